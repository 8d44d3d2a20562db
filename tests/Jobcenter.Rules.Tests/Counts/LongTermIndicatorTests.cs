using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>Full-time persons in courses a year old, against counting day by day, and on the days where the answer changes.</summary>
public sealed class LongTermIndicatorTests
{
    // Days of the first quarter of 2021, which has 90, in a course a year old.
    [Theory]
    [InlineData("2020-01-01/", 90)]
    [InlineData("2020-01-02/", 89)]
    [InlineData("2020-03-31/", 1)]
    [InlineData("2020-04-01/", 0)]
    [InlineData("2019-06-01/2019-12-31, 2020-01-31/", 90)] // January is not wholly in the break
    [InlineData("2019-06-01/2019-12-31, 2020-02-01/", 59)]
    [InlineData("2019-06-01/2019-12-31, 2020-01-01/", 90, CourseBreak.OneDay)]
    [InlineData("2019-06-01/2019-12-31, 2020-01-02/", 89, CourseBreak.OneDay)]
    [InlineData("2019-01-01/2021-02-28, 2021-03-31/", 60)] // begins again on the last day
    [InlineData("2019-01-01/2021-01-31, 2020-06-01/2021-02-10", 41)]
    [InlineData("2019-01-01/2021-01-31, 2021-01-05/2021-01-20, 2021-01-25/2021-01-31", 31)]
    [InlineData("2019-01-01/2021-01-31, 2021-01-05/2021-01-31", 31)]
    [InlineData("2019-01-01/2020-12-31", 0)]
    [InlineData("2019-01-01/2021-01-01", 1)]
    [InlineData("2021-04-01/", 0)]
    public void A_day_counts_from_the_day_its_course_is_a_year_old(
        string spells,
        int days,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth
    ) =>
        Assert.Equal(
            new Fraction(days, 90),
            LongTerm(SmallRegister.OfSpells(OnCashAssistance(spells)), courseBreak: courseBreak).Value.Count
        );

    [Fact]
    public void Another_benefit_neither_counts_nor_breaks_a_course()
    {
        var register = SmallRegister.OfSpells([
            .. OnCashAssistance("2019-01-01/2020-12-31, 2021-01-15/"),
            new(CitizenState.SicknessBenefit, new(2018, 1, 1), new LocalDate(2021, 1, 31)),
            new(CitizenState.EducationAssistance, new(2021, 1, 3)),
        ]);
        Assert.Equal(new Fraction(76, 90), LongTerm(register).Value.Count);
    }

    [Theory]
    [InlineData("2020-01-01/", 90)] // a year old by the first day, whenever it began
    [InlineData("2020-01-02/", null)] // perhaps a year old already on the first day, perhaps not
    [InlineData("2020-01-31/", null)]
    [InlineData("2020-02-01/", 59)] // nothing before it can be joined
    [InlineData("2020-01-20/2021-01-05, 2021-01-06/", null)]
    [InlineData("2020-01-20/2020-12-31", 0)]
    [InlineData("2020-01-20/2021-01-01", null)]
    [InlineData("2020-01-20/2020-12-31, 2021-01-20/", 71)] // back on the day it is a year old
    [InlineData("2020-01-20/2020-12-31, 2021-01-19/", null)]
    public void Where_a_course_may_be_older_than_it_shows_the_days_are_not_known(string spells, int? days)
    {
        var register = SmallRegister.OfSpells(OnCashAssistance(spells), new LocalDate(2020, 1, 1));
        var counted = LongTerm(register);
        Fraction? expected = days is { } known ? new Fraction(known, 90) : null;
        Fraction? found = counted.IsKnown ? counted.Value.Count : null;
        Assert.Equal(expected, found);
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 200)]
    public void Long_term_days_agree_with_counting_day_by_day(
        RegisterCase register,
        CitizenState state,
        MeasuringPeriod period,
        CourseBreak courseBreak
    )
    {
        var counted = register.Build().CountLongTermFullTimePersons(state, period, Area.Country, years: 1, courseBreak);
        Assert.Equal(period.LastDay <= register.KnownUntil, counted.IsKnown);
        if (!counted.IsKnown)
        {
            return;
        }

        var days = 0;
        for (var citizen = 0; citizen < RegisterCase.Citizens; citizen++)
        {
            var courses = DayByDay.Courses(register, citizen, state, courseBreak);
            days += DayByDay
                .Days(period.FirstDay, period.LastDay)
                .Count(day =>
                    register.Spells.Any(s =>
                        s.Citizen == citizen
                        && s.Spell.State == state
                        && s.Spell.From <= day
                        && (s.Spell.To ?? day) >= day
                    ) && courses.Any(c => c.First.PlusYears(1) <= day && (c.Last ?? day) >= day)
                );
        }

        Assert.Equal(new FullTimePersons(new Fraction(days, period.Days)), counted.Value);
    }

    [Theory]
    [InlineData("2019-12-31", true)]
    [InlineData("2020-03-31", true)] // No whole month can lie between 14 February, unseen, and March.
    [InlineData("2020-04-01", false)]
    public void A_course_that_may_have_begun_unseen_makes_the_long_ones_unknown(string from, bool isUncertain)
    {
        var begin = MeasuringPeriod.Parse(from).FirstDay;
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Spell(CitizenState.CashAssistance, begin, new(2020, 12, 31)));
        var register = builder.Build(new(2021, 12, 31), knownFrom: new(2020, 2, 15));
        var counted = register.CountLongTermFullTimePersons(
            CitizenState.CashAssistance,
            MeasuringPeriod.OfMonth(2020, 12),
            Area.Country
        );
        Assert.Equal(isUncertain, !counted.IsKnown);
    }

    private static Known<FullTimePersons> LongTerm(
        Register register,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth
    ) =>
        register.CountLongTermFullTimePersons(
            CitizenState.CashAssistance,
            MeasuringPeriod.OfQuarter(2021, 1),
            Area.Country,
            courseBreak: courseBreak
        );

    private static IEnumerable<Spell> OnCashAssistance(string spells) =>
        from spell in spells.Split(", ")
        let days = spell.Split('/')
        select new Spell(
            CitizenState.CashAssistance,
            Dates.Of(days[0]),
            days[1].Length == 0 ? null : Dates.Of(days[1])
        );
}
