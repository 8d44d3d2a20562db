namespace Jobcenter.Rules.Placements.Policies;

/// <summary>Every placement of a target group has weekly hours between two bounds, both included. Of others nothing is asked.</summary>
internal sealed class WeeklyHoursWithin : PolicyRule
{
    private static readonly BilingualText s_noGroup = new("målgruppen er ikke kendt", "the target group is not known");
    private static readonly BilingualText s_noHours = new("timer er ikke kendt", "hours are not known");

    public WeeklyHoursWithin(
        RuleLabel label,
        Parameter<WeeklyHours> fewest,
        Parameter<WeeklyHours> most,
        ImmutableArray<PlacementKind> kinds,
        params ImmutableArray<string> targetGroups
    )
        : base(label, kinds)
    {
        Fewest = Guard.Against.Null(fewest);
        Most = Guard.Against.Null(most);
        if (!AreInOrder(fewest, most))
        {
            throw new ArgumentOutOfRangeException(nameof(most), $"most was {most}; it must not be below {fewest}.");
        }

        TargetGroups = targetGroups.IsDefault ? [] : targetGroups;
    }

    public Parameter<WeeklyHours> Fewest { get; }

    public Parameter<WeeklyHours> Most { get; }

    public ImmutableArray<string> TargetGroups { get; }

    public static bool AreInOrder(Parameter<WeeklyHours> fewest, Parameter<WeeklyHours> most) =>
        most.Values.All(m => fewest.ValueOn(m.ValidFrom) is not { } least || m.Value >= least.Value);

    internal override bool IsAbout(in SequenceFacts facts) =>
        TargetGroups.IsEmpty
        || (facts.Sequence.TargetGroup is { } group && TargetGroups.Contains(group, StringComparer.Ordinal));

    private protected override Rule<SequenceFacts> Body()
    {
        var hours = Kernel.Rule.All(
            Hours("fewestHours", new("færrest ugentlige timer", "fewest weekly hours"), Fewest, outside: -1)
                .AtLeast(Limit(Fewest, static h => h, Told(Fewest, Number))),
            Hours("mostHours", new("flest ugentlige timer", "most weekly hours"), Most, outside: 1)
                .AtMost(Limit(Most, static h => h, Told(Most, Number)))
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
                With<WeeklyHours, WeeklyHours>(bound, (in f, limit) => Furthest(f, limit, outside)),
                (f, h) => bound.ValueOn(f.Sequence.Start) is { } limit && Math.Sign(h.CompareTo(limit.Value)) != outside
            )
        );

    private Known<WeeklyHours> Furthest(in SequenceFacts facts, WeeklyHours limit, int outside)
    {
        WeeklyHours? found = null;
        var isMissing = false;
        foreach (ref readonly var placement in facts.Placements.AsSpan())
        {
            if (!Counts(placement) || !facts.Sequence.HasDayOf(placement, facts.AsOf))
            {
                continue;
            }

            isMissing |= placement.Hours is null;
            if (placement is { Hours: { } hours, From: { } from })
            {
                found = found is { } so && Math.Sign(hours.CompareTo(so)) != outside ? so : hours;
                if (facts.Trace is not null && Math.Sign(hours.CompareTo(limit)) == outside)
                {
                    facts.Break(
                        LocalDate.Max(from, facts.Sequence.Start),
                        LocalDate.Min(placement.To ?? facts.AsOf, facts.LastDay),
                        SequenceTrace.Since(BilingualText.Of(hours), from)
                    );
                }
            }
        }

        var decides = found is { } value && Math.Sign(value.CompareTo(limit)) == outside;
        return isMissing && !decides ? Known.Missing<WeeklyHours>(s_noHours) : Known.Of(found ?? limit);
    }
}
