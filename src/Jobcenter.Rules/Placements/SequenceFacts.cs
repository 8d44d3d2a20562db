using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>A sequence as the rules of a policy are asked about it on a day. The default has no sequence, and no rule can be asked about it.</summary>
/// <param name="Sequence">The sequence.</param>
/// <param name="AsOf">The day; nothing that happens after it is seen.</param>
[DanishTerm("forløbets fakta")]
public readonly record struct SequenceFacts(PlacementSequence Sequence, LocalDate AsOf)
{
    /// <summary>Whether the placements that may be of another programme are taken for this one's.</summary>
    internal bool IncludesUndecided { get; init; }

    /// <summary>The placements that are looked at.</summary>
    internal ImmutableArray<Placement> Placements => Sequence.PlacementsOf(IncludesUndecided);
}
