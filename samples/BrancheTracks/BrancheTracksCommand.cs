using System.CommandLine;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
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

    private readonly ReadingOptions _reading;
    private readonly Option<string?> _data = new("--data")
    {
        Description = "Folder with marks.csv, orders.csv and a register; default the shipped example",
        HelpName = "DIR",
    };
    private readonly Option<string?> _catalogues = new("--catalogues")
    {
        Description = "File with catalogues of your own, one track a row",
        HelpName = "FILE",
    };
    private readonly Option<string?> _order = new("--order")
    {
        Description = "Extract for this job order alone",
        HelpName = "ID",
    };
    private readonly Option<string?> _explain = new("--explain")
    {
        Description = "Print why this citizen can be extracted, or not",
        HelpName = "CITIZEN",
    };
    private readonly Option<Area?> _municipality;
    private readonly Option<LocalDate?> _date;
    private readonly Option<string> _by;

    public BrancheTracksCommand(Language language)
    {
        Language = language;
        var options = new CommandOptions(language);
        _municipality = options.Municipality("Whose effort it is; default 217");
        _date = options.Date("--date", "The day of the extraction, whose quarter is reviewed; default 2020-06-30");
        _by = options.Word("--by", "Who is extracted first", [.. s_orders.Select(o => o.Id)]);
        Command = new("Fills job orders from marked citizens, and reviews the branche tracks' quarter.")
        {
            _data,
            _catalogues,
            _municipality,
            _date,
            _by,
            _order,
            _explain,
            options.LanguageOption(),
        };
        _reading = new(options);
        _reading.AddTo(Command);
    }

    public Language Language { get; }

    public RootCommand Command { get; }

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
            Language = Language,
            Reading = _reading.Read(parsed),
        };
    }
}
