using System.Text;
using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>An answer as Markdown that GitHub and Word read: the summary, a table a chapter under its title, what must stand beside it, and the reasons of each part.</summary>
/// <example>
/// <code>
/// File.WriteAllText("followup.md", AnswerMarkdown.Write(Answer.Of(plan.FollowUp(figures, asOf))));
/// </code>
/// </example>
public static class AnswerMarkdown
{
    private const int LowestHeading = 6;

    /// <summary>Writes an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>The document, with line feeds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Write(Answer answer, Language language = Language.Danish)
    {
        Guard.Against.Null(answer);
        var report = ReportNode.Of(answer);
        var text = new StringBuilder();
        WriteHeading(text, 1, answer.Title.ToText(language));
        WriteIntroduction(text, answer, language);
        WriteOverview(text, report, language);
        WriteParts(text, report, language);
        ImmutableArray<BilingualText> remarks =
        [
            .. answer.Remarks,
            .. new[] { ReportWords.Rows(answer) }.OfType<BilingualText>(),
        ];
        if (!remarks.IsEmpty)
        {
            WriteHeading(text, 2, ReportWords.Remarks.ToText(language));
            WriteList(text, remarks.Select(r => r.ToText(language)));
        }

        WriteReasons(text, report, language);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void WriteOverview(StringBuilder text, ReportNode report, Language language)
    {
        if (!OverviewHtml.IsNeeded(report))
        {
            return;
        }

        WriteHeading(text, 2, ReportWords.Overview.ToText(language));
        var several = OverviewHtml.HasChapters(report);
        foreach (var chapter in report.Results)
        {
            var (line, said) = OverviewHtml.Result(chapter, language);
            text.Append("* ").Append(MarkdownText.Line(line)).Append('\n');
            foreach (var more in said)
            {
                text.Append("  * ").Append(MarkdownText.Line(more)).Append('\n');
            }
        }

        foreach (var (mark, cards) in OverviewHtml.ByMark(report))
        {
            text.Append(
                FormattableString.Invariant(
                    $"* {mark} **{ReportWords.Marked(mark).ToText(language)}: {cards.Length}**\n"
                )
            );
            foreach (var card in cards)
            {
                var said = string.Join("; ", OverviewHtml.Said(card, language));
                var name = card.TitleAmong(several, language);
                text.Append("  * ").Append(MarkdownText.Line(said.Length == 0 ? name : $"{name}. {said}")).Append('\n');
            }
        }

        text.Append('\n');
    }

    private static void WriteParts(StringBuilder text, ReportNode node, Language language)
    {
        var answer = node.Answer;
        var level = Math.Min(node.Level + 1, LowestHeading);
        var cards = node.Children.Where(static c => c.IsCard).Select(static c => c.Answer).ToList();
        if (answer.Status is null)
        {
            WriteSpans(text, answer, language);
            WriteLines(text, node.Body(language));
        }

        if (answer.Parts is [{ Id: Answer.SideBySideId } beside, ..])
        {
            WriteHeading(text, level, beside.Title.ToText(language));
            WriteTables(text, beside.Parts, language);
        }

        WriteLines(text, string.Concat(node.Brief.Select(b => $"{AnswerText.Line(b, language)}\n")));
        WriteTables(
            text,
            cards.Where(static c => !c.Cells.IsEmpty).Concat(node.IsCard || answer.Status is null ? node.Rows : []),
            language
        );
        WriteStatuses(
            text,
            [.. node.Children.Where(static c => c is { IsCard: true, Answer.Cells.IsEmpty: true })],
            language
        );
        foreach (var child in node.Children)
        {
            // A card has its table of parts under a heading of its own.
            if (!child.IsCard || !child.Rows.IsEmpty)
            {
                WriteHeading(text, level, child.IsCard ? child.Name(language) : child.Heading(language));
                WriteIntroduction(text, child.Answer, language);
                WriteParts(text, child, language);
            }

            if (!ReferenceEquals(child.Answer, answer))
            {
                WriteList(text, child.Answer.Remarks.Select(r => r.ToText(language)));
            }
        }
    }

    private static void WriteIntroduction(StringBuilder text, Answer answer, Language language)
    {
        if (answer.Lead is { } lead)
        {
            text.Append(MarkdownText.Line(lead.ToText(language))).Append("\n\n");
        }

        if (answer.Notice is { } notice)
        {
            text.Append("> **").Append(MarkdownText.Escape(notice.ToText(language))).Append("**\n\n");
        }
    }

    private static void WriteTables(StringBuilder text, IEnumerable<Answer> rows, Language language)
    {
        foreach (var table in TableHtml.Tables(rows))
        {
            WriteTable(
                text,
                table[0].Cells.Select(c => (c.Name.ToText(language), c.IsNumber)),
                table.Select(row =>
                    row.Cells.Select(c => c.IsStatus ? $"{row.Mark} {c.ToText(language)}" : c.ToText(language))
                )
            );
        }
    }

    // Answers without a row of their own: how each stands, and where it is written.
    private static void WriteStatuses(StringBuilder text, ImmutableArray<ReportNode> cards, Language language)
    {
        if (!cards.IsEmpty)
        {
            WriteTable(
                text,
                [
                    (ReportWords.Asked.ToText(language), false),
                    (ReportWords.Answered.ToText(language), false),
                    (AnswerText.Source.ToText(language), false),
                ],
                cards.Select(c =>
                    new[]
                    {
                        c.Name(language),
                        $"{c.Answer.Mark} {CardHtml.StatusOf(c.Answer, language)}",
                        c.Answer.Source?.ToString() ?? "–",
                    }
                )
            );
        }
    }

    private static void WriteSpans(StringBuilder text, Answer answer, Language language)
    {
        if (!answer.Spans.IsEmpty)
        {
            WriteTable(
                text,
                [
                    (ReportWords.From.ToText(language), false),
                    (ReportWords.Until.ToText(language), false),
                    (ReportWords.What.ToText(language), false),
                ],
                answer.Spans.Select(s =>
                    new[]
                    {
                        MeasuringPeriod.OfDay(s.From).ToText(language),
                        MeasuringPeriod.OfDay(s.Until).ToText(language),
                        s.Title.ToText(language),
                    }
                )
            );
        }
    }

    private static void WriteTable(
        StringBuilder text,
        IEnumerable<(string Name, bool IsNumber)> columns,
        IEnumerable<IEnumerable<string>> rows
    )
    {
        MarkdownText.Row(text, columns.Select(static c => c.Name));
        text.Append('|');
        foreach (var (_, isNumber) in columns)
        {
            text.Append(isNumber ? " --: |" : " --- |");
        }

        text.Append('\n');
        foreach (var row in rows)
        {
            MarkdownText.Row(text, row);
        }

        text.Append('\n');
    }

    private static void WriteReasons(StringBuilder text, ReportNode report, Language language)
    {
        var cards = report.Cards.ToList();
        if (cards.Count == 0)
        {
            return;
        }

        WriteHeading(text, 2, ReportWords.Reasons.ToText(language));
        var several = OverviewHtml.HasChapters(report);
        foreach (var card in cards)
        {
            WriteHeading(
                text,
                3,
                several || card.SaysId(language) ? card.TitleAmong(several, language) : card.Answer.FullId
            );
            MarkdownText.Fence(text, AnswerText.Write(card.Answer, language));
            text.Append('\n');
        }
    }

    private static void WriteHeading(StringBuilder text, int level, string title) =>
        text.Append('#', level).Append(' ').Append(MarkdownText.Escape(title)).Append("\n\n");

    private static void WriteLines(StringBuilder text, string lines) =>
        WriteList(text, lines.Split('\n').Where(static l => !string.IsNullOrWhiteSpace(l)));

    private static void WriteList(StringBuilder text, IEnumerable<string> lines)
    {
        var count = text.Length;
        foreach (var line in lines)
        {
            text.Append("* ").Append(MarkdownText.Line(line)).Append('\n');
        }

        if (text.Length > count)
        {
            text.Append('\n');
        }
    }
}
