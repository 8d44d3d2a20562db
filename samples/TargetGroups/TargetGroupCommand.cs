using System.CommandLine;
using Jobcenter.Rules.Registers;
using NodaTime;
using Samples.Shared;

namespace Samples.Targeting;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class TargetGroupCommand
{
    private readonly Option<string?> _situations;
    private readonly RegisterOptions _register;
    private readonly Option<string?> _citizen;
    private readonly Option<string?> _explain;
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
        _register = new RegisterOptions(Options, "citizens.csv, spells.csv", sample: string.Empty)
            .AsOf(new("Den dato, der spørges om", "The date asked about"), new(2021, 3, 1))
            .FromTo(
                new("Første dag i en borgers tidslinje", "First day of a citizen's timeline"),
                new("Sidste dag i en borgers tidslinje", "Last day of a citizen's timeline")
            )
            .KnownUntil(new("den seneste dato, der spørges om", "the latest date asked about"));
        _citizen = Options.Citizen(
            "--citizen",
            new("ID", "ID"),
            new("Kun borgeren med dette id", "Only the citizen with this id")
        );
        _impact = Options.Date(
            "--impact",
            new(
                "Sammenlign svarene på --as-of med svarene på denne dato",
                "Compare the answers on --as-of with those on this date"
            )
        );
        _explain = Options.ExplainCitizen(mayBeLeftOut: true);
    }

    public CommandOptions Options { get; }

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    public TargetGroupSettings Read(CommandLine line)
    {
        if (line.Has(_situations))
        {
            RefuseRegister(line);
        }

        var asksOfOne = line.Has(_citizen) || line.Of(_explain) is not null;
        if (line.Has(_impact) && (asksOfOne || line.Has(_explain)))
        {
            line.Refuse(
                "--impact gælder hele registeret; skriv den uden --citizen og --explain",
                "--impact is about the whole register; write it without --citizen and --explain"
            );
        }

        if (_register.NamesSpan(line) && !asksOfOne)
        {
            line.Refuse(
                "--from og --to viser én borgers tidslinje; skriv også --citizen",
                "--from and --to show one citizen's timeline; write --citizen too",
                [_explain]
            );
        }

        var (citizen, explained) = (line.Of(_citizen), line.Of(_explain));
        if (
            citizen is not null
            && explained is not null
            && !string.Equals(citizen, explained, StringComparison.Ordinal)
        )
        {
            line.Refuse(
                "--citizen og --explain gælder hver sin borger; skriv den ene",
                "--citizen and --explain are about two citizens; write one of them"
            );
        }

        return new()
        {
            Situations = line.Of(_situations),
            // Where the day of the impact cannot be read, nobody knows what is too late for it.
            Register = _register.Read(line, latest: line.CanRead(_impact) ? line.Of(_impact) : RegisterLimits.LastDate),
            Citizen = citizen ?? explained,
            CitizenOption = line.Has(_citizen) ? _citizen.Name : _explain.Name,
            Impact = line.Of(_impact),
            Explain = line.Has(_explain),
        };
    }

    private void RefuseRegister(CommandLine line)
    {
        if (_register.IsNamed(line))
        {
            line.Refuse(
                "--situations står alene; --register er et andet sted at læse fra",
                "--situations stands alone; --register is another place to read from"
            );
        }

        if (_register.IsAsked(line) || line.Has(_impact))
        {
            line.Refuse(
                "--situations har sine egne datoer; --as-of, --from, --to, --known-from, --known-until og --impact gælder et register",
                "--situations has its own dates; --as-of, --from, --to, --known-from, --known-until and --impact are about a register"
            );
        }
    }
}
