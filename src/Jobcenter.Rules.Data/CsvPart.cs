using System.Text;
using nietras.SeparatedValues;

namespace Jobcenter.Rules.Data;

/// <summary>Whole lines of a file, and their rows.</summary>
internal static class CsvPart
{
    private const int CharactersAtOnce = 1 << 14;

    /// <summary>The file's first lines, as many as are handed on at once.</summary>
    public static MemoryStream FirstOf(LineGuard guard)
    {
        var bytes = new byte[LineGuard.MaxBlockBytes];
        return new(bytes, 0, guard.Read(bytes));
    }

    /// <summary>Reads the rows of lines that are UTF-8.</summary>
    public static SepReader Reader(Stream lines, char delimiter) =>
        new Sep(delimiter)
            .Reader(static o =>
                o with
                {
                    HasHeader = false,
                    DisableColCountCheck = true,
                    Unescape = true,
                    Trim = SepTrim.Outer,
                }
            )
            .From(new StreamReader(lines, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, CharactersAtOnce));

    /// <summary>Hands each row on that the reader has not come to, and refuses one with more or fewer fields than the header.</summary>
    public static void Each(
        SepReader reader,
        string file,
        int columns,
        long firstLine,
        LineFaults lines,
        Action<RefusedRow> refuse,
        Action<RowLocation> add,
        Action<int>? count = null
    )
    {
        // The reader has looked at the first row of all before it is asked for it, and counts its line as the second.
        for (var isFirst = firstLine > 1; reader.MoveNext(); isFirst = false)
        {
            var row = reader.Current;
            var at = new RowLocation(file, isFirst ? firstLine : firstLine + row.LineNumberFrom - 1);
            lines.TellBefore(at.Line, refuse);
            if (row.ColCount != columns)
            {
                if (!IsBlank(row))
                {
                    refuse(new(at, new RowFault(string.Empty, string.Empty, CsvFile.FieldCount)));
                }
            }
            else if (!row[0].Span.IsEmpty || !IsBlank(row))
            {
                add(at);
            }

            count?.Invoke(1);
        }

        lines.TellBefore(long.MaxValue, refuse);
    }

    // An empty line, and one of nothing but delimiters, as spreadsheets leave them.
    private static bool IsBlank(SepReader.Row row)
    {
        for (var i = 0; i < row.ColCount; i++)
        {
            if (!row[i].Span.IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }
}
