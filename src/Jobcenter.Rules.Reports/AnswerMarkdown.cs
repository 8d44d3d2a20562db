using System.Text;
using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>An answer as Markdown: a table of its parts, what must stand beside it, and the reasons of each part.</summary>
/// <example>
/// <code>
/// File.WriteAllText("followup.md", AnswerMarkdown.Write(Answer.Of(plan.FollowUp(figures, asOf))));
/// </code>
/// </example>
public static class AnswerMarkdown
{
    /// <summary>Writes an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>The document, with line feeds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Write(Answer answer, Language language = Language.Danish)
    {
        Guard.Against.Null(answer);
        var text = new StringBuilder();
        text.Append("# ").Append(Escape(answer.Title.ToText(language))).Append("\n\n");
        if (answer.Lead is { } lead)
        {
            text.Append(Escape(lead.ToText(language))).Append("\n\n");
        }

        if (answer.Notice is { } notice)
        {
            text.Append("> **").Append(Escape(notice.ToText(language))).Append("**\n\n");
        }

        WriteTable(text, answer, language);
        ImmutableArray<BilingualText> remarks =
        [
            .. answer.Remarks,
            .. new[] { ReportWords.Rows(answer) }.OfType<BilingualText>(),
        ];
        if (!remarks.IsEmpty)
        {
            text.Append("\n## ").Append(ReportWords.Remarks.ToText(language)).Append("\n\n");
            WriteRemarks(text, remarks, language);
        }

        if (answer.Reasons is not null || answer.Parts.IsEmpty || answer.Parts.Any(static p => p.Status is not null))
        {
            text.Append("\n## ").Append(ReportWords.Reasons.ToText(language)).Append('\n');
        }

        if (answer.Reasons is not null || answer.Parts.IsEmpty)
        {
            Fence(text.Append('\n'), AnswerText.Write(answer, language));
        }

        foreach (var part in answer.Parts.Where(static p => p.Status is not null))
        {
            text.Append("\n### ").Append(Escape(part.FullId)).Append("\n\n");
            Fence(text, AnswerText.Write(part, language));
        }

        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, Answer answer, Language language)
    {
        var rows = answer.Parts.Where(static p => !p.Cells.IsEmpty).ToList();
        if (rows.Count > 0)
        {
            Row(text, rows[0].Cells.Select(c => c.Name.ToText(language)));
            text.Append('|');
            foreach (var cell in rows[0].Cells)
            {
                text.Append(cell.Kind == AnswerCellKind.Number ? "--:|" : "---|");
            }

            text.Append('\n');
            foreach (var row in rows)
            {
                Row(
                    text,
                    row.Cells.Select(c =>
                        c.Kind == AnswerCellKind.Status ? $"{row.Mark} {c.ToText(language)}" : c.ToText(language)
                    )
                );
            }
        }

        foreach (var part in answer.Parts.Where(static p => p.Status is null && !p.Parts.IsEmpty))
        {
            text.Append("\n## ").Append(Escape(part.Title.ToText(language))).Append("\n\n");
            WriteTable(text, part, language);
            if (!part.Remarks.IsEmpty)
            {
                WriteRemarks(text.Append('\n'), part.Remarks, language);
            }
        }
    }

    private static void WriteRemarks(StringBuilder text, ImmutableArray<BilingualText> remarks, Language language)
    {
        foreach (var remark in remarks)
        {
            text.Append("* ").Append(Escape(remark.ToText(language))).Append('\n');
        }
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells)
    {
        text.Append('|');
        foreach (var cell in cells)
        {
            text.Append(' ').Append(Escape(cell)).Append(" |");
        }

        text.Append('\n');
    }

    // A text may hold backticks of its own: the fence is one longer than the longest run of them.
    private static void Fence(StringBuilder text, string content)
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

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
