using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>Exits to education against the day-by-day reference, and the edges of the window.</summary>
public sealed class InForceScanTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);

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
            Assert.Equal(
                DayByDay.EducationExits(register, area, from, until, courseBreak),
                CourseCounts
                    .EducationExits(area, from, until, courseBreak: courseBreak)
                    .Of(register.Build())
                    .Value.Value
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

        var then = CourseCounts.EducationExits(Area.Country, from, until).Of(register.Build()).Value;
        var later = register.Build().KnownBetween(knownFrom: null, new LocalDate(2022, 12, 31));
        if (!then.IsProvisional)
        {
            Assert.Equal(then.Value, CourseCounts.EducationExits(Area.Country, from, until).Of(later).Value.Value);
        }

        Assert.False(CourseCounts.EducationExits(Area.Country, from, until).Of(later).Value.IsProvisional);
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
        var register = SmallRegister.OfSpells(
            new Spell(CitizenState.EducationAssistance, new(2021, 1, 1), last),
            new Spell(CitizenState.Education, last.PlusDays(begins), last.PlusDays(ends))
        );
        var count = CourseCounts.EducationExits(RegisterCase.Helsingoer, new(2021, 1, 1), s_until).Of(register).Value;
        Assert.Equal(new Provisional<int>(persons, Unsettled: 0), count);
    }

    [Fact]
    public void A_person_counts_once_a_year_and_in_the_year_of_the_last_day()
    {
        var register = SmallRegister.OfSpells(
            new Spell(CitizenState.EducationAssistance, new(2020, 1, 1), new LocalDate(2020, 12, 31)),
            new Spell(CitizenState.Education, new(2021, 1, 1), new LocalDate(2021, 2, 1)),
            new Spell(CitizenState.EducationAssistance, new(2021, 3, 1), new LocalDate(2021, 4, 30)),
            new Spell(CitizenState.Education, new(2021, 5, 1), new LocalDate(2021, 6, 1)),
            new Spell(CitizenState.EducationAssistance, new(2021, 8, 1), new LocalDate(2021, 8, 31)),
            new Spell(CitizenState.Education, new(2021, 9, 1))
        );
        Assert.Equal(
            1,
            CourseCounts.EducationExits(Area.Country, new(2020, 1, 1), new(2020, 12, 31)).Of(register).Value.Value
        );
        Assert.Equal(1, CourseCounts.EducationExits(Area.Country, new(2021, 1, 1), s_until).Of(register).Value.Value);
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
        var last = Dates.Of(lastDay);
        List<Spell> spells = [new(CitizenState.EducationAssistance, new(2021, 1, 1), last)];
        if (hasEducation)
        {
            spells.Add(new(CitizenState.Education, last.PlusDays(1)));
        }

        var count = CourseCounts
            .EducationExits(Area.Country, new(2021, 1, 1), s_until)
            .Of(SmallRegister.OfSpells([.. spells]))
            .Value;
        Assert.Equal(isProvisional, count.IsProvisional);
    }

    [Fact]
    public void A_time_the_register_does_not_cover_is_unknown()
    {
        var register = RegisterCase.BuildFrom([], s_until, new LocalDate(2021, 1, 2));
        Assert.False(CourseCounts.EducationExits(Area.Country, new(2021, 1, 1), s_until).Of(register).IsKnown);
        Assert.True(CourseCounts.EducationExits(Area.Country, new(2021, 1, 2), s_until).Of(register).IsKnown);
        Assert.False(
            CourseCounts.EducationExits(Area.Country, new(2021, 1, 2), s_until.PlusDays(1)).Of(register).IsKnown
        );
        Assert.Throws<ArgumentException>(() =>
            CourseCounts.EducationExits(Area.Country, s_until, s_until.PlusDays(-1)).Of(register)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CourseCounts.EducationExits(Area.Country, s_until, s_until, windowDays: 0)
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            CourseCounts.EducationExits(Area.Country, s_until, s_until, (CitizenState)99)
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            CourseCounts.EducationExits(Area.Country, s_until, s_until, courseBreak: (CourseBreak)9)
        );
        var one = SmallRegister.OfSpells();
        Assert.ThrowsAny<ArgumentException>(() => BenefitCourse.Of(one, 0, (CitizenState)99));
        Assert.ThrowsAny<ArgumentException>(() => BenefitCourse.Of(one, 0, CitizenState.FlexJob, (CourseBreak)9));
    }

    [Fact]
    public void An_exit_on_the_first_and_on_the_last_day_of_the_time_counts()
    {
        var last = new LocalDate(2021, 6, 30);
        var register = SmallRegister.OfSpells(
            new Spell(CitizenState.EducationAssistance, new(2021, 1, 1), last),
            new Spell(CitizenState.Education, last.PlusDays(1))
        );
        Assert.Equal(1, CourseCounts.EducationExits(Area.Country, last, last).Of(register).Value.Value);
        Assert.Equal(0, CourseCounts.EducationExits(Area.Country, last.PlusDays(1), s_until).Of(register).Value.Value);
        Assert.Equal(
            0,
            CourseCounts.EducationExits(Area.Country, new(2021, 1, 1), last.PlusDays(-1)).Of(register).Value.Value
        );
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
        Assert.True(
            CourseCounts.EducationExits(Area.Country, new(2021, 1, 1), s_until).Of(register).Value.IsProvisional
        );

        // One citizen with as many courses, each with its window open.
        var one = SmallRegister.OfSpells([
            .. Enumerable
                .Range(0, citizens)
                .Select(i => last.PlusDays(i * -5))
                .Select(d => new Spell(CitizenState.EducationAssistance, d.PlusDays(-2), d)),
        ]);
        Assert.True(
            CourseCounts
                .EducationExits(Area.Country, new(2021, 1, 1), s_until, courseBreak: CourseBreak.OneDay)
                .Of(one)
                .Value.IsProvisional
        );
    }
}
