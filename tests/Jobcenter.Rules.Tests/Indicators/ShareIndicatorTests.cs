using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Courses;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Indicators;

/// <summary>The indicators behind HEL21's shares, each against a reference that looks at the rows day by day.</summary>
public sealed class ShareIndicatorTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);
    private static readonly WeeklyHours s_ten = WeeklyHours.FromHundredths(1000);

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 200)]
    public void Fleksjob_share_agrees_with_the_reference(RegisterCase register, LocalDate date, Area area)
    {
        var counted = register.Build().CountFlexJobShare(date, area);
        Assert.Equal(date <= register.KnownUntil, counted.IsKnown);
        if (counted.IsKnown)
        {
            bool Is(int c, CitizenState s) =>
                register.Spells.Any(x =>
                    x.Citizen == c && x.Spell.State == s && x.Spell.From <= date && (x.Spell.To ?? date) >= date
                );
            var flex = DayByDay.CitizensOf(area).Count(c => Is(c, CitizenState.FlexJob));
            var all = DayByDay
                .CitizensOf(area)
                .Count(c => Is(c, CitizenState.FlexJob) || Is(c, CitizenState.Ledighedsydelse));
            Assert.Equal(new Portion(flex, all), counted.Value);
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 200)]
    public void Short_courses_agree_with_the_reference(
        RegisterCase register,
        CitizenState state,
        LocalDate from,
        LocalDate until
    )
    {
        if (until < from || until > register.KnownUntil)
        {
            return;
        }

        foreach (var months in new[] { 1, 6 })
        {
            var ended = DayByDay
                .CitizensOf(Area.Country)
                .SelectMany(c => DayByDay.Courses(register, c, state, CourseBreak.WholeCalendarMonth))
                .Where(c => c.Last >= from && c.Last <= until)
                .ToList();
            var shorter = ended.Count(c => c.Last < c.First.PlusMonths(months));
            Assert.Equal(
                new Portion(shorter, ended.Count),
                register.Build().CountShortCourses(state, Area.Country, from, until, months).Value.Courses
            );
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Hour_progression_agrees_with_the_reference(
        RegisterCase register,
        LocalDate from,
        LocalDate until,
        Area area
    )
    {
        if (until < from || until > register.KnownUntil)
        {
            return;
        }

        var expected = default(HourProgression);
        foreach (var citizen in DayByDay.CitizensOf(area))
        {
            var begun = register
                .Spells.Where(s => s.Citizen == citizen && s.Spell.State == CitizenState.FlexJob)
                .Select(s => s.Spell)
                .Where(s => s.From >= from && s.From <= until)
                .ToList();
            expected += new HourProgression(default, begun.Count(s => s.Hours is null));
            var few = begun.Where(s => s.Hours is { } h && h.Hundredths <= 1000).ToList();
            if (few.Count > 0)
            {
                // Of several on the first day, the one with the fewest hours.
                var first = few.OrderBy(s => s.From).ThenBy(s => s.Hours?.Hundredths).First();
                var isMore = begun.Any(s => s.From > first.From && s.Hours?.Hundredths > first.Hours?.Hundredths);
                expected += new HourProgression(new Portion(isMore ? 1 : 0, 1), 0);
            }
        }

        Assert.Equal(expected, register.Build().CountHourProgression(area, from, until, s_ten).Value);
    }

    [Theory]
    [InlineData(1000, 1001, 1)]
    [InlineData(1000, 1000, 0)]
    [InlineData(1000, 999, 0)]
    public void Progression_is_strictly_more_hours_in_a_later_fleksjob(int first, int later, int part)
    {
        var register = Build(
            new Spell(CitizenState.FlexJob, new(2021, 2, 1), new LocalDate(2021, 5, 31), Hours: Hours(first)),
            new Spell(CitizenState.FlexJob, new(2021, 6, 1), Hours: Hours(later))
        );
        Assert.Equal(
            new Portion(part, 1),
            register.CountHourProgression(Area.Country, new(2021, 1, 1), s_until, s_ten).Value.Citizens
        );
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1001, 0)]
    public void Ten_hours_are_few_and_more_are_not(int hours, int whole)
    {
        var register = Build(new Spell(CitizenState.FlexJob, new(2021, 2, 1), Hours: Hours(hours)));
        Assert.Equal(
            whole,
            register.CountHourProgression(Area.Country, new(2021, 1, 1), s_until, s_ten).Value.Citizens.Whole
        );
    }

    [Theory]
    [InlineData("2021-01-10", "2021-07-09", 1)]
    [InlineData("2021-01-10", "2021-07-10", 0)]
    [InlineData("2020-08-31", "2021-02-27", 1)]
    [InlineData("2020-08-31", "2021-02-28", 0)]
    public void Shorter_than_six_months_is_before_the_same_day(string first, string last, int part)
    {
        var register = Build(new Spell(CitizenState.Ledighedsydelse, Date(first), Date(last)));
        var counted = register.CountShortCourses(
            CitizenState.Ledighedsydelse,
            Area.Country,
            new(2021, 1, 1),
            s_until,
            6
        );
        Assert.Equal(new Portion(part, 1), counted.Value.Courses);
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 200)]
    public void A_settled_count_of_courses_does_not_change_when_more_becomes_known(
        RegisterCase register,
        CitizenState state
    )
    {
        var from = new LocalDate(2019, 11, 1);
        var until = register.KnownUntil;
        var later = register.Build().KnownBetween(knownFrom: null, new LocalDate(2022, 12, 31));
        CourseLengths Count(Register r) => r.CountShortCourses(state, Area.Country, from, until, 6).Value;
        var then = Count(register.Build());
        if (!then.IsProvisional)
        {
            Assert.Equal(then.Courses, Count(later).Courses);
        }

        Assert.False(Count(later).IsProvisional);
    }

    [Fact]
    public void A_course_whose_beginning_nobody_saw_makes_the_count_unknown_unless_it_is_long_anyway()
    {
        Known Count(LocalDate last)
        {
            var register = RegisterCase.BuildFrom(
                [new(0, new Spell(CitizenState.Ledighedsydelse, new(2021, 1, 1), last))],
                s_until,
                new LocalDate(2021, 1, 1)
            );
            var counted = register.CountShortCourses(
                CitizenState.Ledighedsydelse,
                Area.Country,
                new(2021, 1, 1),
                s_until,
                6
            );
            return new(counted.IsKnown, counted.IsKnown ? counted.Value.Courses.Part : -1);
        }

        Assert.Equal(new Known(false, -1), Count(new(2021, 3, 1)));
        Assert.Equal(new Known(true, 0), Count(new(2021, 7, 1)));
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Employment_after_arrival_agrees_with_the_reference(
        RegisterCase register,
        LocalDate arrival,
        LocalDate asOf
    )
    {
        if (asOf > register.KnownUntil)
        {
            return;
        }

        var built = BuildWith(
            register,
            c => new Citizen(RegisterCase.IdOf(c), RegisterCase.AreaOf(c))
            {
                ResidenceBasis = c == 0 ? null : ResidenceBasis.Refugee,
                ArrivalDate = c == 1 ? null : arrival.PlusDays(c),
            }
        );
        foreach (var reading in Enum.GetValues<EmploymentReading>())
        {
            var expected = new ArrivalEmployment(default, 0, 1);
            foreach (var citizen in Enumerable.Range(2, RegisterCase.Citizens - 2))
            {
                var arrived = arrival.PlusDays(citizen);
                var passed = arrived.PlusYears(1);
                var first = reading == EmploymentReading.Within ? arrived : passed;
                var isEmployed = DayByDay
                    .Days(first, passed)
                    .Any(day =>
                        register.Spells.Any(s =>
                            s.Citizen == citizen
                            && s.Spell.State == CitizenState.Employment
                            && s.Spell.From <= day
                            && (s.Spell.To ?? day) >= day
                        )
                    );
                expected +=
                    passed > asOf
                        ? new ArrivalEmployment(default, 1, 0)
                        : new ArrivalEmployment(new Portion(isEmployed ? 1 : 0, 1), 0, 0);
            }

            Assert.Equal(
                expected,
                built.CountArrivalEmployment(Area.Country, new(2000, 1, 1), asOf, years: 1, reading).Value
            );
        }
    }

    [Theory]
    [InlineData("2018-12-31", "2021-12-30", 0, 1)]
    [InlineData("2018-12-31", "2021-12-31", 1, 0)]
    [InlineData("2016-12-31", "2021-12-31", 0, 0)]
    [InlineData("2017-01-01", "2021-12-31", 1, 0)]
    [InlineData("2020-02-29", "2023-02-28", 1, 0)]
    [InlineData("2020-02-29", "2023-02-27", 0, 1)]
    public void Three_years_have_passed_on_the_day(string arrival, string asOf, int whole, int pending)
    {
        var builder = new RegisterBuilder();
        builder.Add(
            new Citizen("a", RegisterCase.Helsingoer)
            {
                ResidenceBasis = ResidenceBasis.FamilyReunified,
                ArrivalDate = Date(arrival),
            }
        );
        var counted = builder
            .Build(Date(asOf))
            .CountArrivalEmployment(Area.Country, new(2017, 1, 1), Date(asOf), 3)
            .Value;
        Assert.Equal(whole, counted.Citizens.Whole);
        Assert.Equal(pending, counted.Pending);
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Job_or_education_in_an_area_agrees_with_the_reference(RegisterCase register, LocalDate asOf)
    {
        var effort = new AreaEffort("Nøjsomhed", VisitationCategory.JobReady, new(2020, 3, 1), new(2020, 12, 31))
        {
            MinAge = 30,
            MaxAge = 64,
        };
        if (asOf < effort.FirstDay || asOf > register.KnownUntil)
        {
            return;
        }

        // Citizen 0 lives elsewhere, 1 has no birthday, 2 turns 30 on the first day, 3 a day later.
        var built = BuildWith(
            register,
            c => new Citizen(RegisterCase.IdOf(c), RegisterCase.Helsingoer)
            {
                HousingArea = c == 0 ? "Vapnagård" : "Nøjsomhed",
                BirthDate = c == 1 ? null : effort.FirstDay.PlusYears(-30).PlusDays(c - 2),
            }
        );
        bool IsOn(int c, params CitizenState[] states) =>
            register.Spells.Any(s =>
                s.Citizen == c
                && states.Contains(s.Spell.State)
                && s.Spell.From <= effort.FirstDay
                && (s.Spell.To ?? effort.FirstDay) >= effort.FirstDay
            );
        bool IsJobReady(int c) => IsOn(c, CitizenState.UnemploymentBenefit);
        // The generated spells carry no category: on an assistance that has one, it is not known.
        bool MayBeJobReady(int c) =>
            !IsJobReady(c) && IsOn(c, CitizenState.CashAssistance, CitizenState.SelfSupportAndReturnBenefit);
        var until = LocalDate.Min(asOf, effort.LastDay);
        var got = register.Spells.Any(s =>
            s.Citizen == 2
            && s.Spell.State is CitizenState.Employment or CitizenState.Education
            && s.Spell.From > effort.FirstDay
            && s.Spell.From <= until
            && s.Citizen == 2
        );
        var expected = new AreaEffortResult(
            IsJobReady(2) ? new Portion(got ? 1 : 0, 1) : default,
            IsJobReady(1) || MayBeJobReady(1) ? 1 : 0,
            MayBeJobReady(2) ? 1 : 0
        );
        Assert.Equal(expected, built.CountAreaEffort(Area.Country, effort, asOf).Value);
    }

    [Theory]
    [InlineData("2021-01-01", 0)]
    [InlineData("2021-01-02", 1)]
    [InlineData("2021-12-31", 1)]
    [InlineData("2022-01-01", 0)]
    public void A_job_begins_after_the_efforts_first_day_and_by_its_last(string begins, int part)
    {
        var effort = new AreaEffort("Nøjsomhed", VisitationCategory.ActivityReady, new(2021, 1, 1), s_until);
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer) { HousingArea = "Nøjsomhed" });
        builder.Add(
            "a",
            new Spell(CitizenState.CashAssistance, new(2020, 1, 1), Category: VisitationCategory.ActivityReady)
        );
        builder.Add("a", new Spell(CitizenState.Employment, Date(begins)));
        var counted = builder.Build(new(2022, 6, 30)).CountAreaEffort(Area.Country, effort, new(2022, 6, 30));
        Assert.Equal(new Portion(part, 1), counted.Value.Citizens);
    }

    [Fact]
    public void Arguments_that_make_no_sense_throw()
    {
        var register = Build();
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            register.CountShortCourses(CitizenState.FlexJob, Area.Country, s_until, s_until, 0)
        );
        Assert.Throws<ArgumentException>(() =>
            register.CountHourProgression(Area.Country, s_until, s_until.PlusDays(-1), s_ten)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            register.CountArrivalEmployment(Area.Country, s_until, s_until, 0)
        );
        Assert.Throws<ArgumentException>(() =>
            new AreaEffort("x", VisitationCategory.EducationReady, s_until, s_until)
        );
        Assert.Throws<ArgumentException>(() => new AreaEffort(" ", VisitationCategory.JobReady, s_until, s_until));
        Assert.Throws<ArgumentException>(() =>
            new AreaEffort("x", VisitationCategory.JobReady, s_until, s_until.PlusDays(-1))
        );
    }

    [Theory]
    [InlineData("1991-03-15", "2021-03-14", 29)]
    [InlineData("1991-03-15", "2021-03-15", 30)]
    [InlineData("1992-02-29", "2022-02-28", 29)]
    [InlineData("1992-02-29", "2022-03-01", 30)]
    [InlineData("1992-02-29", "2024-02-28", 31)]
    [InlineData("1992-02-29", "2024-02-29", 32)]
    public void Age_turns_on_the_birthday(string birth, string date, int age) =>
        Assert.Equal(age, Age.On(Date(birth), Date(date)));

    private static Register Build(params Spell[] spells) =>
        RegisterCase.BuildFrom(spells.Select(s => new CaseSpell(0, s)), s_until);

    private static Register BuildWith(RegisterCase register, Func<int, Citizen> citizen)
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < RegisterCase.Citizens; i++)
        {
            builder.Add(citizen(i));
        }

        foreach (var spell in register.Spells)
        {
            builder.Add(spell.CitizenId, spell.Spell);
        }

        return builder.Build(register.KnownUntil);
    }

    private static LocalDate Date(string text) => Rules.Time.MeasuringPeriod.Parse(text).FirstDay;

    private static WeeklyHours Hours(int hundredths) => WeeklyHours.FromHundredths(hundredths);

    private readonly record struct Known(bool IsKnown, int Part);
}
