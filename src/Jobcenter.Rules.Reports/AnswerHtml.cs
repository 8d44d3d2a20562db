using System.Text;
using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>An answer as one self-contained HTML page: a section a part, its chart, and the reasons folded under it.</summary>
/// <remarks>The page has its style and charts inside it, loads nothing, runs no script, and prints with the reasons unfolded.</remarks>
/// <example>
/// <code>
/// File.WriteAllText("followup.html", AnswerHtml.Write(Answer.Of(plan.FollowUp(figures, asOf))));
/// </code>
/// </example>
public static class AnswerHtml
{
    /// <summary>Writes an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>The page, with line feeds; UTF-8 is declared in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Write(Answer answer, Language language = Language.Danish)
    {
        Guard.Against.Null(answer);
        var title = Html.Encode(answer.Title.ToText(language));
        var text = new StringBuilder();
        text.Append("<!DOCTYPE html>\n<html lang=\"").Append(language == Language.English ? "en" : "da");
        text.Append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        text.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text.Append("<title>").Append(title).Append("</title>\n<style>\n").Append(ReportStyle.Css);
        text.Append("</style>\n</head>\n<body>\n<header>\n<h1>").Append(title).Append("</h1>\n");
        WriteText(text, "p", answer.Lead, language);
        WriteText(text, "p class=\"notice\"", answer.Notice, language);
        WriteSummary(text, answer, language);
        text.Append("</header>\n<main>\n");
        WriteParts(text, answer, language);
        if (answer.Reasons is not null || answer.Parts.IsEmpty)
        {
            WriteReasons(text, answer, language);
        }

        text.Append("</main>\n<footer>\n<h2>").Append(ReportWords.Remarks.ToText(language)).Append("</h2>\n<ul>\n");
        foreach (var remark in answer.Remarks)
        {
            WriteText(text, "li", remark, language);
        }

        text.Append("</ul>\n");
        WriteText(text, "p", ReportWords.Rows(answer), language);
        return text.Append("</footer>\n</body>\n</html>\n").ToString();
    }

    private static void WriteSummary(StringBuilder text, Answer answer, Language language)
    {
        var summary = answer.Summary;
        if (summary.IsEmpty)
        {
            return;
        }

        text.Append("<p class=\"summary\">");
        foreach (var (part, count) in summary)
        {
            WriteBadge(text, part, $"{count} {part.Status?.ToText(language)}");
        }

        text.Append("</p>\n");
    }

    // A part with a status is a section; parts without are the rows of a table, and one with parts of its own has its table.
    private static void WriteParts(StringBuilder text, Answer answer, Language language)
    {
        var rows = answer.Parts.Where(static p => p is { Status: null, Cells.IsEmpty: false }).ToList();
        if (rows.Count > 0)
        {
            WriteTable(text, rows, language);
        }

        for (var i = 0; i < answer.Parts.Length; i++)
        {
            var part = answer.Parts[i];
            if (part.Status is not null)
            {
                WriteSection(text, part, $"k{i + 1}", language);
            }
            else if (!part.Parts.IsEmpty)
            {
                WriteText(text, "h2", part.Title, language);
                WriteParts(text, part, language);
            }
        }
    }

    private static void WriteTable(StringBuilder text, List<Answer> rows, Language language)
    {
        text.Append("<table>\n<tr>");
        foreach (var cell in rows[0].Cells)
        {
            text.Append($"<th>{Html.Encode(cell.Name.ToText(language))}</th>");
        }

        text.Append("</tr>\n");
        foreach (var row in rows)
        {
            text.Append("<tr>");
            foreach (var cell in row.Cells)
            {
                text.Append($"<td>{Html.Encode(cell.ToText(language))}</td>");
            }

            text.Append("</tr>\n");
        }

        text.Append("</table>\n");
    }

    private static void WriteSection(StringBuilder text, Answer part, string id, Language language)
    {
        var title = part.Title.ToText(language);
        var status = part.Cells.FirstOrDefault(static c => c.Kind == AnswerCellKind.Status);
        text.Append($"<section id=\"{id}\">\n<div class=\"head\">");
        WriteBadge(text, part, status?.ToText(language) ?? part.Status?.ToText(language) ?? string.Empty);
        text.Append($"<h2><span class=\"id\">{Html.Encode(part.Id)}</span> {Html.Encode(title)}</h2>");
        if (part is { Strength: { } strength, Source: { } source })
        {
            text.Append(
                $"<span class=\"strength\">{Words.Of(strength).ToText(language)}, {Html.Encode(source.ToString())}</span>"
            );
        }

        text.Append("</div>\n");
        var numbers = part
            .Cells.Where(static c => c.Kind is not (AnswerCellKind.Title or AnswerCellKind.Status))
            .ToList();
        if (numbers.Count > 0)
        {
            text.Append("<dl>");
            foreach (var cell in numbers)
            {
                text.Append(
                    $"<div><dt>{cell.Name.ToText(language)}</dt><dd>{Html.Encode(cell.ToText(language))}</dd></div>"
                );
            }

            text.Append("</dl>\n");
        }

        if (LineChart.CanDraw(part.Trajectory))
        {
            LineChart.Write(text, part.Trajectory, id, title, language);
        }

        foreach (var cure in part.Cures)
        {
            text.Append(
                $"<p class=\"takes\">{part.CureHeading.ToText(language)}: {Html.Encode(cure.ToText(language))}</p>\n"
            );
        }

        WriteReasons(text, part, language);
        text.Append("</section>\n");
    }

    private static void WriteReasons(StringBuilder text, Answer answer, Language language)
    {
        text.Append("<details><summary>").Append(ReportWords.Reason.ToText(language)).Append("</summary>\n");
        if (answer is { Reasons: { } reasons, Status: { } status })
        {
            TreeHtml.Write(text, reasons, status, language);
        }
        else
        {
            text.Append("<pre>").Append(Html.Encode(AnswerText.Write(answer, language))).Append("</pre>\n");
        }

        text.Append("</details>\n");
    }

    private static void WriteBadge(StringBuilder text, Answer answer, string words)
    {
        var kind = answer.Mark switch
        {
            "✓" => "good",
            "✗" => "bad",
            _ => "open",
        };
        text.Append($"<span class=\"badge {kind}\">{answer.Mark} {Html.Encode(words)}</span> ");
    }

    private static void WriteText(StringBuilder text, string element, BilingualText? what, Language language)
    {
        if (what is not null)
        {
            text.Append($"<{element}>{Html.Encode(what.ToText(language))}</{element.Split(' ')[0]}>\n");
        }
    }
}
