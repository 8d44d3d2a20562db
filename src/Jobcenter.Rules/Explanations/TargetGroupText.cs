using System.Text;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Explanations;

/// <summary>Target groups, segments and next steps as plain text.</summary>
/// <example>
/// <code>
/// Console.Write(TargetGroupText.Write(TargetGroupActs.Assess(situation)));
/// </code>
/// </example>
public static class TargetGroupText
{
    private static readonly BilingualText s_outside = new("uden for loven", "outside the act");

    /// <summary>An answer in one line: the group, or why there is none.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>The line, without a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Line(TargetGroupAnswer answer, Language language = Language.Danish)
    {
        Guard.Against.Null(answer);
        if (answer.Group is { } group)
        {
            return group.ToText(language);
        }

        var what = (answer.Status == TargetGroupStatus.OutsideTheAct ? s_outside : Words.Unknown).ToText(language);
        var why = answer.Reason?.ToText(language);
        var named =
            !answer.Conflicts.IsEmpty ? string.Join("; ", answer.Conflicts.Select(c => c.Title.ToText(language)))
            : !answer.Missing.IsEmpty
                ? string.Join(
                    ", ",
                    answer.Missing.Select(m => m.Name.ToText(language)).Distinct(StringComparer.Ordinal)
                )
            : string.Empty;
        return named.Length == 0 ? $"{what}: {why}" : $"{what}: {why}: {named}";
    }

    /// <summary>An answer with its reasons: the groups and contradictions that decide, as a tree.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>Lines that end with a line feed. Where a group fits, those that do not are left out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Write(TargetGroupAnswer answer, Language language = Language.Danish)
    {
        Guard.Against.Null(answer);
        var text = new StringBuilder(Line(answer, language)).Append('\n');
        if (answer.Assessment is { } assessment)
        {
            text.Append(AssessmentText.Write(Deciding(assessment), language));
        }

        return text.ToString();
    }

    /// <summary>The segments a citizen is in, and those of which it is not known, in one line each.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>Lines that end with a line feed; of the segments the citizen is not in, nothing.</returns>
    public static string Write(ImmutableArray<SegmentAnswer> answers, Language language = Language.Danish)
    {
        var text = new StringBuilder();
        foreach (var answer in answers.Where(static a => a.Verdict != Verdict.NotMet))
        {
            text.Append(Words.Mark(answer.Verdict)).Append(' ').Append(answer.Segment.Label.Title.ToText(language));
            text.Append(" [").Append(answer.Segment.Id).Append(", ").Append(answer.Segment.Label.Source).Append(']');
            if (answer.Verdict == Verdict.Unknown)
            {
                text.Append(": ").Append(Why(answer, language));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The steps a citizen is to be offered, with their deadlines, in one line each.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <param name="withUnknown">Whether the steps of which it is not known are told as well; not by default.</param>
    /// <returns>Lines that end with a line feed; of the steps that are not to be offered, nothing.</returns>
    public static string Write(
        ImmutableArray<NextStepAnswer> answers,
        Language language = Language.Danish,
        bool withUnknown = false
    )
    {
        var text = new StringBuilder();
        foreach (
            var answer in answers.Where(a => a.Verdict == Verdict.Met || (withUnknown && a.Verdict == Verdict.Unknown))
        )
        {
            var label = answer.Step.Label;
            text.Append(answer.Verdict == Verdict.Met ? "→ " : "? ").Append(label.Title.ToText(language));
            text.Append(" (")
                .Append(Words.Of(label.Strength).ToText(language))
                .Append(", ")
                .Append(label.Source)
                .Append(')');
            if (answer.Deadline.IsKnown)
            {
                var by = language == Language.English ? "by" : "senest";
                text.Append(", ").Append(by).Append(' ').Append(DateText.Of(answer.Deadline.Value, language));
            }
            else if (answer.Step.HasDeadline)
            {
                var deadline = language == Language.English ? "deadline unknown" : "frist ukendt";
                text.Append($", {deadline} ({answer.Deadline.Reason?.ToText(language)})");
            }

            if (answer.Verdict == Verdict.Unknown)
            {
                text.Append(": ").Append(Lacks(answer.Assessment, language));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Why(SegmentAnswer answer, Language language)
    {
        if (answer.Reason is { } reason)
        {
            return reason.ToText(language);
        }

        return Lacks(answer.Assessment, language);
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
            node is { Kind: AssessmentKind.Not, Verdict: Verdict.Met, Parts: [{ Label: not null } list] }
            && list.Kind == AssessmentKind.Any;
        if (isEmptyList)
        {
            return node.With([node.Parts[0].With([])]);
        }

        var parts =
            node.Kind == AssessmentKind.Any && node.Verdict != Verdict.NotMet
                ? node.Parts.RemoveAll(p => p.Verdict != node.Verdict)
                : node.Parts;
        return node.With([.. parts.Select(Deciding)]);
    }
}
