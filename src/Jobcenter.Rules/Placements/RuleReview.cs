namespace Jobcenter.Rules.Placements;

/// <summary>One rule's answer about a sequence.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Assessment">The answer with its reasons.</param>
/// <param name="Breaches">Everything that breaks it, by date.</param>
/// <param name="Cure">What would keep it.</param>
[DanishTerm("regelsvar")]
public sealed record RuleReview(
    PolicyRule Rule,
    Assessment Assessment,
    ImmutableArray<SequenceBreach> Breaches,
    SequenceCure Cure
);
