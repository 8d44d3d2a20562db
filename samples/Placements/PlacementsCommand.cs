using System.CommandLine;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using NodaTime;
using Samples.Shared;

namespace Samples.Sequences;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class PlacementsCommand
{
    private static readonly LocalDate s_default = new(2020, 10, 1);

    private readonly Option<string?> _register;
    private readonly Option<string?> _programme;
    private readonly Option<string?> _explain;
    private readonly Option<Area?> _municipality;
    private readonly Option<LocalDate?> _date;
    private readonly Option<LocalDate?> _knownFrom;

    public PlacementsCommand(string[] args)
    {
        Options = new(
            args,
            new(
                "Gennemgår virksomhedsforløb: tidslinje, brud, hvad der kan rette dem, og hvad der må komme nu.",
                "Reviews placement sequences: timeline, breaches, what would cure them, and what may come next."
            )
        );
        _register = Options.Folder(
            "--register",
            new(
                "Mappe med citizens.csv, spells.csv, placements.csv og participants.csv; ellers det medfølgende eksempel",
                "Folder with citizens.csv, spells.csv, placements.csv and participants.csv; default the shipped example"
            )
        );
        _programme = Options.Text(
            "--programme",
            new("ID", "ID"),
            new(
                "Det projekt, hvis deltagere gennemgås; ellers tidlig-indsats",
                "The project whose participants are reviewed; default tidlig-indsats"
            )
        );
        _municipality = Options.Municipality(
            new("Hvis borgere; ellers alle i registeret", "Whose citizens; default all of the register's")
        );
        _date = Options.Date(
            "--date",
            new("Gennemgangens dag; ellers 2020-10-01", "The day of the review; default 2020-10-01")
        );
        _knownFrom = Options.Date(
            "--known-from",
            new(
                "Første dag, registeret kendes; ellers ingen grænse",
                "First day the register tells of; default no limit"
            )
        );
        _explain = Options.Text(
            "--explain",
            new("BORGER", "CITIZEN"),
            new("Skriv alle begrundelser om denne borger", "Print every reason about this citizen")
        );
    }

    public CommandOptions Options { get; }

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    /// <exception cref="UnreadableInputException">Options make no sense together.</exception>
    public PlacementsSettings Read(ParseResult parsed)
    {
        var register = parsed.GetValue(_register);
        var (date, knownFrom) = (parsed.GetValue(_date) ?? s_default, parsed.GetValue(_knownFrom));
        if (knownFrom > date)
        {
            Options.Refuse(
                $"--known-from {knownFrom:R}: må ikke ligge efter --date {date:R}",
                $"--known-from {knownFrom:R}: must not be after --date {date:R}"
            );
        }

        Options.ThrowIfRefused();
        return new()
        {
            RegisterFolder = register ?? Path.Combine(AppContext.BaseDirectory, "data", "forloeb"),
            IsSampleData = register is null,
            Programme = parsed.GetValue(_programme) ?? "tidlig-indsats",
            Area = parsed.GetValue(_municipality) ?? Area.Country,
            Date = date,
            KnownFrom = knownFrom,
            Explain = parsed.GetValue(_explain),
        };
    }
}
