using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Excel;

/// <summary>Rows below a heading, with columns as wide as they need.</summary>
internal sealed class SheetTable
{
    public SheetTable(ImmutableArray<string> names, IEnumerable<ImmutableArray<SheetCell>> rows) =>
        (Heading, Rows) = Apart([.. names.Select(static n => new SheetCell(n, Look.Heading))], [.. rows]);

    /// <summary>A table without the columns that say nothing in any row.</summary>
    public static SheetTable WithoutEmpty(ImmutableArray<string> names, IEnumerable<ImmutableArray<SheetCell>> rows)
    {
        var all = rows.ToList();
        var said = Enumerable.Range(0, names.Length).Where(i => all.Exists(r => r[i].Text.Length > 0)).ToList();
        return new([.. said.Select(i => names[i])], all.Select(r => said.Select(i => r[i]).ToImmutableArray()));
    }

    public ImmutableArray<SheetCell> Heading { get; }

    public ImmutableArray<ImmutableArray<SheetCell>> Rows { get; }

    // The arrow of the filter stands in the heading; nobody looks at more than a thousand rows for a width.
    public ImmutableArray<int> Widths() =>
        [
            .. Heading.Select(
                (h, i) =>
                    Math.Clamp(
                        Math.Max(
                            h.Text.Split(' ').Max(static w => w.Length) + 3,
                            Rows.Take(1000).Select(r => r[i].Text.Length + r[i].Indent + 2).DefaultIfEmpty().Max()
                        ),
                        min: 8,
                        max: 44
                    )
            ),
        ];

    public static SheetCell CellOf(Answer row, AnswerCell cell, Language language)
    {
        var text = cell.ToText(language);
        return cell.IsStatus ? StatusOf(row, text)
            : text is "–" ? new(string.Empty)
            : new(text) { Number = cell.Quantity, Date = cell.Date };
    }

    /// <summary>What each part of an answer comes to, as a score; nothing for parts that come to no more than their title.</summary>
    public static IEnumerable<string> ScoresOf(Answer answer, Language language) =>
        answer
            .Parts.Where(static p => p.Status is null && !p.Parts.IsEmpty)
            .Select(p => (Line: AnswerText.Line(p, language), Title: p.Title.ToText(language).TrimEnd(':')))
            .Where(static p => p.Line.StartsWith($"{p.Title}: ", StringComparison.Ordinal))
            .Select(static p => p.Line);

    /// <summary>The id by which people know an answer: that of what was judged, or of what a row of a table is about; empty for one that only programs read.</summary>
    public static string IdOf(Answer answer) =>
        answer.Verdict is not null
        || !answer.Cells.IsEmpty
        || answer.Title.Danish.StartsWith(answer.Id, StringComparison.Ordinal)
            ? answer.Id
            : string.Empty;

    public static SheetCell StatusOf(Answer answer, string? status) =>
        string.IsNullOrEmpty(status) ? new(string.Empty) : new($"{answer.Mark} {status}", LookOf(answer.Mark));

    public static Look LookOf(string mark) =>
        mark switch
        {
            "✓" => Look.Good,
            "✗" => Look.Bad,
            "?" => Look.Unknown,
            _ => Look.Between,
        };

    // Numbers and days stand to the right: the words of the column beside them keep off.
    private static (ImmutableArray<SheetCell> Heading, ImmutableArray<ImmutableArray<SheetCell>> Rows) Apart(
        ImmutableArray<SheetCell> heading,
        ImmutableArray<ImmutableArray<SheetCell>> rows
    )
    {
        var isBeside = heading.Select((_, i) => i > 0 && rows.Any(r => r[i - 1].IsRight)).ToArray();
        return (Indented(heading), [.. rows.Select(Indented)]);

        ImmutableArray<SheetCell> Indented(ImmutableArray<SheetCell> row) =>
            [.. row.Select((c, i) => isBeside[i] && !c.IsRight ? c with { Indent = 1 } : c)];
    }
}
