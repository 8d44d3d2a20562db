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
        var command = new PracticeTestCommand(CommandOptions.LanguageOf(args));
        return CommandRun.Of(
            command.Command,
            args,
            command.Language,
            output,
            error,
            parsed => Print(command.Read(parsed), output, error)
        );
    }

    private static void Print(PracticeTestSettings settings, TextWriter output, TextWriter error)
    {
        var log = settings.Reading.Log(error, settings.Language);
        var results = Evaluate(settings, log);
        if (log.Rows.Refused > 0)
        {
            log.Summarise();
        }

        if (settings.Explain is { } id)
        {
            Explain(id, results, settings, output);
            return;
        }

        foreach (var line in Heading(settings))
        {
            output.WriteLine(line);
        }

        foreach (var result in results)
        {
            output.WriteLine();
            output.Write(AnswerText.Write(Answer.Of(result), settings.Language));
        }

        output.WriteLine();
        output.WriteLine(
            settings.Language == Language.English ? "Reasons: --explain CRITERION" : "Begrundelser: --explain KRITERIUM"
        );
    }

    private static List<PracticeTestResult> Evaluate(PracticeTestSettings settings, InputLog log)
    {
        var tests = PracticeTest.All;
        var answers = AnswerFiles.Read(settings.AnswerFile, tests, log, settings.Reading.Notation);
        if (settings.Register is not { } asked)
        {
            return [.. tests.Select(t => t.Evaluate(answers))];
        }

        var register = RegisterFiles.Read(
            asked.Folder,
            asked.KnownUntil,
            asked.KnownFrom,
            log,
            settings.Reading.Notation
        );
        return [.. tests.Select(t => t.Evaluate(answers, register, asked.Area, asked.From, asked.To))];
    }

    private static void Explain(
        string id,
        List<PracticeTestResult> results,
        PracticeTestSettings settings,
        TextWriter output
    )
    {
        var found = results.Select(r => r.Find(id)).OfType<CriterionOutcome>().ToList();
        if (found.Count == 0)
        {
            var ids = string.Join(", ", results.SelectMany(r => r.Outcomes).Select(o => o.Criterion.Id));
            throw new UnreadableInputException(
                new($"--explain {id}: findes ikke; der er {ids}", $"--explain {id}: unknown; there are {ids}")
            );
        }

        foreach (var outcome in found)
        {
            output.Write(AnswerText.Reasons(Answer.Of(outcome), settings.Language));
        }
    }

    private static IEnumerable<string> Heading(PracticeTestSettings settings)
    {
        var isEnglish = settings.Language == Language.English;
        if (settings.IsPublished)
        {
            yield return isEnglish
                ? "Answers: Helsingør's, published 14 May 2020 (HEL20)"
                : "Svar: Helsingørs, offentliggjort 14. maj 2020 (HEL20)";
        }
        else
        {
            var file = Path.GetFileName(settings.AnswerFile);
            yield return isEnglish ? $"Answers: {file}" : $"Svar: {file}";
        }

        if (settings.Register is { } asked)
        {
            var (from, to) = (DateText.Of(asked.From, settings.Language), DateText.Of(asked.To, settings.Language));
            var area = asked.Area.IsCountry ? "" : $", {asked.Area.ToText(settings.Language)}";
            yield return isEnglish
                ? $"Register: {from} – {to}{area}. Where the register answers, it counts; a given answer stands beside it."
                : $"Register: {from} – {to}{area}. Hvor registeret kan svare, tæller det; et givet svar står ved siden af.";
        }
    }
}
