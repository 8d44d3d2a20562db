using System.Text;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Reports;

/// <summary>A follow-up as Markdown: a table, what must stand beside it, and the reasons of each requirement.</summary>
/// <example>
/// <code>
/// File.WriteAllText("followup.md", FollowUpMarkdown.Write(plan.FollowUp(figures, asOf)));
/// </code>
/// </example>
public static class FollowUpMarkdown
{
    private static readonly BilingualText s_reasons = new("Begrundelser", "Reasons");
    private static readonly BilingualText s_remarks = new("Bemærkninger", "Remarks");

    /// <summary>Writes a follow-up.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="rows">How many rows the input had, and how many were refused.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <param name="notice">What the reader must know first, as that the data are made up; nothing by default.</param>
    /// <returns>The document, with line feeds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="followUp"/> is null.</exception>
    public static string Write(
        FollowUp followUp,
        RowCounts rows = default,
        Language language = Language.Danish,
        BilingualText? notice = null
    )
    {
        Guard.Against.Null(followUp);
        var text = new StringBuilder();
        text.Append("# ").Append(Escape(followUp.Plan.Title.ToText(language))).Append("\n\n");
        text.Append(Escape(FollowUpHeading.Subtitle(followUp, language))).Append("\n\n");
        if (notice is not null)
        {
            text.Append("> **").Append(Escape(notice.ToText(language))).Append("**\n\n");
        }

        WriteTable(text, followUp, language);
        text.Append("\n## ").Append(s_remarks.ToText(language)).Append("\n\n");
        foreach (var remark in FollowUpRemarks.Of(followUp))
        {
            text.Append("* ").Append(Escape(remark.ToText(language))).Append('\n');
        }

        text.Append("* ").Append(FollowUpHeading.Rows(rows, language)).Append('\n');
        text.Append("\n## ").Append(s_reasons.ToText(language)).Append('\n');
        foreach (var outcome in followUp.Outcomes)
        {
            text.Append("\n### ").Append(Escape(outcome.Requirement.Label.Id)).Append("\n\n");
            Fence(text, OutcomeText.Write(outcome, language));
        }

        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, FollowUp followUp, Language language)
    {
        BilingualText[] columns =
        [
            FollowUpColumns.Requirement,
            FollowUpColumns.Status,
            FollowUpColumns.Value,
            FollowUpColumns.Limit,
            FollowUpColumns.Baseline,
            FollowUpColumns.Current,
            FollowUpColumns.Gap,
            FollowUpColumns.Measured,
        ];
        Row(text, columns.Select(c => c.ToText(language)));
        text.Append("|---|---|--:|--:|--:|--:|--:|---|\n");
        foreach (var outcome in followUp.Outcomes)
        {
            var cells = new OutcomeCells(outcome, language);
            Row(
                text,
                [
                    cells.Requirement,
                    $"{Words.Mark(outcome.Status)} {cells.Status}",
                    cells.Value,
                    cells.Limit,
                    cells.Baseline,
                    cells.Current,
                    cells.Gap,
                    cells.Measured,
                ]
            );
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
