using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Testing;
using Samples.Shared;

namespace Samples.Conforming;

/// <summary>Runs conformance cases from the command line.</summary>
public static class ConformanceApp
{
    private const int Differ = 1;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>0 when every answer is the expected one, 1 when one differs, 2 when nothing could be run.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = new ConformanceCommand(CommandOptions.LanguageOf(args));
        var differs = false;
        var code = CommandRun.Of(
            command.Command,
            args,
            command.Language,
            output,
            error,
            parsed =>
            {
                var files = command.Files(parsed).Select(f => (Path: f, File: CaseFiles.Read(f))).ToList();
                var printer = new ConformancePrinter(output, command.Language);
                var all = command.Case(parsed) is { } id
                    ? [One(files.SelectMany(static f => f.File.Cases), id, printer)]
                    : files.SelectMany(f => printer.Print(f.Path, f.File)).ToList();
                differs = all.Exists(static r => !r.IsSame);
                printer.Summarise(all);
            }
        );
        return code == 0 && differs ? Differ : code;
    }

    private static CaseResult One(IEnumerable<ConformanceCase> cases, string id, ConformancePrinter printer)
    {
        var found =
            cases.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal))
            ?? throw new UnreadableInputException(
                new($"--case {id}: ingen sag hedder sådan", $"--case {id}: no case is named so")
            );
        var result = CaseResult.Of(found);
        printer.Print(result);
        return result;
    }
}
