namespace Jobcenter.Rules.Registers;

/// <summary>A spell that waits to be sorted into columns: 16 bytes.</summary>
internal readonly record struct SpellDraft(int Citizen, int From, int To, byte State, byte Category, ushort Hours)
    : IComparable<SpellDraft>
{
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
