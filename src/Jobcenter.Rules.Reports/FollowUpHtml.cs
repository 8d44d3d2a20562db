using System.Text;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Reports;

/// <summary>A follow-up as one self-contained HTML page: a row a requirement, its chart, and the reasons folded under it.</summary>
/// <remarks>The page has its style and charts inside it, loads nothing, runs no script, and prints with the reasons unfolded.</remarks>
/// <example>
/// <code>
/// File.WriteAllText("followup.html", FollowUpHtml.Write(plan.FollowUp(figures, asOf)));
/// </code>
/// </example>
public static class FollowUpHtml
{
    private static readonly BilingualText s_reasons = new("Begrundelse", "Reasons");
    private static readonly BilingualText s_remarks = new("Bemærkninger", "Remarks");

    /// <summary>Writes a follow-up.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="rows">How many rows the input had, and how many were refused.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <param name="notice">What the reader must know first, as that the data are made up; nothing by default.</param>
    /// <returns>The page, with line feeds; UTF-8 is declared in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="followUp"/> is null.</exception>
    public static string Write(
        FollowUp followUp,
        RowCounts rows = default,
        Language language = Language.Danish,
        BilingualText? notice = null
    )
    {
        Guard.Against.Null(followUp);
        var title = Html.Encode(followUp.Plan.Title.ToText(language));
        var text = new StringBuilder();
        text.Append("<!DOCTYPE html>\n<html lang=\"").Append(language == Language.English ? "en" : "da");
        text.Append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        text.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text.Append("<title>").Append(title).Append("</title>\n<style>\n").Append(FollowUpStyle.Css);
        text.Append("</style>\n</head>\n<body>\n<header>\n<h1>").Append(title).Append("</h1>\n<p>");
        text.Append(Html.Encode(FollowUpHeading.Subtitle(followUp, language))).Append("</p>\n");
        if (notice is not null)
        {
            text.Append("<p class=\"notice\">").Append(Html.Encode(notice.ToText(language))).Append("</p>\n");
        }

        WriteSummary(text, followUp, language);
        text.Append("</header>\n<main>\n");
        for (var i = 0; i < followUp.Outcomes.Length; i++)
        {
            WriteOutcome(text, followUp.Outcomes[i], $"k{i + 1}", language);
        }

        text.Append("</main>\n<footer>\n<h2>").Append(s_remarks.ToText(language)).Append("</h2>\n<ul>\n");
        foreach (var remark in FollowUpRemarks.Of(followUp))
        {
            text.Append("<li>").Append(Html.Encode(remark.ToText(language))).Append("</li>\n");
        }

        text.Append("</ul>\n<p>").Append(FollowUpHeading.Rows(rows, language));
        return text.Append("</p>\n</footer>\n</body>\n</html>\n").ToString();
    }

    private static void WriteSummary(StringBuilder text, FollowUp followUp, Language language)
    {
        text.Append("<p class=\"summary\">");
        foreach (var group in followUp.Outcomes.GroupBy(static o => o.Status).OrderByDescending(static g => g.Key))
        {
            WriteBadge(text, group.Key, $"{group.Count()} {group.Key.Name().ToText(language)}");
        }

        text.Append("</p>\n");
    }

    private static void WriteOutcome(StringBuilder text, RequirementOutcome outcome, string id, Language language)
    {
        var cells = new OutcomeCells(outcome, language);
        var label = outcome.Requirement.Label;
        var title = label.Title.ToText(language);
        text.Append($"<section id=\"{id}\">\n<div class=\"head\">");
        WriteBadge(text, outcome.Status, cells.Status);
        text.Append($"<h2><span class=\"id\">{Html.Encode(outcome.Requirement.Id)}</span> {Html.Encode(title)}</h2>");
        text.Append(
            $"<span class=\"strength\">{label.Strength.Name().ToText(language)}, {Html.Encode(label.Source.ToString())}</span></div>\n<dl>"
        );
        WriteCell(text, FollowUpColumns.Value, cells.Value, language);
        WriteCell(text, FollowUpColumns.Limit, cells.Limit, language);
        WriteCell(text, FollowUpColumns.Baseline, cells.Baseline, language);
        WriteCell(text, FollowUpColumns.Current, cells.Current, language);
        WriteCell(text, FollowUpColumns.Gap, cells.Gap, language);
        WriteCell(text, FollowUpColumns.Measured, cells.Measured, language);
        text.Append("</dl>\n");
        if (LineChart.CanDraw(outcome.Trajectory))
        {
            LineChart.Write(text, outcome.Trajectory, id, title, language);
        }

        foreach (var step in outcome.WhatItWouldTake)
        {
            text.Append(
                $"<p class=\"takes\">{OutcomeText.TakesHeading(outcome).ToText(language)}: {Html.Encode(step.ToText(language))}</p>\n"
            );
        }

        text.Append("<details><summary>").Append(s_reasons.ToText(language)).Append("</summary>\n");
        if (outcome.Assessment is { } assessment)
        {
            AssessmentHtml.Write(text, assessment, outcome.Status.Name(), language);
        }
        else
        {
            text.Append("<pre>").Append(Html.Encode(OutcomeText.Write(outcome, language))).Append("</pre>\n");
        }

        text.Append("</details>\n</section>\n");
    }

    private static void WriteBadge(StringBuilder text, RequirementStatus status, string words)
    {
        var kind = status switch
        {
            RequirementStatus.Met or RequirementStatus.OnTrack => "good",
            RequirementStatus.NotMet or RequirementStatus.Behind => "bad",
            _ => "open",
        };
        text.Append($"<span class=\"badge {kind}\">{Words.Mark(status)} {Html.Encode(words)}</span> ");
    }

    private static void WriteCell(StringBuilder text, BilingualText name, string value, Language language) =>
        text.Append($"<div><dt>{name.ToText(language)}</dt><dd>{Html.Encode(value)}</dd></div>");
}
