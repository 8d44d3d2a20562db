using System.CommandLine;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using NodaTime;
using Samples.Shared;

namespace Samples.Contacting;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class ContactsCommand
{
    private static readonly LocalDate s_default = new(2026, 11, 16);

    private readonly Option<string?> _register = new("--register")
    {
        Description =
            "Folder with citizens.csv, spells.csv, interviews.csv, contacts.csv, placements.csv and offers.csv; default the shipped example",
        HelpName = "DIR",
    };
    private readonly Option<string?> _explain = new("--explain")
    {
        Description = "Print every reason about this citizen",
        HelpName = "CITIZEN",
    };
    private readonly Option<Area?> _municipality;
    private readonly Option<LocalDate?> _asOf;
    private readonly Option<LocalDate?> _knownFrom;
    private readonly Option<string> _format;
    private readonly ReadingOptions _reading;

    public ContactsCommand(Language language)
    {
        Language = language;
        var options = new CommandOptions(language);
        _municipality = options.Municipality("Whose citizens; default all of the register's");
        _asOf = options.Date("--as-of", "The day of the list; nothing after it is known; default 2026-11-16");
        _knownFrom = options.Date("--known-from", "First day the register tells of; default no limit");
        _format = options.Word("--format", "How the answer is written", "table", "json", "markdown", "html");
        Command = new("Lists who must be seen by when, and why: interviews of the contact course and the first offer.")
        {
            _register,
            _municipality,
            _asOf,
            _knownFrom,
            _format,
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
    public ContactsSettings Read(ParseResult parsed)
    {
        var register = parsed.GetValue(_register);
        var (asOf, knownFrom) = (parsed.GetValue(_asOf) ?? s_default, parsed.GetValue(_knownFrom));
        if (register is not null && string.IsNullOrWhiteSpace(register))
        {
            throw new UnreadableInputException(
                new("--register: en mappe mangler sit navn", "--register: a folder lacks its name")
            );
        }

        if (knownFrom > asOf)
        {
            throw new UnreadableInputException(
                new(
                    $"--known-from {knownFrom:R}: må ikke ligge efter --as-of {asOf:R}",
                    $"--known-from {knownFrom:R}: must not be after --as-of {asOf:R}"
                )
            );
        }

        return new()
        {
            RegisterFolder = register ?? Path.Combine(AppContext.BaseDirectory, "data", "kontakt"),
            IsSampleData = register is null,
            Area = parsed.GetValue(_municipality) ?? Area.Country,
            AsOf = asOf,
            KnownFrom = knownFrom,
            Explain = parsed.GetValue(_explain),
            Format = parsed.GetValue(_format) ?? "table",
            Language = Language,
            Reading = _reading.Read(parsed),
        };
    }
}
