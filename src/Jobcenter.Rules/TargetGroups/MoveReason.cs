namespace Jobcenter.Rules.TargetGroups;

/// <summary>Finds the node of a rule that moved a citizen from one answer to another.</summary>
internal static class MoveReason
{
    /// <summary>
    /// The first fact, in the rule that gave the answer before and then in the one that gives it after, that reads
    /// otherwise than it did; where all facts read alike, the rule of the new answer, which came with its act.
    /// </summary>
    public static MoveNode Of(
        TargetGroupAct actBefore,
        in CitizenSituation before,
        TargetGroupAct actAfter,
        in CitizenSituation after
    )
    {
        var (left, entered) = (actBefore.Classify(before), actAfter.Classify(after));
        // Between answers that are no group: the contradiction, or the group, that came nearer or went.
        foreach (
            var rule in Rule(actBefore, left)
                .Concat(Rule(actAfter, entered))
                .Concat(RulesOf(actAfter))
                .Concat(RulesOf(actBefore))
        )
        {
            if (Changed(rule.Label?.Id ?? string.Empty, rule.Assess(before), rule.Assess(after)) is { } node)
            {
                return node;
            }
        }

        var label = entered >= 0 ? actAfter.Groups[entered].Label : actAfter.Label;
        return new(label.Id, Fact: null, label.Title);
    }

    private static IEnumerable<Rule<CitizenSituation>> Rule(TargetGroupAct act, int group) =>
        group >= 0 ? [act.Groups[group].Rule] : [];

    private static IEnumerable<Rule<CitizenSituation>> RulesOf(TargetGroupAct act) =>
        act.Conflicts.Concat(act.Groups.Select(static g => g.Rule));

    // Both trees come from one rule, so they have one shape. Only where the verdict changed can the reason lie.
    private static MoveNode? Changed(string rule, Assessment before, Assessment after)
    {
        if (before.Verdict == after.Verdict)
        {
            return null;
        }

        var own = before.Label?.Id ?? rule;
        for (var i = 0; i < before.Facts.Length; i++)
        {
            if (before.Facts[i].Value != after.Facts[i].Value)
            {
                return new(own, before.Facts[i].Id, before.Facts[i].Name);
            }
        }

        for (var i = 0; i < before.Parts.Length; i++)
        {
            if (Changed(own, before.Parts[i], after.Parts[i]) is { } node)
            {
                return node;
            }
        }

        return null;
    }
}
