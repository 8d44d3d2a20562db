using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Excel;

/// <summary>Rows below a heading, with columns as wide as they need.</summary>
internal sealed class SheetTable
{
    private const int Narrowest = 8;
    private const int Widest = 44;

    // The arrow of the filter stands in the heading.
    private const int Arrow = 3;

    // Nobody looks at more rows for a width.
    private const int Measured = 1000;

    private const string Nothing = "–";

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

    public ImmutableArray<int> Widths() =>
        [
            .. Heading.Select(
                (h, i) =>
                    Math.Clamp(
                        Math.Max(
                            LongestWord(h.Text) + Arrow,
                            Rows.Take(Measured).Select(r => r[i].Text.Length + 2).DefaultIfEmpty().Max()
                        ),
                        Narrowest,
                        Widest
                    )
            ),
        ];

    public static SheetCell CellOf(Answer row, AnswerCell cell, Language language)
    {
        var text = cell.ToText(language);
        return cell.Kind == AnswerCellKind.Status ? StatusOf(row, text)
            : text is Nothing ? new(string.Empty)
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

    private static int LongestWord(string text) => text.Split(' ').Max(static w => w.Length);
}
