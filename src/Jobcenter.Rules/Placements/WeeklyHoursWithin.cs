namespace Jobcenter.Rules.Placements;

/// <summary>Every placement of a target group has weekly hours between two bounds, both included. Of others nothing is asked.</summary>
[DanishTerm("ugentlige timer inden for")]
public sealed class WeeklyHoursWithin : PolicyRule
{
    internal const string KindId = "weekly-hours-within";

    private static readonly BilingualText s_noGroup = new("målgruppen er ikke kendt", "the target group is not known");
    private static readonly BilingualText s_noHours = new("timer er ikke kendt", "hours are not known");

    private readonly int _kinds;

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength; the title may say the parameters.</param>
    /// <param name="fewest">The fewest weekly hours, included.</param>
    /// <param name="most">The most weekly hours, included.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <param name="targetGroups">The ids of the target groups it is about, as <c>LAB/5</c>; empty for all.</param>
    /// <exception cref="ArgumentException">An argument is null or outside its bounds.</exception>
    public WeeklyHoursWithin(
        RuleLabel label,
        Parameter<WeeklyHours> fewest,
        Parameter<WeeklyHours> most,
        ImmutableArray<PlacementKind> kinds,
        params ImmutableArray<string> targetGroups
    )
        : base(label)
    {
        Fewest = Guard.Against.Null(fewest);
        Most = Guard.Against.Null(most);
        foreach (var value in most.Values)
        {
            var least = fewest.On(value.ValidFrom);
            Guard.Against.Outside(
                value.Value,
                nameof(most),
                least.IsKnown ? least.Value.Value : value.Value,
                WeeklyHours.FullTime
            );
        }

        Kinds = kinds;
        _kinds = Mask(kinds, nameof(kinds));
        TargetGroups = targetGroups.IsDefault ? [] : targetGroups;
    }

    /// <summary>The fewest weekly hours, included.</summary>
    public Parameter<WeeklyHours> Fewest { get; }

    /// <summary>The most weekly hours, included.</summary>
    public Parameter<WeeklyHours> Most { get; }

    /// <summary>The kinds of placement that count.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    /// <summary>The ids of the target groups it is about; empty for all.</summary>
    public ImmutableArray<string> TargetGroups { get; }

    internal override string Kind => KindId;

    internal override ImmutableArray<RuleSetting> Settings =>
        [
            new("fewest", new("færrest timer om ugen", "fewest hours a week"), Fewest),
            new("most", new("flest timer om ugen", "most hours a week"), Most),
            RuleSetting.Kinds(Kinds),
            new("targetGroups", new("målgrupper", "target groups"), TargetGroups),
        ];

    internal override bool IsAbout(in SequenceFacts facts) =>
        TargetGroups.IsEmpty
        || (facts.Sequence.TargetGroup is { } group && TargetGroups.Contains(group, StringComparer.Ordinal));

    private protected override Rule<SequenceFacts> Body()
    {
        var hours = Kernel.Rule.All(
            Hours("fewestHours", new("færrest ugentlige timer", "fewest weekly hours"), Fewest, outside: -1)
                .AtLeast(Limit(Fewest, Told(Fewest, Number))),
            Hours("mostHours", new("flest ugentlige timer", "most weekly hours"), Most, outside: 1)
                .AtMost(Limit(Most, Told(Most, Number)))
        );
        return TargetGroups.IsEmpty ? hours : Kernel.Rule.Any(IsInGroup().IsFalse(), hours);
    }

    // A title says the unit itself.
    private static BilingualText Number(WeeklyHours hours) =>
        new(hours.ToText(Language.Danish).Split(' ')[0], hours.ToText(Language.English).Split(' ')[0]);

    private Fact<SequenceFacts, bool> IsInGroup() =>
        new(
            "targetGroup",
            new($"er i målgruppe {ListText.Of(TargetGroups)}", $"is in target group {ListText.Of(TargetGroups)}"),
            (in f) => f.Sequence.TargetGroup is null ? Known.Missing<bool>(s_noGroup) : Known.Of(IsAbout(f))
        );

    // The hours that lie furthest to one side. Without a placement nothing is broken: the bound itself.
    private Fact<SequenceFacts, WeeklyHours> Hours(
        string id,
        BilingualText name,
        Parameter<WeeklyHours> bound,
        int outside
    ) =>
        new(
            id,
            name,
            Pass(
                (in f) =>
                    On(bound, f) is { IsKnown: true, Value.Value: var limit }
                        ? Furthest(f, limit, outside)
                        : Known.Missing<WeeklyHours>(On(bound, f).Reason),
                (in f, h) =>
                    On(bound, f) is { IsKnown: true, Value.Value: var limit }
                    && Math.Sign(h.CompareTo(limit)) != outside
            )
        );

    private Known<WeeklyHours> Furthest(in SequenceFacts facts, WeeklyHours limit, int outside)
    {
        WeeklyHours? found = null;
        var isMissing = false;
        foreach (ref readonly var placement in facts.Placements.AsSpan())
        {
            if (!IsOf(_kinds, placement.Kind) || !facts.Sequence.HasDayOf(placement, facts.AsOf))
            {
                continue;
            }

            isMissing |= placement.Hours is null;
            if (placement is { Hours: { } hours, From: { } from })
            {
                found = found is { } so && Math.Sign(hours.CompareTo(so)) != outside ? so : hours;
                if (Math.Sign(hours.CompareTo(limit)) == outside)
                {
                    facts.Trace?.Broken(
                        facts,
                        LocalDate.Max(from, facts.Sequence.Start),
                        LocalDate.Min(placement.To ?? facts.AsOf, facts.Sequence.LastDay(facts.AsOf)),
                        SequenceTrace.Since(BilingualText.Of(hours), from)
                    );
                }
            }
        }

        var decides = found is { } value && Math.Sign(value.CompareTo(limit)) == outside;
        return isMissing && !decides ? Known.Missing<WeeklyHours>(s_noHours) : Known.Of(found ?? limit);
    }
}
