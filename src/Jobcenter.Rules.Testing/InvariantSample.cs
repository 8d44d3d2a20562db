namespace Jobcenter.Rules.Testing;

/// <summary>Some of a register's citizens with their rows, to be built again: as they are, in another order, or with spells cut in two.</summary>
internal sealed class InvariantSample
{
    // Two citizens' spells are not cut by the same numbers.
    private const int CitizenStep = 1009;

    private readonly Register _source;

    // The rows as they were handed in: what lies after the days the source is known for is there still.
    private readonly Register _rows;
    private readonly ImmutableArray<int> _places;

    private InvariantSample(Register source, Register rows, ImmutableArray<int> places) =>
        (_source, _rows, _places) = (source, rows, places);

    /// <summary>Draws citizens; of a register with no more than are asked for, all of them.</summary>
    public static InvariantSample Of(Register source, int citizens, InvariantDice dice)
    {
        var rows = source.KnownBetween(knownFrom: null, RegisterLimits.LastDate);
        if (source.CitizenCount <= citizens)
        {
            return new(source, rows, [.. Enumerable.Range(0, source.CitizenCount)]);
        }

        var drawn = new HashSet<int>();
        while (drawn.Count < citizens)
        {
            drawn.Add(dice.Below(source.CitizenCount));
        }

        return new(source, rows, [.. drawn.Order()]);
    }

    public int Count => _places.Length;

    /// <summary>The ids, in the order of the register.</summary>
    public IEnumerable<string> Ids => _places.Select(p => _source.CitizenAt(p).Id);

    /// <summary>Each citizen alone.</summary>
    public IEnumerable<InvariantSample> Alone => _places.Select(p => new InvariantSample(_source, _rows, [p]));

    /// <summary>The citizens as a register of their own.</summary>
    public Register Build() => Build(static rows => rows, static (_, spell) => [spell]);

    /// <summary>The same rows in another order.</summary>
    public Register BuildShuffled(InvariantDice dice) => Build(dice.Shuffled, static (_, spell) => [spell]);

    /// <summary>The same rows with every spell of more than a day cut in two that adjoin.</summary>
    /// <remarks>A citizen's spells are cut alike whoever else is in the sample.</remarks>
    public Register BuildCut(int seed) =>
        Build(static rows => rows, (row, spell) => Cut(spell, new(unchecked(seed + row)), _source.KnownUntil));

    private Register Build(
        Func<IEnumerable<Action<RegisterBuilder>>, IEnumerable<Action<RegisterBuilder>>> order,
        Func<int, Spell, IEnumerable<Spell>> spellsOf
    )
    {
        var builder = new RegisterBuilder();
        foreach (var add in order(_places.SelectMany(p => RowsOf(p, spellsOf))))
        {
            add(builder);
        }

        return builder.Build(_source.KnownUntil, _source.KnownFrom);
    }

    private List<Action<RegisterBuilder>> RowsOf(int place, Func<int, Spell, IEnumerable<Spell>> spellsOf)
    {
        var citizen = _source.CitizenAt(place);
        var rows = new List<Action<RegisterBuilder>> { b => b.Add(citizen) };
        var spells = _rows.SpellsOf(place);
        for (var i = 0; i < spells.Length; i++)
        {
            foreach (var spell in spellsOf(unchecked((place * CitizenStep) + i), spells[i]))
            {
                rows.Add(b => b.Add(citizen.Id, spell));
            }
        }

        foreach (var placement in _rows.PlacementsOf(place))
        {
            rows.Add(b => b.Add(citizen.Id, placement));
        }

        foreach (var participation in _rows.ParticipationsOf(place))
        {
            rows.Add(b => b.Add(citizen.Id, participation));
        }

        foreach (var interview in _rows.InterviewsOf(place))
        {
            rows.Add(b => b.Add(citizen.Id, interview));
        }

        return rows;
    }

    private static IEnumerable<Spell> Cut(Spell spell, InvariantDice dice, LocalDate knownUntil)
    {
        var days = Period.DaysBetween(spell.From, spell.To ?? RegisterLimits.LastDate);
        if (days <= 0)
        {
            return [spell];
        }

        // The second part begins from the day after the first day on. One that begins on the day after the known ones is
        // not seen, and the first part would look as if it had ended.
        var second = spell.From.PlusDays(1 + dice.Below(Math.Min(days, 400)));
        return second.PlusDays(-1) == knownUntil
            ? [spell]
            : [spell with { To = second.PlusDays(-1) }, spell with { From = second }];
    }
}
