using System.Collections.Immutable;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Indicators;

/// <summary>Some of a register's citizens with their rows, to be built again: as they are, in another order, or with spells cut in two.</summary>
internal sealed class LawSample
{
    private readonly Register _source;
    private readonly ImmutableArray<int> _places;

    private LawSample(Register source, ImmutableArray<int> places) => (_source, _places) = (source, places);

    /// <summary>Draws citizens; of a register with no more than are asked for, all of them.</summary>
    public static LawSample Of(Register source, int citizens, LawDice dice)
    {
        if (source.CitizenCount <= citizens)
        {
            return new(source, [.. Enumerable.Range(0, source.CitizenCount)]);
        }

        var drawn = new HashSet<int>();
        while (drawn.Count < citizens)
        {
            drawn.Add(dice.Below(source.CitizenCount));
        }

        return new(source, [.. drawn.Order()]);
    }

    public int Count => _places.Length;

    /// <summary>The ids, in the order of the register.</summary>
    public IEnumerable<string> Ids => _places.Select(p => _source.CitizenAt(p).Id);

    /// <summary>Each citizen alone.</summary>
    public IEnumerable<LawSample> Alone => _places.Select(p => new LawSample(_source, [p]));

    /// <summary>The citizens as a register of their own.</summary>
    public Register Build() => Build(static rows => rows, static (_, spell) => [spell]);

    /// <summary>The same rows in another order.</summary>
    public Register BuildShuffled(LawDice dice) => Build(dice.Shuffled, static (_, spell) => [spell]);

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
        for (var i = _source.Spells.Start[place]; i < _source.Spells.Start[place + 1]; i++)
        {
            // As it was handed in: an end after what is known is there still.
            var whole = _source.Spells.At(i, SpellColumns.Open - 1);
            foreach (var spell in spellsOf(i, whole))
            {
                rows.Add(b => b.Add(citizen.Id, spell));
            }
        }

        foreach (var placement in _source.Others.Placements.Of(place).ToArray())
        {
            rows.Add(b => b.Add(citizen.Id, placement));
        }

        foreach (var participation in _source.Others.Participations.Of(place).ToArray())
        {
            rows.Add(b => b.Add(citizen.Id, participation));
        }

        foreach (var interview in _source.Others.Interviews.Of(place).ToArray())
        {
            rows.Add(b => b.Add(citizen.Id, interview));
        }

        return rows;
    }

    private static IEnumerable<Spell> Cut(Spell spell, LawDice dice, LocalDate knownUntil)
    {
        var first = DayNumber.Of(spell.From);
        var last = spell.To is { } to ? DayNumber.Of(to) : DayNumber.Of(RegisterLimits.LastDate);
        if (last <= first)
        {
            return [spell];
        }

        // The second part begins from the day after the first day on. One that begins on the day after the known ones is
        // not seen, and the first part would look as if it had ended.
        var second = DayNumber.ToDate(first + 1 + dice.Below(Math.Min(last - first, 400)));
        return second.PlusDays(-1) == knownUntil
            ? [spell]
            : [spell with { To = second.PlusDays(-1) }, spell with { From = second }];
    }
}
