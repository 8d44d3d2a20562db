using CsvHelper;

namespace Jobcenter.Rules.Data;

/// <summary>One row of a file: its fields by column, and where it stands. Valid until the next row is read.</summary>
internal readonly struct CsvRow
{
    private readonly CsvReader _reader;
    private readonly IReadOnlyDictionary<string, int> _columns;

    internal CsvRow(CsvReader reader, IReadOnlyDictionary<string, int> columns, RowLocation location)
    {
        _reader = reader;
        _columns = columns;
        Location = location;
    }

    public RowLocation Location { get; }

    /// <summary>The field of a column; empty when the file has no such column.</summary>
    public string this[string column] =>
        _columns.TryGetValue(column, out var index) ? _reader.GetString(index) : string.Empty;
}
