using Jobcenter.Rules.Placements.Policies;

namespace Jobcenter.Rules.Placements;

/// <summary>What a plan or a municipality asks of sequences: a list of rules with the time they hold.</summary>
/// <remarks>A policy is about the sequences that start while it holds. One's own is written in a document for <see cref="PlacementPolicy.Read"/>, or made of rules here.</remarks>
/// <example>
/// <code>
/// var ours = new PlacementPolicy(label, validFrom: new LocalDate(2022, 1, 1), validUntil: null, [.. PlacementPolicy.All[0].Rules]);
/// Verdict verdict = ours.Test(sequence, asOf);
/// </code>
/// </example>
[DanishTerm("praksis for virksomhedsforløb")]
public sealed partial class PlacementPolicy
{
    private readonly Rule<SequenceFacts> _rule;
    private readonly Rule<SequenceFacts> _notInForce;

    /// <summary>A policy.</summary>
    /// <param name="label">Id, title, source and strength; the title may say the rules' parameters.</param>
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
        Template = Guard.Against.Null(label);
        ValidFrom = DateBounds.Iso(validFrom, nameof(validFrom));
        ValidUntil = DateBounds.Iso(validUntil, nameof(validUntil)) is { } until
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
        Label = _rule.Label ?? label;
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
            .Named(Label);
    }

    /// <summary>Id, title with its numbers, source and strength.</summary>
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
    /// <exception cref="ArgumentException">The day is of another calendar than ISO.</exception>
    public bool HoldsOn(LocalDate start) => Holds(DateBounds.Iso(start, nameof(start)));

    /// <summary>A number of the policy: it stands here once, and whoever needs it asks here.</summary>
    /// <typeparam name="T">The type of its values: a whole number or weekly hours.</typeparam>
    /// <param name="id">The parameter's id, as <c>pauseDays</c>.</param>
    /// <returns>The parameter; null when no rule of the policy has it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public Parameter<T>? ParameterOf<T>(string id)
    {
        Guard.Against.Null(id);
        return Rules
            .SelectMany(PolicyForms.ParametersOf<T>)
            .FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
    }

    /// <summary>Whether a sequence keeps the policy, without reasons. Allocates nothing.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="asOf">The day; nothing that happens after it is seen.</param>
    /// <returns>Met so far, not met, or unknown: also when the policy did not hold at the start.</returns>
    /// <exception cref="ArgumentException">The sequence is null, or the day is of another calendar than ISO.</exception>
    public Verdict Test(PlacementSequence sequence, LocalDate asOf) =>
        RuleFor(Guard.Against.Null(sequence)).Test(Facts(sequence, asOf));

    /// <summary>Whether a sequence keeps the policy, with the reasons.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="asOf">The day; nothing that happens after it is seen.</param>
    /// <returns>The tree; its verdict is always that of <see cref="Test"/>.</returns>
    /// <exception cref="ArgumentException">The sequence is null, or the day is of another calendar than ISO.</exception>
    public Assessment Assess(PlacementSequence sequence, LocalDate asOf) =>
        RuleFor(Guard.Against.Null(sequence)).Assess(Facts(sequence, asOf));

    /// <summary>The policy's answer, put together from its rules' answers: each rule is asked once.</summary>
    internal PolicyReview Review(PlacementSequence sequence, LocalDate asOf)
    {
        var reviews = new List<RuleReview>(Rules.Length);
        var facts = new SequenceFacts(sequence, asOf) { Reviews = reviews };
        var assessment = RuleFor(sequence).Assess(facts);
        if (!Holds(sequence.Start))
        {
            reviews.AddRange(
                Rules.Select(r => new RuleReview(r, _notInForce.Named(r.Label).Assess(facts), [], SequenceCure.Unknown))
            );
        }

        return new(this, assessment, [.. reviews]) { IsInForce = Holds(sequence.Start) };
    }

    /// <summary>The label before its title is filled in.</summary>
    internal RuleLabel Template { get; }

    private static SequenceFacts Facts(PlacementSequence sequence, LocalDate asOf) =>
        new(sequence, DateBounds.Iso(asOf, nameof(asOf)));

    private bool Holds(LocalDate start) => start >= ValidFrom && !(start > ValidUntil);

    // A sequence's start has been looked at.
    private Rule<SequenceFacts> RuleFor(PlacementSequence sequence) => Holds(sequence.Start) ? _rule : _notInForce;

    /// <summary>The policy's id, title and source.</summary>
    public override string ToString() => Label.ToString();
}
