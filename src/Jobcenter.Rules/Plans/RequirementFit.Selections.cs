using Jobcenter.Rules.Counts;
using Jobcenter.Rules.TargetGroups;
using Fault = (string Part, Jobcenter.Rules.Kernel.BilingualText Allowed);

namespace Jobcenter.Rules.Plans;

/// <summary>Which selections fit a measure: what the register can hold of those it counts.</summary>
internal static partial class RequirementFit
{
    private const string OfPart = "measure.of";

    private static IEnumerable<Fault?> Selected(Measure measure, Pace pace)
    {
        if (measure.Of is not { } of)
        {
            return [];
        }

        if (!measure.CountsCitizens)
        {
            return [(OfPart, Measure.NoCitizens)];
        }

        if (of.IsEmpty)
        {
            return [At(OfPart, "mindst én betingelse, eller ikke nævnt", "at least one condition, or not mentioned")];
        }

        return
        [
            of.AgesOn is not null && of.Ages is null
                ? At($"{OfPart}.agesOn", "kun sammen med ages", "only together with ages")
                : null,
            !of.CategoriesOf.IsEmpty && of.Categories.IsEmpty
                ? At($"{OfPart}.categoriesOf", "kun sammen med categories", "only together with categories")
                : null,
            measure is Measure.FullTimePersons { Courses: not [CourseSelection.All] }
                ? At(
                    "measure.courses",
                    "kun all sammen med of: lange forløb tælles af alle på ydelsen",
                    "only all together with of: long courses are counted of everybody on the benefit"
                )
                : null,
            .. OfItsOwn(measure, of),
            OfCategories(measure, of, pace),
            OfAges(measure, of),
            OfTargetGroup(of, pace),
        ];
    }

    // What a measure says itself is not said twice.
    private static IEnumerable<Fault?> OfItsOwn(Measure measure, Selection of)
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

    private static Fault Itself(string name, string own) =>
        At(
            $"{OfPart}.{name}",
            $"ikke nævnt her: målingen siger det selv ({own})",
            $"not mentioned here: the measure says it itself ({own})"
        );

    private static Fault? OfCategories(Measure measure, Selection of, Pace pace)
    {
        if (
            measure is Measure.ArrivalEmployment
            && (!of.Categories.IsEmpty || of.Segment is not null || of.TargetGroup is not null)
        )
        {
            return At(
                OfPart,
                "kun ages, sex, educations, housingAreas og residenceBases: dagen er ankomstdagen, og da er ingen visiteret",
                "only ages, sex, educations, housingAreas and residenceBases: the day is that of arrival, when nobody is assessed"
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

    private static Fault? OfAges(Measure measure, Selection of) =>
        measure is Measure.PopulationShare { Ages: { } population } && of.IsOfPopulation
            ? At(
                "measure.ages",
                "ikke nævnt: befolkningen er udvalgets egen (population-of)",
                "not mentioned: the population is the selection's own (population-of)"
            )
        : measure is Measure.PopulationShare { Ages: { } all }
        && of.Ages is { } ages
        && (ages.From < all.From || ages.To > all.To)
            ? At(
                $"{OfPart}.ages",
                $"aldre inden for befolkningens, {all}: andelen er af dem",
                $"ages within those of the population, {all}: the share is of them"
            )
        : null;

    /// <summary>A segment that does not hold when it is asked about leaves all unknown: a document is told so, and not a plan that is moved to another year.</summary>
    public static Fault? OutOfForce(Measure measure, Pace pace)
    {
        var (first, last) = (pace.Baseline?.FirstDay ?? pace.FirstDay, pace.Deadline?.LastDay ?? pace.FirstDay);
        if (measure.Of?.Segment is not { } segment || (segment.ValidFrom <= first && !(segment.ValidUntil < last)))
        {
            return null;
        }

        var (from, until) = (DateText.Both(first), DateText.Both(last));
        return At(
            $"{OfPart}.segment",
            $"et segment, der gælder i hele den målte tid, {from.Danish} til {until.Danish}",
            $"a segment in force in all of the time measured, {from.English} to {until.English}"
        );
    }

    private static Fault? OfTargetGroup(Selection of, Pace pace) =>
        of.TargetGroup is not { } group
        || (
            IsInForce(group, pace.Baseline?.FirstDay ?? pace.FirstDay)
            && IsInForce(group, pace.FirstDay)
            && IsInForce(group, pace.Deadline?.LastDay ?? pace.FirstDay)
        )
            ? null
            : At(
                $"{OfPart}.targetGroup",
                "en målgruppe i den lov, der gælder i hele den målte tid",
                "a target group of the act in force in all of the time measured"
            );

    private static bool IsInForce(TargetGroup group, LocalDate day) =>
        TargetGroupAct.All.On(day) is { IsKnown: true, Value.Value: var act }
        && act.Groups.Any(g => string.Equals(g.Id, group.Id, StringComparison.Ordinal));

    // After 31 January a whole calendar month has passed soonest, in a year whose February has 28 days.
    private static readonly LocalDate s_soonest = RegisterLimits.FirstDate.With(DateAdjusters.EndOfMonth);

    /// <summary>What must be asked instead, where only one answer is possible; null where both are.</summary>
    public static Fault? OneAnswer(Measure measure) =>
        measure switch
        {
            Measure.StatusAfter after => OneAnswer(after),
            Measure.OfferShare { Group: { } group, In: { } states } when IsWithin(group, states) => At(
                "measure.in",
                "ikke alle ydelserne i group: de tæller som et tilbud, og svaret er altid ja",
                "not all the benefits of group: they count as an offer, and the answer is always yes"
            ),
            _ => null,
        };

    private static Fault? OneAnswer(Measure.StatusAfter measure)
    {
        var (status, group) = (measure.Status, measure.Group);
        var isStateAlone = status.Categories.IsEmpty;
        if (isStateAlone && status is { In: { } sought, NotIn: { } off } && IsWithin(sought, off))
        {
            return At(
                "measure.in",
                "tilstande, der ikke alle står i notIn: ellers er svaret altid nej",
                "states that do not all stand in notIn: otherwise the answer is always no"
            );
        }

        return measure.After switch
        {
            StatusEvent.Day or StatusEvent.CourseBegin when LooksAtFirstDay(status) => OnFirstDay(measure, group),
            StatusEvent.CourseEnd when isStateAlone && group is not null => AfterLastDay(measure, group),
            _ => null,
        };
    }

    private static bool LooksAtFirstDay(SoughtStatus status) =>
        !status.HasTime || status.When == EmploymentReading.Within;

    // On the first day a citizen is on one of the benefits, and in one of the selection's categories.
    private static Fault? OnFirstDay(Measure.StatusAfter measure, BenefitGroup? group)
    {
        var status = measure.Status;
        if (status.NotIn is { } off)
        {
            return group is not null && IsOneDay(status) && IsWithin(group, off)
                ? At(
                    "measure.notIn",
                    "ikke alle ydelserne i group, når kun den første dag tæller: ellers er svaret altid nej",
                    "not all the benefits of group where the first day alone counts: otherwise the answer is always no"
                )
                : null;
        }

        if (group is not null && status.In is { } sought && IsWithin(group, sought))
        {
            return At(
                "measure.in",
                "ikke alle ydelserne i group, når den første dag tæller med: ellers er svaret altid ja (on-the-day ser på den sidste alene)",
                "not all the benefits of group where the first day counts: otherwise the answer is always yes (on-the-day looks at the last alone)"
            );
        }

        return
            measure.Of is { Categories: { IsEmpty: false } own, CategoriesOf.IsEmpty: true }
            && own.All(c => status.Categories.Contains(c))
            ? At(
                "measure.categories",
                "ikke alle dem, of nævner, når den første dag tæller med: ellers er svaret altid ja",
                "not all that of names where the first day counts: otherwise the answer is always yes"
            )
            : null;
    }

    // The day after the last one nobody is on the benefits, nor until a next course can begin.
    private static Fault? AfterLastDay(Measure.StatusAfter measure, BenefitGroup group)
    {
        var status = measure.Status;
        return status is { In: null, NotIn: { } off, When: EmploymentReading.Within } && IsWithin(off, group)
                ? At(
                    "measure.notIn",
                    "også andre ydelser end group, eller med when on-the-day: dagen efter et forløb er ingen på group, og svaret er altid ja",
                    "other benefits than those of group too, or with when on-the-day: the day after a course nobody is on group, and the answer is always yes"
                )
            : status.In is { } sought && IsWithin(sought, group) && IsBeforeNext(status, measure.CourseBreak)
                ? At(
                    "measure.in",
                    "også andre tilstande end group, eller efter længere tid: er nogen på group igen så snart, er det samme forløb, og svaret er altid nej",
                    "other states than those of group too, or after a longer time: who is on group again so soon is in the same course, and the answer is always no"
                )
            : null;
    }

    private static bool IsOneDay(SoughtStatus status) => !status.HasTime || status.Days == 1;

    private static bool IsBeforeNext(SoughtStatus status, CourseBreak courseBreak) =>
        DayNumber.Of(status.From(s_soonest, 1)) <= courseBreak.LastJoiningDay(DayNumber.Of(s_soonest));

    private static bool IsWithin(BenefitGroup states, BenefitGroup others) => (states.Mask & ~others.Mask) == 0;
}
