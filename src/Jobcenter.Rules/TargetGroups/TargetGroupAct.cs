namespace Jobcenter.Rules.TargetGroups;

/// <summary>An act's list of target groups: for given facts a citizen is in exactly one, outside the act, or the answer is unknown.</summary>
/// <remarks>
/// The groups of the law itself stand as data in <c>Documents/LAW.json</c>, under <c>acts</c>.
/// The class of a citizen and the tree of reasons come from the same rules by one decision: what is missing is filled in
/// with every value that they tell apart, and where all of them lead to one group, that is the answer. An act of one's own is made from the same facts
/// and classifies a whole register as it answers for one citizen, whatever facts its rules read.
/// </remarks>
/// <example>
/// <code>
/// TargetGroupAnswer answer = TargetGroupAct.AssessInForce(situation);
/// Console.WriteLine(answer);
/// </code>
/// </example>
[DanishTerm("målgruppelov")]
public sealed partial class TargetGroupAct
{
    internal const int MostGroups = 100;

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

        Decision = new(Conflicts, Groups, IsWhole);
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

    /// <summary>What decides.</summary>
    internal ActDecision Decision { get; }

    /// <summary>In none of the groups, all of which are known.</summary>
    internal const int Outside = -1;

    /// <summary>In none of the groups that are known.</summary>
    internal const int NotInKnownGroups = -2;

    /// <summary>Facts contradict each other.</summary>
    internal const int Contradiction = -3;

    /// <summary>Facts are missing.</summary>
    internal const int MissingFacts = -4;

    /// <summary>Which group a citizen is in, with the reasons.</summary>
    /// <returns>The answer. A missing fact that could only bring a contradiction does not hold it back.</returns>
    public TargetGroupAnswer Assess(in CitizenSituation situation) => Assess(situation, inForce: null);

    internal TargetGroupAnswer Assess(in CitizenSituation situation, ParameterValue<TargetGroupAct>? inForce)
    {
        var outcomes = Decision.Of(situation, isQuick: false);
        var tree = Whole.Assess(situation);
        ImmutableArray<Assessment> conflicts = Conflicts.IsEmpty ? [] : tree.Parts[0].Parts[0].Parts;
        var (verdict, reason) = outcomes.Code switch
        {
            >= 0 => (Verdict.Met, (BilingualText?)null),
            Outside => (
                Verdict.NotMet,
                new BilingualText("ingen af lovens målgrupper passer", "none of the act's target groups fits")
            ),
            NotInKnownGroups => (
                Verdict.Unknown,
                new BilingualText(
                    "ingen af de kendte målgrupper passer, og lovens øvrige numre kunne ikke findes",
                    "none of the known target groups fits, and the act's other numbers could not be found"
                )
            ),
            Contradiction => (
                Verdict.Unknown,
                new BilingualText("fakta modsiger hinanden", "facts contradict each other")
            ),
            _ => (Verdict.Unknown, new BilingualText("der mangler fakta", "facts are missing")),
        };
        var certain = Labels(conflicts.Where(static c => c.Verdict == Verdict.Met));
        var isContradiction = outcomes.Code == Contradiction;
        // Of a contradiction it is told which one, or which ones it can be.
        return new(
            situation.Date,
            this,
            verdict,
            outcomes.Code >= 0 ? Groups[outcomes.Code] : null,
            Decided(tree, outcomes.Code),
            reason,
            isContradiction && certain.IsEmpty ? Possible(conflicts, outcomes) : certain
        )
        {
            InForce = inForce,
            Deciding =
                !isContradiction && (outcomes.IsOpen || outcomes.HasContradiction)
                    ? Deciding(situation, outcomes, tree, conflicts)
                    : null,
        };
    }

    // To name what decides takes longer than to decide: it is worked out when somebody asks.
    private Lazy<DecidingFacts> Deciding(
        CitizenSituation situation,
        ActOutcomes outcomes,
        Assessment tree,
        ImmutableArray<Assessment> conflicts
    ) =>
        new(() =>
        {
            var possible = Possible(conflicts, outcomes);
            var (waits, contradicts) = !outcomes.IsOpen && possible.IsEmpty ? ([], []) : Decision.Asked(situation);
            return new(
                outcomes.IsOpen
                    ? Missing(situation, waits.IsEmpty ? contradicts : waits, outcomes.IsWithoutEnd ? [tree] : [])
                    : [],
                Missing(
                    situation,
                    outcomes.IsOpen && waits.IsEmpty ? [] : contradicts,
                    outcomes.IsOpen ? [] : conflicts.Where((c, i) => c.Verdict == Verdict.Unknown && outcomes.Has(i))
                ),
                possible
            );
        });

    private static ImmutableArray<RuleLabel> Possible(ImmutableArray<Assessment> conflicts, ActOutcomes outcomes) =>
        Labels(conflicts.Where((c, i) => c.Verdict != Verdict.Met && outcomes.Has(i)));

    private static ImmutableArray<RuleLabel> Labels(IEnumerable<Assessment> conflicts) =>
        [.. conflicts.Select(static c => c.Label).OfType<RuleLabel>()];

    // The facts by name, and those of one's own that the rules wait for, which nobody can fill in.
    private static ImmutableArray<FactReading> Missing(
        CitizenSituation situation,
        ImmutableArray<string> asked,
        IEnumerable<Assessment> own
    )
    {
        ImmutableArray<FactReading> given =
        [
            .. asked.Select(a => Questions.Missing(a, situation)).DistinctBy(static f => f.Id, StringComparer.Ordinal),
        ];
        ImmutableArray<FactReading> all = [.. own.SelectMany(static o => o.MissingFacts())];
        var others = all.Where(static f => GivenFactNames.Find(f.Id) is null);
        return [.. given.Concat(given.IsEmpty ? all : others).DistinctBy(static f => f.Id, StringComparer.Ordinal)];
    }

    // The tree under the answer that was decided: where what is missing cannot change it, the rules alone cannot say so.
    private Assessment Decided(Assessment tree, int code)
    {
        var (inGroup, free) = code switch
        {
            >= 0 => (Verdict.Met, tree.Parts[0].Verdict),
            Outside => (Verdict.NotMet, tree.Parts[0].Verdict),
            Contradiction => (tree.Parts[^1].Verdict, Verdict.NotMet),
            _ => (tree.Parts[^1].Verdict, tree.Parts[0].Verdict),
        };
        var groups = tree.Parts[^1];
        groups = groups.Decided(
            inGroup,
            code < 0
                ? groups.Parts
                : groups.Parts.SetItem(code, groups.Parts[code].Decided(Verdict.Met, groups.Parts[code].Parts))
        );
        var answer = code switch
        {
            >= 0 => Verdict.Met,
            Outside or Contradiction => Verdict.NotMet,
            _ => tree.Verdict,
        };
        if (tree.Parts.Length == 1)
        {
            return tree.Decided(answer, [groups]);
        }

        var not = tree.Parts[0];
        return tree.Decided(
            answer,
            [not.Decided(free, [not.Parts[0].Decided(free.Negate(), not.Parts[0].Parts)]), groups]
        );
    }

    /// <summary>Whether an act may have these groups.</summary>
    internal static bool CanHold(ImmutableArray<TargetGroup> groups) =>
        groups.Length is >= 1 and <= MostGroups
        && groups.Select(static g => g.Id).Distinct(StringComparer.Ordinal).Count() == groups.Length;

    /// <summary>The code and the title.</summary>
    public override string ToString() => Label.ToString();

    /// <summary>The position of the group in <see cref="Groups"/>, or why there is none. Allocates nothing.</summary>
    internal int Classify(in CitizenSituation situation) => Decision.Of(situation, isQuick: true).Code;

    /// <summary>What a citizen of a code is counted under: the group's id, or one of those of <see cref="TargetGroupColumn"/>.</summary>
    internal string IdOf(int code) =>
        code switch
        {
            >= 0 => Groups[code].Id,
            Outside => TargetGroupColumn.OutsideId,
            Contradiction => TargetGroupColumn.ConflictId,
            NotInKnownGroups => TargetGroupColumn.NoKnownGroupId,
            _ => TargetGroupColumn.UnknownId,
        };
}
