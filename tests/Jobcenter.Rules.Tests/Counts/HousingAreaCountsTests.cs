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
public sealed class HousingAreaCountsTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);
    private static readonly WeeklyHours s_ten = WeeklyHours.FromHundredths(1000);
    private static readonly LocalDate s_first = new(2021, 1, 1);
    private static readonly LocalDate s_last = new(2021, 12, 31);

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Job_or_education_in_an_area_agrees_with_the_reference(RegisterCase register, LocalDate asOf)
    {
        var (firstDay, lastDay) = (new LocalDate(2020, 3, 1), new LocalDate(2020, 12, 31));
        var effort = HousingAreaCounts.Effort(
            Area.Country,
            "Nøjsomhed",
            VisitationCategory.JobReady,
            firstDay,
            lastDay,
            asOf,
            minAge: 30,
            maxAge: 64
        );
        if (asOf < firstDay || asOf > register.KnownUntil)
        {
            return;
        }

        // Citizen 0 lives elsewhere, 1 has no birthday, 2 turns 30 on the first day, 3 a day later.
        var built = register.BuildWith(c => new Citizen(RegisterCase.IdOf(c), RegisterCase.Helsingoer)
        {
            HousingArea = c == 0 ? "Vapnagård" : "Nøjsomhed",
            BirthDate = c == 1 ? null : firstDay.PlusYears(-30).PlusDays(c - 2),
        });
        bool IsOn(int c, params CitizenState[] states) =>
            register.Spells.Any(s =>
                s.Citizen == c
                && states.Contains(s.Spell.State)
                && s.Spell.From <= firstDay
                && (s.Spell.To ?? firstDay) >= firstDay
            );
        bool IsJobReady(int c) => IsOn(c, CitizenState.UnemploymentBenefit);
        // The generated spells carry no category: on an assistance that has one, it is not known.
        bool MayBeJobReady(int c) =>
            !IsJobReady(c) && IsOn(c, CitizenState.CashAssistance, CitizenState.SelfSupportAndReturnBenefit);
        var until = LocalDate.Min(asOf, lastDay);
        var jobs = register
            .Spells.Where(s =>
                s.Citizen is 1 or 2
                && s.Spell.State is CitizenState.Employment or CitizenState.Education
                && s.Spell.From <= until
            )
            .Where(s => s.Citizen is 1 or 2)
            .ToList();
        bool AreOne(CaseSpell s, CaseSpell earlier) =>
            s.Citizen == earlier.Citizen
            && s.Spell.State == earlier.Spell.State
            && earlier.Spell.From < s.Spell.From
            && !(earlier.Spell.To < s.Spell.From.PlusDays(-1));
        // Whether a job goes on or begins may turn on hours that are not known: that is asked of all plans elsewhere.
        if (jobs.Exists(s => jobs.Exists(o => (s.Spell.Hours is null) != (o.Spell.Hours is null) && AreOne(s, o))))
        {
            return;
        }

        var got = jobs.Exists(s =>
            s.Citizen == 2
            && s.Spell.From > firstDay
            && !jobs.Exists(o => o.Spell.Hours == s.Spell.Hours && AreOne(s, o))
        );
        var withoutAge = IsJobReady(1) || MayBeJobReady(1) ? 1 : 0;
        var withoutCategory = (MayBeJobReady(1) ? 1 : 0) + (MayBeJobReady(2) ? 1 : 0);
        var (yes, no) =
            !IsJobReady(2) ? (0, 0)
            : got ? (1, 0)
            : (0, 1);
        Assert.Equal(new Portion(yes, no, withoutAge + (MayBeJobReady(2) ? 1 : 0)), effort.Of(built).Value);
        Assert.Equal(withoutAge, effort.TallyOf(built).CountOf("withoutAge"));
        Assert.Equal(withoutCategory, effort.TallyOf(built).CountOf("withoutCategory"));
    }

    [Theory]
    [InlineData("2021-01-01", 0)]
    [InlineData("2021-01-02", 1)]
    [InlineData("2021-12-31", 1)]
    [InlineData("2022-01-01", 0)]
    public void A_job_begins_after_the_efforts_first_day_and_by_its_last(string begins, int part)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer) { HousingArea = "Nøjsomhed" });
        builder.Add(
            "a",
            new Spell(CitizenState.CashAssistance, new(2020, 1, 1), Category: VisitationCategory.ActivityReady)
        );
        builder.Add("a", new Spell(CitizenState.Employment, Dates.Of(begins)));
        var counted = HousingAreaCounts
            .Effort(
                Area.Country,
                "Nøjsomhed",
                VisitationCategory.ActivityReady,
                new(2021, 1, 1),
                s_until,
                asOf: new(2022, 6, 30)
            )
            .Of(builder.Build(new(2022, 6, 30)));
        Assert.Equal(new Portion(part, 1 - part), counted.Value);
    }

    [Fact]
    public void Arguments_of_a_share_that_make_no_sense_throw()
    {
        var register = SmallRegister.OfSpells();
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CourseCounts.Short(CitizenState.FlexJob, Area.Country, s_until, s_until, 0).Of(register)
        );
        Assert.Throws<ArgumentException>(() =>
            FlexJobCounts.HourProgression(Area.Country, s_until, s_until.PlusDays(-1), s_ten).Of(register)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            ArrivalCounts.Employment(Area.Country, s_until, s_until, 0).Of(register)
        );
        void Refuses(string housingArea, VisitationCategory category, LocalDate until) =>
            Assert.Throws<ArgumentException>(() =>
                HousingAreaCounts.Effort(Area.Country, housingArea, category, s_until, until, s_until)
            );
        Refuses("x", VisitationCategory.EducationReady, s_until);
        Refuses(" ", VisitationCategory.JobReady, s_until);
        Refuses("x", VisitationCategory.JobReady, s_until.PlusDays(-1));
    }

    [Fact]
    public void An_area_effort_is_not_known_beyond_what_the_register_knows()
    {
        Known<Portion> On(LocalDate asOf) => Effort(s_last.PlusDays(1), asOf).Of(SmallRegister.Of());
        Assert.True(On(s_last).IsKnown);
        Assert.False(On(s_last.PlusDays(1)).IsKnown);
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
        var effort = Effort(s_last, s_last, min, max);
        Assert.Equal(new Portion(0, isOne ? 1 : 0), effort.Of(register).Value);
        // Whose age is not known takes no part, where age is asked about.
        var unknown = effort.TallyOf(SmallRegister.InArea(new Citizen("a", RegisterCase.Helsingoer)));
        Assert.Equal(min is null && max is null ? 0 : 1, unknown.CountOf("withoutAge"));
    }

    [Fact]
    public void An_area_effort_is_counted_on_its_first_day_and_adds_up()
    {
        var register = SmallRegister.InArea(new Citizen("a", RegisterCase.Helsingoer));
        Assert.True(Effort(s_last, s_first).Of(register).IsKnown);
        Assert.Equal(new Portion(0, 1), Effort(s_last, s_first.PlusDays(-9)).Of(register).Value);
        // What is known from a later day on does not tell of the first day.
        Assert.False(Effort(s_last, s_last).Of(register.KnownBetween(s_first.PlusDays(1), s_last)).IsKnown);
    }

    private static Count<Portion> Effort(LocalDate until, LocalDate asOf, int? min = null, int? max = null) =>
        HousingAreaCounts.Effort(Area.Country, "A", VisitationCategory.JobReady, s_first, until, asOf, min, max);
}
