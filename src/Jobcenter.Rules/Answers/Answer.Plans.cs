using System.Text;
using System.Text.Json;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    private static readonly BilingualText s_measured = new("Målt", "Measured");
    private static readonly BilingualText s_noDeadline = new("ingen", "none");
    private static readonly BilingualText s_nothingYet = new(
        "Der er endnu intet at måle.",
        "There is nothing to measure yet."
    );
    private static readonly BilingualText s_takesAtDeadline = new(
        "Hvad der skal til ved fristen",
        "What it would take at the deadline"
    );

    /// <summary>The answer of a follow-up: a part a requirement.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="rows">How many rows the input had, and how many were refused.</param>
    /// <param name="explain">The id of a requirement whose whole tree JSON has as <c>explanation</c>; null for none.</param>
    /// <param name="notice">What the reader must know first, as that the data are made up; nothing by default.</param>
    /// <param name="withReceipt">Whether what the follow-up was made with stands in JSON too; not by default.</param>
    /// <returns>
    /// The answer. In JSON each outcome has <c>readings</c> where a sentence has more than one, <c>whatItWouldTake</c>,
    /// <c>hidden</c> for numbers that may not be published, and <c>provisionalBecause</c> for those that can still change.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="followUp"/> is null.</exception>
    public static Answer Of(
        FollowUp followUp,
        RowCounts rows = default,
        string? explain = null,
        BilingualText? notice = null,
        bool withReceipt = false
    )
    {
        Guard.Against.Null(followUp);
        var explained = explain is null ? null : followUp.Find(explain);
        return new(followUp.Plan.Id, followUp.Plan.Title)
        {
            Lead = Both(l => Subtitle(followUp, l)),
            Notice = notice,
            Rows = rows,
            Receipt = withReceipt ? followUp.ToReceipt() : null,
            Remarks = AnswerText.RemarksOf(followUp),
            Warnings = [.. AnswerText.WarningsOf(followUp)],
            PartsName = "outcomes",
            Parts =
            [
                .. followUp.Outcomes.Select(o =>
                    ReferenceEquals(o, explained)
                        ? Of(o, isExplained: true, followUp.MissingFactsOf(o.Requirement.Label.Id))
                        : Of(o, isExplained: false)
                ),
            ],
            Head = writer =>
            {
                writer.WriteString("plan", followUp.Plan.Id);
                writer.WriteString("municipality", followUp.Municipality.ToString());
                AnswerJson.WriteDate(writer, "asOf", followUp.AsOf);
                writer.WriteString("counting", Ids.Of(followUp.Counting.Convention));
                if (followUp.Discretion is { } discretion)
                {
                    writer.WriteNumber("discretion", discretion.Threshold);
                }
            },
        };
    }

    /// <summary>The answer of one requirement.</summary>
    /// <param name="outcome">How it stands.</param>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is null.</exception>
    public static Answer Of(RequirementOutcome outcome) => Of(Guard.Against.Null(outcome), isExplained: true);

    private static Answer Of(RequirementOutcome outcome, bool isExplained, ImmutableArray<MissingFact>? facts = null) =>
        new(outcome.Requirement.Label)
        {
            Judged = outcome.Assessment,
            Id = outcome.Requirement.Id,
            StatusId = outcome.Status.Id(),
            StatusRank = (int)outcome.Status,
            Status = outcome.Status.Name(),
            Mark = AnswerText.Mark(outcome.Status),
            SaysStatus = true,
            Measured = (writer, answer) =>
                WriteMeasured(writer, outcome, facts ?? outcome.MissingFacts, !answer.WhyProvisional.IsEmpty),
            IsExplained = isExplained,
            Value = outcome.Value,
            Limit = outcome.Limit,
            Gap = outcome.Gap,
            WhyProvisional = outcome.WhyProvisional,
            Due = outcome.Requirement.Deadline,
            Cures = [.. outcome.WhatItWouldTake.Select(BilingualText.Of)],
            CureHeading = outcome.Requirement.Deadline is null ? s_takes : s_takesAtDeadline,
            Trajectory = outcome.Trajectory,
            Cells = CellsOf(outcome),
            Line = l => $"{outcome.Requirement.Label.Id}: {outcome.Status.Name().ToText(l)}",
            Body = l => BodyOf(outcome, facts ?? outcome.MissingFacts, l),
            Typed = (writer, language) => Write(writer, outcome, language),
        };

    private static string Subtitle(FollowUp followUp, Language language)
    {
        var counting = Vocabulary.Of<CountingConvention>().Name(followUp.Counting.Convention).ToText(language);
        var asOf = DateText.Of(followUp.AsOf, language);
        var area = followUp.Municipality.ToText(language);
        return language == Language.English
            ? $"Follow-up {asOf} · {area} · counted as {counting}"
            : $"Opfølgning {asOf} · {area} · talt som {counting}";
    }

    private static ImmutableArray<AnswerCell> CellsOf(RequirementOutcome outcome)
    {
        var label = outcome.Requirement.Label;
        // Two numbers that differ must not look alike.
        var extra = outcome is { Value: { } value, Limit: { } limit } ? value.ExtraDecimalsBeside(limit) : 0;
        var status = new AnswerCell(BilingualText.Same("Status"), outcome.Status.Name().ToText, AnswerCellKind.Status);
        return
        [
            new(
                new("Krav", "Requirement"),
                l => $"{outcome.Requirement.Id} ({AnswerText.Of(label.Strength).ToText(l)}) {label.Title.ToText(l)}",
                AnswerCellKind.Title
            ),
            outcome.IsProvisional ? status.Asterisked() : status,
            Number(new("Værdi", "Value"), outcome.Value, extra),
            Number(new("Grænse", "Limit"), outcome.Limit, extra),
            Number(new("Udgangspunkt", "Baseline"), outcome.Baseline, outcome.ExtraDecimals),
            Number(new("Nu", "Now"), outcome.Current, outcome.ExtraDecimals),
            Shown(new("Mangler", "To go"), outcome.ShownLacking, outcome.LackingText),
            new(s_measured, l => outcome.MeasuredPeriod?.ToText(l) ?? Nothing),
        ];

        AnswerCell Number(BilingualText name, Quantity? quantity, int decimals) =>
            Shown(name, quantity, l => quantity?.ToText(l, decimals));

        AnswerCell Shown(BilingualText name, Quantity? quantity, Func<Language, string?> text) =>
            outcome.IsHidden
                ? new(name, RequirementOutcome.Hidden.ToText, AnswerCellKind.Number)
                : new(name, l => Short(text(l)), AnswerCellKind.Number) { Quantity = quantity };
    }

    // Percentage points have a long name and a narrow column.
    private static string Short(string? text) =>
        text?.Replace("procentpoint", "pp", StringComparison.Ordinal)
            .Replace("percentage points", "pp", StringComparison.Ordinal)
        ?? Nothing;

    private static string BodyOf(
        RequirementOutcome outcome,
        ImmutableArray<MissingFact> missingFacts,
        Language language
    )
    {
        var text = new StringBuilder();
        Line(s_measured, outcome.MeasuredPeriod?.ToText(language));
        Line(new("Mangler", "Missing to the limit"), outcome.LackingText(language));
        foreach (var (name, value) in MissingLines(outcome, missingFacts, language))
        {
            Line(name, value);
        }

        Line(
            new("Tal, der mangler", "Figures that are missing"),
            outcome.Missing.IsEmpty ? null : string.Join("; ", outcome.Missing)
        );
        foreach (var step in outcome.WhatItWouldTake)
        {
            Line(outcome.Requirement.Deadline is null ? s_takes : s_takesAtDeadline, step.ToText(language));
        }

        if (outcome.Since is { Value: { } since, Period: var today })
        {
            Line(
                new(
                    "Med det, der er sket siden fristen, og som ikke afgør noget",
                    "With what has happened since the deadline, which decides nothing"
                ),
                $"{since.ToText(language)} ({DateText.Of(today.LastDay, language)})"
            );
        }

        foreach (var why in outcome.WhyProvisional)
        {
            Line(new("Foreløbigt", "Provisional"), $"{why.ToText(language)}.");
        }

        if (outcome.Assessment is null)
        {
            var label = outcome.Requirement.Label;
            var strength = AnswerText.Of(label.Strength).ToText(language);
            AnswerText.Line(text, 0, $"{label.Title.ToText(language)} ({strength})");
            Line(AnswerText.Source, label.Source.ToString());
            foreach (var note in label.Notes)
            {
                AnswerText.Line(text, 0, AnswerText.Of(note, language));
            }

            Line(
                new("Frist", "Deadline"),
                outcome.Requirement.Deadline is { } day ? DateText.Of(day, language) : s_noDeadline.ToText(language)
            );
            AnswerText.Line(text, 0, s_nothingYet.ToText(language));
        }

        return text.ToString();

        void Line(BilingualText name, string? value)
        {
            if (value is not null)
            {
                AnswerText.Line(text, 0, $"{name.ToText(language)}: {value}");
            }
        }
    }

    private static void WriteMeasured(
        Utf8JsonWriter writer,
        RequirementOutcome outcome,
        ImmutableArray<MissingFact> missingFacts,
        bool isProvisional
    )
    {
        AnswerJson.WriteNumber(writer, "value", outcome.Value?.Amount);
        AnswerJson.WriteNumber(writer, "limit", outcome.Limit?.Amount);
        AnswerJson.WriteNumber(writer, "baseline", outcome.Baseline?.Amount);
        AnswerJson.WriteNumber(writer, "current", outcome.Current?.Amount);
        AnswerJson.WriteNumber(writer, "gap", outcome.Gap?.Amount);
        writer.WriteBoolean("final", outcome.IsFinal);
        writer.WriteBoolean("provisional", isProvisional);
        AnswerJson.WriteTexts(
            writer,
            "missing",
            outcome
                .Missing.Select(static k => k.ToString())
                .Concat(outcome.MissingFacts.Select(static f => f.ToString()))
        );
        writer.WriteString("unit", (outcome.Value ?? outcome.Limit) is { } quantity ? Ids.Of(quantity.Unit) : null);
        writer.WriteString("measured", outcome.MeasuredPeriod?.ToString());
        AnswerJson.WriteDate(writer, "deadline", outcome.Requirement.Deadline);
        WriteFacts(writer, outcome, missingFacts);
        if (outcome.Since is { Value: { } since, Period: var today })
        {
            writer.WriteStartObject("since");
            AnswerJson.WriteNumber(writer, "value", since.Amount);
            AnswerJson.WriteDate(writer, "asOf", today.LastDay);
            writer.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter writer, RequirementOutcome outcome, Language language)
    {
        // The readings of a sentence that has more than one: the first decides.
        var readings = outcome.Assessment is { Kind: AssessmentKind.Readings } all ? all.Parts : [];
        AnswerJson.WriteEach(
            writer,
            "readings",
            readings,
            part =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", part.Label?.Id);
                writer.WriteString("title", part.Label?.Title.ToText(language));
                writer.WriteString("verdict", Ids.Of(part.Verdict));
                writer.WriteBoolean("decides", ReferenceEquals(part, readings[0]));
                writer.WriteEndObject();
            }
        );
        AnswerJson.WriteEach(
            writer,
            "whatItWouldTake",
            outcome.WhatItWouldTake,
            step =>
            {
                writer.WriteStartObject();
                writer.WriteString("unit", Ids.Of(step.Unit));
                AnswerJson.WriteNumber(writer, "amount", step.Amount);
                writer.WriteBoolean("moreThan", step.MoreThan);
                writer.WriteString("period", step.Period?.ToString());
                AnswerJson.WriteNumber(writer, "fullTimePersons", step.FullTimePersons?.Count);
                if (step.MonthsLeft is { } months)
                {
                    writer.WriteNumber("monthsLeft", months);
                }

                writer.WriteString("heldFixed", step.HeldFixed?.ToText(language));
                writer.WriteString("text", step.ToText(language));
                writer.WriteEndObject();
            }
        );
        writer.WriteBoolean("hidden", outcome.IsHidden);
    }
}
