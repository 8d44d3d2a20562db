using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Courses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Courses;

/// <summary>Courses and exits against the day-by-day reference, and the edges of the break and the window.</summary>
public sealed class CourseTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Courses_agree_with_the_day_by_day_reference(RegisterCase register, CitizenState state)
    {
        var built = register.Build();
        foreach (var courseBreak in Enum.GetValues<CourseBreak>())
        {
            for (var citizen = 0; citizen < RegisterCase.Citizens; citizen++)
            {
                Assert.Equal(
                    DayByDay.Courses(register, citizen, state, courseBreak),
                    built.CoursesOf(citizen, state, courseBreak).Select(c => (c.FirstDay, c.LastDay))
                );
            }
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Exits_agree_with_the_day_by_day_reference(
        RegisterCase register,
        Area area,
        LocalDate from,
        LocalDate until
    )
    {
        if (until < from || until > register.KnownUntil)
        {
            return;
        }

        foreach (var courseBreak in Enum.GetValues<CourseBreak>())
        {
            var options = new EducationExitOptions
            {
                Benefit = CitizenState.EducationAssistance,
                CourseBreak = courseBreak,
                WindowDays = 30,
            };
            Assert.Equal(
                DayByDay.EducationExits(register, area, from, until, options),
                register.Build().CountEducationExits(area, from, until, options).Value.Persons
            );
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void A_settled_count_does_not_change_when_more_becomes_known(
        RegisterCase register,
        LocalDate from,
        LocalDate until
    )
    {
        if (until < from || until > register.KnownUntil)
        {
            return;
        }

        var then = register.Build().CountEducationExits(Area.Country, from, until).Value;
        var later = register.Build().KnownBetween(knownFrom: null, new LocalDate(2022, 12, 31));
        if (!then.IsProvisional)
        {
            Assert.Equal(then.Persons, later.CountEducationExits(Area.Country, from, until).Value.Persons);
        }

        Assert.False(later.CountEducationExits(Area.Country, from, until).Value.IsProvisional);
    }

    [Theory]
    // From 16 January on, February is the first whole month of a break.
    [InlineData("2021-01-15", "2021-02-28", 1)]
    [InlineData("2021-01-15", "2021-03-01", 2)]
    [InlineData("2021-01-31", "2021-02-28", 1)]
    [InlineData("2021-01-31", "2021-03-01", 2)]
    [InlineData("2021-01-30", "2021-02-28", 1)]
    [InlineData("2021-01-30", "2021-03-01", 2)]
    [InlineData("2021-02-01", "2021-03-31", 1)]
    [InlineData("2021-02-01", "2021-04-01", 2)]
    public void A_whole_calendar_month_ends_a_course(string lastDay, string nextDay, int courses)
    {
        var register = Build(
            new Spell(CitizenState.CashAssistance, new(2021, 1, 1), Date(lastDay)),
            new Spell(CitizenState.CashAssistance, Date(nextDay), Date(nextDay))
        );
        Assert.Equal(courses, register.CoursesOf(0, CitizenState.CashAssistance).Length);
    }

    [Theory]
    [InlineData("2021-01-31", "2021-02-01", 1)]
    [InlineData("2021-01-31", "2021-02-02", 2)]
    public void Any_day_ended_a_course_before(string lastDay, string nextDay, int courses)
    {
        var register = Build(
            new Spell(CitizenState.CashAssistance, new(2021, 1, 1), Date(lastDay)),
            new Spell(CitizenState.CashAssistance, Date(nextDay), Date(nextDay))
        );
        Assert.Equal(courses, register.CoursesOf(0, CitizenState.CashAssistance, CourseBreak.OneDay).Length);
    }

    [Theory]
    [InlineData(-400, 0, 0)] // over on the course's last day
    [InlineData(-400, 1, 1)] // began earlier and runs on
    [InlineData(1, 200, 1)]
    [InlineData(30, 200, 1)]
    [InlineData(31, 200, 0)]
    public void Education_counts_when_it_is_in_force_within_thirty_days(int begins, int ends, int persons)
    {
        var last = new LocalDate(2021, 6, 30);
        var register = Build(
            new Spell(CitizenState.EducationAssistance, new(2021, 1, 1), last),
            new Spell(CitizenState.Education, last.PlusDays(begins), last.PlusDays(ends))
        );
        var count = register.CountEducationExits(RegisterCase.Helsingoer, new(2021, 1, 1), s_until).Value;
        Assert.Equal(new EducationExitCount(persons, Unsettled: 0), count);
    }

    [Fact]
    public void A_person_counts_once_a_year_and_in_the_year_of_the_last_day()
    {
        var register = Build(
            new Spell(CitizenState.EducationAssistance, new(2020, 1, 1), new LocalDate(2020, 12, 31)),
            new Spell(CitizenState.Education, new(2021, 1, 1), new LocalDate(2021, 2, 1)),
            new Spell(CitizenState.EducationAssistance, new(2021, 3, 1), new LocalDate(2021, 4, 30)),
            new Spell(CitizenState.Education, new(2021, 5, 1), new LocalDate(2021, 6, 1)),
            new Spell(CitizenState.EducationAssistance, new(2021, 8, 1), new LocalDate(2021, 8, 31)),
            new Spell(CitizenState.Education, new(2021, 9, 1))
        );
        Assert.Equal(1, register.CountEducationExits(Area.Country, new(2020, 1, 1), new(2020, 12, 31)).Value.Persons);
        Assert.Equal(1, register.CountEducationExits(Area.Country, new(2021, 1, 1), s_until).Value.Persons);
    }

    [Theory]
    [InlineData("2021-12-01", true, true)] // January could still be joined
    [InlineData("2021-12-01", false, false)] // nobody there, and the window closed on 31 December
    [InlineData("2021-12-02", false, true)] // an education on 1 January would still count
    [InlineData("2021-10-31", true, false)]
    [InlineData("2021-11-30", true, false)]
    public void A_count_is_provisional_while_a_window_runs_past_the_last_known_day(
        string lastDay,
        bool hasEducation,
        bool isProvisional
    )
    {
        var last = Date(lastDay);
        List<Spell> spells = [new(CitizenState.EducationAssistance, new(2021, 1, 1), last)];
        if (hasEducation)
        {
            spells.Add(new(CitizenState.Education, last.PlusDays(1)));
        }

        var count = Build([.. spells]).CountEducationExits(Area.Country, new(2021, 1, 1), s_until).Value;
        Assert.Equal(isProvisional, count.IsProvisional);
    }

    [Fact]
    public void A_time_the_register_does_not_cover_is_unknown()
    {
        var register = RegisterCase.BuildFrom([], s_until, new LocalDate(2021, 1, 2));
        Assert.False(register.CountEducationExits(Area.Country, new(2021, 1, 1), s_until).IsKnown);
        Assert.True(register.CountEducationExits(Area.Country, new(2021, 1, 2), s_until).IsKnown);
        Assert.False(register.CountEducationExits(Area.Country, new(2021, 1, 2), s_until.PlusDays(1)).IsKnown);
        Assert.Throws<ArgumentException>(() =>
            register.CountEducationExits(Area.Country, s_until, s_until.PlusDays(-1))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => new EducationExitOptions { WindowDays = 0 });
        Assert.ThrowsAny<ArgumentException>(() => new EducationExitOptions { Benefit = (CitizenState)99 });
        Assert.ThrowsAny<ArgumentException>(() => new EducationExitOptions { CourseBreak = (CourseBreak)9 });
        var one = Build();
        Assert.ThrowsAny<ArgumentException>(() => one.CoursesOf(0, (CitizenState)99));
        Assert.ThrowsAny<ArgumentException>(() => one.CoursesOf(0, CitizenState.FlexJob, (CourseBreak)9));
    }

    [Fact]
    public void A_course_that_ends_on_the_last_known_day_has_ended_and_one_a_day_later_has_not()
    {
        var until = new LocalDate(2021, 6, 30);
        var spell = new Spell(CitizenState.CashAssistance, new(2021, 1, 1), until);
        var ended = RegisterCase.BuildFrom([new(0, spell)], until).CoursesOf(0, CitizenState.CashAssistance)[0];
        Assert.True(ended.HasEnded);
        Assert.Equal(until, ended.LastDay);
        var longer = spell with { To = until.PlusDays(1) };
        var running = RegisterCase.BuildFrom([new(0, longer)], until).CoursesOf(0, CitizenState.CashAssistance)[0];
        Assert.False(running.HasEnded);
        Assert.Null(running.LastDay);
    }

    [Fact]
    public void An_exit_on_the_first_and_on_the_last_day_of_the_time_counts()
    {
        var last = new LocalDate(2021, 6, 30);
        var register = Build(
            new Spell(CitizenState.EducationAssistance, new(2021, 1, 1), last),
            new Spell(CitizenState.Education, last.PlusDays(1))
        );
        Assert.Equal(1, register.CountEducationExits(Area.Country, last, last).Value.Persons);
        Assert.Equal(0, register.CountEducationExits(Area.Country, last.PlusDays(1), s_until).Value.Persons);
        Assert.Equal(0, register.CountEducationExits(Area.Country, new(2021, 1, 1), last.PlusDays(-1)).Value.Persons);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void However_many_windows_are_open_the_count_is_provisional(int citizens)
    {
        var last = new LocalDate(2021, 12, 20);
        var register = RegisterCase.BuildFrom(
            Enumerable
                .Range(0, citizens)
                .Select(c => new CaseSpell(c, new(CitizenState.EducationAssistance, new(2021, 1, 1), last))),
            s_until
        );
        Assert.True(register.CountEducationExits(Area.Country, new(2021, 1, 1), s_until).Value.IsProvisional);

        // One citizen with as many courses, each with its window open.
        var options = new EducationExitOptions { CourseBreak = CourseBreak.OneDay };
        var one = Build([
            .. Enumerable
                .Range(0, citizens)
                .Select(i => last.PlusDays(i * -5))
                .Select(d => new Spell(CitizenState.EducationAssistance, d.PlusDays(-2), d)),
        ]);
        Assert.True(one.CountEducationExits(Area.Country, new(2021, 1, 1), s_until, options).Value.IsProvisional);
    }

    [Fact]
    public void It_guards()
    {
        var register = Build();
        var places = RegisterCase.Citizens;
        var none = Assert.Throws<ArgumentOutOfRangeException>(() => register.CoursesOf(-1, CitizenState.FlexJob));
        Assert.Equal("citizen", none.ParamName);
        none = Assert.Throws<ArgumentOutOfRangeException>(() => register.CoursesOf(places, CitizenState.FlexJob));
        Assert.Equal("citizen", none.ParamName);
        Assert.Empty(register.CoursesOf(places - 1, CitizenState.FlexJob));
        Register? missing = null;
        var day = s_until;
        Assert.Throws<ArgumentNullException>(() => missing!.CoursesOf(0, CitizenState.FlexJob));
        Assert.Throws<ArgumentNullException>(() => missing!.CountEducationExits(Area.Country, day, day));
        Assert.Throws<ArgumentNullException>(() =>
            missing!.CountShortCourses(CitizenState.FlexJob, Area.Country, day, day, 6)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            register.CountShortCourses(CitizenState.FlexJob, Area.Country, day, day, 0)
        );
        Assert.Throws<ArgumentException>(() =>
            register.CountShortCourses(CitizenState.FlexJob, Area.Country, day, day.PlusDays(-1), 6)
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            register.CountShortCourses((CitizenState)99, Area.Country, day, day, 6)
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            register.CountShortCourses(CitizenState.FlexJob, Area.Country, day, day, 6, (CourseBreak)9)
        );
    }

    [Theory]
    [InlineData("2021-01-15", "2021-07-14", 1)] // the day before six months are over
    [InlineData("2021-01-15", "2021-07-15", 0)]
    [InlineData("2020-08-31", "2021-02-27", 1)] // six months after 31 August end in February
    [InlineData("2020-08-31", "2021-02-28", 0)]
    public void A_course_is_short_when_its_last_day_lies_before_the_first_day_and_the_months(
        string first,
        string last,
        int part
    )
    {
        var register = Build(new Spell(CitizenState.Ledighedsydelse, Date(first), Date(last)));
        CourseLengths Count(LocalDate from, LocalDate until) =>
            register.CountShortCourses(CitizenState.Ledighedsydelse, Area.Country, from, until, months: 6).Value;

        Assert.Equal(new(part, 1), Count(Date(last), Date(last)).Courses);
        Assert.Equal(new(0, 0), Count(Date(last).PlusDays(1), s_until).Courses);
        Assert.Equal(new(0, 0), Count(new(2021, 1, 1), Date(last).PlusDays(-1)).Courses);
        Assert.False(Count(Date(last), Date(last)).IsProvisional);
    }

    [Fact]
    public void Lengths_are_provisional_while_a_course_can_still_be_joined_and_unknown_when_its_begin_is()
    {
        var spell = new Spell(CitizenState.Ledighedsydelse, new(2021, 10, 1), new LocalDate(2021, 12, 15));
        RegisterCase.BuildFrom([new(0, spell), new(1, spell)], s_until);
        foreach (var citizens in new[] { 1, 2 })
        {
            var register = RegisterCase.BuildFrom(
                Enumerable.Range(0, citizens).Select(c => new CaseSpell(c, spell)),
                s_until
            );
            var count = register.CountShortCourses(
                CitizenState.Ledighedsydelse,
                Area.Country,
                new(2021, 1, 1),
                s_until,
                months: 6
            );
            Assert.True(count.Value.IsProvisional);
            Assert.Equal(new(citizens, citizens), count.Value.Courses);
        }

        // Known from 15 September: a course that begins through October may have begun in August; one in November not.
        Known<CourseLengths> From(LocalDate first) =>
            RegisterCase
                .BuildFrom([new(0, spell with { From = first })], s_until, knownFrom: new(2021, 9, 15))
                .CountShortCourses(CitizenState.Ledighedsydelse, Area.Country, new(2021, 10, 1), s_until, months: 6);

        Assert.False(From(new(2021, 10, 31)).IsKnown);
        Assert.True(From(new(2021, 11, 1)).IsKnown);
    }

    private static Register Build(params Spell[] spells) =>
        RegisterCase.BuildFrom(spells.Select(s => new CaseSpell(0, s)), s_until);

    private static LocalDate Date(string text) => Rules.Time.MeasuringPeriod.Parse(text).FirstDay;
}
