using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Registers;

/// <summary>The spells as columns, sorted by citizen and date: twelve bytes a spell, and one start a citizen.</summary>
internal sealed class SpellColumns
{
    /// <summary>The last day of a spell that is still running.</summary>
    public const int Open = int.MaxValue;

    public const ushort HoursNotKnown = 0;

    private readonly int[] _from;
    private readonly int[] _to;
    private readonly byte[] _state;
    private readonly byte[] _category;
    private readonly ushort[] _hours;

    // One more than there are citizens: the spells of citizen i are those from _start[i] to before _start[i + 1].
    private readonly int[] _start;

    public SpellColumns(ReadOnlySpan<SpellDraft> sorted, int citizens)
    {
        _from = new int[sorted.Length];
        _to = new int[sorted.Length];
        _state = new byte[sorted.Length];
        _category = new byte[sorted.Length];
        _hours = new ushort[sorted.Length];
        _start = new int[citizens + 1];
        for (var i = 0; i < sorted.Length; i++)
        {
            ref readonly var spell = ref sorted[i];
            _from[i] = spell.From;
            _to[i] = spell.To;
            _state[i] = spell.State;
            _category[i] = spell.Category;
            _hours[i] = spell.Hours;
            _start[spell.Citizen + 1] = i + 1;
        }

        for (var i = 1; i < _start.Length; i++)
        {
            _start[i] = Math.Max(_start[i], _start[i - 1]);
        }
    }

    public int Count => _from.Length;

    public ReadOnlySpan<int> From => _from;

    public ReadOnlySpan<int> To => _to;

    public ReadOnlySpan<byte> State => _state;

    public ReadOnlySpan<byte> Category => _category;

    public ReadOnlySpan<ushort> Hours => _hours;

    public ReadOnlySpan<int> Start => _start;

    /// <summary>A spell as it looks when nothing after a day is known: a later end is still running.</summary>
    public Spell At(int index, int knownUntil) =>
        new(
            (CitizenState)_state[index],
            DayNumber.ToDate(_from[index]),
            _to[index] > knownUntil ? null : DayNumber.ToDate(_to[index]),
            (VisitationCategory)_category[index],
            _hours[index] == HoursNotKnown ? null : WeeklyHours.FromHundredths(_hours[index])
        );
}
