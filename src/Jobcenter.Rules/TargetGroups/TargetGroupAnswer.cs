namespace Jobcenter.Rules.TargetGroups;

/// <summary>Which target group a citizen is in on a date, with the reasons.</summary>
[DanishTerm("målgruppeafgørelse")]
public sealed class TargetGroupAnswer
{
    internal TargetGroupAnswer(
        LocalDate date,
        TargetGroupAct? act,
        Verdict verdict,
        TargetGroup? group,
        Assessment? assessment,
        BilingualText? reason,
        ImmutableArray<RuleLabel> conflicts = default
    )
    {
        (Date, Act, Verdict, Group, Assessment, Reason) = (date, act, verdict, group, assessment, reason);
        Conflicts = conflicts.IsDefault ? [] : conflicts;
    }

    /// <summary>The date asked about.</summary>
    public LocalDate Date { get; }

    /// <summary>The act in force; null when none is loaded for the date.</summary>
    public TargetGroupAct? Act { get; }

    /// <summary>Met in exactly one group, not met outside the act; unknown when missing facts decide, when facts contradict each other, or no rules are loaded.</summary>
    public Verdict Verdict { get; }

    /// <summary>The group; null unless <see cref="Verdict"/> is met.</summary>
    public TargetGroup? Group { get; }

    /// <summary>Why outside the act or unknown; null in a group.</summary>
    public BilingualText? Reason { get; }

    /// <summary>The missing facts whose values lead to different answers, each once and under its name in the files; empty unless the answer waits for them.</summary>
    public ImmutableArray<FactReading> Missing => Deciding?.Value.Missing ?? [];

    /// <summary>The missing facts that could only bring a contradiction: they do not hold the answer back.</summary>
    public ImmutableArray<FactReading> CouldContradict => Deciding?.Value.CouldContradict ?? [];

    /// <summary>The contradictions that missing facts could bring.</summary>
    public ImmutableArray<RuleLabel> PossibleConflicts => Deciding?.Value.PossibleConflicts ?? [];

    /// <summary>The contradictions among the facts; empty when there is none. Where every value of what is missing brings one, all that it can be.</summary>
    public ImmutableArray<RuleLabel> Conflicts { get; }

    /// <summary>The act with its days, its source and how sure it is; null when none is loaded, or when an act was asked by itself.</summary>
    public ParameterValue<TargetGroupAct>? InForce { get; internal init; }

    /// <summary>Every group and every contradiction with its reasons, as a tree; null when no act is loaded.</summary>
    public Assessment? Assessment { get; }

    /// <summary>What is missing that decides, worked out once when it is first asked for; null where nothing does.</summary>
    internal Lazy<DecidingFacts>? Deciding { private get; init; }

    /// <summary>Why it can still change: rows that were refused and are the citizen's, or may be; empty where none are.</summary>
    internal ImmutableArray<BilingualText> WhyProvisional { get; private init; } = [];

    /// <summary>The same answer, as long as some rows are lost.</summary>
    internal TargetGroupAnswer Provisional(ImmutableArray<BilingualText> why) =>
        why.IsEmpty
            ? this
            : new(Date, Act, Verdict, Group, Assessment, Reason, Conflicts)
            {
                InForce = InForce,
                Deciding = Deciding,
                WhyProvisional = why,
            };

    /// <summary>The date, and the group or why there is none.</summary>
    /// <returns>A Danish text for logs, as <c>2021-03-01: LAB § 6, nr. 2: …</c>.</returns>
    public override string ToString() => $"{Date:R}: {Group?.ToString() ?? $"{Verdict}: {Reason?.Danish}"}";
}
