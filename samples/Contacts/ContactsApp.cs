using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Samples.Shared;

namespace Samples.Contacting;

/// <summary>Lists who must be seen by when, from the command line.</summary>
public static class ContactsApp
{
    private static readonly BilingualText s_title = new("Kontaktforløb", "Contact courses");
    private static readonly BilingualText s_made = new(
        "Eksempeldata: borgerne er opdigtede.",
        "Sample data: the citizens are made up."
    );

    /// <summary>Runs the command.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>0 when something was evaluated, otherwise 2.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = new ContactsCommand(args);
        return SampleRun.Of(command.Options, args, output, error, command.Read, Review);
    }

    private static void Review(ContactsSettings settings, SampleRun run)
    {
        var asked = settings.Register;
        if (settings.OnlyLaw)
        {
            run.Write(Answer.OfLaw(asked.AsOf));
            return;
        }

        var list = asked.Read(run).ContactListOf(asked.AsOf, asked.Area).Value;
        if (settings.Explain is { } citizen)
        {
            run.Write(Explained(citizen, list, NoticeOf(asked), run));
            return;
        }

        if (list.Reviews.IsEmpty)
        {
            throw new UnreadableInputException(
                new(
                    $"--as-of {asked.AsOf:R}: ingen har et kontaktforløb den dag; vælg en anden dag eller kommune",
                    $"--as-of {asked.AsOf:R}: nobody has a contact course on that day; choose another day or municipality"
                )
            );
        }

        run.Write(
            Answer.Of("contacts", s_title, [Answer.Of(list)], notice: NoticeOf(asked)),
            new("Begrundelser: --explain BORGER", "Reasons: --explain CITIZEN")
        );
    }

    private static BilingualText? NoticeOf(RegisterQuestion asked) => asked.IsSampleData ? s_made : null;

    private static Answer Explained(string citizen, ContactList list, BilingualText? notice, SampleRun run)
    {
        var asked = list.Reviews.Where(r => string.Equals(r.Citizen, citizen, StringComparison.Ordinal)).ToList();
        return asked.Count > 0
            ? Answer.Of(citizen, s_title, asked.Select(Answer.Of), notice: notice)
            : throw new UnreadableInputException(
                new(
                    $"--explain {run.Shown(citizen)}: har intet kontaktforløb den dag; uden --explain vises alle, der har",
                    $"--explain {run.Shown(citizen)}: has no contact course on that day; without --explain all who have are shown"
                )
            );
    }
}
