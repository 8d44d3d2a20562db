using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Plans;

/// <summary>Which selections fit a measure: what the register can hold of those it counts.</summary>
internal static partial class RequirementFit
{
    private const string OfPart = "measure.of";

    /// <summary>Why a measure has no selection that counts no citizens.</summary>
    public static BilingualText NoCitizens { get; } =
        new(
            "ikke nævnt her: kun ved målinger, som registeret tæller borgere til; et tal, andre tæller, har sin egen afgrænsning",
            "not mentioned here: only with measures for which the register counts citizens; a figure others count has its own bounds"
        );

    private static readonly Type[] s_withoutCitizens =
    [
        typeof(Measure.CountedElsewhere),
        typeof(Measure.PublishedFigure),
        typeof(Measure.BenchmarkRank),
        typeof(Measure.Deliverable),
        typeof(Measure.HitRate),
    ];

    /// <summary>Whether a kind of measure counts citizens of a register.</summary>
    public static bool CountsCitizens(Type measure) => !s_withoutCitizens.Contains(measure);

    private static IEnumerable<(string Part, BilingualText Allowed)?> Selected(Measure measure, Pace pace)
    {
        if (measure.Of is not { } of)
        {
            return [];
        }

        if (!CountsCitizens(measure.GetType()))
        {
            return [(OfPart, NoCitizens)];
        }

        if (of.IsEmpty)
        {
            return
            [
                (OfPart, new("mindst én betingelse, eller ikke nævnt", "at least one condition, or not mentioned")),
            ];
        }

        return
        [
            of.AgesOn is not null && of.Ages is null
                ? ($"{OfPart}.agesOn", new("kun sammen med ages", "only together with ages"))
                : null,
            !of.CategoriesOf.IsEmpty && of.Categories.IsEmpty
                ? ($"{OfPart}.categoriesOf", new("kun sammen med categories", "only together with categories"))
                : null,
            measure is Measure.FullTimePersons { Courses: not [CourseSelection.All] }
                ? (
                    "measure.courses",
                    new(
                        "kun all sammen med of: lange forløb tælles af alle på ydelsen",
                        "only all together with of: long courses are counted of everybody on the benefit"
                    )
                )
                : null,
            .. OfItsOwn(measure, of),
            OfCategories(measure, of, pace),
            OfAges(measure, of),
            OfTargetGroup(of, pace),
        ];
    }

    // What a measure says itself is not said twice.
    private static IEnumerable<(string, BilingualText)?> OfItsOwn(Measure measure, Selection of)
    {
        var isOfArea = measure is Measure.AreaEffort;
        return
        [
            isOfArea && !of.HousingAreas.IsEmpty ? Itself("housingAreas", "housingArea") : null,
            (isOfArea || measure is Measure.Participants { Category: not null }) && !of.Categories.IsEmpty
                ? Itself("categories", "category")
                : null,
            isOfArea && of.Ages is not null ? Itself("ages", "minAge, maxAge") : null,
        ];
    }

    private static (string, BilingualText) Itself(string name, string own) =>
        (
            $"{OfPart}.{name}",
            new(
                $"ikke nævnt her: målingen siger det selv ({own})",
                $"not mentioned here: the measure says it itself ({own})"
            )
        );

    private static (string, BilingualText)? OfCategories(Measure measure, Selection of, Pace pace)
    {
        if (
            measure is Measure.ArrivalEmployment
            && (!of.Categories.IsEmpty || of.Segment is not null || of.TargetGroup is not null)
        )
        {
            return (
                OfPart,
                new(
                    "kun ages, sex, educations, housingAreas og residenceBases: dagen er ankomstdagen, og da er ingen visiteret",
                    "only ages, sex, educations, housingAreas and residenceBases: the day is that of arrival, when nobody is assessed"
                )
            );
        }

        if (of.Categories.IsEmpty)
        {
            return null;
        }

        ImmutableArray<CitizenState> states = measure switch
        {
            { CountedGroup: { } group } => group.States,
            Measure.FlexJobShare => [CitizenState.FlexJob, CitizenState.Ledighedsydelse],
            Measure.HourProgression => [CitizenState.FlexJob],
            _ => [],
        };
        if (!of.CategoriesOf.IsEmpty && !of.CategoriesOf.All(s => states.Contains(s)))
        {
            return (
                $"{OfPart}.categoriesOf",
                states.IsEmpty
                    ? new("ikke nævnt: målingen tæller ingen ydelser", "not mentioned: the measure counts no benefits")
                    : new(
                        $"af målingens ydelser: {string.Join(", ", states.Select(static s => s.Id()))}",
                        $"of the measure's benefits: {string.Join(", ", states.Select(static s => s.Id()))}"
                    )
            );
        }

        var asked = of.CategoriesOf.IsEmpty ? states : of.CategoriesOf;
        if (states.IsEmpty || of.Categories.All(c => asked.Any(s => MayCarry(s, c, pace))))
        {
            return null;
        }

        var benefits = string.Join(", ", asked.Select(static s => s.Id()));
        var carried = string.Join(
            ", ",
            VisitationCategories
                .Vocabulary.Values.Where(c => asked.Any(s => MayCarry(s, c, pace)))
                .Select(VisitationCategories.Vocabulary.Id)
                .Where(static id => id.Length > 0)
        );
        return (
            $"{OfPart}.categories",
            carried.Length == 0
                ? new(
                    $"ikke nævnt: registeret har ingen kategori på {benefits}",
                    $"not mentioned: the register has no category of {benefits}"
                )
                : new(
                    $"kun {carried}: registeret har ingen anden kategori på {benefits}",
                    $"only {carried}: the register has no other category of {benefits}"
                )
        );
    }

    // In the time that is measured, or by nature.
    private static bool MayCarry(CitizenState state, VisitationCategory category, Pace pace) =>
        (state == CitizenState.UnemploymentBenefit && category == VisitationCategory.JobReady)
        || VisitationCategories.IsAllowed(state, category, pace.Deadline?.LastDay ?? RegisterLimits.LastDate)
        || VisitationCategories.IsAllowed(state, category, pace.FirstDay);

    private static (string, BilingualText)? OfAges(Measure measure, Selection of) =>
        measure is Measure.PopulationShare { Ages: { } population } && of.IsOfPopulation
            ? (
                "measure.ages",
                new(
                    "ikke nævnt: befolkningen er udvalgets egen (population-of)",
                    "not mentioned: the population is the selection's own (population-of)"
                )
            )
        : measure is Measure.PopulationShare { Ages: { } all }
        && of.Ages is { } ages
        && (ages.From < all.From || ages.To > all.To)
            ? (
                $"{OfPart}.ages",
                new(
                    $"aldre inden for befolkningens, {all}: andelen er af dem",
                    $"ages within those of the population, {all}: the share is of them"
                )
            )
        : null;

    /// <summary>A segment that does not hold when it is asked about leaves all unknown: a document is told so, and not a plan that is moved to another year.</summary>
    public static (string Part, BilingualText Allowed)? OutOfForce(Measure measure, Pace pace)
    {
        var (first, last) = (pace.Baseline?.FirstDay ?? pace.FirstDay, pace.Deadline?.LastDay ?? pace.FirstDay);
        if (measure.Of?.Segment is not { } segment || (segment.ValidFrom <= first && !(segment.ValidUntil < last)))
        {
            return null;
        }

        var (from, until) = (DateText.Both(first), DateText.Both(last));
        return (
            $"{OfPart}.segment",
            new(
                $"et segment, der gælder i hele den målte tid, {from.Danish} til {until.Danish}",
                $"a segment in force in all of the time measured, {from.English} to {until.English}"
            )
        );
    }

    private static (string, BilingualText)? OfTargetGroup(Selection of, Pace pace) =>
        of.TargetGroup is not { } group
        || (
            IsInForce(group, pace.Baseline?.FirstDay ?? pace.FirstDay)
            && IsInForce(group, pace.FirstDay)
            && IsInForce(group, pace.Deadline?.LastDay ?? pace.FirstDay)
        )
            ? null
            : (
                $"{OfPart}.targetGroup",
                new(
                    "en målgruppe i den lov, der gælder i hele den målte tid",
                    "a target group of the act in force in all of the time measured"
                )
            );

    private static bool IsInForce(TargetGroup group, LocalDate day) =>
        TargetGroupAct.All.On(day) is { IsKnown: true, Value.Value: var act }
        && act.Groups.Any(g => string.Equals(g.Id, group.Id, StringComparison.Ordinal));
}
