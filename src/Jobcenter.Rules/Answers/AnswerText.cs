using System.Text;

namespace Jobcenter.Rules.Answers;

/// <summary>Answers as plain text: ✓ is met, ✗ not met, ~ partly, … pending, ? unknown. Lines end with a line feed.</summary>
/// <example>
/// <code>
/// Console.Write(AnswerText.Write(Answer.Of(outcome), Language.English));
/// Console.Write(AnswerText.Write(rule.Assess(facts)));
/// </code>
/// </example>
public static partial class AnswerText
{
    private const int IndentSize = 2;
    private const int BarWidth = 72;

    /// <summary>An answer in one line: the mark, the title and the status.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>The line, without a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Line(Answer answer, Language language = Language.Danish)
    {
        Guard.Against.Null(answer);
        return answer.Line is { } line ? line(language)
            : answer.Status is { } status ? $"{answer.Mark} {answer.Title.ToText(language)}: {status.ToText(language)}"
            : answer.Title.ToText(language);
    }

    /// <summary>Several answers in one line each.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>The lines; of what is not met, nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public static string Lines(IEnumerable<Answer> answers, Language language = Language.Danish) =>
        string.Concat(
            Guard
                .Against.Null(answers)
                .Where(static a => a.Verdict != Verdict.NotMet)
                .Select(a => $"{Line(a, language)}\n")
        );

    /// <summary>An answer's line with all that stands below it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>The line, what is said besides, the table of the parts, the remarks and the tree of reasons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    /// <remarks>Where the reasons begin by saying what the line says, it is said once.</remarks>
    public static string Write(Answer answer, Language language = Language.Danish)
    {
        var (line, reasons) = (Line(answer, language), Reasons(answer, language));
        return Says(reasons, line) ? reasons : $"{line}\n{reasons}";
    }

    /// <summary>Whether the reasons of an answer begin by saying its line, so that nobody need say it before them.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>True where the first line of the reasons is the line, with or without what the rule is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static bool SaysLine(Answer answer, Language language = Language.Danish) =>
        Says(Reasons(answer, language), Line(answer, language));

    private static bool Says(string reasons, string line) =>
        reasons.StartsWith(line, StringComparison.Ordinal) && reasons.AsSpan(line.Length) is ['\n' or ' ', ..];

    /// <summary>How many rows were read and refused, in one line.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>The line, as <c>120 rækker læst, 3 afvist.</c>, without a line feed.</returns>
    public static string Rows(RowCounts rows, Language language = Language.Danish) =>
        (rows.Repeated > 0, language) switch
        {
            (false, Language.English) => $"{Read(rows.Read, language)}, {Count(rows.Refused, language)} refused.",
            (false, _) => $"{Read(rows.Read, language)}, {Count(rows.Refused, language)} afvist.",
            (true, Language.English) =>
                $"{Read(rows.Read, language)}, {Count(rows.Refused, language)} refused, {Count(rows.Repeated, language)} of them since they stand in another line too.",
            _ =>
                $"{Read(rows.Read, language)}, {Count(rows.Refused, language)} afvist, {Count(rows.Repeated, language)} af dem fordi de også står i en anden linje.",
        };

    /// <summary>A count with a mark at each thousand, as <c>39.215</c>.</summary>
    /// <param name="number">The count.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>The digits, with the language's own mark.</returns>
    public static string Count(long number, Language language = Language.Danish) =>
        new Fraction(number).ToText(0, language);

    private static string Read(long rows, Language language) =>
        (rows == 1, language) switch
        {
            (true, Language.English) => "1 row read",
            (true, _) => "1 række læst",
            (false, Language.English) => $"{Count(rows, language)} rows read",
            _ => $"{Count(rows, language)} rækker læst",
        };

    /// <summary>All that stands below an answer's line.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>What is said besides, the table of the parts, the remarks and the tree of reasons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Reasons(Answer answer, Language language = Language.Danish)
    {
        Guard.Against.Null(answer);
        var text = new StringBuilder();
        foreach (var line in new[] { answer.Notice, answer.Lead }.OfType<BilingualText>())
        {
            text.Append(line.ToText(language)).Append('\n');
        }

        if (answer.IsCollection)
        {
            WriteParts(text, answer, language);
        }
        else
        {
            WriteTables(text, answer, language);
        }

        foreach (var remark in answer.Remarks)
        {
            text.Append(remark.ToText(language)).Append('\n');
        }

        if (answer.Rows is { Refused: > 0 } rows)
        {
            text.Append(Rows(rows, language)).Append('\n');
        }

        text.Append(Details(answer, language));
        foreach (var part in answer.IsUnfolded ? answer.Parts : [])
        {
            text.Append('\n').Append(Write(part, language));
        }

        return text.ToString();
    }

    /// <summary>What stands below an answer's tables and remarks.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>What is said besides, and the tree of reasons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Details(Answer answer, Language language = Language.Danish)
    {
        Guard.Against.Null(answer);
        var text = new StringBuilder(Body(answer, language));
        if (!answer.IsTold && (answer.Shown ?? answer.Reasons) is { } tree)
        {
            var isTitleSaid = SaysTitle(answer, tree, isFirst: text.Length == 0, language);
            var (status, mark) = answer.SaysStatus ? (answer.Status, answer.Mark) : default;
            Write(text, tree, isTitleSaid ? 1 : 0, status, language, rootMark: mark, isTitleSaid: isTitleSaid);
        }

        return text.ToString();
    }

    // Whether the answer's line has the tree's title, and is not the very line that the tree begins with.
    private static bool SaysTitle(Answer answer, Assessment tree, bool isFirst, Language language)
    {
        if (tree.Label is not { } label)
        {
            return false;
        }

        var (line, title) = (Line(answer, language), label.Title.ToText(language));
        var head = $"{Mark(tree.Verdict)} {title}: {Of(tree.Verdict).ToText(language)}";
        return line.Contains(title, StringComparison.Ordinal)
            && !(isFirst && string.Equals(line, head, StringComparison.Ordinal));
    }

    /// <summary>What a family says of an answer besides, before its tree of reasons.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>The lines, each with a line feed; empty where all stands in the parts and the tree.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Body(Answer answer, Language language = Language.Danish) =>
        Guard.Against.Null(answer).Body?.Invoke(language) ?? string.Empty;

    /// <summary>Stretches of days as one line, each as wide as its share of the days.</summary>
    /// <param name="spans">The stretches, by date.</param>
    /// <param name="width">How many characters there is room for.</param>
    /// <returns>The signs of the stretches; every stretch has at least one, so that many of them may need more room.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is less than 1.</exception>
    public static string Bar(ImmutableArray<AnswerSpan> spans, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if (spans.IsDefaultOrEmpty)
        {
            return string.Empty;
        }

        var days = Period.DaysBetween(spans[0].From, spans[^1].Until) + 1L;
        var bar = new StringBuilder(width);
        foreach (var span in spans)
        {
            bar.Append(span.Sign, Math.Max(1, (int)((Period.DaysBetween(span.From, span.Until) + 1) * width / days)));
        }

        return bar.ToString();
    }

    internal static void Line(StringBuilder text, int depth, string line) =>
        text.Append(' ', depth * IndentSize).Append(line).Append('\n');

    // Each part of a collection by itself, with a blank line before it; brief ones in a line each.
    private static void WriteParts(StringBuilder text, Answer answer, Language language)
    {
        if (!answer.Spans.IsEmpty)
        {
            Line(text, 1, Bar(answer.Spans, BarWidth));
        }

        foreach (var part in answer.Parts)
        {
            if (answer.IsBrief && !part.IsCollection)
            {
                Line(text, 1, Line(part, language));
            }
            else
            {
                text.Append('\n').Append(Write(part, language));
            }
        }
    }

    // A table a heading: the parts that have cells, in columns as wide as they need.
    private static void WriteTables(StringBuilder text, Answer answer, Language language)
    {
        var rows = answer.Parts.Where(static p => !p.Cells.IsEmpty).ToList();
        if (rows.Count > 0)
        {
            List<string[]> lines =
            [
                [.. rows[0].Cells.Select(c => c.Name.ToText(language))],
                .. rows.Select(r => r.Cells.Select(c => c.ToText(language)).ToArray()),
            ];
            var widths = lines[0].Select((_, i) => lines.Max(l => l[i].Length)).ToArray();
            foreach (var line in lines)
            {
                Line(text, 0, string.Join("  ", line.Select((c, i) => c.PadRight(widths[i]))).TrimEnd());
            }
        }

        foreach (var part in answer.Parts.Where(static p => p.Cells.IsEmpty && !p.Parts.IsEmpty))
        {
            WriteTables(text, part, language);
        }
    }
}
