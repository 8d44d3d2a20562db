using System.Text.Json;
using Jobcenter.Rules.PracticeTests;

namespace Jobcenter.Rules.Explanations;

/// <summary>A practice test's result as JSON, for programs.</summary>
/// <example>
/// <code>
/// string json = PracticeTestJson.Write(test.Evaluate(answers));
/// </code>
/// </example>
public static class PracticeTestJson
{
    /// <summary>Writes a result as one JSON object.</summary>
    /// <param name="result">The result.</param>
    /// <param name="language">The language of titles and reasons; Danish by default.</param>
    /// <returns>The object without line breaks.</returns>
    /// <remarks>
    /// <c>score</c> is null while a criterion lacks its answer, with <c>scoreReason</c>; <c>scoreExact</c> is the fraction and
    /// <c>scoreIsEstimate</c> whether it rests on an estimate. Each criterion has its <c>answer</c> (<c>ja</c>, <c>delvist</c>,
    /// <c>nej</c>, <c>ukendt</c>), the reading that counts with its <c>explanation</c>, and the others in <c>beside</c>.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public static string Write(PracticeTestResult result, Language language = Language.Danish)
    {
        Guard.Against.Null(result);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("test", result.Test.Id);
            writer.WriteString("source", result.Test.Source.ToString());
            WriteScore(writer, result.Score, language);
            writer.WriteStartArray("criteria");
            foreach (var outcome in result.Outcomes)
            {
                Write(writer, outcome, language);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void WriteScore(Utf8JsonWriter writer, Known<PracticeScore> score, Language language)
    {
        writer.WritePropertyName("score");
        if (!score.IsKnown)
        {
            writer.WriteNullValue();
            writer.WriteString("scoreReason", score.Reason?.ToText(language));
            return;
        }

        writer.WriteRawValue(score.Value.Points.ToDecimalString());
        writer.WriteString("scoreExact", score.Value.Points.ToString());
        writer.WriteBoolean("scoreIsEstimate", score.Value.IsEstimate);
    }

    private static void Write(Utf8JsonWriter writer, CriterionOutcome outcome, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("id", outcome.Criterion.Id);
        writer.WriteString("answer", outcome.Answer.Id());
        writer.WriteStartObject("parameters");
        foreach (var parameter in outcome.Criterion.Parameters)
        {
            writer.WriteNumber(parameter.Id, parameter.Value);
        }

        writer.WriteEndObject();
        writer.WritePropertyName("counts");
        Write(writer, outcome.Deciding, language);
        writer.WriteStartArray("beside");
        foreach (var beside in outcome.Beside)
        {
            Write(writer, beside, language);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CriterionReading reading, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("origin", JsonText.Id(reading.Evidence.Origin));
        writer.WriteString("answer", reading.Answer.Id());
        if (reading.Evidence.Count is { IsKnown: true, Value: var count })
        {
            writer.WriteNumber("yes", count.Yes);
            writer.WriteNumber("no", count.No);
            writer.WriteNumber("unknown", count.Unknown);
            writer.WriteNumber("pending", count.Pending);
        }

        writer.WritePropertyName("explanation");
        AssessmentJson.Write(writer, reading.Assessment, language);
        writer.WriteEndObject();
    }
}
