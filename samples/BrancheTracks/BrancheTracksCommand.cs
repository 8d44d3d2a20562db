using System.CommandLine;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Citizens;
using Samples.Shared;

namespace Samples.Tracks;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class BrancheTracksCommand
{
    private static readonly Area s_helsingoer = Area.Municipality(217);
    private static readonly CandidateOrder[] s_orders =
    [
        CandidateOrder.LongestWaiting,
        CandidateOrder.EarliestMarking,
        CandidateOrder.FewestTracks,
    ];

    private readonly RegisterOptions _register;
    private readonly Option<string?> _catalogues;
    private readonly Option<string?> _order;
    private readonly Option<string?> _explain;
    private readonly Option<string> _by;

    public BrancheTracksCommand(string[] args)
    {
        Options = new(
            args,
            new(
                "Fylder jobordrer med markerede borgere og gennemgår branchesporenes kvartal.",
                "Fills job orders from marked citizens, and reviews the branche tracks' quarter."
            )
        );
        _register = new RegisterOptions(Options, "marks.csv, orders.csv, citizens.csv, spells.csv", sample: "branche")
            .Municipality(s_helsingoer)
            .AsOf(
                new("Udtrækkets dag, hvis kvartal gennemgås", "The day of the extraction, whose quarter is reviewed"),
                new(2020, 6, 30)
            );
        _catalogues = Options.File(
            "--catalogues",
            new("Fil med egne kataloger, et spor på hver række", "File with catalogues of your own, one track a row")
        );
        _by = Options.Word(
            "--by",
            new("Hvem der udtrækkes først", "Who is extracted first"),
            [.. s_orders.Select(o => o.Id)]
        );
        _order = Options.Text(
            "--order",
            new("ID", "ID"),
            new("Udtræk til denne jobordre alene", "Extract for this job order alone")
        );
        _explain = Options.Citizen(
            "--explain",
            new("BORGER", "CITIZEN"),
            new(
                "Skriv, hvorfor denne borger kan udtrækkes eller ikke",
                "Print why this citizen can be extracted, or not"
            )
        );
    }

    public CommandOptions Options { get; }

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    public BrancheTracksSettings Read(CommandLine line)
    {
        var by = line.Of(_by);
        return new()
        {
            Register = _register.Read(line),
            Catalogues = line.Of(_catalogues),
            By = Array.Find(s_orders, o => string.Equals(o.Id, by, StringComparison.Ordinal)) ?? s_orders[0],
            Order = line.Of(_order),
            Explain = line.Of(_explain),
        };
    }
}
