using System.Text;
using System.Text.Json;
using Jobcenter.Rules.PracticeTests;

namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    private static readonly BilingualText s_targetGroup = new("Målgruppe", "Target group");
    private static readonly BilingualText s_counts = new("tæller", "counts");
    private static readonly BilingualText s_beside = new("ved siden af", "beside");
    private static readonly BilingualText s_pending = new("afventer", "pending");

    /// <summary>The answer of a practice test: a part a criterion.</summary>
    /// <param name="result">The result.</param>
    /// <param name="withReasons">Whether a text has each criterion's tree of reasons too; not by default.</param>
    /// <returns>
    /// The answer: the score, then the criteria by how they were answered. In JSON <c>score</c> is null while a criterion
    /// lacks its answer, with <c>scoreReason</c>; <c>scoreIsEstimate</c> says whether it rests on an estimate.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public static Answer Of(PracticeTestResult result, bool withReasons = false)
    {
        Guard.Against.Null(result);
        var answer = new Answer(result.Test.Id, result.Test.Title, result.Test.Source)
        {
            Line = l => Heading(result, l),
            Body = l => BodyOf(result, l, withReasons),
            PartsName = "criteria",
            Parts = [.. result.Outcomes.Select(static o => Among(o).Asterisked(o.WhyProvisional))],
            Typed = (writer, language) =>
            {
                writer.WriteString("test", result.Test.Id);
                var score = result.Score;
                AnswerJson.WriteNumber(writer, "score", score.IsKnown ? score.Value : null);
                AnswerJson.WriteText(writer, "scoreReason", score.Reason?.ToText(language));
                if (score.IsKnown)
                {
                    writer.WriteBoolean("scoreIsEstimate", result.IsEstimate);
                }
            },
        };
        return answer.Provisional(result.Outcomes.SelectMany(static o => o.WhyProvisional));
    }

    /// <summary>The answer of one criterion, with what else was said of it.</summary>
    /// <param name="outcome">The criterion with its answer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is null.</exception>
    public static Answer Of(CriterionOutcome outcome) =>
        Among(Guard.Against.Null(outcome)).Provisional(outcome.WhyProvisional);

    private static Answer Among(CriterionOutcome outcome)
    {
        var criterion = outcome.Criterion;
        return new(outcome.Assessment.Label ?? criterion.Label)
        {
            Judged = outcome.Assessment,
            IsTold = true,
            IsExplained = false,
            Status = outcome.Answer.Name(),
            StatusId = outcome.Answer.Id(),
            StatusRank = (int)outcome.Answer,
            Mark = MarkOf(outcome.Answer),
            Line = l => LineOf(outcome, l),
            Body = l => BodyOf(outcome, l),
            Typed = (writer, language) =>
            {
                writer.WriteString("answer", outcome.Answer.Id());
                writer.WriteStartObject("parameters");
                foreach (var number in outcome.Numbers)
                {
                    AnswerJson.WriteNumber(
                        writer,
                        number.Id,
                        Fraction.TryParse(number.Exact, provider: null, out var value) ? value : null
                    );
                }

                writer.WriteEndObject();
                writer.WritePropertyName("counts");
                Write(writer, outcome, language);
                AnswerJson.WriteEach(writer, "beside", outcome.Beside, b => Write(writer, b, language));
            },
        };
    }

    private static void Write(Utf8JsonWriter writer, CriterionOutcome reading, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("origin", Ids.Of(reading.Evidence.Origin));
        writer.WriteString("answer", reading.Answer.Id());
        if (reading.Evidence.Count is { IsKnown: true, Value: var count })
        {
            writer.WriteNumber("yes", count.Yes);
            writer.WriteNumber("no", count.No);
            writer.WriteNumber("unknown", count.Unknown);
            writer.WriteNumber("pending", count.Pending);
        }

        writer.WritePropertyName("explanation");
        AnswerJson.Write(writer, reading.Assessment, language);
        writer.WriteEndObject();
    }

    private static string MarkOf(PracticeAnswer answer) =>
        answer switch
        {
            PracticeAnswer.Yes => AnswerText.Mark(Kernel.Verdict.Met),
            PracticeAnswer.Partly => "~",
            PracticeAnswer.No => AnswerText.Mark(Kernel.Verdict.NotMet),
            _ => AnswerText.Mark(Kernel.Verdict.Unknown),
        };

    private static BilingualText NameOf(EvidenceOrigin origin) =>
        origin switch
        {
            EvidenceOrigin.Given => new("givet svar", "given answer"),
            EvidenceOrigin.Counted => new("optalt", "counted"),
            EvidenceOrigin.Register => new("registeret", "the register"),
            _ => new("intet svar", "no answer"),
        };

    private static string Heading(PracticeTestResult result, Language language)
    {
        var title = result.Test.Title.ToText(language);
        if (!result.Score.IsKnown)
        {
            return $"{title}: {AnswerText.Unknown.ToText(language)} ({result.Score.Reason?.ToText(language)})";
        }

        Fraction PointsOf(PracticeAnswer answer) => result.PointsOf(answer).Value.Value;
        string Points(Fraction points) => points.ToText(points.IsWhole ? 0 : 1, language);
        var (low, high) = (Points(PointsOf(PracticeAnswer.No)), Points(PointsOf(PracticeAnswer.Yes)));
        var scale =
            language == Language.English ? $"on a scale from {low} to {high}" : $"på en skala fra {low} til {high}";
        var estimate = result.IsEstimate
            ? $" ({AnswerText.Of(NoteKind.Estimate).ToText(language).ToLowerInvariant()})"
            : "";
        return $"{title}: {result.Score.Value.ToText(1, language)}{estimate} {scale}";
    }

    private static string BodyOf(PracticeTestResult result, Language language, bool withReasons)
    {
        var text = new StringBuilder();
        AnswerText.Line(text, 0, $"{s_targetGroup.ToText(language)}: {result.Test.TargetGroup.ToText(language)}");
        AnswerText.Line(text, 0, $"{AnswerText.Source.ToText(language)}: {result.Test.Source}");
        foreach (var answer in Vocabulary.Of<PracticeAnswer>().Values.Reverse())
        {
            var outcomes = result.With(answer);
            if (outcomes.IsEmpty)
            {
                continue;
            }

            text.Append('\n');
            var limit = LimitOf(answer, result, language);
            AnswerText.Line(text, 0, $"{answer.Name().ToText(language)}{limit} ({outcomes.Length})");
            foreach (var outcome in outcomes)
            {
                AnswerText.Line(text, 1, LineOf(outcome, language) + (outcome.WhyProvisional.IsEmpty ? "" : "*"));
                foreach (var beside in outcome.Beside)
                {
                    AnswerText.Line(text, 3, LineOf(outcome, beside, language));
                }

                if (withReasons)
                {
                    Write(text, outcome, s_counts, depth: 3, language);
                }
            }
        }

        var estimates = Estimates(result, language).ToList();
        return estimates.Count == 0 ? $"{text}" : $"{text}\n{string.Concat(estimates.Select(static e => $"{e}.\n"))}";
    }

    private static string BodyOf(CriterionOutcome outcome, Language language)
    {
        var text = new StringBuilder();
        Write(text, outcome, s_counts, depth: 1, language);
        foreach (var number in outcome.Numbers)
        {
            var value = (number.Value ?? number.Reason ?? AnswerText.Unknown).ToText(language);
            AnswerText.Line(text, 2, $"{number.Name.ToText(language)}: {value}");
        }

        foreach (var beside in outcome.Beside)
        {
            Write(text, beside, s_beside, depth: 1, language);
        }

        return text.ToString();
    }

    private static void Write(
        StringBuilder text,
        CriterionOutcome reading,
        BilingualText role,
        int depth,
        Language language
    )
    {
        var (answer, origin) = (reading.Answer.Name(), NameOf(reading.Evidence.Origin));
        var status = Both(l => $"{answer.ToText(l)} – {origin.ToText(l)}, {role.ToText(l)}");
        var mark = MarkOf(reading.Answer);
        AnswerText.Write(text, reading.Assessment, depth, status, language, rootMark: mark, isTitleSaid: true);
    }

    private static string LineOf(CriterionOutcome outcome, Language language)
    {
        var said = Said(outcome.Criterion, outcome, language);
        return $"{MarkOf(outcome.Answer)} {TitleOf(outcome).ToText(language)} ({said}) [{outcome.Criterion.Id}]";
    }

    private static string LineOf(CriterionOutcome outcome, CriterionOutcome beside, Language language)
    {
        var isOther = beside.Answer != PracticeAnswer.Unknown && beside.Answer != outcome.Answer;
        var differs =
            !isOther ? string.Empty
            : language == Language.English ? ", another answer"
            : ", et andet svar";
        var said = Said(outcome.Criterion, beside, language);
        return $"{s_beside.ToText(language)}: {beside.Answer.Name().ToText(language)} ({said}){differs}";
    }

    // Which share gives the answer: ", mindst 90 %".
    private static string LimitOf(PracticeAnswer answer, PracticeTestResult result, Language language)
    {
        var isNo = answer == PracticeAnswer.No;
        if (result.LimitOf(isNo ? PracticeAnswer.Partly : answer) is not { } limit)
        {
            return string.Empty;
        }

        var word = isNo ? new BilingualText("under", "below") : new("mindst", "at least");
        var percent = limit.Value * new Fraction(100);
        return $", {word.ToText(language)} {percent.ToText(percent.IsWhole ? 0 : 2, language)} %";
    }

    private static BilingualText TitleOf(CriterionOutcome outcome) =>
        outcome.Assessment.Label?.Title ?? outcome.Criterion.Label.Title;

    // Where the answer comes from, with its numbers: "registeret, 36 af 40 samtaler, 2 ikke kendt".
    private static string Said(Criterion criterion, CriterionOutcome reading, Language language)
    {
        var counted =
            reading.Evidence.Origin == EvidenceOrigin.Register && criterion.Indicator is { } indicator
                ? indicator.Counted
                : criterion.Counted;
        var said = NameOf(reading.Evidence.Origin).ToText(language);
        if (reading.Evidence.Count is { IsKnown: true, Value: { All: > 0 } count })
        {
            said += $", {new Portion(count.Yes, count.All - count.Yes).ToText(language)} {counted.ToText(language)}";
            // An unknown answer says of itself how many are not known.
            said += reading.WhyUnknown is null ? Also(count.Unknown, Known.NotKnown) : string.Empty;
            said += Also(count.Pending, s_pending);
        }

        return reading.WhyUnknown is { } why && reading.Evidence.Origin != EvidenceOrigin.Missing
            ? $"{said}: {why.ToText(language)}"
            : said;

        string Also(int number, BilingualText what) =>
            number == 0 ? string.Empty : $", {new Fraction(number).ToText(0, language)} {what.ToText(language)}";
    }

    private static IEnumerable<string> Estimates(PracticeTestResult result, Language language)
    {
        var word = AnswerText.Of(NoteKind.Estimate).ToText(language);
        if (result.Score.IsKnown)
        {
            foreach (var answer in result.Outcomes.Select(static o => o.Answer).Distinct())
            {
                foreach (var note in result.PointsOf(answer).Value.Notes)
                {
                    yield return $"{AnswerText.Of(note.Kind).ToText(language)}: {note.Text.ToText(language)}";
                }
            }
        }

        foreach (var outcome in result.Outcomes)
        {
            foreach (var note in outcome.Assessment.Label?.Notes ?? [])
            {
                if (note.Kind == NoteKind.Estimate)
                {
                    yield return $"{word}: {note.Text.ToText(language)} ({TitleOf(outcome).ToText(language)})";
                }
            }
        }
    }
}
