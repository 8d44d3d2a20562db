using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
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
        var command = new FollowUpCommand(args);
        return SampleRun.Of(
            command.Options,
            args,
            output,
            error,
            (parsed, run) =>
            {
                if (command.Checked(parsed) is { } plan)
                {
                    run.Write(Answer.Of(plan.Id, plan.Title, [], NoFault(plan)));
                }
                else if (command.IsNew(parsed))
                {
                    run.Write(SampleFiles.NewPlan(run.Language));
                }
                else
                {
                    Follow(command.Read(parsed), run);
                }
            }
        );
    }

    private static BilingualText NoFault(EmploymentPlan plan) =>
        new($"Ingen fejl. Krav: {Ids(plan)}", $"No faults. Requirements: {Ids(plan)}");

    private static string Ids(EmploymentPlan plan) => string.Join(", ", plan.Requirements.Select(static r => r.Id));

    private static void Follow(FollowUpSettings settings, SampleRun run)
    {
        var log = run.NewLog(hidesNumbers: settings.Discretion is not null);
        var counted = FollowUpOf(settings, log, run.Notation);
        var followUp = settings.Discretion is { } discretion ? counted.HiddenBy(discretion) : counted;
        if (settings.Receipt is { } path)
        {
            OutputFile.Write("--receipt", path, AnswerJson.Write(followUp.ToReceipt()));
        }

        var answer = Answer.Of(followUp, log.Rows, settings.Explain, Notice(settings));
        if (run.Format is OutputFormat.Table && settings.Explain is { } id && followUp.Find(id) is { } outcome)
        {
            WarnOfDifferences(followUp, log);
            run.Write(Answer.Of(answer.Id, answer.Title, [Answer.Of(outcome)], answer.Lead, answer.Notice));
            return;
        }

        if (run.Format is OutputFormat.Json or OutputFormat.Csv)
        {
            WarnOfDifferences(followUp, log);
        }

        run.Write(answer, new("Begrundelser: --explain KRAV", "Reasons: --explain ID"));
    }

    private static FollowUp FollowUpOf(FollowUpSettings settings, InputLog log, FileNotation notation)
    {
        var published = FigureFiles.Read(settings.FigureFiles, settings.Plan.Groups, log, notation);
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

        var register = RegisterFiles.Read(folder, settings.KnownUntil, settings.KnownFrom, log, notation);
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

    private static void WarnOfDifferences(FollowUp followUp, InputLog log)
    {
        foreach (var difference in FollowUpRemarks.Differences(followUp))
        {
            log.Warn(difference);
        }
    }

    // What the reader must know before any number.
    private static BilingualText? Notice(FollowUpSettings settings)
    {
        var year = settings.Plan.Year;
        BilingualText? rehearsal = settings.IsRehearsal
            ? new($"Prøvet på planår {year}.", $"Rehearsed on plan year {year}.")
            : null;
        BilingualText? sample = settings.IsSampleData
            ? new(
                "Eksempeldata: borgerne er opdigtede, og landets tal og befolkningen er illustrative.",
                "Sample data: the citizens are made up, and the country's figures and the population are illustrative."
            )
            : null;
        return rehearsal is null || sample is null
            ? rehearsal ?? sample
            : new($"{rehearsal.Danish} {sample.Danish}", $"{rehearsal.English} {sample.English}");
    }
}
