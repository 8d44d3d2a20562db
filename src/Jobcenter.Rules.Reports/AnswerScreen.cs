using System.Text;
using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>An answer for a terminal of any width: its text in whole words, its tables in the columns there is room for.</summary>
/// <remarks>
/// What a row has no room for stands in lines below it, by name. No number and no date is broken, and every row begins with
/// what it is about. Where the screen has no bound the tables are as wide as they need and no line is broken.
/// </remarks>
/// <example>
/// <code>
/// Console.Write(AnswerScreen.Write(Answer.Of(followUp), new Screen { Width = 80 }));
/// </code>
/// </example>
public static class AnswerScreen
{
    /// <summary>Writes an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="screen">The screen; without a bound by default.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>The lines, each with a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Write(Answer answer, Screen? screen = null, Language language = Language.Danish)
    {
        Guard.Against.Null(answer);
        var shown = screen ?? new();
        var text = new StringBuilder();
        Write(text, answer, shown, language);
        if (ReportWords.Rows(answer) is { } rows)
        {
            WriteLine(text, rows.ToText(language), shown);
        }

        return Coloured(text.ToString(), shown);
    }

    /// <summary>Lines of text in whole words, each as far in as it was.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="screen">The screen.</param>
    /// <returns>The lines, each with a line feed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Wrap(string text, Screen screen)
    {
        Guard.Against.Null(text);
        Guard.Against.Null(screen);
        var lines = new StringBuilder();
        WriteLines(lines, text, screen);
        return Coloured(lines.ToString(), screen);
    }

    private static void Write(StringBuilder text, Answer answer, Screen screen, Language language)
    {
        if (!AnswerText.SaysLine(answer, language))
        {
            WriteLine(text, AnswerText.Line(answer, language), screen);
        }

        foreach (var line in new[] { answer.Notice, answer.Lead }.OfType<BilingualText>())
        {
            WriteLine(text, line.ToText(language), screen);
        }

        if (answer.IsCollection)
        {
            WriteParts(text, answer, screen, language);
        }
        else
        {
            WriteTables(text, answer, screen, language);
        }

        if (!answer.Remarks.IsEmpty && !answer.Parts.IsEmpty)
        {
            text.Append('\n');
        }

        foreach (var remark in answer.Remarks)
        {
            WriteLine(text, remark.ToText(language), screen);
        }

        WriteLines(text, AnswerText.Details(answer, language), screen);
        foreach (var part in answer.IsUnfolded ? answer.Parts : [])
        {
            Write(text.Append('\n'), part, screen, language);
        }
    }

    private static void WriteParts(StringBuilder text, Answer answer, Screen screen, Language language)
    {
        if (!answer.Spans.IsEmpty)
        {
            WriteLine(text, $"  {AnswerText.Bar(answer.Spans, Math.Min(72, (screen.Width ?? 74) - 2))}", screen);
        }

        foreach (var part in answer.Parts)
        {
            if (answer.IsBrief && !part.IsCollection)
            {
                WriteLine(text, $"  {AnswerText.Line(part, language)}", screen);
            }
            else
            {
                Write(text.Append('\n'), part, screen, language);
            }
        }
    }

    private static void WriteTables(StringBuilder text, Answer answer, Screen screen, Language language)
    {
        var rows = answer.Parts.Where(static p => !p.Cells.IsEmpty).ToList();
        if (rows.Count > 1 && rows.TrueForAll(static r => r.Status is not null))
        {
            // How many stand how, before which.
            var counts = OverviewHtml.Counts(rows, language).Select(c => $"{c.Mark} {c.Count} {c.Status}");
            WriteLine(text, $"{ReportWords.Overview.ToText(language)}: {string.Join(", ", counts)}", screen);
        }

        if (rows.Count > 0)
        {
            ScreenTable.Of(rows, screen, language).Write(text);
        }

        foreach (var part in answer.Parts.Where(static p => p.Cells.IsEmpty && !p.Parts.IsEmpty))
        {
            WriteTables(text, part, screen, language);
        }
    }

    private static void WriteLines(StringBuilder text, string lines, Screen screen)
    {
        foreach (var line in lines.TrimEnd('\n').Split('\n'))
        {
            if (lines.Length > 0)
            {
                WriteLine(text, line, screen);
            }
        }
    }

    private static void WriteLine(StringBuilder text, string line, Screen screen)
    {
        foreach (var piece in ScreenText.Wrap(ScreenText.Plain(line, screen), screen.Width))
        {
            text.Append(piece).Append('\n');
        }
    }

    // The marks alone: what is said stands in words, for those who see no colours.
    private static string Coloured(string text, Screen screen)
    {
        if (!screen.HasColours)
        {
            return text;
        }

        const string Reset = "\u001b[0m";
        return screen.HasGlyphs
            ? text.Replace("✓", $"\u001b[32m✓{Reset}", StringComparison.Ordinal)
                .Replace("✗", $"\u001b[31m✗{Reset}", StringComparison.Ordinal)
            : text;
    }
}
