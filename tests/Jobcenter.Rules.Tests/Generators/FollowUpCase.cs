using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Generators;

/// <summary>A requirement of one of the five plans, its limit moved to where a few citizens decide it, with a register that has to do with it.</summary>
public sealed record FollowUpCase(
    EmploymentPlan Plan,
    LocalDate AsOf,
    ImmutableArray<Citizen> Citizens,
    ImmutableArray<CaseSpell> Spells,
    ImmutableArray<(int Citizen, Participation Row)> Participations,
    ImmutableArray<(int Citizen, Placement Row)> Placements
)
{
    private const int MostCitizens = 4;

    private static readonly Resultatkrav[] s_requirements =
    [
        .. new[] { "HEL21", "HEL19", "HEL20", "FRE15", "VOK15" }
            .SelectMany(static p => EmploymentPlans.Get(p).Requirements)
            // What is only published is not counted in a register.
            .Where(static r =>
                r.Measure is not (Measure.BenchmarkRank or Measure.Deliverable or Measure.CountedElsewhere)
            ),
    ];

    public Resultatkrav Requirement => Plan.Requirements[0];

    public RequirementOutcome FollowUp(LocalDate? knownUntil = null) =>
        Plan.FollowUp(Build(knownUntil), FigureSet.Empty, AsOf).Outcomes[0];

    /// <summary>Whether the register takes every row.</summary>
    public bool IsPossible
    {
        get
        {
            var builder = Rows();
            builder.Build(AsOf);
            return builder.Refused.IsEmpty;
        }
    }

    public Register Build(LocalDate? knownUntil = null)
    {
        var builder = Rows();
        var register = builder.Build(knownUntil ?? AsOf);
        Assert.Empty(builder.Refused);
        return register;
    }

    public RegisterBuilder Rows()
    {
        var builder = new RegisterBuilder();
        foreach (var citizen in Citizens)
        {
            builder.Add(citizen);
        }

        foreach (var spell in Spells)
        {
            builder.Add(spell.CitizenId, spell.Spell);
        }

        foreach (var (citizen, row) in Participations)
        {
            builder.Add(RegisterCase.IdOf(citizen), row);
        }

        foreach (var (citizen, row) in Placements)
        {
            builder.Add(RegisterCase.IdOf(citizen), row);
        }

        return builder;
    }

    public static Arbitrary<FollowUpCase> Cases() =>
        Arb.From(
            from requirement in Gen.Elements(s_requirements)
            let plan = EmploymentPlans.Get(requirement.Label.Source.Document)
            let due = requirement.Deadline is { Year: < 2025 } day ? day : new LocalDate(plan.Year, 12, 31)
            from asOf in Gen.OneOf(
                Gen.Choose(1, 700).Select(d => due.PlusDays(-d)),
                Gen.Constant(due),
                Gen.Choose(1, 300).Select(due.PlusDays)
            )
            from limited in Limited(requirement)
            from count in Gen.Choose(1, MostCitizens)
            from citizens in Gen.CollectToList(Enumerable.Range(0, count), i => OneCitizen(i, plan.Municipality, due))
            from spells in Gen.Choose(0, 4 * count).SelectMany(n => OneSpell(count, requirement.Measure, due).ListOf(n))
            from rows in Gen.Choose(0, 2 * count)
                .SelectMany(n => OneParticipation(count, requirement.Measure, due).ListOf(n))
            from placements in Gen.Choose(0, 3 * count).SelectMany(n => OnePlacement(count, due).ListOf(n))
            select new FollowUpCase(
                new EmploymentPlan(plan.Id, plan.Title, plan.Municipality, plan.Year, limited)
                {
                    Catalogues = plan.Catalogues,
                },
                asOf,
                [.. citizens],
                [.. spells],
                [.. rows.Distinct()],
                [.. placements.Distinct()]
            ),
            Shrink
        );

    private static IEnumerable<FollowUpCase> Shrink(FollowUpCase c) =>
        c
            .Spells.Select(s => c with { Spells = c.Spells.Remove(s) })
            .Concat(c.Participations.Select(p => c with { Participations = c.Participations.Remove(p) }))
            .Concat(c.Placements.Select(p => c with { Placements = c.Placements.Remove(p) }));

    // A handful of persons, or any share of them.
    private static Gen<Resultatkrav> Limited(Resultatkrav requirement) =>
        requirement.Pace is Pace.EachPeriod
            ? Gen.Choose(-2, -1).Select(l => requirement.With(comparison: new LimitComparison.Change(new(l))))
        : requirement.Comparison is not LimitComparison.AtLeast ? Gen.Constant(requirement)
        : requirement.Measure.Unit == QuantityUnit.Share
            ? Gen.Elements(new Fraction(1, 5), new(1, 3), new(1, 2), new(2, 3), new(4, 5), Fraction.One)
                .Select(l => requirement.With(comparison: new LimitComparison.AtLeast(l)))
        : Gen.Choose(1, 4).Select(l => requirement.With(comparison: new LimitComparison.AtLeast(new(l))));

    private static Gen<Citizen> OneCitizen(int index, Area area, LocalDate due) =>
        from age in Gen.Choose(18, 70)
        from birth in Gen.Choose(0, 365)
        from housing in Gen.Frequency((4, Gen.Constant("Nøjsomhed")), (1, Gen.Constant("Vapnagård")))
        from arrived in Gen.Choose(200, 2200)
        from basis in Gen.Elements<ResidenceBasis?>(ResidenceBasis.Refugee, ResidenceBasis.FamilyReunified, null)
        from sex in Gen.Elements(Sex.Woman, Sex.Man)
        from education in Gen.Elements(EducationLevel.None, EducationLevel.Vocational, EducationLevel.LongHigher)
        select new Citizen(RegisterCase.IdOf(index), area)
        {
            Sex = sex,
            Education = education,
            InIntroductionProgramme = false,
            BirthDate = due.PlusYears(-age).PlusDays(-birth),
            HousingArea = housing,
            ArrivalDate = due.PlusDays(-arrived),
            ResidenceBasis = basis,
        };

    private static Gen<CaseSpell> OneSpell(int citizens, Measure measure, LocalDate due) =>
        from citizen in Gen.Choose(0, citizens - 1)
        from state in Gen.Elements(StatesOf(measure))
        from begin in Gen.OneOf(Gen.Choose(-1500, 200), Gen.Choose(-400, 60), Gen.Elements(-365, -364, -1, 0, 1))
        from days in Gen.OneOf(Gen.Choose(0, 60), Gen.Choose(60, 900), Gen.Constant(-1))
        from category in Gen.Elements(
            VisitationCategories
                .AllowedPairs(due.PlusDays(begin))
                .Where(p =>
                    // Nobody has an education order.
                    p.State == state
                    && VisitationCategories.IsAllowed(
                        state,
                        p.Category,
                        due.PlusDays(begin),
                        youngWithEducationOrder: false
                    )
                )
                .Select(static p => p.Category)
                .Where(static k => k != VisitationCategory.NotAssessed)
                .DefaultIfEmpty(VisitationCategory.NotAssessed)
                .ToArray()
        )
        from hours in Gen.Elements(500, 999, 1000, 1001, 2000, 3700)
        let first = due.PlusDays(begin)
        select new CaseSpell(
            citizen,
            new Spell(
                state,
                first,
                days < 0 ? null : first.PlusDays(days),
                Category: category,
                Hours: state is CitizenState.FlexJob or CitizenState.Employment
                    ? WeeklyHours.FromHundredths(hours)
                    : null
            )
        );

    private static CitizenState[] StatesOf(Measure measure) =>
        measure switch
        {
            Measure.Exits => [CitizenState.EducationAssistance, CitizenState.Education],
            Measure.FlexJobShare or Measure.ShortCourses => [CitizenState.FlexJob, CitizenState.Ledighedsydelse],
            Measure.HourProgression => [CitizenState.FlexJob],
            Measure.ArrivalEmployment or Measure.ParticipantsInWork =>
            [
                CitizenState.Employment,
                CitizenState.CashAssistance,
            ],
            Measure.AreaEffort =>
            [
                CitizenState.CashAssistance,
                CitizenState.UnemploymentBenefit,
                CitizenState.SelfSupportAndReturnBenefit,
                CitizenState.Employment,
                CitizenState.Education,
            ],
            _ => [CitizenState.CashAssistance, CitizenState.EducationAssistance, CitizenState.UnemploymentBenefit],
        };

    private static Gen<(int, Participation)> OneParticipation(int citizens, Measure measure, LocalDate due) =>
        from citizen in Gen.Choose(0, citizens - 1)
        from begin in Gen.Choose(-800, 100)
        from days in Gen.OneOf(Gen.Choose(0, 60), Gen.Choose(60, 500), Gen.Constant(-1))
        from tools in Gen.Elements<bool?>(true, true, false)
        let first = due.PlusDays(begin)
        select (
            citizen,
            new Participation(ProjectOf(measure), first, days < 0 ? null : first.PlusDays(days), null, tools)
        );

    private static string ProjectOf(Measure measure) =>
        measure switch
        {
            Measure.Participants p => p.Project,
            Measure.ParticipantsInWork p => p.Project,
            Measure.DigitalTools p => p.Project,
            Measure.UnbrokenPlacements p => p.Project,
            _ => "q",
        };

    private static Gen<(int, Placement)> OnePlacement(int citizens, LocalDate due) =>
        from citizen in Gen.Choose(0, citizens - 1)
        from kind in Gen.Elements(PlacementKinds.All.AsEnumerable())
        from begin in Gen.OneOf(Gen.Choose(-800, 100), Gen.Elements(-29, -28, 0))
        from days in Gen.OneOf(Gen.Choose(0, 60), Gen.Choose(60, 500), Gen.Constant(-1))
        from programme in Gen.Frequency((3, Gen.Constant("HEL19")), (1, Gen.Constant("q")))
        from branche in Gen.Elements("rengoering", "detailhandel", "kontor")
        let first = due.PlusDays(begin)
        select (
            citizen,
            new Placement(kind, first, days < 0 ? null : first.PlusDays(days))
            {
                Programme = programme,
                Branche = branche,
                AgreedOn = first.PlusDays(-5),
            }
        );

    public override string ToString() =>
        $"{Requirement.Label.Id} {Requirement.Comparison} as of {AsOf:R}: {string.Join("; ", Citizens.Select(c => $"{c.Id} born {c.BirthDate:R} arrived {c.ArrivalDate:R} {c.ResidenceBasis} {c.HousingArea}"))} | {string.Join("; ", Spells.Select(s => $"{s} {s.Spell.Category}"))} | {string.Join("; ", Participations)} | {string.Join("; ", Placements)}";
}
