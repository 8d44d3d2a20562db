using System.Text;
using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>An answer with a status as a card: how it stands, its numbers, its chart, what it would take, and the reasons folded under it.</summary>
internal static class CardHtml
{
    /// <summary>Writes a card.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="card">The answer.</param>
    /// <param name="level">The level of its heading.</param>
    /// <param name="language">The language.</param>
    public static void Write(StringBuilder text, ReportNode card, int level, Language language)
    {
        var (answer, id) = (card.Answer, card.Anchor);
        text.Append(
            $"<article class=\"card\" id=\"{id}\" aria-labelledby=\"{id}{ReportAnchors.Of}h\">\n<div class=\"face\">\n"
        );
        WriteHead(text, card, level, language);
        WriteNumbers(text, answer, language);
        if (!answer.Spans.IsEmpty)
        {
            TimelineHtml.Write(text, answer.Spans, answer.Title.ToText(language), language);
        }

        if (LineChart.CanDraw(answer.Trajectory))
        {
            var scale = LineChart.ScaleOf(answer.Trajectory);
            LineChart.Write(text, answer.Trajectory, scale, id, answer.Title.ToText(language), language);
        }

        foreach (var cure in card.Cures(language))
        {
            text.Append($"<p class=\"takes\">{Html.Unbroken(cure)}</p>\n");
        }

        // What a report says of the one answer it holds stands above and below it.
        if (!ReferenceEquals(card.Owner?.Answer, answer))
        {
            foreach (var line in new[] { answer.Notice, answer.Lead }.OfType<BilingualText>().Concat(answer.Remarks))
            {
                text.Append($"<p>{Html.Unbroken(line.ToText(language).Trim())}</p>\n");
            }
        }

        text.Append("</div>\n");
        if (!card.Rows.IsEmpty)
        {
            TableHtml.Write(text, card.Rows, answer.Title.ToText(language), language);
        }

        if (LineChart.CanDraw(answer.Trajectory))
        {
            LineChart.WriteNumbers(text, answer.Trajectory, language);
        }

        WriteReasons(text, card, language);
        text.Append("</article>\n");
    }

    /// <summary>The mark and the status.</summary>
    public static void WriteBadge(StringBuilder text, string mark, string words)
    {
        var kind = mark switch
        {
            "✓" => "good",
            "✗" => "bad",
            _ => "open",
        };
        text.Append(
            $"<span class=\"badge {kind}\"><span aria-hidden=\"true\">{mark}</span> {Html.Unbroken(words)}</span> "
        );
    }

    /// <summary>The status as the table of the answer has it.</summary>
    public static string StatusOf(Answer answer, Language language) =>
        answer.Cells.FirstOrDefault(static c => c.IsStatus)?.ToText(language)
        ?? answer.Status?.ToText(language)
        ?? string.Empty;

    private static void WriteHead(StringBuilder text, ReportNode card, int level, Language language)
    {
        var answer = card.Answer;
        var title = Html.Unbroken(answer.Title.ToText(language));
        var link = $"<a class=\"id\" href=\"#{card.Anchor}\">";
        text.Append("<div class=\"head\">");
        WriteBadge(text, answer.Mark, StatusOf(answer, language));
        text.Append(FormattableString.Invariant($"<h{level} id=\"{card.Anchor}{ReportAnchors.Of}h\">"));
        text.Append(card.SaysId(language) ? $"{link}{title}</a>" : $"{link}{Html.Encode(answer.Id)}</a> {title}");
        text.Append(FormattableString.Invariant($"</h{level}>"));
        if (answer is { Strength: { } strength, Source: { } source })
        {
            text.Append(
                $"<span class=\"strength\">{AnswerText.Of(strength).ToText(language)}, {Html.Unbroken(source.ToString())}</span>"
            );
        }

        text.Append("</div>\n");
    }

    private static void WriteNumbers(StringBuilder text, Answer answer, Language language)
    {
        var numbers = answer.Cells.Where(static c => !c.IsTitle && !c.IsStatus).ToList();
        if (numbers.Count == 0)
        {
            return;
        }

        text.Append("<dl>");
        foreach (var cell in numbers)
        {
            text.Append(
                $"<div><dt>{Html.Encode(cell.Name.ToText(language))}</dt><dd>{Html.Unbroken(cell.ToText(language))}</dd></div>"
            );
        }

        text.Append("</dl>\n");
    }

    private static void WriteReasons(StringBuilder text, ReportNode card, Language language)
    {
        var answer = card.Answer;
        var body = AnswerText.Body(answer, language);
        var tree = !string.Equals(AnswerText.Details(answer, language), body, StringComparison.Ordinal)
            ? answer.Reasons
            : null;
        if (body.Length == 0 && tree is null)
        {
            return;
        }

        text.Append("<details><summary>").Append(ReportWords.Reason.ToText(language));
        text.Append($"<span class=\"unseen\">: {Html.Encode(card.Name(language))}</span></summary>\n");
        if (body.Length > 0)
        {
            LinesHtml.Write(text, WithoutTitle(body, answer, language));
        }

        if (tree is not null && answer.Status is { } status)
        {
            TreeHtml.Write(text, tree, answer.Mark, answer.Title, status, language);
        }

        text.Append("</details>\n");
    }

    // The heading of the card has said the title and how strongly the source puts it.
    private static string WithoutTitle(string body, Answer answer, Language language)
    {
        var title = answer.Strength is { } strength
            ? $"{answer.Title.ToText(language)} ({AnswerText.Of(strength).ToText(language)})\n"
            : string.Empty;
        var at = title.Length == 0 ? -1 : $"\n{body}".IndexOf($"\n{title}", StringComparison.Ordinal);
        return at < 0 ? body : body.Remove(at, title.Length);
    }
}
