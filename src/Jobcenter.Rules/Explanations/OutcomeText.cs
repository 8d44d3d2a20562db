using System.Text;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Explanations;

/// <summary>A requirement's outcome as plain text: status and numbers first, then the whole tree of reasons.</summary>
/// <example>
/// <code>
/// Console.Write(OutcomeText.Write(outcome, Language.English));
/// </code>
/// </example>
public static class OutcomeText
{
    private static readonly BilingualText s_measured = new("Målt", "Measured");
    private static readonly BilingualText s_takesEver = new("Hvad der skal til", "What it would take");
    private static readonly BilingualText s_takes = new(
        "Hvad der skal til ved fristen",
        "What it would take at the deadline"
    );
    private static readonly BilingualText s_gap = new("Mangler", "Missing to the limit");
    private static readonly BilingualText s_missing = new("Tal, der mangler", "Figures that are missing");
    private static readonly BilingualText s_provisional = new(
        "Foreløbigt: tallet kan stadig ændre sig, for et vindue rækker ud over den sidste kendte dag.",
        "Provisional: the figure can still change, for a window runs past the last known day."
    );
    private static readonly BilingualText s_noDeadline = new("ingen", "none");
    private static readonly BilingualText s_deadline = new("Frist", "Deadline");
    private static readonly BilingualText s_nothing = new(
        "Der er endnu intet at måle.",
        "There is nothing to measure yet."
    );

    /// <summary>Writes an outcome with its reasons.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is null.</exception>
    public static string Write(RequirementOutcome outcome, Language language = Language.Danish)
    {
        Guard.Against.Null(outcome);
        var text = new StringBuilder();
        text.Append(outcome.Requirement.Label.Id)
            .Append(": ")
            .Append(outcome.Status.Name().ToText(language))
            .Append('\n');
        Line(text, s_measured, outcome.MeasuredPeriod?.ToText(language), language);
        Line(text, s_gap, outcome.Gap?.ToGapText(language), language);
        if (!outcome.Missing.IsEmpty)
        {
            Line(text, s_missing, string.Join("; ", outcome.Missing), language);
        }

        foreach (var step in outcome.WhatItWouldTake)
        {
            Line(text, TakesHeading(outcome), step.ToText(language), language);
        }

        if (outcome.IsProvisional)
        {
            text.Append(s_provisional.ToText(language)).Append('\n');
        }

        if (outcome.Assessment is { } assessment)
        {
            text.Append(AssessmentText.Write(assessment, outcome.Status.Name(), language));
        }
        else
        {
            WritePending(text, outcome.Requirement, language);
        }

        return text.ToString();
    }

    /// <summary>What stands before a counterfactual; a requirement without a date has no deadline to speak of.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The heading, without a colon.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is null.</exception>
    public static BilingualText TakesHeading(RequirementOutcome outcome) =>
        Guard.Against.Null(outcome).Requirement.Deadline is null ? s_takesEver : s_takes;

    private static void WritePending(StringBuilder text, Resultatkrav requirement, Language language)
    {
        var label = requirement.Label;
        text.Append(label.Title.ToText(language))
            .Append(" (")
            .Append(Words.Of(label.Strength).ToText(language))
            .Append(")\n");
        Line(text, Words.Source, label.Source.ToString(), language);
        foreach (var note in label.Notes)
        {
            Line(text, Words.Of(note.Kind), note.Text.ToText(language), language);
        }

        Line(
            text,
            s_deadline,
            requirement.Deadline is { } deadline ? DateText.Of(deadline, language) : s_noDeadline.ToText(language),
            language
        );
        text.Append(s_nothing.ToText(language)).Append('\n');
    }

    private static void Line(StringBuilder text, BilingualText name, string? value, Language language)
    {
        if (value is not null)
        {
            text.Append(name.ToText(language)).Append(": ").Append(value).Append('\n');
        }
    }
}
