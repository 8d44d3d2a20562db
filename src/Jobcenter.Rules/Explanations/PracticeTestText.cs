using System.Text;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Explanations;

/// <summary>A practice test's result as a page of plain text: the score first, then the criteria by their answers.</summary>
/// <example>
/// <code>
/// Console.Write(PracticeTestText.Write(test.Evaluate(answers), Language.English));
/// </code>
/// </example>
public static class PracticeTestText
{
    private static readonly BilingualText s_targetGroup = new("Målgruppe", "Target group");
    private static readonly BilingualText s_counts = new("tæller", "counts");
    private static readonly BilingualText s_beside = new("ved siden af", "beside");
    private static readonly BilingualText s_differs = new("et andet svar", "another answer");

    /// <summary>Writes the page.</summary>
    /// <param name="result">The result.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <param name="withReasons">Whether each criterion's whole tree of reasons is written below it.</param>
    /// <returns>Lines that end with a line feed. ✓ is yes, ~ partly, ✗ no, ? unknown.</returns>
    /// <remarks>A score that rests on an estimate says so, both where it is printed and below.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public static string Write(PracticeTestResult result, Language language = Language.Danish, bool withReasons = false)
    {
        Guard.Against.Null(result);
        var text = new StringBuilder();
        Line(text, 0, Heading(result, language));
        Line(text, 0, $"{s_targetGroup.ToText(language)}: {result.Test.TargetGroup.ToText(language)}");
        Line(text, 0, $"{Words.Source.ToText(language)}: {result.Test.Source}");
        foreach (var answer in PracticeAnswers.All)
        {
            WriteGroup(text, result, answer, language, withReasons);
        }

        if (result.Score is { IsKnown: true, Value.IsEstimate: true } && result.Test.Scale.PartlyNote is { } note)
        {
            text.Append('\n');
            Line(text, 0, $"{Words.Of(note.Kind).ToText(language)}: {note.Text.ToText(language)}.");
        }

        return text.ToString();
    }

    /// <summary>Writes one criterion with all its reasons, the answer that counts first.</summary>
    /// <param name="outcome">The criterion with its answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is null.</exception>
    public static string Write(CriterionOutcome outcome, Language language = Language.Danish)
    {
        Guard.Against.Null(outcome);
        var text = new StringBuilder();
        WriteReasons(text, outcome.Deciding, s_counts, depth: 0, language);
        foreach (var parameter in outcome.Criterion.Parameters)
        {
            Line(
                text,
                1,
                $"{parameter.Name.ToText(language)}: {new Fraction(parameter.Value).ToText(0, language)} {parameter.Unit.ToText(language)}"
            );
        }

        foreach (var beside in outcome.Beside)
        {
            WriteReasons(text, beside, s_beside, depth: 0, language);
        }

        return text.ToString();
    }

    private static string Heading(PracticeTestResult result, Language language)
    {
        var title = result.Test.Title.ToText(language);
        if (!result.Score.IsKnown)
        {
            return $"{title}: {Words.Unknown.ToText(language)} ({result.Score.Reason?.ToText(language)})";
        }

        var score = result.Score.Value;
        var (lowest, highest) = (result.Test.Scale.NoPoints, result.Test.Scale.YesPoints);
        var (low, high) = (Points(lowest, language), Points(highest, language));
        var scale =
            language == Language.English ? $"on a scale from {low} to {high}" : $"på en skala fra {low} til {high}";
        var estimate = score.IsEstimate ? $", {Words.Of(NoteKind.Estimate).ToText(language).ToLowerInvariant()}" : "";
        return $"{title}: {score.ToText(language)} ({scale}{estimate})";
    }

    private static void WriteGroup(
        StringBuilder text,
        PracticeTestResult result,
        PracticeAnswer answer,
        Language language,
        bool withReasons
    )
    {
        var outcomes = result.With(answer);
        if (outcomes.IsEmpty)
        {
            return;
        }

        text.Append('\n');
        Line(text, 0, $"{answer.Name().ToText(language)} ({outcomes.Length})");
        foreach (var outcome in outcomes)
        {
            var title = outcome.Criterion.Title.ToText(language);
            Line(text, 1, $"{Words.Mark(answer)} {title} [{Said(outcome.Deciding, language)}]");
            foreach (var beside in outcome.Beside)
            {
                var differs =
                    beside.Answer != PracticeAnswer.Unknown && beside.Answer != answer
                        ? $" ({s_differs.ToText(language)})"
                        : "";
                var name = beside.Answer.Name().ToText(language);
                Line(text, 3, $"{s_beside.ToText(language)}: {name} [{Said(beside, language)}]{differs}");
            }

            if (withReasons)
            {
                WriteReasons(text, outcome.Deciding, s_counts, depth: 3, language);
            }
        }
    }

    // Where the answer comes from, with its numbers: "registeret, 36 af 40, 2 ikke kendt".
    private static string Said(CriterionReading reading, Language language)
    {
        var said = Words.Of(reading.Evidence.Origin).ToText(language);
        if (reading.Evidence.Count is { IsKnown: true, Value: { Whole: > 0 } count })
        {
            said += $", {new Portion(count.Yes, count.Whole).ToText(language)}";
            if (count.Unknown > 0)
            {
                var unknown = new Fraction(count.Unknown).ToText(0, language);
                said += language == Language.English ? $", {unknown} not known" : $", {unknown} ikke kendt";
            }
        }

        return reading.WhyUnknown is { } why && reading.Evidence.Origin != EvidenceOrigin.Missing
            ? $"{said}: {why.ToText(language)}"
            : said;
    }

    private static void WriteReasons(
        StringBuilder text,
        CriterionReading reading,
        BilingualText role,
        int depth,
        Language language
    )
    {
        var answer = reading.Answer.Name();
        var origin = Words.Of(reading.Evidence.Origin);
        text.Append(
            AssessmentText.Write(
                reading.Assessment,
                new(
                    $"{answer.Danish} – {origin.Danish}, {role.Danish}",
                    $"{answer.English} – {origin.English}, {role.English}"
                ),
                language,
                Words.Mark(reading.Answer),
                depth
            )
        );
    }

    private static string Points(Fraction points, Language language) => points.ToText(points.IsWhole ? 0 : 1, language);

    private static void Line(StringBuilder text, int depth, string line) =>
        text.Append(' ', depth * 2).Append(line).Append('\n');
}
