using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A marking moved to the next catalogue.</summary>
/// <param name="Marking">The marking there; it may have fewer tracks than the rule asks for.</param>
/// <param name="WithoutSuccessor">The tracks that have none there.</param>
[DanishTerm("flyttet markering")]
public sealed record MovedMarking(BrancheMarking Marking, ImmutableArray<BrancheTrack> WithoutSuccessor);
