using FsCheck;
using FsCheck.Fluent;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.Tests.Generators;

/// <summary>A follow-up of a requirement that counts some citizens only: one to three conditions that fit it.</summary>
public sealed record SelectedCase(FollowUpCase Case)
{
    private const int Kinds = 10;

    /// <summary>Segments of one's own, each from an age on.</summary>
    public static Segment AgedFrom(int age) =>
        new(
            new RuleLabel($"fra-{age}", new($"fra {age} år", $"from {age}"), new("K")),
            new(1990, 1, 1),
            validUntil: null,
            SituationFacts.AgeInYears.AtLeast(age)
        );

    public static Arbitrary<SelectedCase> Cases() =>
        Arb.From(
            Generator.Select(static c => new SelectedCase(c)),
            static s =>
                FollowUpCase
                    .Cases()
                    .Shrinker(s.Case)
                    .Where(static c => !HasTwins(c))
                    .Select(static c => new SelectedCase(c))
        );

    internal static Gen<FollowUpCase> Generator =>
        from c in FollowUpCase.Cases().Generator
        where !HasTwins(c)
        from seed in Gen.Choose(0, int.MaxValue)
        select Selected(c, new Random(seed));

    // Of two spells of a benefit that begin on one day with two categories nobody can say which is the earlier.
    private static bool HasTwins(FollowUpCase c) =>
        c.Spells.GroupBy(static s => (s.Citizen, s.Spell.State, s.Spell.From)).Any(static g => g.Count() > 1);

    private static FollowUpCase Selected(FollowUpCase c, Random random)
    {
        while (true)
        {
            var of = new Selection();
            for (var left = random.Next(1, 4); left > 0; left--)
            {
                of = With(of, random.Next(Kinds), c.Requirement, random);
            }

            try
            {
                var measure = c.Requirement.Measure is Measure.FullTimePersons persons
                    ? persons with
                    {
                        Courses = [CourseSelection.All],
                        Of = of,
                    }
                    : c.Requirement.Measure with
                    {
                        Of = of,
                    };
                return c with
                {
                    Plan = new EmploymentPlan(
                        c.Plan.Id,
                        c.Plan.Title,
                        c.Plan.Municipality,
                        c.Plan.Year,
                        c.Requirement.With(measure)
                    )
                    {
                        Catalogues = c.Plan.Catalogues,
                    },
                };
            }
            catch (ArgumentException)
            {
                // It does not fit the measure: another one.
            }
        }
    }

    private static Selection With(Selection of, int kind, Resultatkrav requirement, Random random)
    {
        AgeSpan ages = Pick(random, new AgeSpan(18, 29), new AgeSpan(30, 64), new AgeSpan(25, 40), new AgeSpan(30, 30));
        var categories = Pick<VisitationCategory[]>(
            random,
            [VisitationCategory.JobReady],
            [VisitationCategory.ActivityReady],
            [VisitationCategory.EducationReady],
            [VisitationCategory.JobReady, VisitationCategory.ClearlyEducationReady],
            [VisitationCategory.JobReady, VisitationCategory.ActivityReady]
        );
        var day = (requirement.Deadline ?? new LocalDate(2021, 1, 1)).PlusDays(-random.Next(500));
        return kind switch
        {
            0 => of with { Categories = [.. categories] },
            1 => of with
            {
                Categories = [.. categories],
                CategoriesOf = Pick<CitizenState[]>(
                    random,
                    [CitizenState.CashAssistance],
                    [CitizenState.EducationAssistance],
                    [CitizenState.CashAssistance, CitizenState.UnemploymentBenefit]
                )
                    is var states
                    ? [.. states]
                    : [],
            },
            2 => of with { Ages = ages },
            3 => of with { Ages = ages, AgesOn = day },
            4 => of with { Sex = Pick(random, Sex.Woman, Sex.Man) },
            5 => of with
            {
                Educations = [EducationLevel.None, Pick(random, EducationLevel.Vocational, EducationLevel.LongHigher)],
            },
            6 => of with { HousingAreas = Pick(random, "Nøjsomhed", "Vapnagård") is var area ? [area] : [] },
            7 => of with { ResidenceBases = [Pick(random, ResidenceBasis.Refugee, ResidenceBasis.FamilyReunified)] },
            8 => of with { Segment = AgedFrom(Pick(random, 25, 30, 40)) },
            _ => of with { TargetGroup = Pick(random, [.. TargetGroupAct.Lab.Groups]) },
        };
    }

    private static T Pick<T>(Random random, params T[] all) => all[random.Next(all.Length)];

    public override string ToString() => Text(Case);

    internal static string Text(FollowUpCase c) =>
        $"of {c.Requirement.Measure.Of}: {string.Join("; ", c.Citizens.Select(static x => $"{x.Id} {x.Sex} {x.Education}"))} | {c}";
}

/// <summary>The same with a few facts missing.</summary>
public sealed record SelectedGaps(GappedCase Gapped)
{
    public static Arbitrary<SelectedGaps> Cases() =>
        Arb.From(
            GappedCase.From(SelectedCase.Generator).Select(static g => new SelectedGaps(g)),
            static s => GappedCase.Cases().Shrinker(s.Gapped).Select(static g => new SelectedGaps(g))
        );

    public override string ToString() => $"{string.Join(' ', Gapped.Gaps)} missing {SelectedCase.Text(Gapped.Case)}";
}
