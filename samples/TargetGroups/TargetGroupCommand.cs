using System.CommandLine;
using Jobcenter.Rules.Data;
using NodaTime;
using Samples.Shared;

namespace Samples.Targeting;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class TargetGroupCommand
{
    private readonly Option<string?> _situations;
    private readonly RegisterOptions _register;
    private readonly Option<string?> _citizen;
    private readonly Option<bool> _explain;
    private readonly Option<LocalDate?> _knownUntil;
    private readonly Option<LocalDate?> _from;
    private readonly Option<LocalDate?> _to;
    private readonly Option<LocalDate?> _impact;

    public TargetGroupCommand(string[] args)
    {
        Options = new(
            args,
            new(
                "Svarer på, hvem en borger er for loven og planerne på en dato, og hvorfor.",
                "Tells who a citizen is to the law and to the plans, on a date, and why."
            )
        );
        _situations = Options.File(
            "--situations",
            new("Fil med situationer, en borger på hver række", "File with situations, one citizen a row")
        );
        _register = new(
            Options,
            "citizens.csv, spells.csv",
            string.Empty,
            new("Den dato, der spørges om", "The date asked about"),
            new(2021, 3, 1),
            ofMunicipality: false
        );
        _citizen = Options.Text(
            "--citizen",
            new("ID", "ID"),
            new("Kun borgeren med dette id", "Only the citizen with this id")
        );
        _knownUntil = Options.Date(
            "--known-until",
            new(
                "Sidste dag, registeret kendes; ellers den seneste dato, der spørges om",
                "Last day the register tells of; default the latest date asked about"
            )
        );
        _from = Options.Date("--from", new("Første dag i en borgers tidslinje", "First day of a citizen's timeline"));
        _to = Options.Date("--to", new("Sidste dag i en borgers tidslinje", "Last day of a citizen's timeline"));
        _impact = Options.Date(
            "--impact",
            new(
                "Sammenlign svarene på --as-of med svarene på denne dato",
                "Compare the answers on --as-of with those on this date"
            )
        );
        _explain = Options.Flag("--explain", new("Skriv begrundelserne som et træ", "Print the reasons as a tree"));
    }

    public CommandOptions Options { get; }

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    /// <exception cref="UnreadableInputException">Options contradict each other.</exception>
    public TargetGroupSettings Read(ParseResult parsed)
    {
        var situations = parsed.GetValue(_situations);
        var (from, to) = (parsed.GetValue(_from), parsed.GetValue(_to));
        var impact = parsed.GetValue(_impact);
        if (situations is not null && (_register.NamesRegister(parsed) || parsed.GetValue(_citizen) is not null))
        {
            Options.Refuse(
                "--situations står alene; --register og --citizen gælder et register",
                "--situations stands alone; --register and --citizen are about a register"
            );
        }

        if (situations is not null && (from ?? to ?? impact ?? _register.NamedDay(parsed)) is not null)
        {
            Options.Refuse(
                "--situations har sine egne datoer; --as-of, --from, --to og --impact gælder et register",
                "--situations has its own dates; --as-of, --from, --to and --impact are about a register"
            );
        }

        if (impact is not null && parsed.GetValue(_citizen) is not null)
        {
            Options.Refuse(
                "--impact gælder hele registeret; --citizen gælder én borger",
                "--impact is about the whole register; --citizen about one citizen"
            );
        }

        if ((from is null) != (to is null) || to < from)
        {
            Options.Refuse(
                "--from og --to hører sammen, og --from må ikke ligge efter --to",
                "--from and --to belong together, and --from must not be after --to"
            );
        }

        if (from is not null && parsed.GetValue(_citizen) is null)
        {
            Options.Refuse(
                "--from og --to viser én borgers tidslinje; skriv også --citizen",
                "--from and --to show one citizen's timeline; write --citizen too"
            );
        }

        var day = _register.DayOf(parsed, from);
        var latest = new[] { day, to ?? day, impact ?? day }.Max();
        var register = _register.Read(parsed, from, parsed.GetValue(_knownUntil) ?? latest);
        Options.ThrowIfRefused();
        return new()
        {
            Situations = situations,
            Register = register,
            Citizen = parsed.GetValue(_citizen),
            From = from,
            To = to,
            Impact = impact,
            Explain = parsed.GetValue(_explain),
        };
    }
}
