namespace Jobcenter.Rules.Registers;

/// <summary>The spells that run past the last day of their state.</summary>
internal static class SpellsPastState
{
    /// <summary>How many spells run past the last day of their state, a file and a state at a time. They stay.</summary>
    public static ImmutableArray<BilingualText> Tell(
        ReadOnlySpan<SpellDraft> spells,
        List<RowLocation> files,
        LocalDate knownUntil
    )
    {
        var known = DayNumber.Of(knownUntil);
        var last = new int[CitizenStates.Count];
        foreach (var state in CitizenStates.All)
        {
            last[(int)state] = state.Days().Until is { } until ? DayNumber.Of(until) : int.MaxValue;
        }

        var past = new SortedDictionary<(string File, int State), int>();
        foreach (var spell in spells)
        {
            if (Math.Min(spell.To, known) > last[spell.State])
            {
                var key = (files[spell.File].File ?? RegisterSchemas.Spells.File, (int)spell.State);
                past[key] = past.GetValueOrDefault(key) + 1;
            }
        }

        return [.. past.Select(static p => RanPast(p.Key.File, (CitizenState)p.Key.State, p.Value))];
    }

    private static BilingualText RanPast(string file, CitizenState state, int rows) =>
        new(
            $"{file}: {rows} {(rows == 1 ? "række" : "rækker")} med {state.Name().Danish} går ud over den sidste dag, {state.Days().Until:R}; de er talt, som de står",
            $"{file}: {rows} {(rows == 1 ? "row" : "rows")} of {state.Name().English} {(rows == 1 ? "runs" : "run")} past its last day, {state.Days().Until:R}; they are counted as they stand"
        );
}
