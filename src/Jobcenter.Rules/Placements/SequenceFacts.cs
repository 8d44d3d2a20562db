namespace Jobcenter.Rules.Placements;

/// <summary>A sequence as the rules of a policy are asked about it on a day. The default has no sequence, and every rule's answer about it is unknown.</summary>
/// <param name="Sequence">The sequence.</param>
/// <param name="AsOf">The day; nothing that happens after it is seen.</param>
[DanishTerm("forløbets fakta")]
public readonly record struct SequenceFacts(PlacementSequence Sequence, LocalDate AsOf)
{
    /// <summary>The day; nothing that happens after it is seen.</summary>
    /// <exception cref="ArgumentException">It is of another calendar than ISO.</exception>
    public LocalDate AsOf
    {
        get;
        init => field = DateBounds.Iso(value, nameof(AsOf));
    } = DateBounds.Iso(AsOf, nameof(AsOf));

    /// <summary>Whether the placements that may be of another programme are taken for this one's.</summary>
    internal bool IncludesUndecided { get; init; }

    /// <summary>Where a rule's pass tells what it comes by; null when only the verdict is asked for.</summary>
    internal SequenceTrace? Trace { get; init; }

    /// <summary>Where each rule that is assessed leaves its answer; null when nobody asks for them.</summary>
    internal List<RuleReview>? Reviews { get; init; }

    /// <summary>The placements that are looked at.</summary>
    internal ImmutableArray<Placement> Placements => Sequence.PlacementsOf(IncludesUndecided);
}
