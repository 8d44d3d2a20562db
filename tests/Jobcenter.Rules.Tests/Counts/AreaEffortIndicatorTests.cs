using FsCheck.Xunit;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>Jobs and education in a housing area, against a reference that looks at the rows, and at the ages and days where the answer changes.</summary>
public sealed class AreaEffortIndicatorTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);
    private static readonly WeeklyHours s_ten = WeeklyHours.FromHundredths(1000);
    private static readonly LocalDate s_first = new(2021, 1, 1);
    private static readonly LocalDate s_last = new(2021, 12, 31);

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
        var built = register.BuildWith(c => new Citizen(RegisterCase.IdOf(c), RegisterCase.Helsingoer)
        {
            HousingArea = c == 0 ? "Vapnagård" : "Nøjsomhed",
            BirthDate = c == 1 ? null : effort.FirstDay.PlusYears(-30).PlusDays(c - 2),
        });
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
        builder.Add("a", new Spell(CitizenState.Employment, Dates.Of(begins)));
        var counted = builder.Build(new(2022, 6, 30)).CountAreaEffort(Area.Country, effort, new(2022, 6, 30));
        Assert.Equal(new Portion(part, 1), counted.Value.Citizens);
    }

    [Fact]
    public void Arguments_of_a_share_that_make_no_sense_throw()
    {
        var register = SmallRegister.OfSpells();
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

    [Fact]
    public void An_area_effort_is_not_known_beyond_what_the_register_knows()
    {
        var effort = new AreaEffort("A", VisitationCategory.JobReady, s_first, s_last.PlusDays(1));
        Assert.True(SmallRegister.Of().CountAreaEffort(Area.Country, effort, s_last).IsKnown);
        Assert.False(SmallRegister.Of().CountAreaEffort(Area.Country, effort, s_last.PlusDays(1)).IsKnown);
    }

    // The age on 1 January 2021 of one born in 1990 or 1991.
    [Theory]
    [InlineData("1991-01-01", 30, null, true)] // thirty on the day
    [InlineData("1991-01-02", 30, null, false)]
    [InlineData("1991-01-02", null, 29, true)]
    [InlineData("1991-01-01", null, 29, false)]
    [InlineData("1991-01-01", 30, 30, true)]
    [InlineData("2021-01-01", 0, 0, true)] // born on the day
    [InlineData("2021-01-02", 0, 0, false)] // and not before it
    [InlineData("2021-01-02", null, 99, false)]
    [InlineData("2021-01-02", null, null, true)] // nobody asks
    public void An_area_effort_is_for_those_of_an_age_on_its_first_day(string birth, int? min, int? max, bool isOne)
    {
        var register = SmallRegister.InArea(new Citizen("a", RegisterCase.Helsingoer) { BirthDate = Dates.Of(birth) });
        var effort = new AreaEffort("A", VisitationCategory.JobReady, s_first, s_last) { MinAge = min, MaxAge = max };
        Assert.Equal(
            new AreaEffortResult(new(0, isOne ? 1 : 0), 0),
            register.CountAreaEffort(Area.Country, effort, s_last).Value
        );
        // Whose age is not known takes no part, where age is asked about.
        var unknown = SmallRegister
            .InArea(new Citizen("a", RegisterCase.Helsingoer))
            .CountAreaEffort(Area.Country, effort, s_last)
            .Value;
        Assert.Equal(min is null && max is null ? 0 : 1, unknown.WithoutAge);
    }

    [Fact]
    public void An_area_effort_is_counted_on_its_first_day_and_adds_up()
    {
        var effort = new AreaEffort("A", VisitationCategory.JobReady, s_first, s_last);
        var register = SmallRegister.InArea(new Citizen("a", RegisterCase.Helsingoer));
        Assert.True(register.CountAreaEffort(Area.Country, effort, s_first).IsKnown);
        Assert.Equal(
            new Portion(0, 1),
            register.CountAreaEffort(Area.Country, effort, s_first.PlusDays(-9)).Value.Citizens
        );
        // What is known from a later day on does not tell of the first day.
        Assert.False(
            register.KnownBetween(s_first.PlusDays(1), s_last).CountAreaEffort(Area.Country, effort, s_last).IsKnown
        );
        Assert.Equal(
            new AreaEffortResult(new(3, 9), 5, 7),
            new AreaEffortResult(new(1, 4), 2, 3) + new AreaEffortResult(new(2, 5), 3, 4)
        );
    }
}
