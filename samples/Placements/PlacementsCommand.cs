using System.CommandLine;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using NodaTime;
using Samples.Shared;

namespace Samples.Sequences;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class PlacementsCommand
{
    private static readonly LocalDate s_default = new(2020, 10, 1);

    private readonly ReadingOptions _reading;
    private readonly Option<string?> _register = new("--register")
    {
        Description =
            "Folder with citizens.csv, spells.csv, placements.csv and participants.csv; default the shipped example",
        HelpName = "DIR",
    };
    private readonly Option<string> _programme = new("--programme")
    {
        Description = "The project whose participants are reviewed; default tidlig-indsats",
        HelpName = "ID",
        DefaultValueFactory = static _ => "tidlig-indsats",
    };
    private readonly Option<string?> _explain = new("--explain")
    {
        Description = "Print every reason about this citizen",
        HelpName = "CITIZEN",
    };
    private readonly Option<Area?> _municipality;
    private readonly Option<LocalDate?> _date;
    private readonly Option<LocalDate?> _knownFrom;

    public PlacementsCommand(Language language)
    {
        Language = language;
        var options = new CommandOptions(language);
        _municipality = options.Municipality("Whose citizens; default all of the register's");
        _date = options.Date("--date", "The day of the review; default 2020-10-01");
        _knownFrom = options.Date("--known-from", "First day the register tells of; default no limit");
        Command = new("Reviews placement sequences: timeline, breaches, what would cure them, and what may come next.")
        {
            _register,
            _programme,
            _municipality,
            _date,
            _knownFrom,
            _explain,
            options.LanguageOption(),
        };
        _reading = new(options);
        _reading.AddTo(Command);
    }

    public Language Language { get; }

    public RootCommand Command { get; }

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    /// <exception cref="UnreadableInputException">Options make no sense together.</exception>
    public PlacementsSettings Read(ParseResult parsed)
    {
        var register = parsed.GetValue(_register);
        var programme = parsed.GetValue(_programme);
        var (date, knownFrom) = (parsed.GetValue(_date) ?? s_default, parsed.GetValue(_knownFrom));
        if (string.IsNullOrWhiteSpace(programme))
        {
            throw new UnreadableInputException(new("--programme: mangler sit id", "--programme: lacks its id"));
        }

        if (knownFrom > date)
        {
            throw new UnreadableInputException(
                new(
                    $"--known-from {knownFrom:R}: må ikke ligge efter --date {date:R}",
                    $"--known-from {knownFrom:R}: must not be after --date {date:R}"
                )
            );
        }

        return new()
        {
            RegisterFolder = register ?? Path.Combine(AppContext.BaseDirectory, "data", "forloeb"),
            IsSampleData = register is null,
            Programme = programme,
            Area = parsed.GetValue(_municipality) ?? Area.Country,
            Date = date,
            KnownFrom = knownFrom,
            Explain = parsed.GetValue(_explain),
            Language = Language,
            Reading = _reading.Read(parsed),
        };
    }
}
