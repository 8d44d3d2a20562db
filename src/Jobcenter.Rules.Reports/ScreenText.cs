using System.Text;
using System.Text.RegularExpressions;

namespace Jobcenter.Rules.Reports;

/// <summary>Lines of text that fit a screen: broken between words, never within a date, a number with its unit, or a section.</summary>
internal static partial class ScreenText
{
    private const char NoBreak = '\u00A0';
    private const int HangingIndent = 2;

    private static readonly (string Glyph, string Letters)[] s_letters =
    [
        ("✓", "+"),
        ("✗", "x"),
        ("…", "..."),
        ("→", "->"),
        ("≤", "<="),
        ("≥", ">="),
        ("≠", "<>"),
        ("−", "-"),
        ("–", "-"),
        ("─", "-"),
        ("·", "."),
        ("×", "x"),
        ("█", "#"),
        ("▓", "="),
        ("▒", "-"),
        ("░", "."),
        ("▚", "%"),
        ("▞", "/"),
        ("▙", "L"),
        ("▟", "J"),
    ];

    /// <summary>A text with letters for the glyphs that the screen has not.</summary>
    public static string Plain(string text, Screen screen) =>
        screen.HasGlyphs
            ? text
            : s_letters.Aggregate(text, static (t, l) => t.Replace(l.Glyph, l.Letters, StringComparison.Ordinal));

    /// <summary>A line's pieces, the first as far in as the line is, the others two further.</summary>
    public static IEnumerable<string> Wrap(string line, int? width)
    {
        if (width is not { } room || line.Length <= room)
        {
            return [line];
        }

        var indent = line.Length - line.TrimStart(' ').Length;
        // On a narrow screen a deep tree keeps half of it for its words.
        var shown = Math.Min(Math.Min(indent, room / 2), Math.Max(0, room - LongestWord(line)));
        return Wrap(line[indent..], room - shown, HangingIndent).Select(piece => new string(' ', shown) + piece);
    }

    /// <summary>How much room the longest word needs; a date or a number with its unit is one.</summary>
    public static int LongestWord(string text) => Words(text).Max(static w => w.Length);

    /// <summary>Words in lines of a width, all but the first indented where the longest word has room for that.</summary>
    public static List<string> Wrap(string text, int width, int indent)
    {
        indent = Math.Clamp(width - LongestWord(text), 0, indent);
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in Words(text))
        {
            var rest = word;
            var isFirst = line.Length == (lines.Count == 0 ? 0 : indent);
            if (!isFirst && line.Length + 1 + rest.Length > width)
            {
                Flush();
                isFirst = true;
            }

            // A word longer than a line is the only thing that is broken.
            while (isFirst && line.Length + rest.Length > width)
            {
                var fits = BreakOf(rest, width - line.Length);
                line.Append(rest, 0, fits);
                rest = rest[fits..];
                Flush();
            }

            line.Append(isFirst ? string.Empty : " ").Append(rest);
        }

        lines.Add(line.ToString().TrimEnd().Replace(NoBreak, ' '));
        return lines;

        void Flush()
        {
            lines.Add(line.ToString().TrimEnd().Replace(NoBreak, ' '));
            line.Clear().Append(' ', indent);
        }
    }

    private static string[] Words(string text) =>
        Unbreakable().Replace(text, static m => m.Value.Replace(' ', NoBreak)).Split(' ');

    // Where a word longer than a line is broken: after a sign as of a path, else between letters, and within a number only
    // where it is longer than the line.
    private static int BreakOf(string word, int fits)
    {
        for (var at = fits; at > fits / 3; at--)
        {
            if (word[at - 1] is '/' or '\\' or '-' or '_' or ',' or ';' or '=' && !IsWithinNumber(word, at))
            {
                return at;
            }
        }

        for (var at = fits; at > 0; at--)
        {
            if (!IsWithinNumber(word, at))
            {
                return at;
            }
        }

        return fits;
    }

    private static bool IsWithinNumber(string word, int at) => IsOfNumber(word[at - 1]) && IsOfNumber(word[at]);

    private static bool IsOfNumber(char c) =>
        char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '−' or '+' or '%' or NoBreak;

    /// <summary>A text that no line may be broken within.</summary>
    public static string Whole(string text) => text.Replace(' ', NoBreak);

    /// <summary>What no line may be broken within.</summary>
    // A date, a quarter, a number with its unit, and a section: "31. december 2021", "1. kvartal 2020", "5,2 %", "§ 6".
    [GeneratedRegex(
        @"\d{4}-\d{2}-\d{2}|\d{1,2}\.? \p{L}+ \d{4}|\d(?:\.|st|nd|rd|th)? (?:kvartal|quarter)(?: of)?(?: \d{4})?|[−+-]?\d[\d.,]* (?:%|pp\b|procentpoint|percentage points)|(?:§|nr\.|no\.|kapitel) \d+|\d+ (?:af|of) \d+|[A-ZÆØÅ]{2,}\d* \d[\d.]*",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    public static partial Regex Unbreakable();
}
