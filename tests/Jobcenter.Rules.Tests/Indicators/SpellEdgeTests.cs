using System.Globalization;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Courses;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Indicators;

/// <summary>Counts that follow one citizen's spells through time, on the days where their answers change.</summary>
public sealed class SpellEdgeTests
{
    private static readonly LocalDate s_knownUntil = new(2021, 12, 31);

    // Begun in February or March 2021 with at most ten hours; looked after until the end of April.
    [Theory]
    [InlineData("2021-01-31 10", 0, 0)]
    [InlineData("2021-02-01 10", 0, 1)]
    [InlineData("2021-03-31 10", 0, 1)]
    [InlineData("2021-04-01 10", 0, 0)]
    [InlineData("2021-02-01 10.01", 0, 0)]
    [InlineData("2021-02-01 10, 2021-02-02 10", 0, 1)] // as many are not more
    [InlineData("2021-02-01 10, 2021-02-02 10.01", 1, 1)]
    [InlineData("2021-02-01 10, 2021-04-30 11", 1, 1)]
    [InlineData("2021-02-01 10, 2021-05-01 11", 0, 1)]
    [InlineData("2021-02-01 10, 2021-02-01 11", 0, 1)] // two from one day: the other is not later
    [InlineData("2021-02-01 10, 2021-03-01 8, 2021-03-02 9", 0, 1)] // more than the second, not than the first
    [InlineData("2021-02-01 10, 2021-03-01 12, 2021-03-02 9", 1, 1)] // had more once
    [InlineData("2021-01-31 5, 2021-02-01 10", 0, 1)] // what is before does not count
    [InlineData("2021-02-01 ?", 0, 0, 1)]
    [InlineData("2021-01-31 ?", 0, 0, 0)]
    [InlineData("2021-04-30 ?", 0, 0, 1)] // a later one without hours may hide progression
    [InlineData("2021-05-01 ?", 0, 0, 0)]
    [InlineData("2021-02-01 ?, 2021-03-01 9, 2021-03-02 10", 1, 1, 1)]
    public void Hours_grow_from_the_first_flex_job_of_few(string spells, int part, int whole, int withoutHours = 0)
    {
        var register = Of(
            spells
                .Split(", ")
                .Select(static s => s.Split(' '))
                .Select(static s => new Spell(CitizenState.FlexJob, Day(s[0]), Hours: Hours(s[1])))
        );
        Assert.Equal(
            new HourProgression(new(part, whole), withoutHours),
            register
                .CountHourProgression(
                    Area.Country,
                    new(2021, 2, 1),
                    new(2021, 3, 31),
                    WeeklyHours.FromHundredths(1000),
                    new LocalDate(2021, 4, 30)
                )
                .Value
        );
    }

    [Fact]
    public void Only_a_flex_job_has_hours_that_grow()
    {
        var register = Of([
            new(CitizenState.Ledighedsydelse, new(2021, 2, 1), Hours: WeeklyHours.FromHundredths(500)),
            new(CitizenState.FlexJob, new(2021, 2, 1), Hours: WeeklyHours.FromHundredths(1000)),
            new(CitizenState.Ledighedsydelse, new(2021, 2, 2), Hours: WeeklyHours.FromHundredths(3000)),
        ]);
        Assert.Equal(
            new HourProgression(new(0, 1), 0),
            register
                .CountHourProgression(Area.Country, new(2021, 2, 1), new(2021, 3, 31), WeeklyHours.FromHundredths(1000))
                .Value
        );
    }

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
            LongTerm(Of(OnCashAssistance(spells)), courseBreak: courseBreak).Value.Count
        );

    [Fact]
    public void Another_benefit_neither_counts_nor_breaks_a_course()
    {
        var register = Of([
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
        var register = Of(OnCashAssistance(spells), new LocalDate(2020, 1, 1));
        var counted = LongTerm(register);
        Fraction? expected = days is { } known ? new Fraction(known, 90) : null;
        Fraction? found = counted.IsKnown ? counted.Value.Count : null;
        Assert.Equal(expected, found);
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
        select new Spell(CitizenState.CashAssistance, Day(days[0]), days[1].Length == 0 ? null : Day(days[1]));

    private static LocalDate Day(string text) => MeasuringPeriod.Parse(text).FirstDay;

    private static WeeklyHours? Hours(string text) =>
        text == "?" ? null : WeeklyHours.FromHundredths((int)(decimal.Parse(text, CultureInfo.InvariantCulture) * 100));

    private static Register Of(IEnumerable<Spell> spells, LocalDate? knownFrom = null)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        foreach (var spell in spells)
        {
            builder.Add("a", spell);
        }

        Assert.Empty(builder.Refused);
        return builder.Build(s_knownUntil, knownFrom);
    }
}
