using System.CommandLine;
using Samples.Shared;

namespace Samples.Contacting;

/// <summary>The options of the command, and how they are read.</summary>
internal sealed class ContactsCommand
{
    private readonly RegisterOptions _register;
    private readonly Option<string?> _explain;
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
        _register = new RegisterOptions(
            Options,
            "citizens.csv, spells.csv, interviews.csv, contacts.csv, placements.csv, offers.csv",
            sample: "kontakt"
        )
            .Municipality()
            .AsOf(
                new("Listens dag; intet efter den er kendt", "The day of the list; nothing after it is known"),
                new(2026, 11, 16)
            );
        _explain = Options.ExplainCitizen();
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
    public ContactsSettings Read(CommandLine line)
    {
        if (line.Of(_law) && line.Has(_explain))
        {
            line.Refuse(
                "--law er om loven og --explain om en borger; skriv den ene",
                "--law is about the law and --explain about a citizen; write one of them"
            );
        }

        return new(_register.Read(line), line.Of(_explain), line.Of(_law));
    }
}
