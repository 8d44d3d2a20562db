using System.Text;

namespace Jobcenter.Rules.Reports;

/// <summary>Texts in Markdown: what is markup is escaped, as GitHub and CommonMark read it.</summary>
internal static class MarkdownText
{
    private const string Markup = "|\\`*_[]<>#~&$";

    /// <summary>A text within a line, as of a heading or a cell.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text without white space around it, read as the letters it has.</returns>
    public static string Escape(string text) => Escape(text, isLine: false);

    /// <summary>A text that begins a line, where 1. or - would begin a list.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text without white space around it, read as the letters it has.</returns>
    public static string Line(string text) => Escape(text, isLine: true);

    /// <summary>A row of a table.</summary>
    public static void Row(StringBuilder text, IEnumerable<string> cells)
    {
        text.Append('|');
        foreach (var cell in cells)
        {
            text.Append(' ').Append(Escape(cell)).Append(" |");
        }

        text.Append('\n');
    }

    /// <summary>A text with its lines as they stand. It may hold backticks: the fence is one longer than the longest run of them.</summary>
    public static void Fence(StringBuilder text, string content)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in content)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', Math.Max(3, longest + 1));
        text.Append(fence).Append("text\n").Append(content).Append(fence).Append('\n');
    }

    private static string Escape(string text, bool isLine)
    {
        var escaped = new StringBuilder(text.Length);
        var line = text.ReplaceLineEndings(" ").Trim();
        var start = isLine ? StartsList(line) : -1;
        for (var i = 0; i < line.Length; i++)
        {
            if (i == start || Markup.Contains(line[i], StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    // A line that begins as 1. or - would be a list: the sign that makes it one.
    private static int StartsList(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits == 0 && line is ['-' or '+' or '=', ..] ? 0
            : digits > 0 && digits < line.Length && line[digits] is '.' or ')' ? digits
            : -1;
    }
}
