using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    private static readonly BilingualText s_outside = new("uden for loven", "outside the act");

    /// <summary>The answer of a classification: the group, or why there is none.</summary>
    /// <param name="answer">What the act answers.</param>
    /// <returns>The answer. Where a group fits, a text leaves out the reasons of those that do not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static Answer Of(TargetGroupAnswer answer)
    {
        Guard.Against.Null(answer);
        return new Answer(
            answer.Group?.Id ?? IdOf(answer),
            answer.Group is { } group ? BilingualText.Of(group) : Both(l => WithoutGroup(answer, l)),
            answer.Group?.Rule.Label?.Source
        )
        {
            Judged = answer.Assessment,
            Mark = AnswerText.Mark(answer.Verdict),
            Status = answer.Verdict == Kernel.Verdict.NotMet ? s_outside : AnswerText.Of(answer.Verdict),
            StatusId = IdOf(answer),
            Shown = answer.Assessment is { } assessment ? Deciding(assessment) : null,
            Line = l =>
                $"{answer.Group?.ToText(l) ?? WithoutGroup(answer, l)}{AsChanged(answer, l)}{CouldContradict(answer, l)}",
            Typed = (writer, language) =>
            {
                AnswerJson.WriteDate(writer, "date", answer.Date);
                writer.WriteString("act", answer.Act?.Label.Id);
                writer.WriteString("group", answer.Group?.Id);
                AnswerJson.WriteText(writer, "reason", answer.Reason?.ToText(language));
                AnswerJson.WriteFacts(writer, "missing", answer.Missing, language);
                AnswerJson.WriteTexts(writer, "conflicts", answer.Conflicts.Select(static c => c.Id));
                AnswerJson.WriteFacts(writer, "couldContradict", answer.CouldContradict, language);
                AnswerJson.WriteTexts(writer, "possibleConflicts", answer.PossibleConflicts.Select(static c => c.Id));
                if (answer.InForce is { } act)
                {
                    writer.WriteStartObject("inForce");
                    AnswerJson.WriteDate(writer, "from", act.ValidFrom);
                    AnswerJson.WriteDate(writer, "until", act.ValidUntil);
                    writer.WriteString("source", $"{act.Source}");
                    writer.WriteString("sureness", act.Sureness.Id());
                    writer.WriteEndObject();
                }
            },
        }.Provisional(answer.WhyProvisional);
    }

    /// <summary>The answer of a segment or a next step.</summary>
    /// <param name="answer">Whether the citizen is in it, or is to be offered it and by when.</param>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static Answer Of(SegmentAnswer answer)
    {
        Guard.Against.Null(answer);
        var step = answer.IsStep ? answer.Segment : null;
        var status = AnswerText.Of(answer.Verdict);
        // A step that is to be taken is not one that has been.
        var applies = step is not null && answer.Verdict == Kernel.Verdict.Met;
        return new(answer.Segment.Label)
        {
            Judged = answer.Assessment,
            Verdict = answer.Verdict,
            // Whether it was taken by a day that has passed nobody told.
            Mark = applies && !answer.IsPast ? "…" : AnswerText.Mark(applies ? default : answer.Verdict),
            Due = applies ? answer.Deadline.OrNull() : null,
            Status = applies && step is not null ? Both(l => Applies(answer, step, l)) : status,
            StatusId = applies ? "applies" : Ids.Of(answer.Verdict),
            Line = l => step is null ? LineOf(answer, l) : LineOf(answer, step, l),
            Typed = (writer, language) =>
            {
                if (step is null)
                {
                    AnswerJson.WriteText(writer, "reason", answer.Reason?.ToText(language));
                }
                else if (step.HasDeadline)
                {
                    AnswerJson.WriteDate(writer, "deadline", answer.Deadline.OrNull());
                    AnswerJson.WriteText(writer, "deadlineReason", answer.Deadline.Reason?.ToText(language));
                    if (answer.IsPast)
                    {
                        writer.WriteBoolean("deadlineHasPassed", true);
                    }
                }
            },
        };
    }

    // How sure the act is, where its text does not simply say it.
    private static string AsChanged(TargetGroupAnswer answer, Language language) =>
        answer.InForce is not { Sureness: not Sureness.Sourced } act ? string.Empty
        : language == Language.English
            ? $" [the act of {DateText.Of(act.ValidFrom, language)}{act.Sureness.Remark(language)}]"
        : $" [loven fra {DateText.Of(act.ValidFrom, language)}{act.Sureness.Remark(language)}]";

    // What is missing can only bring a contradiction.
    private static string CouldContradict(TargetGroupAnswer answer, Language language)
    {
        if (answer.CouldContradict.IsEmpty)
        {
            return string.Empty;
        }

        var facts = string.Join(", ", answer.CouldContradict.Select(f => f.Name.ToText(language)));
        var conflicts = string.Join("; ", answer.PossibleConflicts.Select(c => c.Title.ToText(language)));
        return language == Language.English
            ? $". Not told, and could only contradict: {facts} ({conflicts})"
            : $". Ikke oplyst, og kan kun modsige: {facts} ({conflicts})";
    }

    private static string IdOf(TargetGroupAnswer answer) =>
        answer.Verdict switch
        {
            Kernel.Verdict.Met => "inGroup",
            Kernel.Verdict.NotMet => "outsideTheAct",
            _ => "unknown",
        };

    private static string WithoutGroup(TargetGroupAnswer answer, Language language)
    {
        var what = (answer.Verdict == Kernel.Verdict.NotMet ? s_outside : AnswerText.Unknown).ToText(language);
        var named = !answer.Conflicts.IsEmpty
            ? string.Join("; ", answer.Conflicts.Select(c => c.Title.ToText(language)))
            : string.Join(", ", answer.Missing.Select(m => m.Name.ToText(language)).Distinct(StringComparer.Ordinal));
        return $"{what}: {answer.Reason?.ToText(language)}{(named.Length == 0 ? string.Empty : $": {named}")}";
    }

    private static string LineOf(SegmentAnswer answer, Language language)
    {
        var lacks =
            answer.Verdict == Kernel.Verdict.Unknown
                ? $": {answer.Reason?.ToText(language) ?? Lacks(answer.Assessment, language)}"
                : string.Empty;
        var label = answer.Segment.Label;
        return $"{AnswerText.Mark(answer.Verdict)} {label.Title.ToText(language)} [{label.Id}, {label.Source}]{lacks}";
    }

    private static string Applies(SegmentAnswer answer, Segment step, Language language) =>
        $"{(language == Language.English ? "applies" : "gælder")} ({AnswerText.Of(step.Label.Strength).ToText(language)}){By(answer, step, language)}";

    // By when a step must be taken.
    private static string By(SegmentAnswer answer, Segment step, Language language)
    {
        var (by, unknown) = language == Language.English ? ("by", "deadline unknown") : ("senest", "frist ukendt");
        return answer.Deadline.IsKnown
                ? $", {by} {DateText.Of(answer.Deadline.Value, language)}{Past(answer, language)}"
            : step.HasDeadline ? $", {unknown} ({answer.Deadline.Reason?.ToText(language)})"
            : string.Empty;
    }

    private static string Past(SegmentAnswer answer, Language language) =>
        !answer.IsPast ? string.Empty
        : language == Language.English ? " (the deadline has passed)"
        : " (fristen er passeret)";

    private static string LineOf(SegmentAnswer answer, Segment step, Language language)
    {
        var label = step.Label;
        var deadline = By(answer, step, language);
        var lacks = answer.Verdict == Kernel.Verdict.Unknown ? $": {Lacks(answer.Assessment, language)}" : string.Empty;
        var mark = answer.Verdict == Kernel.Verdict.Met ? "→" : AnswerText.Mark(answer.Verdict);
        return $"{mark} {label.Title.ToText(language)} ({AnswerText.Of(label.Strength).ToText(language)}, {label.Source}){deadline}{lacks}";
    }

    private static string Lacks(Assessment? assessment, Language language)
    {
        var names = (assessment?.MissingFacts() ?? []).Select(m => m.Name.ToText(language));
        var lacks = language == Language.English ? "it is not known" : "det vides ikke";
        return $"{lacks}: {string.Join(", ", names.Distinct(StringComparer.Ordinal))}";
    }

    // Of alternatives those that decide: where one is met the met ones, where it is not known the unknown ones.
    private static Assessment Deciding(Assessment node)
    {
        // That none of the contradictions is there is said in one line.
        var isEmptyList =
            node is { Kind: AssessmentKind.Not, Verdict: Kernel.Verdict.Met, Parts: [{ Label: not null } list] }
            && list.Kind == AssessmentKind.Any;
        if (isEmptyList)
        {
            return node.With([node.Parts[0].With([])]);
        }

        var parts =
            node.Kind == AssessmentKind.Any && node.Verdict != Kernel.Verdict.NotMet
                ? node.Parts.RemoveAll(p => p.Verdict != node.Verdict)
                : node.Parts;
        return node.With([.. parts.Select(Deciding)]);
    }
}
