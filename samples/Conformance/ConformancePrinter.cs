using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Testing;
using Samples.Shared;
using Spectre.Console;

namespace Samples.Conforming;

/// <summary>Prints what was run and what differs.</summary>
internal sealed class ConformancePrinter(TextWriter output, Language language)
{
    /// <summary>Runs a file and prints it as one block: how many cases, and each that differs.</summary>
    public IReadOnlyList<CaseResult> Print(string path, ConformanceFile file)
    {
        var results = file.Cases.Select(CaseResult.Of).ToList();
        var differing = results.Where(static r => !r.IsSame).ToList();
        output.WriteLine(
            $"{Path.GetFileName(path)} ({file.Version}), {file.Title.ToText(language)}: "
                + Say(
                    $"{results.Count} sager, {differing.Count} afviger",
                    $"{results.Count} cases, {differing.Count} differ"
                )
        );
        foreach (var result in differing)
        {
            output.WriteLine($"  ✗ {result.Case.Id}: {result.Case.Title.ToText(language)} [{result.Case.Source}]");
            foreach (var difference in result.Differences)
            {
                output.WriteLine($"      {difference}");
            }
        }

        return results;
    }

    /// <summary>Prints one case whole: what was handed in and asked, the answer, and the reasons.</summary>
    public void Print(CaseResult result)
    {
        output.WriteLine($"{result.Case.Id}: {result.Case.Title.ToText(language)} [{result.Case.Source}]");
        foreach (var (table, rows) in result.Case.Input.OrderBy(static t => t.Key, StringComparer.Ordinal))
        {
            string[] columns =
            [
                .. rows.SelectMany(static r => r.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ];
            var shown = TableConsole.Table(columns).Title(table);
            foreach (var row in rows)
            {
                TableConsole.Row(shown, [.. columns.Select(c => row.GetValueOrDefault(c, string.Empty))]);
            }

            TableConsole.Of(output).Write(shown);
        }

        Print(Say("Spørgsmål", "Asked"), result.Case.Ask);
        Print(Say("Ventet", "Expected"), result.Case.Expect);
        foreach (var difference in result.Differences)
        {
            output.WriteLine($"✗ {difference}");
        }

        if (result.Answer?.Reasons is { } reasons)
        {
            output.WriteLine();
            output.Write(reasons(language).TrimEnd());
            output.WriteLine();
        }

        output.WriteLine();
    }

    public void Summarise(IReadOnlyCollection<CaseResult> results)
    {
        var differ = results.Count(static r => !r.IsSame);
        output.WriteLine(
            differ == 0
                ? Say(
                    $"Alle {results.Count} svar er de ventede.",
                    $"All {results.Count} answers are the expected ones."
                )
                : Say($"{differ} af {results.Count} svar afviger.", $"{differ} of {results.Count} answers differ.")
        );
    }

    private void Print(string title, IEnumerable<KeyValuePair<string, string>> fields) =>
        output.WriteLine(
            $"{title}: {string.Join(", ", fields.OrderBy(static f => f.Key, StringComparer.Ordinal).Select(static f => $"{f.Key} = {f.Value}"))}"
        );

    private string Say(string danish, string english) => language == Language.English ? english : danish;
}
