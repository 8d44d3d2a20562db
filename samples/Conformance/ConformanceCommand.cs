using System.CommandLine;
using Samples.Shared;

namespace Samples.Conforming;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class ConformanceCommand
{
    private readonly Option<ReadCases[]> _files;
    private readonly Option<string?> _case;

    public ConformanceCommand(string[] args)
    {
        Options = new(
            args,
            new(
                "Afprøver overensstemmelsessager og viser hvert svar, der afviger.",
                "Runs conformance cases and reports every answer that differs."
            ),
            readsRows: false
        );
        _files = Options.ReadFiles(
            "--file",
            new(
                "Fil med sager; kan gentages; ellers de medfølgende",
                "File with cases; repeatable; default the shipped ones"
            ),
            CaseFiles.Read
        );
        _case = Options.Text(
            "--case",
            new("ID", "ID"),
            new(
                "Kun sagen med dette id, med svar og begrundelse",
                "Only the case with this id, with its answer and reasons"
            )
        );
    }

    public CommandOptions Options { get; }

    /// <summary>The files asked for, null for the shipped ones; and the case asked for alone, null for all.</summary>
    public (ReadCases[]? Files, string? Case) Read(CommandLine line) =>
        (line.Has(_files) ? line.Of(_files) : null, line.Of(_case));
}
