using System.Text;
using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>The same questions asked of several, as municipalities or dates: a table of how each stands, and a small chart of each on one axis.</summary>
internal static class SideBySideHtml
{
    private const int MostColumns = 12;

    /// <summary>The chapters that answer the same questions, to be read beside each other; empty where there are not several.</summary>
    public static ImmutableArray<ReportNode> ColumnsOf(ReportNode node)
    {
        var columns = node
            .Children.Where(static c => !c.IsCard && c.Children.Any(static k => k.IsCard))
            .ToImmutableArray();
        return columns.Length is > 1 and <= MostColumns && Questions(columns).Any() ? columns : [];
    }

    /// <summary>The questions that all columns answer, each with its answer in every column.</summary>
    public static IEnumerable<ImmutableArray<ReportNode>> Questions(ImmutableArray<ReportNode> columns) =>
        columns[0]
            .Children.Where(static c => c.IsCard)
            .Select(card => columns.Select(c => Find(c, card.Answer.Id)).OfType<ReportNode>().ToImmutableArray())
            .Where(answers => answers.Length == columns.Length);

    /// <summary>What a column is called: its title, or what stands below it where the titles are alike.</summary>
    public static string NameOf(ReportNode column, ImmutableArray<ReportNode> columns, Language language) =>
        columns.Select(c => c.Answer.Title.ToText(language)).Distinct(StringComparer.Ordinal).Count() == columns.Length
            ? column.Answer.Title.ToText(language)
            : (column.Answer.Lead ?? column.Answer.Title).ToText(language);

    public static void Write(StringBuilder text, ReportNode node, Language language)
    {
        var columns = ColumnsOf(node);
        if (columns.IsEmpty)
        {
            return;
        }

        var level = node.Level + 1;
        var title = ReportWords.SideBySide.ToText(language);
        var names = columns.Select(c => NameOf(c, columns, language)).ToList();
        text.Append(FormattableString.Invariant($"<div class=\"beside\">\n<h{level}>{title}</h{level}>\n"));
        text.Append($"<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"{title}\">\n");
        var questions = Questions(columns).ToList();
        IEnumerable<string>[] texts =
        [
            questions.Select(q => q[0].Name(language)).Prepend(ReportWords.Asked.ToText(language)),
            .. names.Select((n, i) => questions.Select(q => CardHtml.StatusOf(q[i].Answer, language)).Prepend(n)),
        ];
        text.Append($"<table{TableHtml.Stacks(texts)}>\n<thead><tr>");
        text.Append($"<th scope=\"col\"{TableHtml.About}>{ReportWords.Asked.ToText(language)}</th>");
        foreach (var (column, name) in columns.Zip(names))
        {
            text.Append($"<th scope=\"col\"><a href=\"#{column.Anchor}\">{Html.Unbroken(name)}</a></th>");
        }

        text.Append("</tr></thead>\n<tbody>\n");
        foreach (var answers in questions)
        {
            text.Append($"<tr><th scope=\"row\"{TableHtml.About}>{Html.Unbroken(answers[0].Name(language))}</th>");
            foreach (var ((answer, anchor), name) in answers.Select(static a => (a.Answer, a.Anchor)).Zip(names))
            {
                text.Append(
                    $"<td{TableHtml.Named(name)}><a href=\"#{anchor}\">{answer.Mark} {Html.Unbroken(CardHtml.StatusOf(answer, language))}</a>"
                );
                text.Append(ValueOf(answer, language) is { } value ? $"<br> {Html.Unbroken(value)}</td>" : "</td>");
            }

            text.Append("</tr>\n");
        }

        text.Append("</tbody></table></div>\n");
        foreach (
            var answers in Questions(columns)
                .Where(static a => a.Any(static n => LineChart.CanDraw(n.Answer.Trajectory)))
        )
        {
            WriteCharts(text, columns, answers, Math.Min(level + 1, 6), language);
        }

        text.Append("</div>\n");
    }

    /// <summary>What was measured, as the first number of the answer has it.</summary>
    public static string? ValueOf(Answer answer, Language language) =>
        answer.Cells.FirstOrDefault(static c => c.IsNumber)?.ToText(language);

    private static void WriteCharts(
        StringBuilder text,
        ImmutableArray<ReportNode> columns,
        ImmutableArray<ReportNode> answers,
        int level,
        Language language
    )
    {
        // One axis for all, where they count the same.
        var drawn = answers.Where(static a => LineChart.CanDraw(a.Answer.Trajectory)).ToList();
        var scale = LineChart.ScaleOf(drawn.SelectMany(static a => a.Answer.Trajectory));
        text.Append(
            FormattableString.Invariant(
                $"<h{level}>{Html.Unbroken(answers[0].Name(language))}</h{level}>\n<div class=\"multiples\">\n"
            )
        );
        for (var i = 0; i < answers.Length; i++)
        {
            var (answer, column) = (answers[i].Answer, NameOf(columns[i], columns, language));
            text.Append($"<figure><figcaption>{Html.Unbroken(column)} ");
            CardHtml.WriteBadge(text, answer.Mark, CardHtml.StatusOf(answer, language));
            text.Append("</figcaption>\n");
            if (drawn.Contains(answers[i]))
            {
                var title = $"{answer.Title.ToText(language)}: {column}";
                LineChart.Write(
                    text,
                    answer.Trajectory,
                    scale,
                    $"{answers[i].Anchor}{ReportAnchors.Of}s",
                    title,
                    language,
                    isSmall: true
                );
            }

            text.Append("</figure>\n");
        }

        text.Append("</div>\n");
    }

    private static ReportNode? Find(ReportNode column, string id) =>
        column.Children.FirstOrDefault(c => c.IsCard && string.Equals(c.Answer.Id, id, StringComparison.Ordinal));
}
