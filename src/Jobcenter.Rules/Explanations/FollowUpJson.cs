using System.Text.Json;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans;
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
    /// <param name="notice">What the reader must know first, as that the data are made up; nothing by default.</param>
    /// <param name="withReceipt">Whether what the follow-up was made with is written too, as <c>receipt</c>; not by default.</param>
    /// <returns>The object without line breaks.</returns>
    /// <remarks>
    /// Numbers are parts of 1, not percents: the shortest decimal with at least 15 significant digits. Each one that
    /// is a fraction has its exact form beside it, as <c>valueExact</c>. A null stands for what cannot be known, or with
    /// <c>hidden</c> for what may not be published. Each outcome has its <c>strength</c>, its <c>notes</c> (decisions
    /// and estimates), its <c>readings</c> where a sentence has more than one, and <c>whatItWouldTake</c>.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="followUp"/> is null.</exception>
    public static string Write(
        FollowUp followUp,
        RowCounts rows = default,
        string? explain = null,
        Language language = Language.Danish,
        BilingualText? notice = null,
        bool withReceipt = false
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
            if (followUp.Discretion is { } discretion)
            {
                writer.WriteNumber("discretion", discretion.Threshold);
            }

            writer.WriteStartObject("rows");
            writer.WriteNumber("read", rows.Read);
            writer.WriteNumber("refused", rows.Refused);
            writer.WriteEndObject();
            if (notice is not null)
            {
                writer.WriteString("notice", notice.ToText(language));
            }

            if (withReceipt)
            {
                writer.WritePropertyName("receipt");
                ExecutionReceiptJson.Write(writer, followUp.ToReceipt());
            }

            writer.WriteStartArray("outcomes");
            foreach (var outcome in followUp.Outcomes)
            {
                Write(writer, outcome, ReferenceEquals(outcome, explained), language);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static string? Unit(RequirementOutcome outcome) =>
        (outcome.Value ?? outcome.Limit) is { } quantity ? JsonText.Id(quantity.Unit) : null;

    private static void WriteLabel(Utf8JsonWriter writer, RuleLabel label, Language language)
    {
        writer.WriteString("title", label.Title.ToText(language));
        writer.WriteString("source", label.Source.ToString());
        writer.WriteString("strength", JsonText.Id(label.Strength));
        AssessmentJson.WriteNotes(writer, label.Notes, language);
    }

    // The readings of a sentence that has more than one: the first decides.
    private static void WriteReadings(Utf8JsonWriter writer, RequirementOutcome outcome, Language language)
    {
        writer.WriteStartArray("readings");
        if (outcome.Assessment is { Kind: AssessmentKind.Readings } assessment)
        {
            foreach (var part in assessment.Parts)
            {
                writer.WriteStartObject();
                writer.WriteString("id", part.Label?.Id);
                writer.WriteString("title", part.Label?.Title.ToText(language));
                writer.WriteString("verdict", JsonText.Id(part.Verdict));
                writer.WriteBoolean("decides", ReferenceEquals(part, assessment.Parts[0]));
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteCounterfactuals(Utf8JsonWriter writer, RequirementOutcome outcome, Language language)
    {
        writer.WriteStartArray("whatItWouldTake");
        foreach (var step in outcome.WhatItWouldTake)
        {
            writer.WriteStartObject();
            writer.WriteString("unit", JsonText.Id(step.Unit));
            JsonText.WriteFraction(writer, "amount", step.Amount);
            writer.WriteBoolean("moreThan", step.MoreThan);
            writer.WriteString("period", step.Period?.ToString());
            JsonText.WriteFraction(writer, "fullTimePersons", step.FullTimePersons?.Count);
            if (step.MonthsLeft is { } months)
            {
                writer.WriteNumber("monthsLeft", months);
            }

            writer.WriteString("heldFixed", step.HeldFixed?.ToText(language));
            writer.WriteString("text", step.ToText(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
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
        writer.WriteString("unit", Unit(outcome));
        writer.WriteString("measured", outcome.MeasuredPeriod?.ToString());
        writer.WriteString(
            "deadline",
            outcome.Requirement.Deadline is { } deadline ? LocalDatePattern.Iso.Format(deadline) : null
        );
        WriteLabel(writer, outcome.Requirement.Label, language);
        WriteReadings(writer, outcome, language);
        WriteCounterfactuals(writer, outcome, language);
        writer.WriteBoolean("hidden", outcome.IsHidden);
        if (explain && outcome.Assessment is { } assessment)
        {
            writer.WritePropertyName("explanation");
            AssessmentJson.Write(writer, assessment, language);
        }

        writer.WriteEndObject();
    }
}
