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
            Answer.Of("practice-tests", Given(settings), parts, lead: Asked(settings)),
            settings.Explain is null ? new("Begrundelser: --explain KRITERIUM", "Reasons: --explain CRITERION") : null
        );
    }

    private static List<PracticeTestResult> Evaluate(PracticeTestSettings settings, SampleRun run)
    {
        var tests = PracticeTest.All;
        var answers = AnswerFiles.Read(settings.AnswerFile, tests, run.Log, run.Notation);
        if (settings.Register is not { } asked)
        {
            return [.. tests.Select(t => t.Evaluate(answers))];
        }

        var register = asked.Read(run);
        return [.. tests.Select(t => t.Evaluate(answers, register, asked.Area, settings.From, asked.AsOf))];
    }

    private static IEnumerable<Answer> Explained(string id, List<PracticeTestResult> results)
    {
        var found = results.Select(r => r.Find(id)).OfType<CriterionOutcome>().ToList();
        if (found.Count == 0)
        {
            var ids = string.Join(", ", results.SelectMany(r => r.Outcomes).Select(o => o.Criterion.Id));
            throw new UnreadableInputException(
                new($"--explain {id}: findes ikke; der er {ids}", $"--explain {id}: unknown; there are {ids}")
            );
        }

        return found.Select(Answer.Of);
    }

    private static BilingualText Given(PracticeTestSettings settings)
    {
        var file = Path.GetFileName(settings.AnswerFile);
        return settings.IsPublished
            ? new(
                "Svar: Helsingørs, offentliggjort 14. maj 2020 (HEL20)",
                "Answers: Helsingør's, published 14 May 2020 (HEL20)"
            )
            : new($"Svar: {file}", $"Answers: {file}");
    }

    private static BilingualText? Asked(PracticeTestSettings settings)
    {
        if (settings.Register is not { } asked)
        {
            return null;
        }

        string Days(Language l) =>
            $"{DateText.Of(settings.From, l)} – {DateText.Of(asked.AsOf, l)}"
            + (asked.Area.IsCountry ? string.Empty : $", {asked.Area.ToText(l)}");
        return new(
            $"Register: {Days(Language.Danish)}. Hvor registeret kan svare, tæller det; et givet svar står ved siden af.",
            $"Register: {Days(Language.English)}. Where the register answers, it counts; a given answer stands beside it."
        );
    }
}
