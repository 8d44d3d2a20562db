using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Testing;
using Samples.Shared;

namespace Samples.Conforming;

/// <summary>Runs conformance cases from the command line.</summary>
public static class ConformanceApp
{
    private const int Differ = 1;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>0 when every answer is the expected one, 1 when one differs, 2 when nothing could be run.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = new ConformanceCommand(args);
        var differs = false;
        var code = SampleRun.Of(
            command.Options,
            args,
            output,
            error,
            command.Read,
            (asked, run) =>
            {
                var files = asked.Files ?? [.. ShippedCases.Files.Select(CaseFiles.Read)];
                var tried = asked.Case is { } id ? [(Cases: null, Results: One(files, id))] : All(files);
                var results = tried.SelectMany(static t => t.Results).ToList();
                differs = results.Exists(static r => !r.IsSame);
                run.Write(
                    Answer.Of(
                        "conformance",
                        new("Overensstemmelsessager", "Conformance cases"),
                        tried.SelectMany(static t => AnswersOf(t.Cases, t.Results)),
                        remarks: [Summary(results)]
                    )
                );
            }
        );
        return code == ExitCode.Ok && differs ? Differ : code;
    }

    private static List<(ReadCases? Cases, List<CaseResult> Results)> All(ReadCases[] files) =>
        [.. files.Select(static f => ((ReadCases?)f, f.File.Cases.Select(CaseResult.Of).ToList()))];

    private static List<CaseResult> One(ReadCases[] files, string id) =>
        files
            .SelectMany(static f => f.File.Cases)
            .FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal))
            is { } found
            ? [CaseResult.Of(found)]
            : throw new UnreadableInputException(
                new(
                    $"--case {id}: ingen sag hedder sådan; uden --case prøves alle",
                    $"--case {id}: no case is named so; without --case all are run"
                )
            );

    // A file as one block: how many cases, and each that differs. A case by itself: all of it.
    private static IEnumerable<Answer> AnswersOf(ReadCases? cases, List<CaseResult> results)
    {
        if (cases is not var (path, file))
        {
            return results.SelectMany(CaseAnswers.WholeOf);
        }

        var differing = results.FindAll(static r => !r.IsSame);
        var name = $"{Path.GetFileName(path)} ({file.Version})";
        var about = (Danish: file.Title.ToText(Language.Danish), English: file.Title.ToText(Language.English));
        BilingualText title = new(
            $"{name}, {about.Danish}: {results.Count} sager, {differing.Count} afviger",
            $"{name}, {about.English}: {results.Count} cases, {differing.Count} differ"
        );
        return [Answer.Of(Path.GetFileName(path), title, differing.Select(CaseAnswers.Of))];
    }

    private static BilingualText Summary(List<CaseResult> results)
    {
        var differ = results.Count(static r => !r.IsSame);
        if (differ == 0 && results.Count == 1)
        {
            return new("Svaret er det ventede.", "The answer is the expected one.");
        }

        return differ == 0
            ? new($"Alle {results.Count} svar er de ventede.", $"All {results.Count} answers are the expected ones.")
            : new($"{differ} af {results.Count} svar afviger.", $"{differ} of {results.Count} answers differ.");
    }
}
