using Spectre.Console;

namespace Samples.Shared;

/// <summary>A console for tables: colours where a person looks, plain text of a fixed width elsewhere.</summary>
public static class TableConsole
{
    private const int WidthWhenRedirected = 140;

    public static IAnsiConsole Of(TextWriter output)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(output),
                Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            }
        );
        if (!isTerminal)
        {
            console.Profile.Width = WidthWhenRedirected;
        }

        return console;
    }

    public static Table Table(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(column));
        }

        return table;
    }

    // Text, not markup: an id may hold brackets.
    public static void Row(Table table, params string[] cells) => table.AddRow(cells.Select(static c => new Text(c)));
}
