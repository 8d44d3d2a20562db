using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Excel;

/// <summary>Rows below a heading, with columns as wide as they need.</summary>
internal sealed class SheetTable
{
    public SheetTable(ImmutableArray<string> names, IEnumerable<ImmutableArray<SheetCell>> rows) =>
        (Heading, Rows) = ([.. names.Select(static n => new SheetCell(n, Look.Heading))], [.. rows]);

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
                            Rows.Take(1000).Select(r => r[i].Text.Length + 2).DefaultIfEmpty().Max()
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
}
