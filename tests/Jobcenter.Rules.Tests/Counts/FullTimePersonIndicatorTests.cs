using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>Full-time persons against the day-by-day reference, the laws of counting, and the published checks.</summary>
public sealed class FullTimePersonIndicatorTests
{
    private static readonly CountingOptions[] s_conventions =
    [
        CountingOptions.Jobindsats,
        CountingOptions.StatisticsDenmark,
        CountingOptions.StatisticsDenmark with
        {
            HoursOrder = [.. CitizenStates.All.Reverse()],
        },
    ];

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Agrees_with_the_day_by_day_reference(
        RegisterCase register,
        BenefitGroup group,
        MeasuringPeriod period,
        Area area
    )
    {
        var built = register.Build();
        foreach (var options in s_conventions)
        {
            var counted = built.CountFullTimePersons(group, period, area, options);
            var isCountable =
                period.LastDay <= register.KnownUntil
                && (options.Convention == CountingConvention.Jobindsats || period.Weekdays > 0);
            Assert.Equal(isCountable, counted.IsKnown);
            if (isCountable)
            {
                Assert.Equal(DayByDay.FullTimePersons(register, group, period, area, options), counted.Value.Count);
            }
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void Persons_agree_with_the_reference_and_are_at_least_the_full_time_persons_of_one_benefit(
        RegisterCase register,
        CitizenState state,
        MeasuringPeriod period,
        Area area
    )
    {
        var built = register.Build().KnownBetween(knownFrom: null, new LocalDate(2021, 6, 30));
        var group = BenefitGroup.Of(state);
        var persons = built.CountPersons(group, period, area).Value;
        Assert.Equal(DayByDay.Persons(register with { KnownUntil = built.KnownUntil }, group, period, area), persons);
        foreach (var options in s_conventions)
        {
            var counted = built.CountFullTimePersons(group, period, area, options);
            Assert.True(!counted.IsKnown || counted.Value.Count <= new Fraction(persons));
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void Splitting_a_spell_changes_nothing(
        RegisterCase register,
        BenefitGroup group,
        MeasuringPeriod period,
        int at
    )
    {
        var split = register.Spells.SelectMany(s =>
        {
            var last = s.Spell.To ?? new LocalDate(2021, 12, 31);
            var days = Period.DaysBetween(s.Spell.From, last);
            if (days < 1)
            {
                return [s];
            }

            var cut = s.Spell.From.PlusDays(Math.Abs(at % days));
            return new[]
            {
                s with
                {
                    Spell = new(s.Spell.State, s.Spell.From, cut, Hours: s.Spell.Hours),
                },
                s with
                {
                    Spell = new(s.Spell.State, cut.PlusDays(1), s.Spell.To, Hours: s.Spell.Hours),
                },
            };
        });
        AssertSame(register.Build(), RegisterCase.BuildFrom(split, register.KnownUntil), group, period);
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void The_order_of_rows_changes_nothing(RegisterCase register, BenefitGroup group, MeasuringPeriod period) =>
        AssertSame(
            register.Build(),
            RegisterCase.BuildFrom(register.Spells.Reverse(), register.KnownUntil),
            group,
            period
        );

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void Municipalities_sum_to_the_whole(RegisterCase register, BenefitGroup group)
    {
        var period = MeasuringPeriod.OfQuarter(2020, 1);
        var built = register.Build().KnownBetween(knownFrom: null, period.LastDay);
        foreach (var options in s_conventions)
        {
            Fraction Of(Area area) => built.CountFullTimePersons(group, period, area, options).Value.Count;
            Assert.Equal(Of(Area.Country), Of(RegisterCase.Helsingoer) + Of(RegisterCase.Frederikssund));
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void A_shorter_spell_never_counts_more(RegisterCase register, BenefitGroup group, MeasuringPeriod period)
    {
        if (register.Spells.IsEmpty || period.LastDay > register.KnownUntil)
        {
            return;
        }

        var first = register.Spells[0];
        var shorter = register.Spells.SetItem(
            0,
            first with
            {
                Spell = new(first.Spell.State, first.Spell.From, first.Spell.From, Hours: first.Spell.Hours),
            }
        );
        var whole = register.Build().CountFullTimePersons(group, period, Area.Country).Value;
        var cut = RegisterCase
            .BuildFrom(shorter, register.KnownUntil)
            .CountFullTimePersons(group, period, Area.Country)
            .Value;
        Assert.True(cut.Count <= whole.Count);
    }

    [Fact]
    public void Statistics_denmark_prints_0_268_for_half_a_year_at_20_hours_in_2008()
    {
        var figure = Count(
            MeasuringPeriod.OfYear(2008),
            CountingOptions.StatisticsDenmark,
            new Spell(CitizenState.CashAssistance, new(2008, 1, 1), new LocalDate(2008, 6, 30), Hours: Hours(2000))
        );
        Assert.Equal(new Fraction(20, 37) * new Fraction(130, 262), figure);
        Assert.Equal(new Fraction(268, 1000), figure.Round(3, Rounding.HalfAwayFromZero));
    }

    [Fact]
    public void Statistics_denmark_prints_0_366_for_two_months_at_20_hours_in_the_first_quarter_of_2008()
    {
        var figure = Count(
            MeasuringPeriod.OfQuarter(2008, 1),
            CountingOptions.StatisticsDenmark,
            new Spell(CitizenState.CashAssistance, new(2008, 1, 1), new LocalDate(2008, 2, 29), Hours: Hours(2000))
        );
        Assert.Equal(new Fraction(20, 37) * new Fraction(44, 65), figure);
        Assert.Equal(new Fraction(366, 1000), figure.Round(3, Rounding.HalfAwayFromZero));
    }

    [Fact]
    public void Jobindsats_gives_a_half_under_each_of_two_benefits_and_one_in_all()
    {
        // 26 weeks of each in the 52 weeks of 2018 that are 364 days, and one day more to fill the year.
        Spell[] spells =
        [
            new(CitizenState.UnemploymentBenefit, new(2018, 1, 1), new LocalDate(2018, 7, 1)),
            new(CitizenState.SicknessBenefit, new(2018, 7, 2), new LocalDate(2018, 12, 31)),
        ];
        var year = MeasuringPeriod.OfYear(2018);
        var half = new Fraction(1, 2);
        Assert.Equal(half, Of(CitizenState.UnemploymentBenefit).Round(1, Rounding.HalfAwayFromZero));
        Assert.Equal(half, Of(CitizenState.SicknessBenefit).Round(1, Rounding.HalfAwayFromZero));
        Assert.Equal(Fraction.One, Count(year, CountingOptions.Jobindsats, spells));

        Fraction Of(CitizenState state) => Count(year, CountingOptions.Jobindsats, BenefitGroup.Of(state), spells);
    }

    [Fact]
    public void Different_benefits_on_one_day_both_count_and_the_same_benefit_counts_once()
    {
        var day = MeasuringPeriod.OfDay(new(2021, 3, 1));
        Assert.Equal(
            new Fraction(2),
            Count(
                day,
                CountingOptions.Jobindsats,
                new Spell(CitizenState.SicknessBenefit, day.FirstDay),
                new Spell(CitizenState.FlexJob, day.FirstDay),
                new Spell(CitizenState.FlexJob, day.FirstDay)
            )
        );
    }

    [Fact]
    public void A_flex_job_is_full_time_and_leaves_no_hours_for_the_states_after_it()
    {
        var day = MeasuringPeriod.OfDay(new(2021, 3, 1));
        Spell[] spells =
        [
            new(CitizenState.SicknessBenefit, day.FirstDay, Hours: Hours(1000)),
            new(CitizenState.FlexJob, day.FirstDay, Hours: Hours(500)),
        ];
        var options = CountingOptions.StatisticsDenmark;
        Assert.Equal(new Fraction(10, 37), Count(day, options, BenefitGroup.Of(CitizenState.SicknessBenefit), spells));
        Assert.Equal(new Fraction(27, 37), Count(day, options, BenefitGroup.Of(CitizenState.FlexJob), spells));
    }

    [Fact]
    public void A_saturday_has_no_weekday_to_divide_by()
    {
        var saturday = MeasuringPeriod.OfDay(new(2021, 2, 27));
        var register = RegisterCase.BuildFrom([], new(2021, 12, 31));
        var counted = register.CountFullTimePersons(
            BenefitGroup.PublicSupport,
            saturday,
            Area.Country,
            CountingOptions.StatisticsDenmark
        );
        Assert.False(counted.IsKnown);
        Assert.Equal("the period has no weekday", counted.Reason?.English);
    }

    [Theory]
    [InlineData("2020-12-31", "2021-12-31", true)]
    [InlineData("2021-01-01", "2021-12-31", true)]
    [InlineData("2021-01-02", "2021-12-31", false)]
    [InlineData("2021-01-01", "2021-12-30", false)]
    [InlineData("2021-01-01", "2022-01-01", true)]
    public void Only_a_period_wholly_within_what_is_known_is_counted(string from, string until, bool isCounted)
    {
        var register = RegisterCase.BuildFrom(
            [],
            MeasuringPeriod.Parse(until).FirstDay,
            MeasuringPeriod.Parse(from).FirstDay
        );
        var counted = register.CountFullTimePersons(
            BenefitGroup.PublicSupport,
            MeasuringPeriod.OfYear(2021),
            Area.Country
        );
        Assert.Equal(isCounted, counted.IsKnown);
        Assert.Equal(isCounted, counted.Reason is null);
    }

    private static void AssertSame(Register left, Register right, BenefitGroup group, MeasuringPeriod period)
    {
        foreach (var options in s_conventions)
        {
            Assert.Equal(
                left.CountFullTimePersons(group, period, RegisterCase.Helsingoer, options),
                right.CountFullTimePersons(group, period, RegisterCase.Helsingoer, options)
            );
        }
    }

    private static Fraction Count(MeasuringPeriod period, CountingOptions options, params Spell[] spells) =>
        Count(period, options, BenefitGroup.PublicSupport, spells);

    private static Fraction Count(
        MeasuringPeriod period,
        CountingOptions options,
        BenefitGroup group,
        params Spell[] spells
    ) =>
        RegisterCase
            .BuildFrom(spells.Select(s => new CaseSpell(0, s)), period.LastDay)
            .CountFullTimePersons(group, period, RegisterCase.Helsingoer, options)
            .Value.Count;

    private static WeeklyHours Hours(int hundredths) => WeeklyHours.FromHundredths(hundredths);
}
