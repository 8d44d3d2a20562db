using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Time;
using Samples.Shared;

namespace Samples.Practice;

/// <summary>Prints the practice tests' pages from the command line.</summary>
public static class PracticeTestApp
{
    private static readonly BilingualText s_title = new("Praksistest", "Practice tests");

    /// <summary>Runs the command.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Where the pages go.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>0 when something was evaluated, otherwise 2.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = new PracticeTestCommand(args);
        return SampleRun.Of(command.Options, args, output, error, command.Read, Print);
    }

    private static void Print(PracticeTestSettings settings, SampleRun run)
    {
        var results = Evaluate(settings, run);
        var parts = settings.Explain is { } id ? Explained(id, results) : results.Select(static r => Answer.Of(r));
        run.Write(
            Answer.Of("practice-tests", s_title, parts, lead: LeadOf(settings)),
            settings.Explain is null ? new("Begrundelser: --explain KRITERIUM", "Reasons: --explain CRITERION") : null
        );
    }

    private static List<PracticeTestResult> Evaluate(PracticeTestSettings settings, SampleRun run)
    {
        var tests = PracticeTest.All;
        var (answers, register) = UnreadableInputException.ReadBoth(
            () => AnswerFiles.Read(settings.AnswerFile, tests, run.Log, run.Notation),
            () => settings.Register?.Read(run)
        );
        return settings.Register is { } asked && register is not null
            ? [.. tests.Select(t => t.Evaluate(answers, register, asked.Area, settings.From, asked.AsOf))]
            : [.. tests.Select(t => t.Evaluate(answers))];
    }

    private static IEnumerable<Answer> Explained(string id, List<PracticeTestResult> results) =>
        results.Select(r => r.Find(id)).OfType<CriterionOutcome>().Select(Answer.Of);

    // Whose answers they are, and of which days and citizens the register is asked.
    private static BilingualText LeadOf(PracticeTestSettings settings)
    {
        var file = Path.GetFileName(settings.AnswerFile);
        BilingualText given = settings.IsPublished
            ? new(
                "Svar: Helsingørs, offentliggjort 14. maj 2020 (HEL20)",
                "Answers: Helsingør's, published 14 May 2020 (HEL20)"
            )
            : new($"Svar: {file}", $"Answers: {file}");
        if (settings.Register is not { } asked)
        {
            return given;
        }

        string Days(Language l) =>
            $"{MeasuringPeriod.OfDay(settings.From).ToText(l)} – {MeasuringPeriod.OfDay(asked.AsOf).ToText(l)}"
            + (asked.Area.IsCountry ? string.Empty : $", {asked.Area.ToText(l)}");
        return new(
            $"{given.Danish}. Register: {Days(Language.Danish)}. Hvor registeret kan svare, tæller det; et givet svar står ved siden af.",
            $"{given.English}. Register: {Days(Language.English)}. Where the register answers, it counts; a given answer stands beside it."
        );
    }
}
