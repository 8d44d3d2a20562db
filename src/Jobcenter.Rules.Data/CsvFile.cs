using System.Text.Unicode;
using CsvHelper;

namespace Jobcenter.Rules.Data;

/// <summary>Reads a semicolon-separated file: good rows go to the caller, bad ones to the log, and all are counted.</summary>
internal sealed partial class CsvFile
{
    private const char Separator = ';';

    private static readonly BilingualText s_notUtf8 = new("rækken er ikke UTF-8", "the row is not UTF-8");
    private static readonly BilingualText s_nul = new("rækken indeholder et NUL-tegn", "the row holds a NUL character");
    private static readonly BilingualText s_tooLong = new(
        $"linjen er længere end {LongLineGuard.MaxLineBytes} byte",
        $"the line is longer than {LongLineGuard.MaxLineBytes} bytes"
    );
    private static readonly BilingualText s_quotes = new(
        "anførselstegn står ikke parvis om et felt",
        "quotation marks do not stand in pairs around a field"
    );

    private readonly string _name;
    private readonly InputLog _log;

    // No field is longer than its line.
    private readonly char[] _chars = new char[LongLineGuard.MaxLineBytes];
    private string[] _header = [];
    private Func<int, ReadOnlySpan<char>> _field = static _ => default;
    private long _refused;

    private CsvFile(string name, InputLog log)
    {
        _name = name;
        _log = log;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">Takes its rows; columns it does not know are ignored with a warning.</param>
    /// <param name="log">Is told of ignored columns, and of the rows that are none; it counts those.</param>
    /// <exception cref="UnreadableInputException">The file cannot be read, or its header is at fault.</exception>
    public static void Read(string path, RowIntake rows, InputLog log) => Read(path, log, file => file.Bind(rows));

    /// <summary>Reads a file that may be left out.</summary>
    /// <inheritdoc cref="Read(string, RowIntake, InputLog)" />
    public static void ReadIfThere(string path, RowIntake rows, InputLog log)
    {
        if (Path.Exists(path))
        {
            Read(path, rows, log);
        }
    }

    private static void Read(string path, InputLog log, Func<CsvFile, Action<RowLocation>> bind)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UnreadableInputException(new("en fil mangler sit navn", "a file lacks its name"));
        }

        try
        {
            using var stream = File.OpenRead(path);
            var file = new CsvFile(Path.GetFileName(path), log);
            file.Read(stream, bind);
            log.Count(new(file._refused, file._refused));
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new UnreadableInputException(
                new(
                    $"{path}: filen kan ikke læses ({Why(e).Danish})",
                    $"{path}: the file cannot be read ({Why(e).English})"
                )
            );
        }
    }

    private static BilingualText Why(Exception e) =>
        e switch
        {
            FileNotFoundException or DirectoryNotFoundException => new("den findes ikke", "it does not exist"),
            UnauthorizedAccessException => new("ingen adgang, eller det er en mappe", "no access, or it is a folder"),
            _ => BilingualText.Same(e.Message),
        };

    private void Read(FileStream stream, Func<CsvFile, Action<RowLocation>> bind)
    {
        RefuseUtf16(stream);
        using var reader = CsvReader.Create(
            new LongLineGuard(stream, line => Refuse(line, string.Empty, s_tooLong)),
            new CsvReaderOptions
            {
                Separator = Separator,
                // One line is one row: an open quotation must not swallow the rest of the file.
                AllowLineBreaksInQuotes = false,
                MalformedData = CsvMalformedDataHandling.Skip,
                FieldCountMismatch = CsvFieldCountHandling.Skip,
                TrackLineNumbers = true,
                TrimWhitespace = true,
                OnMalformedRecord = r => Refuse(r.LineNumber, r.RawRecord, Reason(r)),
            }
        );
        reader.ReadHeader();
        _header = [.. reader.Headers];
        _field = index => _chars.AsSpan(0, reader.GetChars(index, _chars));
        var add = bind(this);
        while (reader.Read())
        {
            var raw = reader.RawRecord;
            if (!Utf8.IsValid(raw))
            {
                Refuse(reader.LineNumber, string.Empty, s_notUtf8);
            }
            else if (raw.Contains((byte)0))
            {
                Refuse(reader.LineNumber, string.Empty, s_nul);
            }
            else
            {
                add(new RowLocation(_name, reader.LineNumber));
            }
        }
    }

    private Action<RowLocation> Bind(RowIntake rows)
    {
        if (rows.Schema.FaultOf(_header) is { } fault)
        {
            throw new UnreadableInputException(
                new($"{_name}: linje 1 {fault.Danish}", $"{_name}: line 1 {fault.English}")
            );
        }

        var stream = rows.Reading(_header, _field);
        foreach (var column in stream.Ignored)
        {
            _log.IgnoredColumn(_name, column);
        }

        return location => stream.Add(location);
    }

    private void Refuse(long line, string value, BilingualText reason)
    {
        _refused++;
        _log.Refused(new RefusedRow(new RowLocation(_name, line), new RowFault(string.Empty, value, reason)));
    }

    private static BilingualText Reason(CsvMalformedRecord record) =>
        record.Reason == CsvMalformedReason.FieldCountMismatch
            ? new(
                "rækken har ikke lige så mange felter som overskriften",
                "the row has not as many fields as the header"
            )
            : s_quotes;

    private void RefuseUtf16(FileStream stream)
    {
        Span<byte> start = stackalloc byte[2];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (read == 2 && (start is [0xFF, 0xFE] or [0xFE, 0xFF]))
        {
            throw new UnreadableInputException(
                new($"{_name}: er UTF-16; gem den som UTF-8", $"{_name}: is UTF-16; save it as UTF-8")
            );
        }
    }
}
