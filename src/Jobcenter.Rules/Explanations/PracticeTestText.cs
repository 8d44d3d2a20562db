using System.Text;
using Jobcenter.Rules.PracticeTests;

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
    private static readonly BilingualText s_notKnown = new("ikke kendt", "not known");
    private static readonly BilingualText s_pending = new("afventer", "pending");
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

        WriteEstimates(text, result, language);
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

    private static void WriteEstimates(StringBuilder text, PracticeTestResult result, Language language)
    {
        var start = "\n";
        if (result.Score is { IsKnown: true, Value.IsEstimate: true } && result.Test.Scale.PartlyNote is { } scaleNote)
        {
            WriteOne(scaleNote, about: "");
        }

        foreach (var outcome in result.Outcomes)
        {
            foreach (var note in outcome.Deciding.Assessment.Label?.Notes ?? [])
            {
                if (note.Kind == NoteKind.Estimate)
                {
                    WriteOne(note, $" ({outcome.Criterion.Id})");
                }
            }
        }

        void WriteOne(Note note, string about)
        {
            text.Append(start);
            start = "";
            Line(text, 0, $"{Words.Of(note.Kind).ToText(language)}{about}: {note.Text.ToText(language)}.");
        }
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
        var estimate = score.IsEstimate ? $" ({Words.Of(NoteKind.Estimate).ToText(language).ToLowerInvariant()})" : "";
        return $"{title}: {score.ToText(language)}{estimate} {scale}";
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
        Line(
            text,
            0,
            $"{answer.Name().ToText(language)}{Limit(answer, result.Test.Scale, language)} ({outcomes.Length})"
        );
        foreach (var outcome in outcomes)
        {
            var title = outcome.Criterion.Title.ToText(language);
            Line(
                text,
                1,
                $"{Words.Mark(answer)} {title} [{outcome.Criterion.Id}: {Said(outcome.Criterion, outcome.Deciding, language)}]"
            );
            foreach (var beside in outcome.Beside)
            {
                var differs =
                    beside.Answer != PracticeAnswer.Unknown && beside.Answer != answer
                        ? $" ({s_differs.ToText(language)})"
                        : "";
                var name = beside.Answer.Name().ToText(language);
                Line(
                    text,
                    3,
                    $"{s_beside.ToText(language)}: {name} [{Said(outcome.Criterion, beside, language)}]{differs}"
                );
            }

            if (withReasons)
            {
                WriteReasons(text, outcome.Deciding, s_counts, depth: 3, language);
            }
        }
    }

    // Which share gives the answer: ", mindst 90 %".
    private static string Limit(PracticeAnswer answer, PracticeScale scale, Language language)
    {
        var (yes, partly) = (Percent(scale.YesFrom, language), Percent(scale.PartlyFrom, language));
        return (answer, language) switch
        {
            (PracticeAnswer.Yes, Language.English) => $", at least {yes}",
            (PracticeAnswer.Yes, _) => $", mindst {yes}",
            (PracticeAnswer.Partly, Language.English) => $", at least {partly}",
            (PracticeAnswer.Partly, _) => $", mindst {partly}",
            (PracticeAnswer.No, Language.English) => $", below {partly}",
            (PracticeAnswer.No, _) => $", under {partly}",
            _ => "",
        };
    }

    private static string Percent(Share share, Language language)
    {
        var percent = share.Value * new Fraction(100);
        return $"{percent.ToText(percent.IsWhole ? 0 : 2, language)} %";
    }

    // Where the answer comes from, with its numbers: "registeret, 36 af 40 samtaler, 2 ikke kendt".
    private static string Said(Criterion criterion, CriterionReading reading, Language language)
    {
        var counted =
            reading.Evidence.Origin == EvidenceOrigin.Register && criterion.Indicator is { } indicator
                ? indicator.Counted
                : criterion.Counted;
        var said = Words.Of(reading.Evidence.Origin).ToText(language);
        if (reading.Evidence.Count is { IsKnown: true, Value: { Whole: > 0 } count })
        {
            said += $", {new Portion(count.Yes, count.Whole - count.Yes).ToText(language)} {counted.ToText(language)}";
            // An unknown answer says of itself how many are not known.
            said += reading.WhyUnknown is null ? Also(count.Unknown, s_notKnown, language) : "";
            said += Also(count.Pending, s_pending, language);
        }

        return reading.WhyUnknown is { } why && reading.Evidence.Origin != EvidenceOrigin.Missing
            ? $"{said}: {why.ToText(language)}"
            : said;
    }

    private static string Also(int count, BilingualText what, Language language) =>
        count == 0 ? "" : $", {new Fraction(count).ToText(0, language)} {what.ToText(language)}";

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
