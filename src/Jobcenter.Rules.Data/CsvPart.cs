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
    /// <param name="reader">Reads the lines.</param>
    /// <param name="first">Where the reader's first line stands.</param>
    /// <param name="columns">How many fields the header has.</param>
    /// <param name="isPart">Whether they are lines of a file whose first ones another has read.</param>
    /// <param name="lines">The lines that are no rows.</param>
    /// <param name="refuse">Is told of what is refused.</param>
    /// <param name="add">Is told of each row.</param>
    /// <param name="count">Is told of each that was read.</param>
    public static void Each(
        SepReader reader,
        RowLocation first,
        int columns,
        bool isPart,
        LineFaults lines,
        Action<RefusedRow> refuse,
        Action<RowLocation> add,
        Action<int>? count = null
    )
    {
        // The reader has looked at the first row of all before it is asked for it, and counts its line as the second.
        for (var isFirst = isPart; reader.MoveNext(); isFirst = false)
        {
            var row = reader.Current;
            var at = isFirst ? first : first with { Line = first.Line + row.LineNumberFrom - 1 };
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
