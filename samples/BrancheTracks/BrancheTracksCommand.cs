using System.CommandLine;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Citizens;
using NodaTime;
using Samples.Shared;

namespace Samples.Tracks;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class BrancheTracksCommand
{
    private static readonly LocalDate s_default = new(2020, 6, 30);
    private static readonly Area s_helsingoer = Area.Municipality(217);
    private static readonly CandidateOrder[] s_orders =
    [
        CandidateOrder.LongestWaiting,
        CandidateOrder.EarliestMarking,
        CandidateOrder.FewestTracks,
    ];

    private readonly Option<string?> _data;
    private readonly Option<string?> _catalogues;
    private readonly Option<string?> _order;
    private readonly Option<string?> _explain;
    private readonly Option<Area?> _municipality;
    private readonly Option<LocalDate?> _date;
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
        _data = Options.Folder(
            "--data",
            new(
                "Mappe med marks.csv, orders.csv og et register; ellers det medfølgende eksempel",
                "Folder with marks.csv, orders.csv and a register; default the shipped example"
            )
        );
        _catalogues = Options.File(
            "--catalogues",
            new("Fil med egne kataloger, et spor på hver række", "File with catalogues of your own, one track a row")
        );
        _municipality = Options.Municipality(new("Hvis indsats det er; ellers 217", "Whose effort it is; default 217"));
        _date = Options.Date(
            "--date",
            new(
                "Udtrækkets dag, hvis kvartal gennemgås; ellers 2020-06-30",
                "The day of the extraction, whose quarter is reviewed; default 2020-06-30"
            )
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
        _explain = Options.Text(
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
    public BrancheTracksSettings Read(ParseResult parsed)
    {
        var data = parsed.GetValue(_data);
        var by = parsed.GetValue(_by);
        return new()
        {
            Folder = data ?? Path.Combine(AppContext.BaseDirectory, "data", "branche"),
            IsSampleData = data is null,
            Catalogues = parsed.GetValue(_catalogues),
            Municipality = parsed.GetValue(_municipality) ?? s_helsingoer,
            Date = parsed.GetValue(_date) ?? s_default,
            By = Array.Find(s_orders, o => string.Equals(o.Id, by, StringComparison.Ordinal)) ?? s_orders[0],
            Order = parsed.GetValue(_order),
            Explain = parsed.GetValue(_explain),
        };
    }
}
