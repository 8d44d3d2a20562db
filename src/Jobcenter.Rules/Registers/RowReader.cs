namespace Jobcenter.Rules.Registers;

/// <summary>Goes through the columns of one row as its form names them: reads their texts from where they lie, holds values that were handed in to the same bounds, writes them, or learns the columns. Allocates nothing for a good row but its texts.</summary>
internal ref struct RowReader
{
    private readonly Func<int, ReadOnlySpan<char>>? _field;
    private readonly ReadOnlySpan<int> _places;
    private readonly ImmutableArray<SchemaColumn>.Builder? _learned;
    private readonly List<string?>? _written;
    private readonly NumberNotation _notation;
    private readonly KnownName? _known;
    private readonly RowKey? _key;
    private int _next;

    /// <summary>Reads texts.</summary>
    /// <param name="field">The text of a field by where it lies in the source.</param>
    /// <param name="places">Where each column lies in the source; −1 for one that is not there.</param>
    /// <param name="notation">How the source writes numbers.</param>
    /// <param name="known">Finds the names that rows have named; null to read each anew.</param>
    /// <param name="key">Keeps what the row is of; null where nobody asks.</param>
    public RowReader(
        Func<int, ReadOnlySpan<char>> field,
        ReadOnlySpan<int> places,
        NumberNotation notation = default,
        KnownName? known = null,
        RowKey? key = null
    )
    {
        _known = known;
        _key = key;
        key?.Clear();
        _field = field;
        _places = places;
        _notation = notation;
    }

    /// <summary>Learns the columns.</summary>
    public RowReader(ImmutableArray<SchemaColumn>.Builder learned) => _learned = learned;

    /// <summary>Writes values.</summary>
    public RowReader(List<string?> written) => _written = written;

    public RowFaults Faults;

    /// <summary>A column that a file must have.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="kind">What it may hold. Made once, not for each row.</param>
    /// <param name="value">What a row that was handed in holds.</param>
    /// <param name="danish">What it says.</param>
    /// <param name="english">What it says.</param>
    /// <returns>What the row holds. A field at fault is told, and its kind's fallback stands for it.</returns>
    public T Must<T>(string column, FieldKind<T> kind, T value, string danish, string english) =>
        Next(column, isRequired: true, kind, value, danish, english);

    /// <summary>A column that a file may have.</summary>
    /// <inheritdoc cref="Must" />
    public T May<T>(string column, FieldKind<T> kind, T value, string danish, string english) =>
        Next(column, isRequired: false, kind, value, danish, english);

    /// <summary>A column that a file may have, with yes or no.</summary>
    /// <inheritdoc cref="Must" />
    public bool? May(string column, bool? value, string danish, string english) =>
        May(column, FieldKinds.YesNo, value, danish, english);

    /// <summary>A column that a file may have, with a day.</summary>
    /// <inheritdoc cref="Must" />
    public LocalDate? May(string column, LocalDate? value, string danish, string english) =>
        May(column, FieldKinds.Date, value, danish, english);

    /// <summary>A column that a file may have, with a text.</summary>
    /// <inheritdoc cref="Must" />
    public string? May(string column, string? value, string danish, string english) =>
        May(column, FieldKinds.Text, value, danish, english);

    private T Next<T>(string column, bool isRequired, FieldKind<T> kind, T value, string danish, string english)
    {
        if (_field is null)
        {
            _learned?.Add(new(column, isRequired, new(danish, english), kind.Form));
            _written?.Add(kind.Write(value));
            if (_learned is null && _written is null && kind.OutOfBounds(value) is { } outside)
            {
                Faults.Add(column, kind.Write(value), outside);
            }

            return value;
        }

        var text = _places[_next] is >= 0 and var place ? _field(place) : default;
        _key?.Keep(_next, text);
        _next++;
        if (kind.IsName && _known?.Invoke(text) is >= 0 and var number && new CitizenKey(Id: null, number) is T known)
        {
            return known;
        }

        if (kind.TryRead(text, _notation, out var read) is not { } reason)
        {
            return read;
        }

        // More than an excerpt shows of it.
        Faults.Add(column, text[..Math.Min(text.Length, 64)].ToString(), reason);
        return kind.Fallback;
    }
}
