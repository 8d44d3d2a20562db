using System.CommandLine;
using Jobcenter.Rules.Kernel;
using Samples.Shared;

namespace Samples.Conforming;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class ConformanceCommand
{
    private readonly Option<string[]> _files = new("--file")
    {
        Description = "File with cases; may be given several times; default the shipped ones",
        HelpName = "FILE",
    };
    private readonly Option<string?> _case = new("--case")
    {
        Description = "Only the case with this id, with its answer and reasons",
        HelpName = "ID",
    };

    public ConformanceCommand(Language language)
    {
        Language = language;
        Command = new("Runs conformance cases and reports every answer that differs.")
        {
            _files,
            _case,
            new CommandOptions(language).LanguageOption(),
        };
    }

    public Language Language { get; }

    public RootCommand Command { get; }

    /// <summary>The files asked for, or the shipped ones.</summary>
    public IReadOnlyList<string> Files(ParseResult parsed) =>
        parsed.GetValue(_files) is { Length: > 0 } files ? files : ShippedCases.Files;

    public string? Case(ParseResult parsed) => parsed.GetValue(_case);
}
