using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Time;
using Samples.Shared;

namespace Samples.Targeting;

/// <summary>Answers from the command line who citizens are to the law and to the plans.</summary>
public static class TargetGroupApp
{
    // More than a screen of citizens are counted instead of printed one by one.
    private const int MaxPrinted = 25;

    private static readonly BilingualText s_title = new("Målgrupper", "Target groups");

    /// <summary>Runs the command.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>0 when something was evaluated, otherwise 2.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = new TargetGroupCommand(args);
        return SampleRun.Of(
            command.Options,
            args,
            output,
            error,
            command.Read,
            static (settings, run) => run.Write(AnswerOf(settings, run))
        );
    }

    private static Answer AnswerOf(TargetGroupSettings settings, SampleRun run)
    {
        if (settings.Situations is { } file)
        {
            return OfSituations(file, settings, run);
        }

        return Answer.Of(
            "target-groups",
            s_title,
            Parts(settings.Register.Read(run), settings, run),
            notice: settings.Register.IsSampleData
                ? new("Eksempeldata: borgerne er opdigtede.", "Sample data: the citizens are made up.")
                : null
        );
    }

    private static IEnumerable<Answer> Parts(Register register, TargetGroupSettings settings, SampleRun run)
    {
        if (settings.Impact is { } after)
        {
            return [Answer.Of(Known(TargetGroupImpact.Between(register, settings.Register.AsOf, after)))];
        }

        if (settings is { Register: { From: { } from, To: { } to }, Citizen: { } id })
        {
            var index = Find(register, id, settings, run);
            return
            [
                Answer
                    .Of(id, Known(register.TargetGroupTimelineOf(index, from, to)))
                    .Provisional(register.WhySituationIsProvisional(id)),
            ];
        }

        if (settings.Citizen is { } citizen)
        {
            var index = Find(register, citizen, settings, run);
            return
            [
                CitizenAnswers.Of(
                    citizen,
                    Known(register.SituationOf(index, settings.Register.AsOf)),
                    settings.Explain,
                    register.WhySituationIsProvisional(citizen)
                ),
                .. settings.Explain
                    ? [CitizenAnswers.Derived(Known(register.DescribeSituation(index, settings.Register.AsOf)))]
                    : Array.Empty<Answer>(),
            ];
        }

        if (settings.Explain && register.CitizenCount > MaxPrinted)
        {
            var count = register.CitizenCount;
            throw new UnreadableInputException(
                new(
                    $"--explain: registeret har {count} borgere, og flere end {MaxPrinted} tælles kun; skriv --explain BORGER",
                    $"--explain: the register has {count} citizens, and more than {MaxPrinted} are only counted; write --explain CITIZEN"
                )
            );
        }

        return register.CitizenCount > MaxPrinted
            ? [Counted(register, settings)]
            : Enumerable
                .Range(0, register.CitizenCount)
                .Select(i =>
                    CitizenAnswers.Of(
                        register.CitizenAt(i).Id,
                        Known(register.SituationOf(i, settings.Register.AsOf)),
                        settings.Explain,
                        register.WhySituationIsProvisional(register.CitizenAt(i).Id)
                    )
                );
    }

    private static Answer Counted(Register register, TargetGroupSettings settings)
    {
        var column = register.ClassifyTargetGroups(settings.Register.AsOf);
        if (column.IsKnown || !register.SituationOf(0, settings.Register.AsOf).IsKnown)
        {
            return Answer.Of(Known(column));
        }

        // No act is loaded for the day: nobody's group is known, and that is an answer.
        var (count, why) = (register.CitizenCount, column.Reason);
        return Answer.Told("unknown", new($"{count}  ukendt: {why?.Danish}", $"{count}  unknown: {why?.English}"));
    }

    private static Answer OfSituations(string file, TargetGroupSettings settings, SampleRun run)
    {
        var situations = SituationFiles.Read(file, run.Log, run.Notation).ToList();
        if (run.Log.Rows.Read == run.Log.Rows.Refused)
        {
            throw new UnreadableInputException(
                new(
                    $"{file}: ingen række kunne læses; ret dem, der er nævnt",
                    $"{file}: no row could be read; mend those that are named"
                )
            );
        }

        var asked = settings.Citizen is { } id
            ? situations.FindAll(s => string.Equals(s.Key, id, StringComparison.Ordinal))
            : situations;
        return asked.Count > 0
            ? Answer.Of(
                "target-groups",
                s_title,
                asked.Select(s => CitizenAnswers.Of(s.Key, s.Value, settings.Explain, whyProvisional: []))
            )
            : throw NotThere(settings, new("filen", "the file"), run);
    }

    private static int Find(Register register, string id, TargetGroupSettings settings, SampleRun run) =>
        register.TryFind(id, out var index) ? index : throw NotThere(settings, new("registeret", "the register"), run);

    private static UnreadableInputException NotThere(TargetGroupSettings settings, BilingualText where, SampleRun run)
    {
        var option = settings.CitizenOption;
        var asked = $"{option} {run.Shown(settings.Citizen ?? string.Empty)}";
        return new(
            new(
                $"{asked}: findes ikke i {where.Danish}; uden {option} vises alle",
                $"{asked}: is not in {where.English}; without {option} all are shown"
            )
        );
    }

    private static T Known<T>(Known<T> answer) =>
        answer.IsKnown
            ? answer.Value
            : throw new UnreadableInputException(
                new(
                    $"{answer.Reason?.Danish ?? "ukendt"}; vælg en anden dag",
                    $"{answer.Reason?.English ?? "unknown"}; choose another day"
                )
            );
}
