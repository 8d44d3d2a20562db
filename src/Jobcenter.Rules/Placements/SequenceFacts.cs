using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>A sequence as the rules of a policy are asked about it on a day.</summary>
/// <param name="Sequence">The sequence.</param>
/// <param name="AsOf">The day; nothing that happens after it is seen.</param>
[DanishTerm("forløbets fakta")]
public readonly record struct SequenceFacts(PlacementSequence Sequence, LocalDate AsOf);
