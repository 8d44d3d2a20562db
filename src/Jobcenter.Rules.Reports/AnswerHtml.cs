using System.Text;
using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>An answer as one self-contained HTML page: the summary, the contents, and a card an answer with its chart and its reasons folded under it.</summary>
/// <remarks>
/// The page has its style and charts inside it, loads nothing, runs no script, and says so to the browser. It follows the
/// reader's choice of light and dark, is read by keyboard and screen reader, and prints on A4 with the reasons unfolded. Every
/// card has an anchor: <c>#3.1-1</c> leads to the requirement 3.1-1. Several answers to the same questions, as the follow-ups of
/// several municipalities or dates, stand side by side first.
/// </remarks>
/// <example>
/// <code>
/// File.WriteAllText("followup.html", AnswerHtml.Write(Answer.Of(plan.FollowUp(figures, asOf))));
/// </code>
/// </example>
public static class AnswerHtml
{
    private const string Head = """
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">

        """;

    /// <summary>Writes an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>The page, with line feeds; UTF-8 is declared in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Write(Answer answer, Language language = Language.Danish)
    {
        Guard.Against.Null(answer);
        var report = ReportNode.Of(answer);
        var title = answer.Title.ToText(language);
        var text = new StringBuilder();
        text.Append("<!DOCTYPE html>\n<html lang=\"").Append(language == Language.English ? "en" : "da");
        text.Append("\">\n<head>\n").Append(Head).Append("<title>").Append(Html.Encode(title));
        text.Append("</title>\n<style>\n").Append(ReportStyle.Css).Append("</style>\n</head>\n<body>\n");
        text.Append($"<a class=\"skip\" href=\"#{ReportAnchors.Main}\">{ReportWords.ToMain.ToText(language)}</a>\n");
        text.Append("<header>\n<h1>").Append(Html.Unbroken(title)).Append("</h1>\n");
        WriteText(text, "p", answer.Lead, language);
        WriteText(text, "p class=\"notice\"", answer.Notice, language);
        text.Append($"</header>\n<main id=\"{ReportAnchors.Main}\" tabindex=\"-1\">\n");
        // Of several, how each stands in each question says more than one long list.
        SideBySideHtml.Write(text, report, language);
        OverviewHtml.Write(text, report, language);
        OverviewHtml.WriteContents(text, report, language);
        WriteParts(text, report, language);
        text.Append("</main>\n");
        WriteFooter(text, answer, language);
        return text.Append("</body>\n</html>\n").ToString();
    }

    private static void WriteFooter(StringBuilder text, Answer answer, Language language)
    {
        var rows = ReportWords.Rows(answer);
        if (answer.Remarks.IsEmpty && rows is null)
        {
            return;
        }

        text.Append("<footer>\n");
        if (!answer.Remarks.IsEmpty)
        {
            text.Append("<h2>").Append(ReportWords.Remarks.ToText(language)).Append("</h2>\n");
            WriteRemarks(text, answer, language);
        }

        WriteText(text, "p", rows, language);
        text.Append("</footer>\n");
    }

    private static void WriteChapter(StringBuilder text, ReportNode chapter, Language language)
    {
        var (answer, level) = (chapter.Answer, chapter.Level);
        text.Append($"<div class=\"chapter\" id=\"{chapter.Anchor}\">\n");
        WriteText(text, $"h{level}", BilingualText.Same(chapter.Heading(language)), language);
        WriteText(text, "p", answer.Lead, language);
        WriteText(text, "p class=\"notice\"", answer.Notice, language);
        WriteParts(text, chapter, language);
        WriteRemarks(text, answer, language);
        text.Append("</div>\n");
    }

    private static void WriteParts(StringBuilder text, ReportNode node, Language language)
    {
        var answer = node.Answer;
        if (answer.Status is null)
        {
            if (!answer.Spans.IsEmpty)
            {
                TimelineHtml.Write(text, answer.Spans, answer.Title.ToText(language), language);
            }

            LinesHtml.Write(text, node.Body(language));
            TableHtml.Write(text, node.Rows, answer.Title.ToText(language), language);
        }

        LinesHtml.Write(text, string.Concat(node.Brief.Select(b => $"{AnswerText.Line(b, language)}\n")));
        if (node.Owner is not null)
        {
            SideBySideHtml.Write(text, node, language);
        }

        if (HasWeeks(node))
        {
            WriteWeeks(text, node, language);
            return;
        }

        foreach (var child in node.Children)
        {
            if (child.IsCard)
            {
                CardHtml.Write(text, child, child.Level, language);
            }
            else
            {
                WriteChapter(text, child, language);
            }
        }
    }

    // What must be done by a day is a list by week; what is measured on a day is not.
    private static bool HasWeeks(ReportNode node) =>
        !node.Children.IsEmpty
        && node.Children.All(static c =>
            c is { IsCard: true, Answer: { Due: not null, Limit: null, Trajectory.IsEmpty: true } }
        );

    private static void WriteWeeks(StringBuilder text, ReportNode node, Language language)
    {
        var level = Math.Min(node.Level + 1, 6);
        foreach (
            var week in node
                .Children.OrderBy(static c => c.Answer.Due)
                .GroupBy(static c =>
                    c.Answer.Due.GetValueOrDefault().With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday))
                )
        )
        {
            text.Append("<div class=\"week\">\n");
            WriteText(text, $"h{level}", ReportWords.Week(week.Key), language);
            foreach (var card in week)
            {
                CardHtml.Write(text, card, Math.Min(level + 1, 6), language);
            }

            text.Append("</div>\n");
        }
    }

    private static void WriteRemarks(StringBuilder text, Answer answer, Language language)
    {
        if (answer.Remarks.IsEmpty)
        {
            return;
        }

        text.Append("<ul class=\"remarks\">\n");
        foreach (var remark in answer.Remarks)
        {
            WriteText(text, "li", remark, language);
        }

        text.Append("</ul>\n");
    }

    private static void WriteText(StringBuilder text, string element, BilingualText? what, Language language)
    {
        if (what is not null)
        {
            text.Append($"<{element}>{Html.Unbroken(what.ToText(language).Trim())}</{element.Split(' ')[0]}>\n");
        }
    }
}
