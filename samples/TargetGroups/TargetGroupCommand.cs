using System.CommandLine;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using NodaTime;
using Samples.Shared;

namespace Samples.Targeting;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class TargetGroupCommand
{
    private static readonly LocalDate s_default = new(2021, 3, 1);

    private readonly ReadingOptions _reading;
    private readonly Option<string?> _situations = new("--situations")
    {
        Description = "File with situations, one citizen a row",
        HelpName = "FILE",
    };
    private readonly Option<string?> _register = new("--register")
    {
        Description = "Folder with citizens.csv and spells.csv; default the shipped example",
        HelpName = "DIR",
    };
    private readonly Option<string?> _citizen = new("--citizen")
    {
        Description = "Only the citizen with this id",
        HelpName = "ID",
    };
    private readonly Option<bool> _explain = new("--explain") { Description = "Print the reasons as a tree" };
    private readonly Option<LocalDate?> _date;
    private readonly Option<LocalDate?> _knownFrom;
    private readonly Option<LocalDate?> _knownUntil;
    private readonly Option<LocalDate?> _from;
    private readonly Option<LocalDate?> _to;
    private readonly Option<LocalDate?> _impact;

    public TargetGroupCommand(Language language)
    {
        Language = language;
        var options = new CommandOptions(language);
        _date = options.Date("--date", "The date asked about; default 2021-03-01");
        _knownFrom = options.Date("--known-from", "First day the register tells of; default no limit");
        _knownUntil = options.Date(
            "--known-until",
            "Last day the register tells of; default the latest date asked about"
        );
        _from = options.Date("--from", "First day of a citizen's timeline");
        _to = options.Date("--to", "Last day of a citizen's timeline");
        _impact = options.Date("--impact", "Compare the answers on --date with those on this date");
        Command = new("Tells who a citizen is to the law and to the plans, on a date, and why.")
        {
            _situations,
            _register,
            _citizen,
            _date,
            _knownFrom,
            _knownUntil,
            _from,
            _to,
            _impact,
            options.LanguageOption(),
            _explain,
        };
        _reading = new(options);
        _reading.AddTo(Command);
    }

    public Language Language { get; }

    public RootCommand Command { get; }

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    /// <exception cref="UnreadableInputException">Options contradict each other.</exception>
    public TargetGroupSettings Read(ParseResult parsed)
    {
        var situations = parsed.GetValue(_situations);
        var register = parsed.GetValue(_register);
        var (from, to) = (parsed.GetValue(_from), parsed.GetValue(_to));
        var impact = parsed.GetValue(_impact);
        if (situations is not null && (register ?? parsed.GetValue(_citizen)) is not null)
        {
            throw Unreadable(
                "--situations står alene; --register og --citizen gælder et register",
                "--situations stands alone; --register and --citizen are about a register"
            );
        }

        if (situations is not null && (from ?? to ?? impact ?? parsed.GetValue(_date)) is not null)
        {
            throw Unreadable(
                "--situations har sine egne datoer; --date, --from, --to og --impact gælder et register",
                "--situations has its own dates; --date, --from, --to and --impact are about a register"
            );
        }

        if (impact is not null && parsed.GetValue(_citizen) is not null)
        {
            throw Unreadable(
                "--impact gælder hele registeret; --citizen gælder én borger",
                "--impact is about the whole register; --citizen about one citizen"
            );
        }

        if ((from is null) != (to is null) || to < from)
        {
            throw Unreadable(
                "--from og --to hører sammen, og --from må ikke ligge efter --to",
                "--from and --to belong together, and --from must not be after --to"
            );
        }

        if (from is not null && parsed.GetValue(_citizen) is null)
        {
            throw Unreadable(
                "--from og --to viser én borgers tidslinje; skriv også --citizen",
                "--from and --to show one citizen's timeline; write --citizen too"
            );
        }

        var date = parsed.GetValue(_date) ?? from ?? s_default;
        var latest = new[] { date, to ?? date, impact ?? date }.Max();
        var (knownFrom, knownUntil) = (parsed.GetValue(_knownFrom), parsed.GetValue(_knownUntil) ?? latest);
        if (knownFrom > knownUntil)
        {
            throw Unreadable(
                $"--known-from {knownFrom:R}: må ikke ligge efter det, der er kendt til, {knownUntil:R}",
                $"--known-from {knownFrom:R}: must not be after what is known until, {knownUntil:R}"
            );
        }

        return new()
        {
            Situations = situations,
            RegisterFolder = register ?? Path.Combine(AppContext.BaseDirectory, "data"),
            IsSampleData = situations is null && register is null,
            Date = date,
            KnownFrom = knownFrom,
            KnownUntil = knownUntil,
            Citizen = parsed.GetValue(_citizen),
            From = from,
            To = to,
            Impact = impact,
            Explain = parsed.GetValue(_explain),
            Language = Language,
            Reading = _reading.Read(parsed),
        };
    }

    private static UnreadableInputException Unreadable(string danish, string english) => new(new(danish, english));
}
