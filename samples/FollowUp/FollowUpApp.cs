using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Time;
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
            command.Read,
            static (settings, run) =>
            {
                if (settings.Checked is { } plan)
                {
                    run.Write(Answer.Of(plan.Id, plan.Title, [], NoFault(plan), Remarks(plan)));
                }
                else if (settings.IsNew)
                {
                    run.Write(SampleFiles.NewPlan(run.Language));
                }
                else
                {
                    Follow(settings, run);
                }
            }
        );
    }

    private static BilingualText NoFault(EmploymentPlan plan) =>
        new($"Ingen fejl. Krav: {Ids(plan)}", $"No faults. Requirements: {Ids(plan)}");

    // What is no fault, but is seldom meant.
    private static BilingualText? Remarks(EmploymentPlan plan) =>
        plan.Remarks.IsEmpty
            ? null
            : new(
                string.Join('\n', plan.Remarks.Select(static r => r.Danish)),
                string.Join('\n', plan.Remarks.Select(static r => r.English))
            );

    private static string Ids(EmploymentPlan plan) => string.Join(", ", plan.Requirements.Select(static r => r.Id));

    private static void Follow(FollowUpSettings settings, SampleRun run)
    {
        var log = run.NewLog(hidesNumbers: settings.Discretion is not null);
        var followUps = FollowUpsOf(settings, log, run.Notation)
            .Select(f => settings.Discretion is { } discretion ? f.HiddenBy(discretion) : f)
            .ToList();
        if (settings.Receipt is { } path)
        {
            OutputFile.Write("--receipt", path, AnswerJson.Write(followUps[0].ToReceipt()));
        }

        // Where the answer itself does not say them.
        if (run.Format is OutputFormat.Json or OutputFormat.Csv || settings.Explain is not null)
        {
            foreach (
                var remark in followUps
                    .SelectMany(static f => AnswerText.EndOfRows(f).Concat(AnswerText.Differences(f)))
                    .Distinct()
            )
            {
                log.Warn(remark);
            }
        }

        var answers = followUps.ConvertAll(f => AnswerOf(f, settings, run, log));
        run.Write(
            answers is [var one]
                ? one
                : Answer.SideBySide(
                    settings.Plan.Id,
                    settings.Plan.Title,
                    answers.Zip(followUps, (a, f) => a.Titled(NameOf(f, settings))),
                    Notice(settings)
                ),
            new("Begrundelser: --explain KRAV", "Reasons: --explain ID")
        );
    }

    private static Answer AnswerOf(FollowUp followUp, FollowUpSettings settings, SampleRun run, InputLog log)
    {
        var notice = settings.Register.Areas.Count * settings.Register.Days.Count > 1 ? null : Notice(settings);
        var answer = Answer.Of(followUp, log.Rows, settings.Explain, notice);
        // JSON has the reasons of the one among all.
        return run.Format is not OutputFormat.Json && settings.Explain is { } id && followUp.Find(id) is { } outcome
            ? Answer.Of(answer.Id, answer.Title, [Answer.Of(outcome)], answer.Lead, notice, answer.Warnings)
            : answer;
    }

    // What tells one from the others: the municipality, the day, or both.
    private static BilingualText NameOf(FollowUp followUp, FollowUpSettings settings)
    {
        string Name(Language l) =>
            string.Join(
                ", ",
                new[]
                {
                    settings.Register.Areas.Count > 1 ? followUp.Municipality.ToText(l) : null,
                    settings.Register.Days.Count > 1 ? MeasuringPeriod.OfDay(followUp.AsOf).ToText(l) : null,
                }.OfType<string>()
            );
        return new(Name(Language.Danish), Name(Language.English));
    }

    private static IEnumerable<FollowUp> FollowUpsOf(FollowUpSettings settings, InputLog log, FileNotation notation)
    {
        var asked = settings.Register;
        var (published, (register, orders)) = UnreadableInputException.ReadBoth(
            () => FigureFiles.Read(settings.FigureFiles, settings.Plan.Groups, log, notation, settings.Extract),
            () =>
                UnreadableInputException.ReadBoth(
                    // Of several days each sees what is known on it.
                    () =>
                        asked.Folder is { } folder
                            ? RegisterFiles.Read(
                                folder,
                                asked.KnownUntil ?? asked.Days[^1],
                                asked.KnownFrom,
                                log,
                                notation,
                                Environment.ProcessorCount
                            )
                            : null,
                    // The file does not say whose orders they are: they are the plan's municipality's.
                    () =>
                        asked.Folder is { } folder && settings.Plan.CountsOrders
                            ? BrancheFiles.ReadOrders(
                                folder,
                                settings.Plan.Catalogues,
                                settings.Plan.Municipality,
                                log,
                                notation
                            )
                            : null
                )
        );
        foreach (var municipality in asked.Areas)
        {
            if (register?.HasCitizenOf(municipality) == false)
            {
                log.Warn(
                    new(
                        $"registeret har ingen borger fra kommune {municipality}; intet tælles i det",
                        $"the register has no citizen of municipality {municipality}; nothing is counted from it"
                    )
                );
            }

            foreach (var asOf in asked.Days)
            {
                var options = new FollowUpOptions
                {
                    Municipality = municipality,
                    KnownUntil = asked.KnownUntil ?? asOf,
                    Counting = settings.Counting,
                    Orders = orders,
                };
                yield return register is null
                    ? settings.Plan.FollowUp(published, asOf, options)
                    : settings.Plan.FollowUp(register, published, asOf, options);
            }
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
