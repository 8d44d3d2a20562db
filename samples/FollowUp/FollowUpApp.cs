using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Plans;
using Samples.Shared;

namespace Samples.Following;

/// <summary>Follows up an employment plan from the command line.</summary>
public static class FollowUpApp
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>0 when something was evaluated, otherwise 2.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = new FollowUpCommand(CommandOptions.LanguageOf(args));
        return CommandRun.Of(
            command.Command,
            args,
            command.Language,
            output,
            error,
            parsed => Follow(command.Read(parsed), output, error)
        );
    }

    private static void Follow(FollowUpSettings settings, TextWriter output, TextWriter error)
    {
        var log = settings.Reading.Log(error, settings.Language, settings.Discretion is not null);
        var followUp = Follow(settings, log);
        if (settings.Explain is { } id && followUp.Find(id) is null)
        {
            var ids = string.Join(", ", followUp.Outcomes.Select(o => o.Requirement.Id));
            throw new UnreadableInputException(
                new(
                    $"--explain {id}: findes ikke; {settings.Plan.Id} har {ids}",
                    $"--explain {id}: unknown; {settings.Plan.Id} has {ids}"
                )
            );
        }

        if (log.Rows.Refused > 0)
        {
            log.Summarise();
        }

        if (settings.Receipt is { } path)
        {
            WriteReceipt(path, settings.Discretion is { } d ? followUp.HiddenBy(d) : followUp);
        }

        new FollowUpPrinter(output, log, settings).Print(followUp);
    }

    private static void WriteReceipt(string path, FollowUp followUp)
    {
        try
        {
            File.WriteAllText(path, AnswerJson.Write(followUp.ToReceipt()));
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new UnreadableInputException(
                new($"--receipt {path}: filen kan ikke skrives", $"--receipt {path}: the file cannot be written")
            );
        }
    }

    private static FollowUp Follow(FollowUpSettings settings, InputLog log)
    {
        var published = FigureFiles.Read(settings.FigureFiles, settings.Plan.Groups, log, settings.Reading.Notation);
        var options = new FollowUpOptions
        {
            Municipality = settings.Municipality,
            KnownUntil = settings.KnownUntil,
            Counting = settings.Counting,
        };
        if (settings.RegisterFolder is not { } folder)
        {
            return settings.Plan.FollowUp(published, settings.AsOf, options);
        }

        var register = RegisterFiles.Read(
            folder,
            settings.KnownUntil,
            settings.KnownFrom,
            log,
            settings.Reading.Notation
        );
        if (!register.HasCitizenOf(settings.Municipality))
        {
            log.Warn(
                new(
                    $"registeret har ingen borger fra kommune {settings.Municipality}; intet tælles i det",
                    $"the register has no citizen of municipality {settings.Municipality}; nothing is counted from it"
                )
            );
        }

        return settings.Plan.FollowUp(register, published, settings.AsOf, options);
    }
}
