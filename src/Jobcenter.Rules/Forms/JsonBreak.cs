using System.Text;

namespace Jobcenter.Rules.Forms;

/// <summary>Where a document stops being JSON, by line and column, and what stands there.</summary>
internal static class JsonBreak
{
    /// <summary>The fault at a place counted from 0 in lines and in bytes of the line.</summary>
    public static DocumentFault Fault(ReadOnlySpan<byte> json, long line, long byteInLine)
    {
        var start = 0;
        for (var i = 0L; i < line && json[start..].IndexOf((byte)'\n') is var end and >= 0; i++)
        {
            start += end + 1;
        }

        var at = (int)Math.Min(start + byteInLine, json.Length);
        var column = Encoding.UTF8.GetCharCount(json[start..at]) + 1;
        var rest = json[at..Math.Min(at + 160, json.Length)];
        var lineEnd = rest.IndexOfAny((byte)'\r', (byte)'\n');
        var found = Encoding.UTF8.GetString(lineEnd > 0 ? rest[..lineEnd] : rest);
        var isEnd = json[at..].Trim(" \t\r\n"u8).IsEmpty;
        return new(
            "$",
            isEnd ? null : found,
            new(
                $"velformet JSON; læst til linje {line + 1}, kolonne {column}",
                $"well-formed JSON; read to line {line + 1}, column {column}"
            )
        );
    }
}
