using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>Shares that can only come out one way, whatever the register holds: they ask nothing.</summary>
internal static partial class RequirementFit
{
    // After 31 January a whole calendar month has passed soonest, in a year whose February has 28 days.
    private static readonly LocalDate s_soonest = RegisterLimits.FirstDate.With(DateAdjusters.EndOfMonth);

    /// <summary>What must be asked instead, where only one answer is possible; null where both are.</summary>
    public static (string Part, BilingualText Allowed)? OneAnswer(Measure measure) =>
        measure switch
        {
            Measure.StatusAfter after => OneAnswer(after),
            Measure.OfferShare { Group: { } group, In: { } states } when IsWithin(group, states) => (
                "measure.in",
                new(
                    "ikke alle ydelserne i group: de tæller som et tilbud, og svaret er altid ja",
                    "not all the benefits of group: they count as an offer, and the answer is always yes"
                )
            ),
            _ => null,
        };

    private static (string, BilingualText)? OneAnswer(Measure.StatusAfter measure)
    {
        var (status, group) = (measure.Status, measure.Group);
        var isStateAlone = status.Categories.IsEmpty;
        if (isStateAlone && status is { In: { } sought, NotIn: { } off } && IsWithin(sought, off))
        {
            return (
                "measure.in",
                new(
                    "tilstande, der ikke alle står i notIn: ellers er svaret altid nej",
                    "states that do not all stand in notIn: otherwise the answer is always no"
                )
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
    private static (string, BilingualText)? OnFirstDay(Measure.StatusAfter measure, BenefitGroup? group)
    {
        var status = measure.Status;
        if (status.NotIn is { } off)
        {
            return group is not null && IsOneDay(status) && IsWithin(group, off)
                ? (
                    "measure.notIn",
                    new(
                        "ikke alle ydelserne i group, når kun den første dag tæller: ellers er svaret altid nej",
                        "not all the benefits of group where the first day alone counts: otherwise the answer is always no"
                    )
                )
                : null;
        }

        if (group is not null && status.In is { } sought && IsWithin(group, sought))
        {
            return (
                "measure.in",
                new(
                    "ikke alle ydelserne i group, når den første dag tæller med: ellers er svaret altid ja (on-the-day ser på den sidste alene)",
                    "not all the benefits of group where the first day counts: otherwise the answer is always yes (on-the-day looks at the last alone)"
                )
            );
        }

        return
            measure.Of is { Categories: { IsEmpty: false } own, CategoriesOf.IsEmpty: true }
            && own.All(c => status.Categories.Contains(c))
            ? (
                "measure.categories",
                new(
                    "ikke alle dem, of nævner, når den første dag tæller med: ellers er svaret altid ja",
                    "not all that of names where the first day counts: otherwise the answer is always yes"
                )
            )
            : null;
    }

    // The day after the last one nobody is on the benefits, nor until a next course can begin.
    private static (string, BilingualText)? AfterLastDay(Measure.StatusAfter measure, BenefitGroup group)
    {
        var status = measure.Status;
        return status is { In: null, NotIn: { } off, When: EmploymentReading.Within } && IsWithin(off, group)
                ? (
                    "measure.notIn",
                    new(
                        "også andre ydelser end group, eller med when on-the-day: dagen efter et forløb er ingen på group, og svaret er altid ja",
                        "other benefits than those of group too, or with when on-the-day: the day after a course nobody is on group, and the answer is always yes"
                    )
                )
            : status.In is { } sought && IsWithin(sought, group) && IsBeforeNext(status, measure.CourseBreak)
                ? (
                    "measure.in",
                    new(
                        "også andre tilstande end group, eller efter længere tid: er nogen på group igen så snart, er det samme forløb, og svaret er altid nej",
                        "other states than those of group too, or after a longer time: who is on group again so soon is in the same course, and the answer is always no"
                    )
                )
            : null;
    }

    private static bool IsOneDay(SoughtStatus status) => !status.HasTime || status.Days == 1;

    private static bool IsBeforeNext(SoughtStatus status, CourseBreak courseBreak) =>
        DayNumber.Of(status.From(s_soonest, 1)) <= courseBreak.LastJoiningDay(DayNumber.Of(s_soonest));

    private static bool IsWithin(BenefitGroup states, BenefitGroup others) => (states.Mask & ~others.Mask) == 0;
}
