using System.CommandLine;
using Jobcenter.Rules.Registers;
using Samples.Shared;

namespace Samples.Sequences;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class PlacementsCommand
{
    private readonly RegisterOptions _register;
    private readonly Option<string?> _programme;
    private readonly Option<string?> _explain;

    public PlacementsCommand(string[] args)
    {
        Options = new(
            args,
            new(
                "Gennemgår virksomhedsforløb: tidslinje, brud, hvad der kan rette dem, og hvad der må komme nu.",
                "Reviews placement sequences: timeline, breaches, what would cure them, and what may come next."
            )
        );
        _register = new RegisterOptions(
            Options,
            "citizens.csv, spells.csv, placements.csv, participants.csv",
            sample: "forloeb"
        )
            .Municipality()
            .AsOf(new("Gennemgangens dag", "The day of the review"), new(2020, 10, 1));
        _programme = Options.Text(
            "--programme",
            new("ID", "ID"),
            new(
                "Det projekt, hvis deltagere gennemgås; ellers tidlig-indsats",
                "The project whose participants are reviewed; default tidlig-indsats"
            )
        );
        _explain = Options.ExplainCitizen();
    }

    public CommandOptions Options { get; }

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    public PlacementsSettings Read(CommandLine line) =>
        new(
            // Planned ends after the day are known on it; a review sees nothing that begins later.
            _register.Read(line) with
            {
                LastKnown = RegisterLimits.LastDate,
            },
            line.Of(_programme) ?? "tidlig-indsats",
            line.Of(_explain)
        );
}
