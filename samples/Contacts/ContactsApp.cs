using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Reports;
using Samples.Shared;

namespace Samples.Contacting;

/// <summary>Lists who must be seen by when, from the command line.</summary>
public static class ContactsApp
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>0 when something was evaluated, otherwise 2.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = new ContactsCommand(CommandOptions.LanguageOf(args));
        return CommandRun.Of(
            command.Command,
            args,
            command.Language,
            output,
            error,
            parsed => Answer(command.Read(parsed), output, error)
        );
    }

    private static void Answer(ContactsSettings settings, TextWriter output, TextWriter error)
    {
        var log = settings.Reading.Log(error, settings.Language);
        log.SummariseAfter(() => Answer(settings, log, output));
    }

    private static void Answer(ContactsSettings settings, InputLog log, TextWriter output)
    {
        var register = RegisterFiles.Read(
            settings.RegisterFolder,
            settings.AsOf,
            settings.KnownFrom,
            log,
            settings.Reading.Notation
        );
        var list = register.ContactListOf(settings.AsOf, settings.Area).Value;
        var reviews = settings.Explain is { } citizen
            ? list.Reviews.Where(r => string.Equals(r.Citizen, citizen, StringComparison.Ordinal)).ToList()
            : [.. list.Reviews];
        if (reviews.Count == 0)
        {
            throw new UnreadableInputException(
                settings.Explain is { } asked
                    ? new(
                        $"--explain {asked}: har intet kontaktforløb den dag",
                        $"--explain {asked}: has no contact course on that day"
                    )
                    : new("der er intet kontaktforløb den dag", "there is no contact course on that day")
            );
        }

        foreach (
            var answer in settings.Explain is null
                ? [Jobcenter.Rules.Answers.Answer.Of(list)]
                : reviews.Select(Jobcenter.Rules.Answers.Answer.Of)
        )
        {
            Write(answer, settings, output);
        }

        if (settings is { Format: "table", Explain: null })
        {
            output.WriteLine(
                settings.Language == Language.English
                    ? $"{log.Rows.Read} rows read, {log.Rows.Refused} refused. Reasons: --explain CITIZEN"
                    : $"{log.Rows.Read} rækker læst, {log.Rows.Refused} afvist. Begrundelser: --explain BORGER"
            );
        }
    }

    private static void Write(Answer answer, ContactsSettings settings, TextWriter output)
    {
        switch (settings.Format)
        {
            case "json":
                output.WriteLine(AnswerJson.Write(answer, settings.Language));
                break;
            case "markdown":
                output.Write(AnswerMarkdown.Write(answer, settings.Language));
                break;
            case "html":
                output.Write(AnswerHtml.Write(answer, settings.Language));
                break;
            case "table" when settings.Explain is null:
                WriteTables(answer, settings, output);
                break;
            default:
                output.Write(AnswerText.Write(answer, settings.Language));
                break;
        }
    }

    private static void WriteTables(Answer answer, ContactsSettings settings, TextWriter output)
    {
        if (settings.IsSampleData)
        {
            output.WriteLine(
                settings.Language == Language.English
                    ? "Sample data: the citizens are made up."
                    : "Eksempeldata: borgerne er opdigtede."
            );
        }

        output.WriteLine(AnswerText.Line(answer, settings.Language));
        var console = new AnswerConsole(output, settings.Language);
        foreach (var table in answer.Parts.Where(static t => !t.Parts.IsEmpty))
        {
            output.WriteLine();
            output.WriteLine(table.Title.ToText(settings.Language));
            console.WriteTables(table);
        }

        foreach (var remark in answer.Remarks)
        {
            output.WriteLine(remark.ToText(settings.Language));
        }
    }
}
