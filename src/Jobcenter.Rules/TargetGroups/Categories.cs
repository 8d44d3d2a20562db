using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>The category that counts: the decision, or for a young person without one the category the rules give meanwhile.</summary>
internal static class Categories
{
    /// <summary>For how many months a young person without a decision counts as education ready.</summary>
    public static DatedValue<int> MonthsWithoutDecision { get; } =
        new(
            3,
            new(2016, 11, 21),
            new(2025, 6, 30),
            new("BEK 2636/2021", "§ 6"),
            [
                new(
                    NoteKind.Decision,
                    new(
                        "Læst i bekendtgørelsen fra 2021; vi bruger den i hele tiden for de to love.",
                        "Read in the order of 2021; we use it for the whole time of both acts."
                    )
                ),
            ]
        );

    /// <summary>The category; not assessed when there is no decision and none that counts meanwhile, null when it is not known.</summary>
    public static VisitationCategory? Of(in CitizenSituation situation)
    {
        if (
            situation.Category is not VisitationCategory.NotAssessed
            || situation.States?.Contains(CitizenState.EducationAssistance) is not true
        )
        {
            return situation.Category;
        }

        // Not known when the first contact was: it may be within the months or beyond them.
        return situation.FirstContactOn is not { } first ? null
            : MonthsWithoutDecision.HoldsOn(situation.Date) && situation.Date < Until(first)
                ? VisitationCategory.EducationReady
            : VisitationCategory.NotAssessed;
    }

    /// <summary>The first day on which a decision is needed.</summary>
    public static LocalDate Until(LocalDate firstContact) => firstContact.PlusMonths(MonthsWithoutDecision.Value);
}
