namespace Jobcenter.Rules.Registers;

/// <summary>The key columns of the row that is being read, kept as they are read: a source may give each field once. A good row allocates nothing.</summary>
internal sealed class RowKey(Schema schema)
{
    private readonly char[][] _texts = [.. schema.Columns.Select(static _ => Array.Empty<char>())];

    // −1 where a column has not been read, or is no key.
    private readonly int[] _lengths = [.. schema.Columns.Select(static _ => -1)];

    private readonly bool[] _isKey =
    [
        .. schema.Columns.Select(c => schema.KeyColumns.Contains(c.Name, StringComparer.Ordinal)),
    ];

    /// <summary>Forgets the row before.</summary>
    public void Clear() => Array.Fill(_lengths, -1);

    /// <summary>Keeps the text of a column, where it is a key.</summary>
    public void Keep(int column, ReadOnlySpan<char> text)
    {
        if (!_isKey[column])
        {
            return;
        }

        if (_texts[column].Length < text.Length)
        {
            _texts[column] = new char[text.Length];
        }

        text.CopyTo(_texts[column]);
        _lengths[column] = text.Length;
    }

    /// <summary>What the row is of, as far as it has been read.</summary>
    public RefusedRow Refused(RowLocation location, ImmutableArray<RowFault> faults) =>
        schema.Refused(
            location,
            faults,
            schema.KeyOf(i => _lengths[i] < 0 ? null : new string(_texts[i], 0, _lengths[i]), faults)
        );
}
