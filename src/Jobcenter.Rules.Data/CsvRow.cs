namespace Jobcenter.Rules.Data;

/// <summary>One row of a file: its fields by column, and where it stands. Valid until the next row is read.</summary>
internal readonly struct CsvRow(
    Func<int, ReadOnlySpan<char>> field,
    IReadOnlyDictionary<string, int> columns,
    RowLocation location
)
{
    public RowLocation Location { get; } = location;

    /// <summary>The field of a column; empty when the file has no such column.</summary>
    public string this[string column] =>
        columns.TryGetValue(column, out var index) ? field(index).ToString() : string.Empty;
}

/// <summary>Rows by the names of their columns.</summary>
internal sealed partial class CsvFile
{
    public static void Read(
        string path,
        IReadOnlyCollection<string> required,
        IReadOnlyCollection<string> optional,
        InputLog log,
        Action<CsvRow> handle
    ) =>
        Read(
            path,
            log,
            file =>
            {
                var columns = file.Columns(required, optional);
                return location => handle(new CsvRow(file._field, columns, location));
            }
        );

    public static void ReadIfThere(
        string path,
        IReadOnlyCollection<string> required,
        IReadOnlyCollection<string> optional,
        InputLog log,
        Action<CsvRow> handle
    )
    {
        if (Path.Exists(path))
        {
            Read(path, required, optional, log, handle);
        }
    }

    private Dictionary<string, int> Columns(IReadOnlyCollection<string> required, IReadOnlyCollection<string> optional)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _header.Length; i++)
        {
            var name = _header[i].Trim();
            if (!required.Contains(name, StringComparer.Ordinal) && !optional.Contains(name, StringComparer.Ordinal))
            {
                _log.IgnoredColumn(_name, name);
            }
            else if (!columns.TryAdd(name, i))
            {
                throw new UnreadableInputException(
                    new(
                        $"{_name}: linje 1 nævner kolonnen {name} to gange",
                        $"{_name}: line 1 names the column {name} twice"
                    )
                );
            }
        }

        var missing = required.Where(r => !columns.ContainsKey(r)).ToArray();
        return missing.Length == 0
            ? columns
            : throw new UnreadableInputException(
                new(
                    $"{_name}: linje 1 mangler {string.Join(", ", missing)}; den skal være en overskrift med {string.Join(Separator, required)}",
                    $"{_name}: line 1 lacks {string.Join(", ", missing)}; it must be a header with {string.Join(Separator, required)}"
                )
            );
    }
}
