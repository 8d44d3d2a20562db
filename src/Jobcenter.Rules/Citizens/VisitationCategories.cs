namespace Jobcenter.Rules.Citizens;

/// <summary>Ids, names and allowed combinations of <see cref="VisitationCategory"/>.</summary>
internal static class VisitationCategories
{
    internal static readonly Vocabulary<VisitationCategory> Vocabulary = Kernel.Vocabulary.Of<VisitationCategory>();

    /// <summary>Every pair of state and category that can exist on a date, in the order of the states: the rule below as one table.</summary>
    /// <returns>The pairs; with SHO-ydelse it depends on the citizen which of its pairs can.</returns>
    public static ImmutableArray<(CitizenState State, VisitationCategory Category)> AllowedPairs(LocalDate date) =>
        [.. CitizenStates.All.SelectMany(s => Vocabulary.Values.Where(c => IsAllowed(s, c, date)).Select(c => (s, c)))];

    /// <summary>Whether a state may carry a category. Not assessed is always allowed.</summary>
    /// <param name="state">The state.</param>
    /// <param name="category">The category.</param>
    /// <param name="date">The date: of a spell its first day.</param>
    /// <param name="youngWithEducationOrder">
    /// Whether the citizen is under 30 with an education order (uddannelsespålæg), which decides for
    /// <see cref="CitizenState.SelfSupportAndReturnBenefit"/>; null when not known, and then either list is allowed.
    /// </param>
    /// <returns>True when the pair can exist.</returns>
    /// <remarks>
    /// Source: STAR. Kontanthjælp and SHO-ydelse: job ready or activity ready. Uddannelseshjælp, and SHO-ydelse of
    /// the young with an education order: education ready, clearly education ready or activity ready. Others: none. A state
    /// that took the place of others carries their categories too from the day after they ended: kontanthjælp all four
    /// from 1 July 2025.
    /// </remarks>
    public static bool IsAllowed(
        CitizenState state,
        VisitationCategory category,
        LocalDate date,
        bool? youngWithEducationOrder = null
    )
    {
        if (category == VisitationCategory.NotAssessed)
        {
            return true;
        }

        var asCash = category is VisitationCategory.JobReady or VisitationCategory.ActivityReady;
        var asEducation =
            category
            is VisitationCategory.ActivityReady
                or VisitationCategory.EducationReady
                or VisitationCategory.ClearlyEducationReady;
        return state switch
        {
            CitizenState.CashAssistance => asCash || (asEducation && HasTakenOver(state, date)),
            CitizenState.EducationAssistance => asEducation,
            CitizenState.SelfSupportAndReturnBenefit => youngWithEducationOrder switch
            {
                true => asEducation,
                false => asCash,
                null => asCash || asEducation,
            },
            _ => false,
        };
    }

    private static bool HasTakenOver(CitizenState state, LocalDate date)
    {
        foreach (var other in CitizenStates.All)
        {
            if (other.Days() is { Successor: { } successor, Until: { } until } && successor == state && date > until)
            {
                return true;
            }
        }

        return false;
    }
}
