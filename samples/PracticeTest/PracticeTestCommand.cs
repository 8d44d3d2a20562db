using System.CommandLine;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using NodaTime;
using Samples.Shared;

namespace Samples.Practice;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class PracticeTestCommand
{
    private readonly ReadingOptions _reading;
    private readonly Option<string?> _answers = new("--answers")
    {
        Description = "File with answers and counts; default the published answers of HEL20",
        HelpName = "FILE",
    };
    private readonly Option<string?> _register = new("--register")
    {
        Description = "Folder with citizens.csv, spells.csv, interviews.csv and placements.csv",
        HelpName = "DIR",
    };
    private readonly Option<string?> _explain = new("--explain")
    {
        Description = "Print the reasons of one criterion",
        HelpName = "CRITERION",
    };
    private readonly Option<LocalDate?> _from;
    private readonly Option<LocalDate?> _to;
    private readonly Option<LocalDate?> _knownFrom;
    private readonly Option<LocalDate?> _knownUntil;
    private readonly Option<Area?> _municipality;

    public PracticeTestCommand(Language language)
    {
        Language = language;
        var options = new CommandOptions(language);
        _from = options.Date("--from", "First day the register is asked about");
        _to = options.Date("--to", "Last day the register is asked about");
        _knownFrom = options.Date("--known-from", "First day the register tells of; default no limit");
        _knownUntil = options.Date("--known-until", "Last day the register tells of; default the --to date");
        _municipality = options.Municipality("Whose citizens count; default all of the register's");
        Command = new("Prints the practice tests of HEL20 with their scores.")
        {
            _answers,
            _register,
            _from,
            _to,
            _knownFrom,
            _knownUntil,
            _municipality,
            options.LanguageOption(),
            _explain,
        };
        _reading = new(options);
        _reading.AddTo(Command);
    }

    public Language Language { get; }

    public RootCommand Command { get; }

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    /// <exception cref="UnreadableInputException">Options are missing, or contradict each other.</exception>
    public PracticeTestSettings Read(ParseResult parsed)
    {
        var answers = parsed.GetValue(_answers);
        if (answers is not null && string.IsNullOrWhiteSpace(answers))
        {
            throw Unreadable("--answers: en fil mangler sit navn", "--answers: a file lacks its name");
        }

        return new()
        {
            AnswerFile = answers ?? SampleFiles.Answers,
            IsPublished = answers is null,
            Register = Register(parsed),
            Language = Language,
            Reading = _reading.Read(parsed),
            Explain = parsed.GetValue(_explain),
        };
    }

    private PracticeTestSettings.RegisterQuestion? Register(ParseResult parsed)
    {
        var (from, to) = (parsed.GetValue(_from), parsed.GetValue(_to));
        var (knownFrom, knownUntil) = (parsed.GetValue(_knownFrom), parsed.GetValue(_knownUntil));
        var municipality = parsed.GetValue(_municipality);
        if (parsed.GetValue(_register) is not { } folder)
        {
            return (from ?? to ?? knownFrom ?? knownUntil) is null && municipality is null
                ? null
                : throw Unreadable(
                    "--register mangler; datoer og kommune gælder registeret",
                    "--register is missing; dates and municipality are about the register"
                );
        }

        if (string.IsNullOrWhiteSpace(folder))
        {
            throw Unreadable("--register: en mappe mangler sit navn", "--register: a folder lacks its name");
        }

        if (from is not { } first || to is not { } last)
        {
            throw Unreadable("--register kræver også --from og --to", "--register asks for --from and --to as well");
        }

        if (last < first)
        {
            throw Unreadable(
                $"--to {last:R}: må ikke ligge før --from {first:R}",
                $"--to {last:R}: must not be before --from {first:R}"
            );
        }

        var known = knownUntil ?? last;
        return knownFrom > known
            ? throw Unreadable(
                $"--known-from {knownFrom:R}: må ikke ligge efter den dag, registeret kendes til, {known:R}",
                $"--known-from {knownFrom:R}: must not be after the day the register is known until, {known:R}"
            )
            : new(folder, municipality ?? Area.Country, first, last, knownFrom, known);
    }

    private static UnreadableInputException Unreadable(string danish, string english) => new(new(danish, english));
}
