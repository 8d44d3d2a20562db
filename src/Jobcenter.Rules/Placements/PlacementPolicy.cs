using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>What a plan or a municipality asks of sequences: a list of rules with the time they hold.</summary>
/// <remarks>A policy is about the sequences that start while it holds. Build one's own from the same kinds of rules.</remarks>
/// <example>
/// <code>
/// var ours = new PlacementPolicy(
///     new("EGEN22/forloeb", new("Højst to uger mellem forløb", "At most two weeks between placements"), new("EGEN22", "3")),
///     validFrom: new LocalDate(2022, 1, 1),
///     validUntil: null,
///     new PauseAtMost(new("EGEN22/pause", new("Højst 14 dage", "At most 14 days"), new("EGEN22", "3")), 14, PlacementKinds.CompanyDirected)
/// );
/// Verdict verdict = ours.Test(sequence, asOf);
/// </code>
/// </example>
[DanishTerm("praksis for virksomhedsforløb")]
public sealed class PlacementPolicy
{
    private readonly Rule<SequenceFacts> _rule;
    private readonly Rule<SequenceFacts> _notInForce;

    /// <summary>A policy.</summary>
    /// <param name="label">Id, title, source and strength.</param>
    /// <param name="validFrom">The first start it is about, included.</param>
    /// <param name="validUntil">The last start it is about, included; null while no end is set.</param>
    /// <param name="rules">Its rules, at least one, each id once.</param>
    /// <exception cref="ArgumentException">An argument is null, the end lies before the beginning, or the rules are none or repeated.</exception>
    public PlacementPolicy(
        RuleLabel label,
        LocalDate validFrom,
        LocalDate? validUntil,
        params ReadOnlySpan<PolicyRule> rules
    )
    {
        Label = Guard.Against.Null(label);
        ValidFrom = validFrom;
        ValidUntil = validUntil is { } until
            ? Guard.Against.EndBeforeStart(until, validFrom, nameof(validUntil))
            : null;
        foreach (var rule in rules)
        {
            Guard.Against.Null(rule, nameof(rules));
        }

        Rules = Guard.Against.InvalidInput<ImmutableArray<PolicyRule>>(
            [.. rules],
            nameof(rules),
            static r =>
                r.Length > 0 && r.DistinctBy(static x => x.Label.Id, StringComparer.Ordinal).Count() == r.Length,
            $"rules held {rules.Length}; a policy has at least one, each id once."
        );
        _rule = Rule.All<SequenceFacts>([.. Rules.Select(static r => r.Rule)]).Named(label);
        var reason = new BilingualText(
            "praksis gjaldt ikke, da forløbet begyndte",
            "the policy did not hold when the sequence began"
        );
        _notInForce = new Fact<SequenceFacts, bool>(
            "inForce",
            new("praksis gælder", "the policy holds"),
            (in _) => Known.Missing<bool>(reason)
        )
            .IsTrue()
            .Named(label);
    }

    /// <summary>Id, title, source and strength.</summary>
    public RuleLabel Label { get; }

    /// <summary>The first start it is about, included.</summary>
    public LocalDate ValidFrom { get; }

    /// <summary>The last start it is about, included; null while no end is set.</summary>
    public LocalDate? ValidUntil { get; }

    /// <summary>The rules, in the order to read them.</summary>
    public ImmutableArray<PolicyRule> Rules { get; }

    /// <summary>Whether it is about sequences that start on a day.</summary>
    /// <param name="start">The sequence's first day.</param>
    /// <returns>True from the first day to the last.</returns>
    public bool HoldsOn(LocalDate start) => start >= ValidFrom && !(start > ValidUntil);

    /// <summary>Whether a sequence keeps the policy, without reasons. Allocates nothing.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="asOf">The day; nothing that happens after it is seen.</param>
    /// <returns>Met so far, not met, or unknown: also when the policy did not hold at the start.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sequence"/> is null.</exception>
    public Verdict Test(PlacementSequence sequence, LocalDate asOf) =>
        RuleFor(Guard.Against.Null(sequence)).Test(new(sequence, asOf));

    /// <summary>Whether a sequence keeps the policy, with the reasons.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="asOf">The day; nothing that happens after it is seen.</param>
    /// <returns>The tree; its verdict is always that of <see cref="Test"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sequence"/> is null.</exception>
    public Assessment Assess(PlacementSequence sequence, LocalDate asOf) =>
        RuleFor(Guard.Against.Null(sequence)).Assess(new(sequence, asOf));

    private Rule<SequenceFacts> RuleFor(PlacementSequence sequence) => HoldsOn(sequence.Start) ? _rule : _notInForce;
}
