using System.Text;
using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>What a reader must know first: how many answers stand how, what it would take, what is not known and why; then the way to each.</summary>
internal static class OverviewHtml
{
    private const int MostNamed = 25;
    private const int MostSaid = 3;

    private static readonly string[] s_marks = ["✓", "✗", "~", "…", "?"];

    // How many stand how is said by s_marks; what there is to do is named before what is well.
    private static readonly string[] s_named = ["✗", "~", "…", "?", "✓"];

    /// <summary>The cards of a report by their mark: those that something must be done about first, good ones last.</summary>
    public static IEnumerable<(string Mark, ImmutableArray<ReportNode> Cards)> ByMark(ReportNode report) =>
        report
            .Cards.GroupBy(static c => c.Answer.Mark, StringComparer.Ordinal)
            .OrderBy(static g => Array.IndexOf(s_named, g.Key))
            .Select(static g => (g.Key, g.ToImmutableArray()));

    /// <summary>Whether there are answers enough to need a summary.</summary>
    public static bool IsNeeded(ReportNode report) => report.Cards.Skip(1).Any() || report.Results.Skip(1).Any();

    /// <summary>What a chapter came to in one line, with what must be known of it below: what is not known or overdue, and its remarks.</summary>
    public static (string Text, ImmutableArray<string> Said) Result(ReportNode chapter, Language language)
    {
        if (chapter.Brief is [var first, .. var others])
        {
            return (
                $"{chapter.Title(language)}: {AnswerText.Line(first, language)}",
                [.. others.Where(static o => o.Mark is "?").Select(o => AnswerText.Line(o, language))]
            );
        }

        return (
            chapter.Heading(language),
            chapter.Cards.Any() ? [] : [.. chapter.Answer.Remarks.Select(r => r.ToText(language).Trim())]
        );
    }

    /// <summary>The statuses of answers with how many have each, good ones first; by mark where the statuses are many or each its own.</summary>
    public static IEnumerable<(string Mark, string Status, int Count)> Counts(
        IEnumerable<Answer> answers,
        Language language
    )
    {
        var all = answers.ToList();
        var statuses = all.CountBy(a => (a.Mark, Status: CardHtml.StatusOf(a, language))).ToList();
        return statuses.Count > 8 || statuses.Exists(static s => s.Key.Status.Any(char.IsAsciiDigit))
            ? all.CountBy(static a => a.Mark)
                .OrderBy(static m => Array.IndexOf(s_marks, m.Key))
                .Select(m => (m.Key, ReportWords.Status(m.Key).ToText(language), m.Value))
            : statuses
                .OrderBy(static s => Array.IndexOf(s_marks, s.Key.Mark))
                .Select(static s => (s.Key.Mark, s.Key.Status, s.Value));
    }

    /// <summary>Whether the titles of the chapters tell cards of one name apart.</summary>
    public static bool HasChapters(ReportNode report) =>
        report.Cards.Select(static c => c.Owner).Distinct().Skip(1).Any();

    /// <summary>What to say of a card in one line: why it is provisional, and what it would take, why it is not met where nothing would cure it, or why it is not known.</summary>
    public static IEnumerable<string> Said(ReportNode card, Language language) =>
        card
            .Answer.WhyProvisional.Select(w => $"{ReportWords.Provisional.ToText(language)}: {w.ToText(language)}")
            .Concat(SaidOf(card, language));

    private static IEnumerable<string> SaidOf(ReportNode card, Language language) =>
        card.Answer.Mark switch
        {
            "✓" => Remarks(card, language),
            "?" => card.WhyUnknown(language).DefaultIfEmpty(CardHtml.StatusOf(card.Answer, language)).Take(MostSaid),
            "✗" when !card.Cures(language).Any() => card.WhyNot(language).Take(MostSaid) is var why && why.Any()
                ? why
                : Remarks(card, language),
            _ => card.Cures(language),
        };

    private static IEnumerable<string> Remarks(ReportNode card, Language language) =>
        card.Answer.Remarks.Select(r => r.ToText(language).Trim());

    public static void Write(StringBuilder text, ReportNode report, Language language)
    {
        if (!IsNeeded(report))
        {
            return;
        }

        text.Append($"<section class=\"overview\" aria-labelledby=\"{ReportAnchors.Overview}\">\n");
        text.Append($"<h2 id=\"{ReportAnchors.Overview}\">{ReportWords.Overview.ToText(language)}</h2>\n");
        var several = HasChapters(report);
        if (report.Cards.Any())
        {
            text.Append("<p class=\"summary\">");
            foreach (var (mark, status, count) in Counts(report.Cards.Select(static c => c.Answer), language))
            {
                CardHtml.WriteBadge(text, mark, FormattableString.Invariant($"{count} {status}"));
            }

            text.Append("</p>\n");
        }

        WriteResults(text, report, language);
        foreach (var (mark, cards) in ByMark(report))
        {
            text.Append(
                FormattableString.Invariant(
                    $"<h3>{ReportWords.Marked(mark).ToText(language)} ({cards.Length})</h3>\n<ul>\n"
                )
            );
            foreach (var card in cards.Take(MostNamed))
            {
                text.Append($"<li><a href=\"#{card.Anchor}\">{Html.Unbroken(card.TitleAmong(several, language))}</a>");
                foreach (var line in Said(card, language))
                {
                    text.Append($"<br>{Html.Unbroken(line)}");
                }

                text.Append("</li>\n");
            }

            if (cards.Length > MostNamed)
            {
                text.Append($"<li>{ReportWords.More(cards.Length - MostNamed).ToText(language)}</li>\n");
            }

            text.Append("</ul>\n");
        }

        text.Append("</section>\n");
    }

    private static void WriteResults(StringBuilder text, ReportNode report, Language language)
    {
        var results = report.Results.ToList();
        if (results.Count == 0)
        {
            return;
        }

        text.Append("<ul>\n");
        foreach (var chapter in results.Take(MostNamed))
        {
            var (line, said) = Result(chapter, language);
            text.Append($"<li><a href=\"#{chapter.Anchor}\">{Html.Unbroken(line)}</a>");
            foreach (var more in said)
            {
                text.Append($"<br>{Html.Unbroken(more)}");
            }

            text.Append("</li>\n");
        }

        if (results.Count > MostNamed)
        {
            text.Append($"<li>{ReportWords.More(results.Count - MostNamed).ToText(language)}</li>\n");
        }

        text.Append("</ul>\n");
    }

    /// <summary>The contents of a report that is too long to be seen at once; of a very long one, its chapters.</summary>
    public static void WriteContents(StringBuilder text, ReportNode report, Language language)
    {
        var all = report.All.Count();
        if (all <= 8)
        {
            return;
        }

        text.Append($"<nav class=\"contents\" aria-labelledby=\"{ReportAnchors.Contents}\">\n");
        text.Append(
            $"<details><summary><h2 id=\"{ReportAnchors.Contents}\">{ReportWords.Contents.ToText(language)}</h2></summary>\n"
        );
        WriteContents(text, report, hasCards: all <= 80, language);
        text.Append("</details></nav>\n");
    }

    private static void WriteContents(StringBuilder text, ReportNode node, bool hasCards, Language language)
    {
        var entries = node.Children.Where(c => hasCards || !c.IsCard).ToList();
        if (entries.Count == 0)
        {
            return;
        }

        text.Append("<ol>\n");
        foreach (var entry in entries)
        {
            text.Append(
                $"<li><a href=\"#{entry.Anchor}\">{Html.Unbroken(entry.IsCard ? entry.Name(language) : entry.Heading(language))}</a>"
            );
            WriteContents(text, entry, hasCards, language);
            text.Append("</li>\n");
        }

        text.Append("</ol>\n");
    }
}
