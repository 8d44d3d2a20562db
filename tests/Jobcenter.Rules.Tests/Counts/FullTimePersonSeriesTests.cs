using FsCheck.Xunit;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>The series in one pass against the count of each period by itself, and the laws of merging.</summary>
public sealed class FullTimePersonSeriesTests
{
    private static readonly CountingOptions[] s_options =
    [
        CountingOptions.Jobindsats,
        CountingOptions.StatisticsDenmark,
        CountingOptions.StatisticsDenmark with
        {
            HoursOrder = [.. CitizenStates.All.Reverse()],
        },
    ];

    private static readonly MeasuringPeriod s_first = MeasuringPeriod.OfMonth(2020, 1);

    [Property(MaxTest = 60, Arbitrary = [typeof(DomainArbitraries)])]
    public void Every_cell_quarter_and_year_is_the_count_of_that_period_alone(RegisterCase rows, int pick)
    {
        var register = RegisterCase.BuildFrom(rows.Spells, new(2021, 12, 31));
        var options = s_options[(pick & int.MaxValue) % 3];
        var area = (pick & 8) == 0 ? Area.Country : RegisterCase.Helsingoer;
        // The months begin on all days of the week.
        var first = s_first.Plus((pick >>> 4) % 6);
        var series = register.CountFullTimePersonSeries(first, 24 - ((pick >>> 4) % 6), area, options).Value;
        var periods = Enumerable
            .Range(0, 24)
            .Select(s_first.Plus)
            .Concat(Enumerable.Range(0, 8).Select(MeasuringPeriod.OfQuarter(2020, 1).Plus))
            .Append(MeasuringPeriod.OfYear(2020))
            .Append(MeasuringPeriod.OfYear(2021))
            .Where(p => p.FirstDay >= first.FirstDay);
        foreach (var period in periods)
        {
            foreach (var group in CitizenStates.All.Select(BenefitGroup.Of).Append(BenefitGroup.PublicSupport))
            {
                Assert.Equal(
                    register.CountFullTimePersons(group, period, area, options).Value,
                    series.Of(group, period).Value
                );
            }
        }
    }

    [Fact]
    public void What_lies_outside_the_months_or_the_register_is_not_known()
    {
        var register = RegisterCase.BuildFrom([], new(2021, 12, 31), knownFrom: new LocalDate(2020, 1, 2));
        Assert.False(register.CountFullTimePersonSeries(s_first, 1, Area.Country).IsKnown);
        Assert.False(register.CountFullTimePersonSeries(s_first.Plus(1), 24, Area.Country).IsKnown);
        var series = register.CountFullTimePersonSeries(s_first.Plus(1), 23, Area.Country).Value;
        Assert.Equal((s_first.Plus(23), 23), (series.LastMonth, series.Months));
        Assert.True(series.Of(BenefitGroup.PublicSupport, s_first.Plus(1)).IsKnown);
        Assert.False(series.Of(BenefitGroup.PublicSupport, s_first).IsKnown);
        Assert.False(series.Of(BenefitGroup.PublicSupport, MeasuringPeriod.OfQuarter(2020, 1)).IsKnown);
        Assert.False(series.Of(BenefitGroup.PublicSupport, MeasuringPeriod.OfYear(2022)).IsKnown);
        Assert.False(series.Of(BenefitGroup.PublicSupport, MeasuringPeriod.OfDay(new(2021, 1, 1))).IsKnown);
        Assert.Throws<ArgumentException>(() =>
            register.CountFullTimePersonSeries(MeasuringPeriod.OfYear(2020), 1, Area.Country)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => register.CountFullTimePersonSeries(s_first, 0, Area.Country));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            register.CountFullTimePersonSeries(s_first, 2413, Area.Country)
        );
    }

    [Fact]
    public void The_longest_series_the_limits_allow_is_counted()
    {
        var register = RegisterCase.BuildFrom(
            [new(0, new Spell(CitizenState.CashAssistance, new(1900, 1, 1), new LocalDate(2100, 12, 31)))],
            new(2100, 12, 31)
        );
        var series = register.CountFullTimePersonSeries(MeasuringPeriod.OfMonth(1900, 1), 2412, Area.Country).Value;
        foreach (var year in new[] { 1900, 2000, 2100 })
        {
            Assert.Equal(
                Fraction.One,
                series.Of(BenefitGroup.Of(CitizenState.CashAssistance), MeasuringPeriod.OfYear(year)).Value.Count
            );
        }
    }

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("-1", false)]
    [InlineData("1/2", false)]
    [InlineData(null, false)] // not there
    public void A_series_takes_the_whole_numbers_that_it_can_hold(string? number, bool isOne)
    {
        var count = RegisterCounts.FullTimePersonSeries(MeasuringPeriod.OfMonth(2021, 1), 2, Area.Country);
        var cells = count.TallyOf(SmallRegister.Of()).Cells;
        var json = Tally.Of(count.Key, [.. cells.Skip(1), .. number is null ? [] : cells.Take(1)]).ToJson();
        var name = $"\"{cells[0].Name}\":";
        var (start, text) = (json.IndexOf(name, StringComparison.Ordinal), json);
        if (number is not null)
        {
            var value = json.IndexOf('"', start + name.Length);
            text = string.Concat(json.AsSpan(0, value + 1), number, json.AsSpan(json.IndexOf('"', value + 1)));
        }

        var tally = Tally.ParseJson(text);
        if (isOne)
        {
            var series = count.ResultOf(tally).Value;
            Assert.Contains(long.MaxValue, series.Cells);
        }
        else
        {
            Assert.Equal("tally", Assert.Throws<ArgumentException>(() => count.ResultOf(tally)).ParamName);
        }
    }

    [Fact]
    public void Options_and_series_are_equal_in_all_their_parts_only()
    {
        CountingOptions[] options =
        [
            CountingOptions.Jobindsats,
            CountingOptions.StatisticsDenmark,
            CountingOptions.Jobindsats with
            {
                HoursOrder = [.. CitizenStates.All.Reverse()],
            },
            CountingOptions.StatisticsDenmark with
            {
                HoursOrder = [.. CitizenStates.All.Reverse()],
            },
        ];
        foreach (var (one, other) in Pairs.Of(options.Length))
        {
            Assert.Equal(one == other, options[one].Equals(options[other]));
        }

        Assert.False(options[0].Equals(null));
        Assert.Throws<ArgumentException>(() => CountingOptions.Jobindsats with { HoursOrder = default });
        Assert.Throws<ArgumentException>(() =>
            CountingOptions.Jobindsats with
            {
                HoursOrder = [CitizenState.CashAssistance],
            }
        );

        var register = SmallRegister.InArea(new Citizen("a", RegisterCase.Helsingoer));
        var other1 = SmallRegister.InArea(new Citizen("a", RegisterCase.Helsingoer), CitizenState.EducationAssistance);
        FullTimePersonSeries Of(Register counted, int month, int months, Area area, CountingOptions convention) =>
            counted.CountFullTimePersonSeries(MeasuringPeriod.OfMonth(2021, month), months, area, convention).Value;
        FullTimePersonSeries[] series =
        [
            Of(register, 1, 2, Area.Country, CountingOptions.Jobindsats),
            Of(register, 2, 2, Area.Country, CountingOptions.Jobindsats),
            Of(register, 1, 3, Area.Country, CountingOptions.Jobindsats),
            Of(register, 1, 2, RegisterCase.Helsingoer, CountingOptions.Jobindsats),
            Of(register, 1, 2, Area.Country, CountingOptions.StatisticsDenmark),
            Of(other1, 1, 2, Area.Country, CountingOptions.Jobindsats),
        ];
        foreach (var (one, other) in Pairs.Of(series.Length))
        {
            Assert.Equal(one == other, series[one].Equals(series[other]));
        }

        Assert.False(series[0].Equals(null));
        Assert.Equal(series[0], Of(register, 1, 2, Area.Country, CountingOptions.Jobindsats));
    }
}
