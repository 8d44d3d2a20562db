using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>The category that counts: the decision, or for a young person without one the category the rules give meanwhile.</summary>
internal static class Categories
{
    /// <summary>For how many months a young person without a decision counts as education ready.</summary>
    public static ParameterValue<int> MonthsWithoutDecision { get; } =
        new(
            3,
            new(2016, 11, 21),
            new(2023, 12, 31),
            new("BEK 2636/2021", "§ 6"),
            Sureness.Decision,
            [
                new(
                    NoteKind.Decision,
                    new(
                        "Læst i bekendtgørelsen fra 2021, ophævet 1. januar 2024; vi bruger den også for tiden før den.",
                        "Read in the order of 2021, repealed on 1 January 2024; we use it for the time before it too."
                    )
                ),
            ]
        );

    /// <summary>The category; not assessed when there is no decision and none that counts meanwhile, null when it is not known.</summary>
    public static VisitationCategory? Of(in CitizenSituation situation)
    {
        if (situation.Category is not VisitationCategory.NotAssessed || !IsOnYoungTerms(situation))
        {
            return situation.Category;
        }

        // Not known when the first contact was: it may be within the months or beyond them.
        return situation.FirstContactOn is not { } first || first > situation.Date ? null
            : MonthsWithoutDecision.HoldsOn(situation.Date) && situation.Date < Until(first)
                ? VisitationCategory.EducationReady
            : VisitationCategory.NotAssessed;
    }

    /// <summary>Whether the category rests on the rule for those whom nobody has assessed yet, or waits for its facts.</summary>
    public static bool IsWithoutDecision(in CitizenSituation situation) =>
        situation.Category is VisitationCategory.NotAssessed && IsOnYoungTerms(situation);

    // On uddannelseshjælp, or young on SHO-ydelse with an education order.
    private static bool IsOnYoungTerms(in CitizenSituation situation) =>
        situation.States is { } states
        && (
            states.Contains(CitizenState.EducationAssistance)
            || (
                states.Contains(CitizenState.SelfSupportAndReturnBenefit)
                && situation is { HasEducationOrder: true, AgeInYears: < ActParts.AgeOfTheYoung }
            )
        );

    /// <summary>The first day on which a decision is needed.</summary>
    public static LocalDate Until(LocalDate firstContact) => firstContact.PlusMonths(MonthsWithoutDecision.Value);
}
