namespace Jobcenter.Rules.Registers;

/// <summary>The days on which a spell of a state and a category can begin, as day numbers: what is asked of every row of a batch.</summary>
internal static class SpellStarts
{
    private static readonly int s_categories = VisitationCategories.Vocabulary.Values.Max(static c => (int)c) + 1;
    private static readonly (int First, int Last)[] s_days =
    [
        .. Enumerable.Range(0, CitizenStates.Count).SelectMany(OfState),
    ];

    /// <summary>Whether a spell can begin on a day. One that cannot be told here is looked at by <see cref="RegisterSchemas.CheckState"/>, which says why.</summary>
    public static bool Allows(byte state, byte category, int day)
    {
        if (state >= CitizenStates.Count || category >= s_categories)
        {
            return false;
        }

        var (first, last) = s_days[(state * s_categories) + category];
        return day >= first && day <= last;
    }

    private static IEnumerable<(int First, int Last)> OfState(int state) =>
        Enumerable.Range(0, s_categories).Select(category => Of((CitizenState)state, (VisitationCategory)category));

    // What can begin changes only where a state begins or has ended.
    private static (int First, int Last) Of(CitizenState state, VisitationCategory category)
    {
        LocalDate[] days =
        [
            RegisterLimits.FirstDate,
            RegisterLimits.LastDate,
            .. CitizenStates.All.Select(static s => s.Days().From).OfType<LocalDate>(),
            .. CitizenStates
                .All.Select(static s => s.Days().Until)
                .OfType<LocalDate>()
                .SelectMany(static d => new[] { d, d.PlusDays(1) }),
        ];
        LocalDate[] good = [.. days.Where(day => RegisterLimits.Allows(day) && IsGood(state, category, day))];
        return good.Length == 0 ? (1, 0) : (DayNumber.Of(good.Min()), DayNumber.Of(good.Max()));
    }

    private static bool IsGood(CitizenState state, VisitationCategory category, LocalDate day)
    {
        var faults = default(RowFaults);
        RegisterSchemas.CheckState(state, category, day, ref faults);
        return !faults.Any && VisitationCategories.Vocabulary.Has(category);
    }
}
