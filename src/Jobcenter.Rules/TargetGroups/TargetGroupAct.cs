namespace Jobcenter.Rules.TargetGroups;

/// <summary>An act's list of target groups: for given facts a citizen is in exactly one, outside the act, or the answer is unknown.</summary>
/// <remarks>
/// The class of a citizen and the tree of reasons come from one rule. An act of one's own is made from the same facts
/// and classifies a whole register as it answers for one citizen, whatever facts its rules read.
/// </remarks>
/// <example>
/// <code>
/// TargetGroupAnswer answer = TargetGroupActs.Assess(situation);
/// Console.WriteLine(answer);
/// </code>
/// </example>
[DanishTerm("målgruppelov")]
public sealed class TargetGroupAct
{
    internal const int MostGroups = 100;

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

    /// <summary>An act.</summary>
    /// <param name="label">The code as id, title, source and notes.</param>
    /// <param name="groups">The groups, in the order of the act: 1 to 100, of different ids.</param>
    /// <param name="conflicts">The contradictions, each a named rule that is met when it is there; none by default.</param>
    /// <param name="isWhole">Whether these are all of the act's groups, so that who fits none is outside it; otherwise the answer is unknown.</param>
    /// <exception cref="ArgumentException">An argument is null, there is no group or too many, an id comes twice, or a contradiction has no name.</exception>
    public TargetGroupAct(
        RuleLabel label,
        ImmutableArray<TargetGroup> groups,
        ImmutableArray<Rule<CitizenSituation>> conflicts = default,
        bool isWhole = true
    )
    {
        Label = Guard.Against.Null(label);
        Groups = groups.IsDefault ? [] : groups;
        Conflicts = conflicts.IsDefault ? [] : conflicts;
        IsWhole = isWhole;
        Guard.Against.Outside(Groups.Length, nameof(groups), 1, MostGroups);
        foreach (var group in Groups)
        {
            Guard.Against.Null(group, nameof(groups));
        }

        if (!CanHold(Groups))
        {
            var twice = Groups.GroupBy(static g => g.Id, StringComparer.Ordinal).First(static g => g.Count() > 1);
            throw new ArgumentException(
                $"groups held {twice.Key} twice; a group's id must be its own.",
                nameof(groups)
            );
        }

        if (Conflicts.Any(static c => c?.Label is null))
        {
            throw new ArgumentException("conflicts held a rule without a name; each must have one.", nameof(conflicts));
        }

        var inGroup = Rule.Any([.. Groups.Select(static g => g.Rule)])
            .Named(new($"{Code}/groups", new("I en af lovens målgrupper", "In one of the act's groups"), label.Source));
        Whole = Conflicts.IsEmpty
            ? Rule.All(inGroup).Named(label)
            : Rule.All(
                    Rule.Not(
                        Rule.Any([.. Conflicts])
                            .Named(
                                new(
                                    $"{Code}/conflicts",
                                    new("Fakta modsiger hinanden", "Facts contradict each other"),
                                    label.Source
                                )
                            )
                    ),
                    inGroup
                )
                .Named(label);
    }

    /// <summary>The code, as <c>LAB</c>.</summary>
    public string Code => Label.Id;

    /// <summary>Id, title, source and notes.</summary>
    public RuleLabel Label { get; }

    /// <summary>The groups, in the order of the act.</summary>
    public ImmutableArray<TargetGroup> Groups { get; }

    /// <summary>The contradictions that leave a citizen without an answer, each a rule that is met when it is there.</summary>
    public ImmutableArray<Rule<CitizenSituation>> Conflicts { get; }

    /// <summary>Whether the groups are all of the act's.</summary>
    internal bool IsWhole { get; }

    /// <summary>The whole act as one rule: in a group, and no contradiction.</summary>
    internal Rule<CitizenSituation> Whole { get; }

    /// <summary>In none of the groups, all of which are known.</summary>
    internal const int Outside = -1;

    /// <summary>In none of the groups that are known.</summary>
    internal const int NotInKnownGroups = -2;

    /// <summary>Facts contradict each other.</summary>
    internal const int Contradiction = -3;

    /// <summary>Facts are missing.</summary>
    internal const int MissingFacts = -4;

    /// <summary>Which group a citizen is in, with the reasons.</summary>
    /// <param name="situation">The facts.</param>
    /// <returns>The answer.</returns>
    public TargetGroupAnswer Assess(in CitizenSituation situation)
    {
        var tree = Whole.Assess(situation);
        var groups = tree.Parts[^1].Parts;
        ImmutableArray<Assessment> conflicts = Conflicts.IsEmpty ? [] : tree.Parts[0].Parts[0].Parts;
        var code = Decide([.. conflicts.Select(static c => c.Verdict)], [.. groups.Select(static g => g.Verdict)]);
        var (verdict, reason) = code switch
        {
            >= 0 => (Verdict.Met, null),
            Outside => (Verdict.NotMet, s_outside),
            NotInKnownGroups => (Verdict.Unknown, s_notWhole),
            Contradiction => (Verdict.Unknown, s_conflict),
            _ => (Verdict.Unknown, s_missing),
        };
        return new(
            situation.Date,
            this,
            verdict,
            code >= 0 ? Groups[code] : null,
            tree,
            reason,
            [.. conflicts.Where(static c => c.Verdict == Verdict.Met).Select(static c => c.Label).OfType<RuleLabel>()]
        );
    }

    /// <summary>Whether an act may have these groups.</summary>
    internal static bool CanHold(ImmutableArray<TargetGroup> groups) =>
        groups.Length is >= 1 and <= MostGroups
        && groups.Select(static g => g.Id).Distinct(StringComparer.Ordinal).Count() == groups.Length;

    /// <summary>The code and the title.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => Label.ToString();

    /// <summary>The position of the group in <see cref="Groups"/>, or why there is none. Allocates nothing.</summary>
    internal int Classify(in CitizenSituation situation)
    {
        Span<Verdict> conflicts = stackalloc Verdict[Conflicts.Length];
        for (var i = 0; i < conflicts.Length; i++)
        {
            conflicts[i] = Conflicts[i].Test(situation);
        }

        Span<Verdict> groups = stackalloc Verdict[Groups.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = Groups[i].Rule.Test(situation);
        }

        return Decide(conflicts, groups);
    }

    // The one decision: with reasons it is made from the verdicts of the tree, without them from those of the same rules.
    private int Decide(ReadOnlySpan<Verdict> conflicts, ReadOnlySpan<Verdict> groups)
    {
        var isFree = Verdict.Met;
        foreach (var conflict in conflicts)
        {
            if (conflict == Verdict.Met)
            {
                return Contradiction;
            }

            isFree = isFree.And(conflict.Negate());
        }

        var inAny = Verdict.NotMet;
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i] == Verdict.Met)
            {
                return isFree == Verdict.Met ? i : MissingFacts;
            }

            inAny = inAny.Or(groups[i]);
        }

        return inAny == Verdict.Unknown || isFree == Verdict.Unknown ? MissingFacts
            : IsWhole ? Outside
            : NotInKnownGroups;
    }
}
