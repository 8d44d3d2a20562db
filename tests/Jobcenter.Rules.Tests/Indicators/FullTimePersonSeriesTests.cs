using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Indicators;

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
}
