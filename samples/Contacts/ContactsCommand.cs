using System.CommandLine;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using NodaTime;
using Samples.Shared;

namespace Samples.Contacting;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class ContactsCommand
{
    private static readonly LocalDate s_default = new(2026, 11, 16);

    private readonly Option<string?> _register;
    private readonly Option<string?> _explain;
    private readonly Option<Area?> _municipality;
    private readonly Option<LocalDate?> _asOf;
    private readonly Option<LocalDate?> _knownFrom;
    private readonly Option<bool> _law;

    public ContactsCommand(string[] args)
    {
        Options = new(
            args,
            new(
                "Viser, hvem der skal ses hvornår, og hvorfor: samtaler i kontaktforløbet og det første tilbud.",
                "Lists who must be seen by when, and why: interviews of the contact course and the first offer."
            )
        );
        _register = Options.Folder(
            "--register",
            new(
                "Mappe med citizens.csv, spells.csv, interviews.csv, contacts.csv, placements.csv og offers.csv; ellers det medfølgende eksempel",
                "Folder with citizens.csv, spells.csv, interviews.csv, contacts.csv, placements.csv and offers.csv; default the shipped example"
            )
        );
        _municipality = Options.Municipality(
            new("Hvis borgere; ellers alle i registeret", "Whose citizens; default all of the register's")
        );
        _asOf = Options.Date(
            "--as-of",
            new(
                "Listens dag; intet efter den er kendt; ellers 2026-11-16",
                "The day of the list; nothing after it is known; default 2026-11-16"
            )
        );
        _knownFrom = Options.KnownFrom();
        _explain = Options.Text(
            "--explain",
            new("BORGER", "CITIZEN"),
            new("Skriv alle begrundelser om denne borger", "Print every reason about this citizen")
        );
        _law = Options.Flag(
            "--law",
            new(
                "Skriv i stedet, hvad der er indlæst af loven på listens dag, og hvor sikkert det er",
                "Print instead what law is loaded on the day of the list, and how sure it is"
            )
        );
    }

    public CommandOptions Options { get; }

    /// <summary>The settings a command line asks for, with defaults in place.</summary>
    /// <exception cref="UnreadableInputException">Options make no sense together.</exception>
    public ContactsSettings Read(ParseResult parsed)
    {
        var register = parsed.GetValue(_register);
        var (asOf, knownFrom) = (parsed.GetValue(_asOf) ?? s_default, parsed.GetValue(_knownFrom));
        Options.RefuseKnownAfter(knownFrom, asOf);

        Options.ThrowIfRefused();
        return new()
        {
            RegisterFolder = register ?? Path.Combine(AppContext.BaseDirectory, "data", "kontakt"),
            IsSampleData = register is null,
            Area = parsed.GetValue(_municipality) ?? Area.Country,
            AsOf = asOf,
            KnownFrom = knownFrom,
            Explain = parsed.GetValue(_explain),
            OnlyLaw = parsed.GetValue(_law),
        };
    }
}
