using nietras.SeparatedValues;

namespace Jobcenter.Rules.Data;

/// <summary>Binds the header of a file to what takes its rows.</summary>
internal delegate Action<RowLocation> CsvBinding(string name, string[] header, Func<int, ReadOnlySpan<char>> field);

/// <summary>Reads a file of separated values: good rows go to their intake, which refuses and counts the others.</summary>
internal sealed class CsvFile
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

    private CsvFile(string path, InputLog log, FileNotation? notation)
    {
        var name = Path.GetFileName(path);
        _name = name.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? name[..^Packed.Length] : name;
        (_log, _notation) = (log, notation ?? FileNotation.Default);
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
                var csv = new CsvFile(path, log, notation);
                csv.Read(stream, file, rows, threads, (header, reader) => csv.Bind(header, rows, reader));
                return true;
            }
        );

    /// <summary>Reads a file whose rows another makes rows of an intake from.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">Counts the lines that are no rows.</param>
    /// <param name="bind">Is handed the file's name, its header and its fields, and gives what each row is handed to.</param>
    /// <param name="log">Is told of what is found.</param>
    /// <param name="notation">How the file is written; the defaults when null.</param>
    /// <exception cref="UnreadableInputException">The file cannot be read, or its header is at fault.</exception>
    public static void Read(string path, RowIntake rows, CsvBinding bind, InputLog log, FileNotation? notation) =>
        InputFile.Read(
            path,
            notation,
            (stream, file) =>
            {
                var csv = new CsvFile(path, log, notation);
                csv.Read(
                    stream,
                    file,
                    rows,
                    threads: 1,
                    (header, reader) => bind(csv._name, header, i => reader.Current[i].Span)
                );
                return true;
            }
        );

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
            var path = InputFile.Find(folder, rows.Schema.File) ?? Path.Combine(folder, rows.Schema.File);
            faults.Try(() => Read(path, rows, log, notation, threads));
        }

        foreach (var rows in others)
        {
            if (InputFile.Find(folder, rows.Schema.File) is { } path)
            {
                faults.Try(() => Read(path, rows, log, notation, threads));
            }
        }

        faults.ThrowIfAny();
    }

    private void Read(
        Stream stream,
        FileStream file,
        RowIntake rows,
        int threads,
        Func<string[], SepReader, Action<RowLocation>> bind
    )
    {
        var lines = new LineFaults();
        using var guard = new LineGuard(
            stream,
            _name,
            (line, reason) =>
                lines.Add(new(new RowLocation(_name, line), new RowFault(string.Empty, string.Empty, reason)))
        );
        var delimiter = Delimiter(guard.FirstLine());
        guard.Delimiter = (byte)delimiter;
        var read = 0L;
        // How far the file has been read; another thread may be reading on.
        var position = 0L;
        // On one thread all of it; on several the first lines, which are read here, and then block by block.
        using Stream first = threads == 1 ? guard : CsvPart.FirstOf(guard);
        using var reader = CsvPart.Reader(first, delimiter);
        var hasHeader = reader.MoveNext();
        lines.TellBefore(2, rows.Refuse);
        var header = hasHeader ? Header(reader.Current) : [];
        var add = bind(header, reader);
        CsvPart.Each(reader, _name, header.Length, firstLine: 1, lines, rows.Refuse, add, Count);
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

    private Action<RowLocation> Bind(string[] header, RowIntake rows, SepReader reader)
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
                new($"{_name}: linje 1 {fault.Danish}{danish}", $"{_name}: line 1 {fault.English}{english}")
            );
        }

        var stream = rows.Reading(header, i => reader.Current[i].Span, _notation.Decimal);
        foreach (var column in stream.Ignored)
        {
            _log.IgnoredColumn(_name, column);
        }

        return at => stream.Add(at);
    }

    private char Delimiter(ReadOnlySpan<byte> header)
    {
        if (_notation.Delimiter is { } told)
        {
            return told;
        }

        var (delimiter, danish, english) =
            header.Contains((byte)';') ? (';', "", "")
            : header.Contains((byte)'\t') ? ('\t', "tabulator", "a tab")
            : header.Contains((byte)',') ? (',', "komma", "a comma")
            : (';', "", "");
        if (delimiter != ';')
        {
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
