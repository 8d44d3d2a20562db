using System.CommandLine;
using Jobcenter.Rules.PracticeTests;
using Samples.Shared;

namespace Samples.Practice;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class PracticeTestCommand
{
    private readonly Option<string?> _answers;
    private readonly RegisterOptions _register;
    private readonly Option<string?> _explain;

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
        _register = new RegisterOptions(
            Options,
            "citizens.csv, spells.csv, interviews.csv, placements.csv",
            sample: null
        )
            .Municipality()
            .FromTo(
                new("Første dag, registeret spørges om", "First day the register is asked about"),
                new("Sidste dag, registeret spørges om", "Last day the register is asked about")
            )
            .KnownUntil(new("dagen i --to", "the --to date"));
        _explain = Options.Text(
            "--explain",
            new("KRITERIUM", "CRITERION"),
            new("Skriv et kriteriums begrundelse", "Print the reasons of one criterion")
        );
    }

    public CommandOptions Options { get; }

    private void RefuseUnknown(CommandLine line)
    {
        string[] ids = [.. PracticeTest.All.SelectMany(static t => t.Criteria).Select(static c => c.Id)];
        if (line.Of(_explain) is { } id && !ids.Contains(id, StringComparer.Ordinal))
        {
            var all = string.Join(", ", ids);
            line.Refuse($"--explain {id}: findes ikke; der er {all}", $"--explain {id}: unknown; there are {all}");
        }
    }

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    public PracticeTestSettings Read(CommandLine line)
    {
        if (!_register.IsNamed(line) && _register.IsAsked(line))
        {
            line.Refuse(
                "--register mangler; datoer og kommune gælder registeret",
                "--register is missing; dates and municipality are about the register"
            );
        }

        if (_register.IsNamed(line) && !_register.NamesDay(line))
        {
            line.Refuse("--register kræver også --from og --to", "--register asks for --from and --to as well");
        }

        RefuseUnknown(line);
        var answers = line.Of(_answers);
        var register = _register.Read(line);
        return new()
        {
            AnswerFile = answers ?? SampleFiles.Answers,
            IsPublished = answers is null,
            Register = _register.IsNamed(line) ? register : null,
            From = register.From ?? default,
            Explain = line.Of(_explain),
        };
    }
}
