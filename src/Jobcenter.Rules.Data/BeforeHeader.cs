using System.Buffers;
using System.Text;

namespace Jobcenter.Rules.Data;

/// <summary>Lines that programs of spreadsheets leave before a header: blank ones, and Excel's word for the delimiter.</summary>
internal static class BeforeHeader
{
    private static readonly SearchValues<byte> s_nothing = SearchValues.Create(" \t;,"u8);

    /// <summary>Whether a line is one of them.</summary>
    /// <param name="line">The line.</param>
    /// <param name="delimiter">What stands between fields, where the line is the first that says so, as <c>sep=;</c>.</param>
    public static bool Has(ReadOnlySpan<byte> line, ref char? delimiter)
    {
        if (line.IndexOfAnyExcept(s_nothing) < 0)
        {
            return true;
        }

        line = line.Trim((byte)'"');
        if (
            delimiter is not null
            || line is not [_, _, _, _, ((> (byte)' ' and < 0x7F) or (byte)'\t') and not (byte)'"', ..]
            || !Ascii.EqualsIgnoreCase(line[..4], "sep="u8)
            || line[5..].IndexOfAnyExcept(s_nothing) >= 0
        )
        {
            return false;
        }

        delimiter = (char)line[4];
        return true;
    }
}
