namespace Jobcenter.Rules.Placements;

/// <summary>A policy's answer about a sequence.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Assessment">The answer with its reasons.</param>
/// <param name="Rules">Rule by rule; each is unknown with that reason when the policy did not hold when the sequence began.</param>
[DanishTerm("praksissvar")]
public sealed record PolicyReview(PlacementPolicy Policy, Assessment Assessment, ImmutableArray<RuleReview> Rules)
{
    /// <summary>Whether the policy held when the sequence began; where it did not, nothing is asked and every answer is unknown.</summary>
    public bool IsInForce { get; init; } = true;
}
