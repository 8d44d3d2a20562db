namespace Jobcenter.Rules.Registers;

/// <summary>A spell that waits to be sorted into columns, with where it stood.</summary>
internal readonly record struct SpellDraft : IComparable<SpellDraft>
{
    public SpellDraft(int citizen, in Spell spell, int file, long line)
        : this(
            citizen,
            DayNumber.Of(spell.From),
            spell.To is { } to ? DayNumber.Of(to) : SpellColumns.Open,
            (byte)spell.State,
            (byte)spell.Category,
            (ushort)(spell.Hours?.Hundredths ?? SpellColumns.HoursNotKnown),
            file,
            line
        ) { }

    public SpellDraft(int citizen, int from, int to, byte state, byte category, ushort hours, int file, long line)
    {
        (Citizen, From, To) = (citizen, from, to);
        (State, Category, Hours) = (state, category, hours);
        (File, Line) = (file, line);
    }

    public int Citizen { get; init; }

    public int From { get; }

    public int To { get; }

    public byte State { get; }

    public byte Category { get; }

    public ushort Hours { get; }

    public int File { get; }

    public long Line { get; }

    public CitizenState CitizenState => (CitizenState)State;

    // By citizen and date; the rest only so that the order of the rows changes nothing.
    public int CompareTo(SpellDraft other)
    {
        var order = Citizen.CompareTo(other.Citizen);
        order = order != 0 ? order : From.CompareTo(other.From);
        order = order != 0 ? order : State.CompareTo(other.State);
        order = order != 0 ? order : To.CompareTo(other.To);
        order = order != 0 ? order : Category.CompareTo(other.Category);
        return order != 0 ? order : Hours.CompareTo(other.Hours);
    }
}
