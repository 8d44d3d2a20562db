using System.CommandLine;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Samples.Shared;

namespace Samples.Following;

/// <summary>Follows up an employment plan from the command line.</summary>
public static class FollowUpApp
{
    private const int Ok = 0;
    private const int NothingEvaluated = 2;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>0 when something was evaluated, otherwise 2.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = new FollowUpCommand(FollowUpCommand.LanguageOf(args));
        var parsed = command.Command.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                error.WriteLine(problem.Message);
            }

            return NothingEvaluated;
        }

        if (parsed.Action is not null && parsed.CommandResult.Command.Action != parsed.Action)
        {
            // --help and --version.
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        }

        try
        {
            return Follow(command.Read(parsed), output, error);
        }
        catch (UnreadableInputException e)
        {
            error.WriteLine(e.Text.ToText(command.Language));
            return NothingEvaluated;
        }
    }

    private static int Follow(FollowUpSettings settings, TextWriter output, TextWriter error)
    {
        var log = new InputLog(error, settings.Language);
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

        new FollowUpPrinter(output, log, settings).Print(followUp);
        return Ok;
    }

    private static FollowUp Follow(FollowUpSettings settings, InputLog log)
    {
        var published = FigureFiles.Read(settings.FigureFiles, settings.Plan.Groups, log);
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

        var register = RegisterFiles.Read(folder, settings.KnownFrom, settings.KnownUntil, log);
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
