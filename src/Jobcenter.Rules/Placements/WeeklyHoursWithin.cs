using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>Every placement of a target group has weekly hours between two bounds, both included. Of others nothing is asked.</summary>
[DanishTerm("ugentlige timer inden for")]
public sealed class WeeklyHoursWithin : PolicyRule
{
    private static readonly BilingualText s_noGroup = new("målgruppen er ikke kendt", "the target group is not known");
    private static readonly BilingualText s_noHours = new("timer er ikke kendt", "hours are not known");

    private readonly int _kinds;

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength.</param>
    /// <param name="fewest">The fewest weekly hours, included.</param>
    /// <param name="most">The most weekly hours, included.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <param name="targetGroups">The ids of the target groups it is about, as <c>LAB/5</c>; empty for all.</param>
    /// <exception cref="ArgumentException">An argument is null or outside its bounds.</exception>
    public WeeklyHoursWithin(
        RuleLabel label,
        WeeklyHours fewest,
        WeeklyHours most,
        ImmutableArray<PlacementKind> kinds,
        params ImmutableArray<string> targetGroups
    )
        : base(label)
    {
        Fewest = fewest;
        Most = Guard.Against.Outside(most, nameof(most), fewest, WeeklyHours.FullTime);
        Kinds = kinds;
        _kinds = Mask(kinds, nameof(kinds));
        TargetGroups = targetGroups.IsDefault ? [] : targetGroups;
        var hours = Kernel.Rule.All(
            Fact("fewestHours", new("færrest ugentlige timer", "fewest weekly hours"), mostOf: false).AtLeast(fewest),
            Fact("mostHours", new("flest ugentlige timer", "most weekly hours"), mostOf: true).AtMost(most)
        );
        Rule = (TargetGroups.IsEmpty ? hours : Kernel.Rule.Any(IsInGroup().IsFalse(), hours)).Named(label);
    }

    /// <summary>The fewest weekly hours, included.</summary>
    public WeeklyHours Fewest { get; }

    /// <summary>The most weekly hours, included.</summary>
    public WeeklyHours Most { get; }

    /// <summary>The kinds of placement that count.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    /// <summary>The ids of the target groups it is about; empty for all.</summary>
    public ImmutableArray<string> TargetGroups { get; }

    /// <inheritdoc />
    public override Rule<SequenceFacts> Rule { get; }

    /// <inheritdoc />
    public override ImmutableArray<FactReading> Parameters =>
        [
            RuleSettings.Fewest(Fewest),
            RuleSettings.Most(Most),
            RuleSettings.Kinds(Kinds),
            RuleSettings.TargetGroups(TargetGroups),
        ];

    private protected override ImmutableArray<SequenceBreach> FindBreaches(in SequenceFacts facts)
    {
        if (!IsAbout(facts))
        {
            return [];
        }

        var breaches = ImmutableArray.CreateBuilder<SequenceBreach>();
        foreach (var placement in facts.Sequence.Placements)
        {
            if (
                Counts(placement, facts)
                && placement is { From: { } from, Hours: { } hours }
                && (hours.CompareTo(Fewest) < 0 || hours.CompareTo(Most) > 0)
            )
            {
                breaches.Add(
                    new(
                        LocalDate.Max(from, facts.Sequence.Start),
                        LocalDate.Min(placement.To ?? facts.AsOf, facts.Sequence.LastDay(facts.AsOf)),
                        new(
                            $"{hours.ToText(Language.Danish)} fra {DateText.Of(from, Language.Danish)}",
                            $"{hours.ToText(Language.English)} from {DateText.Of(from, Language.English)}"
                        )
                    )
                );
            }
        }

        return breaches.ToImmutable();
    }

    /// <inheritdoc />
    public override SequenceCure Cure(in SequenceFacts facts) =>
        Rule.Test(facts) switch
        {
            Verdict.Met => default,
            Verdict.NotMet => SequenceCure.TooLate,
            _ => SequenceCure.Unknown,
        };

    internal override bool IsAbout(in SequenceFacts facts) =>
        TargetGroups.IsEmpty
        || (facts.Sequence.TargetGroup is { } group && TargetGroups.Contains(group, StringComparer.Ordinal));

    private bool Counts(in Placement placement, in SequenceFacts facts) =>
        IsOf(_kinds, placement.Kind) && facts.Sequence.HasDayOf(placement, facts.AsOf);

    private Fact<SequenceFacts, bool> IsInGroup() =>
        new(
            "targetGroup",
            new($"er i målgruppe {ListText.Of(TargetGroups)}", $"is in target group {ListText.Of(TargetGroups)}"),
            (in f) =>
                f.Sequence.TargetGroup is { } group
                    ? Known.Of(TargetGroups.Contains(group, StringComparer.Ordinal))
                    : Known.Missing<bool>(s_noGroup)
        );

    // Without a placement nothing is broken: the bound itself.
    private Fact<SequenceFacts, WeeklyHours> Fact(string id, BilingualText name, bool mostOf) =>
        new(
            id,
            name,
            Bracketed<WeeklyHours>(
                (in f) =>
                {
                    WeeklyHours? found = null;
                    var isMissing = false;
                    foreach (ref readonly var placement in f.Placements.AsSpan())
                    {
                        if (!Counts(placement, f))
                        {
                            continue;
                        }

                        isMissing |= placement.Hours is null;
                        if (
                            placement.Hours is { } hours
                            && (found is not { } so || (mostOf ? hours.CompareTo(so) > 0 : hours.CompareTo(so) < 0))
                        )
                        {
                            found = hours;
                        }
                    }

                    var decides =
                        found is { } value && (mostOf ? value.CompareTo(Most) > 0 : value.CompareTo(Fewest) < 0);
                    return isMissing && !decides
                        ? Known.Missing<WeeklyHours>(s_noHours)
                        : Known.Of(found ?? (mostOf ? Most : Fewest));
                },
                h => mostOf ? h.CompareTo(Most) <= 0 : h.CompareTo(Fewest) >= 0
            )
        );
}
