using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;

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
        return Changed(RuleOf(actBefore, left), before, after)
            ?? Changed(RuleOf(actAfter, entered), before, after)
            ?? new(
                entered >= 0 ? actAfter.Groups[entered].Id : actAfter.Code,
                Fact: null,
                entered >= 0 ? actAfter.Groups[entered].Title.Title : actAfter.Label.Title,
                Citizens: 0
            );
    }

    private static Rule<CitizenSituation> RuleOf(TargetGroupAct act, int place) =>
        place >= 0 ? act.Groups[place].Rule : act.Whole;

    private static MoveNode? Changed(
        Rule<CitizenSituation> rule,
        in CitizenSituation before,
        in CitizenSituation after
    ) => Changed(rule.Label?.Id ?? string.Empty, rule.Assess(before), rule.Assess(after));

    // Both trees come from one rule, so they have one shape.
    private static MoveNode? Changed(string rule, Assessment before, Assessment after)
    {
        var own = before.Label?.Id ?? rule;
        for (var i = 0; i < before.Facts.Length; i++)
        {
            if (before.Verdict != after.Verdict && before.Facts[i].Value != after.Facts[i].Value)
            {
                return new(own, before.Facts[i].Id, before.Facts[i].Name, Citizens: 0);
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
