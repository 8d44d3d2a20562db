using System.CommandLine;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using NodaTime;
using Samples.Shared;

namespace Samples.Practice;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class PracticeTestCommand
{
    private readonly Option<string?> _answers;
    private readonly Option<string?> _register;
    private readonly Option<string?> _explain;
    private readonly Option<LocalDate?> _from;
    private readonly Option<LocalDate?> _to;
    private readonly Option<LocalDate?> _knownFrom;
    private readonly Option<LocalDate?> _knownUntil;
    private readonly Option<Area?> _municipality;

    public PracticeTestCommand(string[] args)
    {
        Options = new(
            args,
            new("Viser HEL20's praksistest med deres score.", "Prints the practice tests of HEL20 with their scores.")
        );
        _answers = Options.File(
            "--answers",
            new(
                "Fil med svar og optællinger; ellers de offentliggjorte svar i HEL20",
                "File with answers and counts; default the published answers of HEL20"
            )
        );
        _register = Options.Register(
            new(
                "Mappe med citizens.csv, spells.csv, interviews.csv og placements.csv",
                "Folder with citizens.csv, spells.csv, interviews.csv and placements.csv"
            )
        );
        _from = Options.Date(
            "--from",
            new("Første dag, registeret spørges om", "First day the register is asked about")
        );
        _to = Options.Date("--to", new("Sidste dag, registeret spørges om", "Last day the register is asked about"));
        _knownFrom = Options.KnownFrom();
        _knownUntil = Options.Date(
            "--known-until",
            new(
                "Sidste dag, registeret kendes; ellers dagen i --to",
                "Last day the register tells of; default the --to date"
            )
        );
        _municipality = Options.Municipality(
            new("Hvis borgere tælles; ellers alle i registeret", "Whose citizens count; default all of the register's")
        );
        _explain = Options.Text(
            "--explain",
            new("KRITERIUM", "CRITERION"),
            new("Skriv et kriteriums begrundelse", "Print the reasons of one criterion")
        );
    }

    public CommandOptions Options { get; }

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    /// <exception cref="UnreadableInputException">Options are missing, or contradict each other.</exception>
    public PracticeTestSettings Read(ParseResult parsed)
    {
        var answers = parsed.GetValue(_answers);
        var register = Register(parsed);
        Options.ThrowIfRefused();
        return new()
        {
            AnswerFile = answers ?? SampleFiles.Answers,
            IsPublished = answers is null,
            Register = register,
            From = parsed.GetValue(_from) ?? default,
            Explain = parsed.GetValue(_explain),
        };
    }

    private RegisterQuestion? Register(ParseResult parsed)
    {
        var (from, to) = (parsed.GetValue(_from), parsed.GetValue(_to));
        var (knownFrom, knownUntil) = (parsed.GetValue(_knownFrom), parsed.GetValue(_knownUntil));
        var municipality = parsed.GetValue(_municipality);
        if (parsed.GetValue(_register) is not { } folder)
        {
            if ((from ?? to ?? knownFrom ?? knownUntil) is not null || municipality is not null)
            {
                Options.Refuse(
                    "--register mangler; datoer og kommune gælder registeret",
                    "--register is missing; dates and municipality are about the register"
                );
            }

            return null;
        }

        if (from is not { } first || to is not { } last)
        {
            Options.Refuse("--register kræver også --from og --to", "--register asks for --from and --to as well");
            return null;
        }

        if (last < first)
        {
            Options.Refuse(
                $"--to {last:R}: må ikke ligge før --from {first:R}",
                $"--to {last:R}: must not be before --from {first:R}"
            );
        }

        var known = knownUntil ?? last;
        Options.RefuseKnownAfter(knownFrom, known);

        return new()
        {
            Folder = folder,
            IsSampleData = false,
            Area = municipality ?? Area.Country,
            AsOf = last,
            KnownFrom = knownFrom,
            KnownUntil = known,
        };
    }
}
