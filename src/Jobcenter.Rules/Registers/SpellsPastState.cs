namespace Jobcenter.Rules.Registers;

/// <summary>How many spells run past the last day of their state, a file and a state at a time. They stay; one that begins outside the days of its state is refused by <see cref="RegisterSchemas.CheckState"/>.</summary>
internal sealed class SpellsPastState
{
    private readonly int _known;
    private readonly int[] _last = new int[CitizenStates.Count];
    private readonly SortedDictionary<(string File, int State), int> _past = [];

    public SpellsPastState(LocalDate knownUntil)
    {
        _known = DayNumber.Of(knownUntil);
        foreach (var state in CitizenStates.All)
        {
            _last[(int)state] = state.Days().Until is { } until ? DayNumber.Of(until) : int.MaxValue;
        }
    }

    /// <summary>Whether a spell is one.</summary>
    public bool Has(in SpellDraft spell) => Math.Min(spell.To, _known) > _last[spell.State];

    /// <summary>Counts one.</summary>
    public void Add(string? file, in SpellDraft spell)
    {
        var key = (file ?? RegisterSchemas.Spells.File, (int)spell.State);
        _past[key] = _past.GetValueOrDefault(key) + 1;
    }

    /// <summary>What is told of them.</summary>
    public ImmutableArray<BilingualText> Told() =>
        [.. _past.Select(static p => RanPast(p.Key.File, (CitizenState)p.Key.State, p.Value))];

    private static BilingualText RanPast(string file, CitizenState state, int rows)
    {
        var last = DateText.Both(state.Days().Until.GetValueOrDefault());
        return new(
            $"{file}: {rows} {(rows == 1 ? "række" : "rækker")} med {state.Name().Danish} går ud over den sidste dag, {last.Danish}; de er talt, som de står",
            $"{file}: {rows} {(rows == 1 ? "row" : "rows")} of {state.Name().English} {(rows == 1 ? "runs" : "run")} past its last day, {last.English}; they are counted as they stand"
        );
    }
}
