using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>Courses that end within some months, against the day-by-day reference and at their edges.</summary>
public sealed class CourseCountsTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);

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
                new Portion(shorter, ended.Count - shorter),
                CourseCounts.Short(state, Area.Country, from, until, months).Of(register.Build()).Value.Value
            );
        }
    }

    // A group's courses are those of one state, which every spell of the group has.
    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 200)]
    public void Short_courses_of_a_group_in_weeks_agree_with_the_reference(
        RegisterCase register,
        CitizenState first,
        CitizenState second,
        LocalDate from,
        LocalDate until
    )
    {
        if (until < from || until > register.KnownUntil)
        {
            return;
        }

        var group = new BenefitGroup("egen", new("egen", "own"), [.. new[] { first, second }.Distinct()]);
        var days = DayByDay.CoursesOf(register, group.States);
        foreach (var weeks in new[] { 1, 4, 26 })
        {
            var ended = days.Where(c => c.Last >= from && c.Last <= until).ToList();
            var shorter = ended.Count(c => c.Last < c.First.PlusDays(7 * weeks));
            Assert.Equal(
                new Portion(shorter, ended.Count - shorter),
                CourseCounts.Short(group, Area.Country, from, until, 0, weeks).Of(register.Build()).Value.Value
            );
        }
    }

    [Theory]
    [InlineData("2021-07-11", 1)] // the day before 26 weeks are over
    [InlineData("2021-07-12", 0)]
    public void A_move_within_the_group_ends_no_course(string last, int part)
    {
        var register = SmallRegister.OfSpells(
            new Spell(CitizenState.SicknessBenefit, new(2021, 1, 11), new LocalDate(2021, 4, 30)),
            new Spell(CitizenState.FlexJob, new(2021, 5, 1), Dates.Of(last))
        );
        var group = new BenefitGroup("egen", new("egen", "own"), [CitizenState.SicknessBenefit, CitizenState.FlexJob]);
        Assert.Equal(
            new Portion(part, 1 - part),
            CourseCounts.Short(group, Area.Country, new(2021, 1, 1), s_until, 0, 26).Of(register).Value.Value
        );
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(6, 26)]
    [InlineData(-1, 26)]
    [InlineData(0, 5201)]
    public void One_of_months_and_weeks_is_given(int months, int weeks) =>
        Assert.ThrowsAny<ArgumentException>(() =>
            CourseCounts.Short(BenefitGroup.PublicSupport, Area.Country, s_until, s_until, months, weeks)
        );

    [Theory]
    [InlineData("2021-01-10", "2021-07-09", 1)]
    [InlineData("2021-01-10", "2021-07-10", 0)]
    [InlineData("2020-08-31", "2021-02-27", 1)]
    [InlineData("2020-08-31", "2021-02-28", 0)]
    public void Shorter_than_six_months_is_before_the_same_day(string first, string last, int part)
    {
        var register = SmallRegister.OfSpells(new Spell(CitizenState.Ledighedsydelse, Dates.Of(first), Dates.Of(last)));
        var counted = CourseCounts
            .Short(CitizenState.Ledighedsydelse, Area.Country, new(2021, 1, 1), s_until, 6)
            .Of(register);
        Assert.Equal(new Portion(part, 1 - part), counted.Value.Value);
    }

    [Theory]
    [InlineData("2022-01-01", 0)]
    [InlineData("2022-01-02", 1)]
    public void A_course_whose_row_ends_on_the_last_known_day_goes_on_when_its_next_row_begins_the_day_after(
        string second,
        int ended
    )
    {
        var register = SmallRegister
            .OfSpells(
                new Spell(CitizenState.Ledighedsydelse, new(2021, 12, 30), s_until),
                new Spell(CitizenState.Ledighedsydelse, Dates.Of(second), new(2022, 1, 17))
            )
            .KnownBetween(knownFrom: null, s_until);
        var counted = CourseCounts
            .Short(CitizenState.Ledighedsydelse, Area.Country, new(2021, 1, 1), s_until, 6)
            .Of(register);
        Assert.Equal(new Portion(ended, 0), counted.Value.Value);
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
        Provisional<Portion> Count(Register r) => CourseCounts.Short(state, Area.Country, from, until, 6).Of(r).Value;
        var then = Count(register.Build());
        if (!then.IsProvisional)
        {
            Assert.Equal(then.Value, Count(later).Value);
        }

        Assert.False(Count(later).IsProvisional);
    }

    [Fact]
    public void A_course_whose_beginning_nobody_saw_is_unknown_unless_it_is_long_anyway()
    {
        Portion Count(LocalDate last)
        {
            var register = RegisterCase.BuildFrom(
                [new(0, new Spell(CitizenState.Ledighedsydelse, new(2021, 1, 1), last))],
                s_until,
                new LocalDate(2021, 1, 1)
            );
            var counted = CourseCounts
                .Short(CitizenState.Ledighedsydelse, Area.Country, new(2021, 1, 1), s_until, 6)
                .Of(register);
            return counted.Value.Value;
        }

        Assert.Equal(new(0, 0, unknown: 1), Count(new(2021, 3, 1)));
        Assert.Equal(new(0, 1), Count(new(2021, 7, 1)));
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
        var register = SmallRegister.OfSpells(new Spell(CitizenState.Ledighedsydelse, Dates.Of(first), Dates.Of(last)));
        Provisional<Portion> Count(LocalDate from, LocalDate until) =>
            CourseCounts.Short(CitizenState.Ledighedsydelse, Area.Country, from, until, months: 6).Of(register).Value;

        Assert.Equal(new(part, 1 - part), Count(Dates.Of(last), Dates.Of(last)).Value);
        Assert.Equal(new(0, 0), Count(Dates.Of(last).PlusDays(1), s_until).Value);
        Assert.Equal(new(0, 0), Count(new(2021, 1, 1), Dates.Of(last).PlusDays(-1)).Value);
        Assert.False(Count(Dates.Of(last), Dates.Of(last)).IsProvisional);
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
            var count = CourseCounts
                .Short(CitizenState.Ledighedsydelse, Area.Country, new(2021, 1, 1), s_until, months: 6)
                .Of(register);
            Assert.True(count.Value.IsProvisional);
            Assert.Equal(new(citizens, 0), count.Value.Value);
        }

        // Known from 15 September: a course that begins through October may have begun in August; one in November not.
        Known<Provisional<Portion>> From(LocalDate first) =>
            CourseCounts
                .Short(CitizenState.Ledighedsydelse, Area.Country, new(2021, 10, 1), s_until, months: 6)
                .Of(
                    RegisterCase.BuildFrom([new(0, spell with { From = first })], s_until, knownFrom: new(2021, 9, 15))
                );

        Assert.Equal(1, From(new(2021, 10, 31)).Value.Value.Unknown);
        Assert.Equal(0, From(new(2021, 11, 1)).Value.Value.Unknown);
    }

    [Fact]
    public void It_guards()
    {
        var register = SmallRegister.OfSpells();
        var places = RegisterCase.Citizens;
        var none = Assert.Throws<ArgumentOutOfRangeException>(() =>
            BenefitCourse.Of(register, -1, CitizenState.FlexJob)
        );
        Assert.Equal("citizen", none.ParamName);
        none = Assert.Throws<ArgumentOutOfRangeException>(() =>
            BenefitCourse.Of(register, places, CitizenState.FlexJob)
        );
        Assert.Equal("citizen", none.ParamName);
        Assert.Empty(BenefitCourse.Of(register, places - 1, CitizenState.FlexJob));
        Register? missing = null;
        var day = s_until;
        Assert.Throws<ArgumentNullException>(() => BenefitCourse.Of(missing!, 0, CitizenState.FlexJob));
        Assert.Throws<ArgumentNullException>(() => CourseCounts.EducationExits(Area.Country, day, day).Of(missing!));
        Assert.Throws<ArgumentNullException>(() =>
            CourseCounts.Short(CitizenState.FlexJob, Area.Country, day, day, 6).Of(missing!)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CourseCounts.Short(CitizenState.FlexJob, Area.Country, day, day, 0).Of(register)
        );
        Assert.Throws<ArgumentException>(() =>
            CourseCounts.Short(CitizenState.FlexJob, Area.Country, day, day.PlusDays(-1), 6).Of(register)
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            CourseCounts.Short((CitizenState)99, Area.Country, day, day, 6).Of(register)
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            CourseCounts.Short(CitizenState.FlexJob, Area.Country, day, day, 6, (CourseBreak)9).Of(register)
        );
    }
}
