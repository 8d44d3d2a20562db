using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Spectre.Console;

namespace Samples.Shared;

/// <summary>Answers on a console: their tables with borders, the rest as the library's own text.</summary>
public sealed class AnswerConsole(TextWriter output, Language language)
{
    private readonly IAnsiConsole _console = TableConsole.Of(output);

    /// <summary>An answer without a table, as the library writes it.</summary>
    public void Write(Answer answer) => output.Write(AnswerText.Write(answer, language));

    /// <summary>Lines with a margin.</summary>
    public void Indent(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            output.WriteLine($"  {line}");
        }
    }

    /// <summary>An answer with its tables: the line, what stands below it, a table for each list of parts, and the remarks.</summary>
    public void WriteWithTables(Answer answer)
    {
        output.WriteLine(AnswerText.Line(answer, language));
        if (answer.Lead is { } lead)
        {
            output.WriteLine(lead.ToText(language));
        }

        WriteTables(answer);
        foreach (var remark in answer.Remarks)
        {
            output.WriteLine(remark.ToText(language));
        }

        output.Write(AnswerText.Details(answer, language));
    }

    /// <summary>The tables of an answer's parts.</summary>
    public void WriteTables(Answer answer, bool isAligned = false)
    {
        var rows = answer.Parts.Where(static p => !p.Cells.IsEmpty).ToList();
        if (rows.Count > 0)
        {
            var table = new Table().Border(TableBorder.Rounded);
            foreach (var cell in rows[0].Cells)
            {
                table.AddColumn(Column(cell, isAligned));
            }

            foreach (var row in rows)
            {
                table.AddRow(row.Cells.Select(c => Cell(row, c)));
            }

            _console.Write(table);
        }

        foreach (var part in answer.Parts.Where(static p => p.Cells.IsEmpty && !p.Parts.IsEmpty))
        {
            WriteTables(part, isAligned);
        }
    }

    private TableColumn Column(AnswerCell cell, bool isAligned)
    {
        // Text, not markup: an id may hold brackets.
        var column = new TableColumn(new Text(cell.Name.ToText(language)));
        column = isAligned && cell.Kind == AnswerCellKind.Number ? column.RightAligned() : column;
        return isAligned && cell.Kind != AnswerCellKind.Title ? column.NoWrap() : column;
    }

    private Text Cell(Answer row, AnswerCell cell)
    {
        var text = cell.ToText(language);
        return cell.Kind != AnswerCellKind.Status
            ? new(text)
            : new(
                text,
                row.Mark switch
                {
                    "✓" => new Style(Color.Green),
                    "✗" => new Style(Color.Red),
                    _ => new Style(Color.Yellow),
                }
            );
    }
}
