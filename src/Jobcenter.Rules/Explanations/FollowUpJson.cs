using System.Text.Json;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using NodaTime.Text;

namespace Jobcenter.Rules.Explanations;

/// <summary>A follow-up as JSON, for programs.</summary>
/// <example>
/// <code>
/// string json = FollowUpJson.Write(plan.FollowUp(figures, asOf), explain: "3.1-1");
/// </code>
/// </example>
public static class FollowUpJson
{
    /// <summary>Writes a follow-up as one JSON object.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="rows">How many rows the input had, and how many were refused.</param>
    /// <param name="explain">The id of a requirement whose whole tree is written as <c>explanation</c>; null for none.</param>
    /// <param name="language">The language of the explanation; Danish by default.</param>
    /// <returns>The object without line breaks.</returns>
    /// <remarks>
    /// Numbers are parts of 1, not percents: the shortest decimal with at least 15 significant digits. Each one that
    /// is a fraction has its exact form beside it, as <c>valueExact</c>. A null stands for what cannot be known.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="followUp"/> is null.</exception>
    public static string Write(
        FollowUp followUp,
        RowCounts rows = default,
        string? explain = null,
        Language language = Language.Danish
    )
    {
        Guard.Against.Null(followUp);
        var explained = explain is null ? null : followUp.Find(explain);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("plan", followUp.Plan.Id);
            writer.WriteString("municipality", followUp.Municipality.ToString());
            writer.WriteString("asOf", LocalDatePattern.Iso.Format(followUp.AsOf));
            writer.WriteString("counting", followUp.Counting.Convention.Id());
            writer.WriteStartObject("rows");
            writer.WriteNumber("read", rows.Read);
            writer.WriteNumber("refused", rows.Refused);
            writer.WriteEndObject();
            writer.WriteStartArray("outcomes");
            foreach (var outcome in followUp.Outcomes)
            {
                Write(writer, outcome, ReferenceEquals(outcome, explained), language);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter writer, RequirementOutcome outcome, bool explain, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("id", outcome.Requirement.Id);
        writer.WriteString("status", outcome.Status.Id());
        JsonText.WriteNumber(writer, "value", outcome.Value);
        JsonText.WriteNumber(writer, "limit", outcome.Limit);
        JsonText.WriteNumber(writer, "baseline", outcome.Baseline);
        JsonText.WriteNumber(writer, "current", outcome.Current);
        JsonText.WriteNumber(writer, "gap", outcome.Gap);
        writer.WriteBoolean("final", outcome.IsFinal);
        writer.WriteBoolean("provisional", outcome.IsProvisional);
        writer.WriteStartArray("missing");
        foreach (var key in outcome.Missing)
        {
            writer.WriteStringValue(key.ToString());
        }

        writer.WriteEndArray();
        if (explain && outcome.Assessment is { } assessment)
        {
            writer.WritePropertyName("explanation");
            AssessmentJson.Write(writer, assessment, language);
        }

        writer.WriteEndObject();
    }
}
