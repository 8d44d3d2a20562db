using System.CommandLine;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
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
        var options = new FollowUpCommand();
        var parsed = options.Command.Parse(args);
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
            return Follow(options.Read(parsed), output, error);
        }
        catch (UnreadableInputException e)
        {
            error.WriteLine(e.Message);
            return NothingEvaluated;
        }
    }

    private static int Follow(FollowUpSettings settings, TextWriter output, TextWriter error)
    {
        var log = new InputLog(error, settings.Language);
        var published = FigureFiles.Read(settings.FigureFiles, log);
        var options = new FollowUpOptions
        {
            Municipality = settings.Municipality,
            KnownUntil = settings.KnownUntil,
            Counting = settings.Counting,
        };
        FollowUp followUp;
        if (settings.RegisterFolder is { } folder)
        {
            var register = RegisterFiles.Read(folder, settings.KnownFrom, settings.KnownUntil, log);
            WarnOfEmptyMunicipality(register, settings, error);
            followUp = settings.Plan.FollowUp(register, published, settings.AsOf, options);
        }
        else
        {
            followUp = settings.Plan.FollowUp(published, settings.AsOf, options);
        }

        if (log.Rows.Refused > 0)
        {
            log.Summarise();
        }

        if (settings.Explain is { } id && followUp.Find(id) is null)
        {
            throw new UnreadableInputException(
                $"--explain {id}: {settings.Plan.Id} has {string.Join(", ", followUp.Outcomes.Select(o => o.Requirement.Id))}"
            );
        }

        new FollowUpPrinter(output, settings, log.Rows).Print(followUp);
        return Ok;
    }

    private static void WarnOfEmptyMunicipality(Register register, FollowUpSettings settings, TextWriter error)
    {
        if (!register.HasCitizenOf(settings.Municipality))
        {
            error.WriteLine(
                settings.Language == Language.English
                    ? $"warning: the register has no citizen of municipality {settings.Municipality}; nothing is counted from it"
                    : $"advarsel: registeret har ingen borger fra kommune {settings.Municipality}; intet tælles i det"
            );
        }
    }
}
