using System.Text;
using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>Answers as the rows of tables: those with the same columns in one, numbers with a bar each.</summary>
internal static class TableHtml
{
    /// <summary>The class of what a row is about: it stays where the others are scrolled away.</summary>
    public const string About = " class=\"about\"";

    // So many letters stand beside each other on a page of A4, and a column has room around it of a few.
    private const int LettersOfPage = 100;
    private const int LettersAround = 3;

    /// <summary>The class of a table whose rows become blocks where the screen is too narrow for so many columns, or the page for so long words.</summary>
    /// <param name="columns">The texts of each column, its heading with them.</param>
    public static string Stacks(IReadOnlyCollection<IEnumerable<string>> columns)
    {
        var isPaged = columns.Sum(static c => c.Max(ScreenText.LongestWord) + LettersAround) > LettersOfPage;
        var stacks = columns.Count switch
        {
            > 7 => "many",
            > 2 => "stacks",
            _ => string.Empty,
        };
        var classes = $"{stacks}{(isPaged ? " paged" : string.Empty)}".Trim();
        return classes.Length == 0 ? string.Empty : $" class=\"{classes}\"";
    }

    /// <summary>The column's heading for the cell of such a block.</summary>
    public static string Named(string heading) => $" data-name=\"{Html.Encode(heading)}\"";

    /// <summary>Rows with the same headings, in the order they stand.</summary>
    public static IEnumerable<ImmutableArray<Answer>> Tables(IEnumerable<Answer> rows)
    {
        var table = ImmutableArray.CreateBuilder<Answer>();
        foreach (var row in rows)
        {
            if (table.Count > 0 && !HasColumns(row, table[0]))
            {
                yield return table.ToImmutable();
                table.Clear();
            }

            table.Add(row);
        }

        if (table.Count > 0)
        {
            yield return table.ToImmutable();
        }
    }

    /// <summary>Writes the tables of a part. They can be scrolled, also by keyboard, where the page is narrower.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="title">What they are about.</param>
    /// <param name="language">The language.</param>
    public static void Write(StringBuilder text, IEnumerable<Answer> rows, string title, Language language)
    {
        foreach (var table in Tables(rows))
        {
            text.Append($"<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"{Html.Encode(title)}\">\n");
            Write(text, table, language);
            text.Append("</div>\n");
        }
    }

    private static void Write(StringBuilder text, ImmutableArray<Answer> rows, Language language)
    {
        IEnumerable<string>[] columns =
        [
            .. Enumerable
                .Range(0, rows[0].Cells.Length)
                .Select(i =>
                    rows.Select(r => r.Cells[i].ToText(language)).Prepend(rows[0].Cells[i].Name.ToText(language))
                ),
        ];
        text.Append($"<table{Stacks(columns)}>\n<thead><tr>");
        foreach (var cell in rows[0].Cells)
        {
            text.Append($"<th scope=\"col\"{ClassOf(cell)}>{Html.Encode(cell.Name.ToText(language))}</th>");
        }

        text.Append("</tr></thead>\n<tbody>\n");
        var bars = BarsOf(rows);
        foreach (var row in rows)
        {
            text.Append("<tr>");
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var cell = row.Cells[i];
                var isHeading = cell.IsTitle;
                text.Append(
                    isHeading ? $"<th scope=\"row\"{About}>" : $"<td{ClassOf(cell)}{Named(cell.Name.ToText(language))}>"
                );
                text.Append(Html.Unbroken(cell.ToText(language)));
                if (cell.Quantity is { } quantity && bars.TryGetValue(quantity.Unit, out var whole))
                {
                    text.Append(
                        $"<span class=\"bar\" style=\"width:{LineChart.Percent(quantity.Amount / whole)}\"></span>"
                    );
                }

                text.Append(isHeading ? "</th>" : "</td>");
            }

            text.Append("</tr>\n");
        }

        text.Append("</tbody></table>\n");
    }

    // What the bars of a table are parts of: the greatest number of their unit, so that columns can be held against each other.
    private static Dictionary<QuantityUnit, Fraction> BarsOf(ImmutableArray<Answer> rows) =>
        rows.SelectMany(static r => r.Cells)
            .Select(static c => c.Quantity)
            .OfType<Quantity>()
            .GroupBy(static q => q.Unit, static q => q.Amount)
            .Where(g => rows.Length > 1 && g.Min() >= Fraction.Zero && g.Max() > Fraction.Zero)
            .ToDictionary(static g => g.Key, static g => g.Max());

    private static string ClassOf(AnswerCell cell) =>
        cell.IsNumber ? " class=\"number\""
        : cell.IsTitle ? About
        : string.Empty;

    private static bool HasColumns(Answer row, Answer other) =>
        row.Cells.Select(static c => c.Name).SequenceEqual(other.Cells.Select(static c => c.Name));
}
