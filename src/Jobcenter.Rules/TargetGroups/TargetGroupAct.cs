using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>An act's list of target groups: for given facts a citizen is in exactly one, outside the act, or the answer is unknown.</summary>
/// <example>
/// <code>
/// TargetGroupAnswer answer = TargetGroupActs.Assess(situation);
/// Console.WriteLine(answer.Group?.ToText(Language.Danish) ?? answer.Reason?.Danish);
/// </code>
/// </example>
[DanishTerm("målgruppelov")]
public sealed class TargetGroupAct
{
    private static readonly BilingualText s_missing = new("der mangler fakta", "facts are missing");
    private static readonly BilingualText s_conflict = new("fakta modsiger hinanden", "facts contradict each other");
    private static readonly BilingualText s_outside = new(
        "ingen af lovens målgrupper passer",
        "none of the act's target groups fits"
    );
    private static readonly BilingualText s_notWhole = new(
        "ingen af de kendte målgrupper passer, og lovens øvrige numre kunne ikke findes",
        "none of the known target groups fits, and the act's other numbers could not be found"
    );

    private readonly bool _isWhole;
    private readonly Rule<CitizenSituation> _whole;

    internal TargetGroupAct(
        string code,
        RuleLabel label,
        bool isWhole,
        ImmutableArray<TargetGroup> groups,
        ImmutableArray<Rule<CitizenSituation>> conflicts
    )
    {
        Code = code;
        Label = label;
        Groups = groups;
        Conflicts = conflicts;
        _isWhole = isWhole;
        _whole = Rule.All(
                Rule.Not(
                    Rule.Any([.. conflicts])
                        .Named(
                            new(
                                $"{code}/conflicts",
                                new("Fakta modsiger hinanden", "Facts contradict each other"),
                                label.Source
                            )
                        )
                ),
                Rule.Any([.. groups.Select(static g => g.Rule)])
                    .Named(
                        new(
                            $"{code}/groups",
                            new("I en af lovens målgrupper", "In one of the act's groups"),
                            label.Source
                        )
                    )
            )
            .Named(label);
    }

    /// <summary>The code, as <c>LAB</c>.</summary>
    public string Code { get; }

    /// <summary>Id, title, source and notes.</summary>
    public RuleLabel Label { get; }

    /// <summary>The groups, in the order of the act.</summary>
    public ImmutableArray<TargetGroup> Groups { get; }

    /// <summary>The contradictions that leave a citizen without an answer, each a rule that is met when it is there.</summary>
    public ImmutableArray<Rule<CitizenSituation>> Conflicts { get; }

    /// <summary>Which group a citizen is in, with the reasons.</summary>
    /// <param name="situation">The facts.</param>
    /// <returns>The answer.</returns>
    public TargetGroupAnswer Assess(in CitizenSituation situation)
    {
        var place = Classify(situation);
        var assessment = _whole.Assess(situation);
        var facts = situation;
        return place switch
        {
            >= 0 => new(situation.Date, this, TargetGroupStatus.InGroup, Groups[place], assessment, reason: null),
            Outside => new(situation.Date, this, TargetGroupStatus.OutsideTheAct, null, assessment, s_outside),
            NotInKnownGroups => new(situation.Date, this, TargetGroupStatus.Unknown, null, assessment, s_notWhole),
            Contradiction => new(
                situation.Date,
                this,
                TargetGroupStatus.Unknown,
                null,
                assessment,
                s_conflict,
                [.. Conflicts.Where(c => c.Test(facts) == Verdict.Met).Select(static c => c.Label).OfType<RuleLabel>()]
            ),
            _ => new(situation.Date, this, TargetGroupStatus.Unknown, null, assessment, s_missing),
        };
    }

    /// <summary>The whole act as one rule: in a group, and no contradiction.</summary>
    internal Rule<CitizenSituation> Whole => _whole;

    /// <summary>In none of the groups, all of which are known.</summary>
    internal const int Outside = -1;

    /// <summary>In none of the groups that are known.</summary>
    internal const int NotInKnownGroups = -2;

    /// <summary>Facts contradict each other.</summary>
    internal const int Contradiction = -3;

    /// <summary>Facts are missing.</summary>
    internal const int MissingFacts = -4;

    /// <summary>The place of the group in <see cref="Groups"/>, or why there is none. Allocates nothing.</summary>
    internal int Classify(in CitizenSituation situation)
    {
        var isFree = Verdict.Met;
        foreach (var conflict in Conflicts)
        {
            var verdict = conflict.Test(situation);
            if (verdict == Verdict.Met)
            {
                return Contradiction;
            }

            isFree = isFree.And(verdict.Negate());
        }

        var inAny = Verdict.NotMet;
        for (var i = 0; i < Groups.Length; i++)
        {
            var verdict = Groups[i].Rule.Test(situation);
            if (verdict == Verdict.Met)
            {
                return isFree == Verdict.Met ? i : MissingFacts;
            }

            inAny = inAny.Or(verdict);
        }

        return inAny == Verdict.Unknown || isFree == Verdict.Unknown ? MissingFacts
            : _isWhole ? Outside
            : NotInKnownGroups;
    }
}
