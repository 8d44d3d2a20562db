namespace Jobcenter.Rules.Placements;

/// <summary>A policy's answer about a sequence.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Assessment">The answer with its reasons.</param>
/// <param name="Rules">Rule by rule; empty when the policy did not hold at the start.</param>
[DanishTerm("praksissvar")]
public sealed record PolicyReview(PlacementPolicy Policy, Assessment Assessment, ImmutableArray<RuleReview> Rules);
