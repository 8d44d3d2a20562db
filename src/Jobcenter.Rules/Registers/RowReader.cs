namespace Jobcenter.Rules.Registers;

/// <summary>Reads the fields of one row from where they lie, and keeps all that is wrong in them. Allocates nothing for a good row but its texts.</summary>
/// <param name="field">The text of a field by where it lies in the source.</param>
/// <param name="places">Where each column of the schema lies in the source; −1 for one that is not there.</param>
internal ref struct RowReader(Func<int, ReadOnlySpan<char>> field, ReadOnlySpan<int> places)
{
    private readonly ReadOnlySpan<int> _places = places;

    public RowFaults Faults;

    /// <summary>The value of a field; one at fault is told, and stands for itself with its kind's fallback.</summary>
    public T Read<TRow, T>(Column<TRow, T> column)
    {
        var text = Text(column);
        if (column.Kind.TryRead(text, out var value) is not { } reason)
        {
            return value;
        }

        Faults.Add(column.Name, text.ToString(), reason);
        return column.Kind.Fallback;
    }

    /// <summary>A field as it is written; empty when the source has no such column.</summary>
    public readonly ReadOnlySpan<char> Text(SchemaColumn column) =>
        _places[column.Index] is >= 0 and var place ? field(place) : default;
}
