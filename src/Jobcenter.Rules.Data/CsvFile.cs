using nietras.SeparatedValues;

namespace Jobcenter.Rules.Data;

/// <summary>Binds the header of a file to what takes its rows; null where they are those of the intake as they stand.</summary>
internal delegate Action<RowLocation>? CsvBinding(RowLocation at, string[] header, Func<int, ReadOnlySpan<char>> field);

/// <summary>Reads a file of separated values: good rows go to their intake, which refuses and counts the others.</summary>
internal sealed partial class CsvFile
{
    private const string Packed = ".gz";
    private const int RowsBetweenTellings = 1 << 16;

    public static readonly BilingualText FieldCount = new(
        "rækken har ikke lige så mange felter som overskriften",
        "the row has not as many fields as the header"
    );

    private readonly string _name;
    private readonly InputLog _log;
    private readonly FileNotation _notation;

    private CsvFile(string name, InputLog log, FileNotation? notation) =>
        (_name, _log, _notation) = (name, log, notation ?? FileNotation.Default);

    /// <summary>What a file is called in messages: packed or not.</summary>
    public static string NameOf(string path)
    {
        var name = Path.GetFileName(path) ?? string.Empty;
        return name.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? name[..^Packed.Length] : name;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; it may be packed with gzip.</param>
    /// <param name="rows">Takes its rows; columns it does not know are ignored with a warning.</param>
    /// <param name="log">Is told of ignored columns.</param>
    /// <param name="notation">How the file is written; the defaults when null.</param>
    /// <param name="threads">How many threads read it, the caller's one of them.</param>
    /// <exception cref="UnreadableInputException">The file cannot be read, or its header is at fault.</exception>
    public static void Read(
        string path,
        RowIntake rows,
        InputLog log,
        FileNotation? notation = null,
        int threads = 1
    ) =>
        InputFile.Read(
            path,
            notation,
            (stream, file) =>
            {
                new CsvFile(NameOf(path), log, notation).Read(stream, file, rows, threads, static (_, _, _) => null);
                return true;
            }
        );

    /// <summary>Reads a file whose rows another makes rows of an intake from.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">Counts the lines that are no rows.</param>
    /// <param name="bind">Is handed where the header stands, its names and the fields, and gives what each row is handed to.</param>
    /// <param name="log">Is told of what is found.</param>
    /// <param name="notation">How the file is written; the defaults when null.</param>
    /// <exception cref="UnreadableInputException">The file cannot be read, or its header is at fault.</exception>
    public static void Read(string path, RowIntake rows, CsvBinding bind, InputLog log, FileNotation? notation) =>
        InputFile.Read(
            path,
            notation,
            (stream, file) =>
            {
                new CsvFile(NameOf(path), log, notation).Read(stream, file, rows, threads: 1, bind);
                return true;
            }
        );

    /// <summary>Reads what has been opened.</summary>
    /// <inheritdoc cref="Read(string, RowIntake, CsvBinding, InputLog, FileNotation?)" />
    /// <remarks>A file that begins with something else is told where a line looks like a header that is another than the rows' own.</remarks>
    public static void Read(
        Stream stream,
        FileStream file,
        string name,
        RowIntake rows,
        CsvBinding bind,
        InputLog log,
        FileNotation? notation,
        Func<IReadOnlyList<string>, bool> isHeader
    ) => new CsvFile(name, log, notation) { IsHeader = isHeader }.Read(stream, file, rows, threads: 1, bind);

    /// <summary>Reads the files of several intakes from a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="needed">Take the rows of files that must be there.</param>
    /// <param name="others">Take the rows of files that are read if they are there.</param>
    /// <param name="log">Is told of ignored columns.</param>
    /// <param name="notation">How the files are written; the defaults when null.</param>
    /// <param name="threads">How many threads read them, the caller's one of them.</param>
    /// <exception cref="UnreadableInputException">There is no such folder, or files cannot be read, or their headers are at fault: all of them are told.</exception>
    public static void ReadAll(
        string folder,
        ReadOnlySpan<RowIntake> needed,
        ReadOnlySpan<RowIntake> others,
        InputLog log,
        FileNotation? notation = null,
        int threads = 1
    )
    {
        InputFile.CheckFolder(folder);
        var faults = new InputFaults();
        foreach (var rows in needed)
        {
            faults.Try(() =>
            {
                var path = InputFile.Find(folder, rows.Schema.File) ?? Path.Combine(folder, rows.Schema.File);
                Read(path, rows, log, notation, threads);
            });
        }

        foreach (var rows in others)
        {
            faults.Try(() =>
            {
                if (InputFile.Find(folder, rows.Schema.File) is { } path)
                {
                    Read(path, rows, log, notation, threads);
                }
            });
        }

        faults.ThrowIfAny();
    }

    private void Read(Stream stream, FileStream file, RowIntake rows, int threads, CsvBinding bind)
    {
        var lines = new LineFaults();
        using var guard = new LineGuard(
            stream,
            _name,
            (line, reason) =>
                lines.Add(new(new RowLocation(_name, line), new RowFault(string.Empty, string.Empty, reason)))
        );
        var delimiter = Delimiter(guard.Header(out var said), said);
        guard.Delimiter = (byte)delimiter;
        var at = new RowLocation(_name, guard.Line);
        var read = 0L;
        // How far the file has been read; another thread may be reading on.
        var position = 0L;
        // On one thread all of it; on several the first lines, which are read here, and then block by block.
        using Stream first = threads == 1 ? guard : CsvPart.FirstOf(guard);
        using var reader = CsvPart.Reader(first, delimiter);
        var hasHeader = reader.MoveNext();
        lines.TellBefore(at.Line + 1, rows.Refuse);
        var header = hasHeader ? Header(reader.Current) : [];
        HeaderLetters.Check(
            _name,
            header,
            _notation.Encoding,
            names => rows.Schema.FaultOf(names) is null || IsHeader(names),
            _log
        );
        var add = Bound(reader, at, header, rows, bind);
        CsvPart.Each(reader, at, header.Length, isPart: false, lines, rows.Refuse, add, Count);
        if (threads > 1)
        {
            new CsvParts(guard, _name, delimiter, header, threads).Read(
                () => rows.Apart(header, _notation.Decimal),
                to => lines = to,
                () => Volatile.Write(ref position, file.CanSeek ? file.Position : 0),
                Count
            );
        }

        if (read >= RowsBetweenTellings)
        {
            Tell();
        }

        void Count(int count)
        {
            var before = read / RowsBetweenTellings;
            read += count;
            if (read / RowsBetweenTellings > before)
            {
                Tell();
            }
        }

        void Tell() =>
            _log.Progress?.Report(
                file.CanSeek
                    ? new(_name, read, threads == 1 ? file.Position : Volatile.Read(ref position), file.Length)
                    : new(_name, read, 0, Bytes: null)
            );
    }

    private Action<RowLocation> Bind(
        RowLocation at,
        string[] header,
        RowIntake rows,
        Func<int, ReadOnlySpan<char>> field
    )
    {
        if (rows.Schema.FaultOf(header) is { } fault)
        {
            var (danish, english) =
                header is not [var only] || !only.AsSpan().ContainsAny("|:^~/".AsSpan())
                    ? ("", "")
                    : (
                        "; står der andet end semikolon, tabulator eller komma mellem felterne, så angiv det (--delimiter)",
                        "; if something else than a semicolon, tab or comma stands between the fields, tell it (--delimiter)"
                    );
            throw new UnreadableInputException(
                new(
                    $"{_name}: linje {at.Line} {PlainText.MaskText(fault.Danish)}{danish}",
                    $"{_name}: line {at.Line} {PlainText.MaskText(fault.English)}{english}"
                )
            );
        }

        var stream = rows.Reading(header, field, _notation.Decimal);
        foreach (var column in stream.Ignored)
        {
            _log.IgnoredColumn(_name, column);
        }

        return row => stream.Add(row);
    }

    private char Delimiter(ReadOnlySpan<byte> header, char? said)
    {
        if (_notation.Delimiter is { } told)
        {
            return told;
        }

        var delimiter =
            said is { } its ? its
            : header.Contains((byte)';') ? ';'
            : header.Contains((byte)'\t') ? '\t'
            : header.Contains((byte)',') ? ','
            : ';';
        if (delimiter != ';')
        {
            var (danish, english) = delimiter switch
            {
                '\t' => ("tabulator", "a tab"),
                ',' => ("komma", "a comma"),
                _ => ($"{delimiter}", $"{delimiter}"),
            };
            _log.Warn(
                new($"{_name}: læst med {danish} mellem felterne", $"{_name}: read with {english} between fields")
            );
        }

        return delimiter;
    }

    private static string[] Header(SepReader.Row row)
    {
        var names = new string[row.ColCount];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = row[i].ToString().Trim();
        }

        return names;
    }
}
