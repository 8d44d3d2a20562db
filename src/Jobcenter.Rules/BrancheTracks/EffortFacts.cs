namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The tracks' part of the company-directed effort, as the rule is asked about it. The default knows nothing.</summary>
/// <param name="Date">The last day counted.</param>
/// <param name="Placements">Of the placements that began in the time, how many are in a track.</param>
[DanishTerm("indsatsens fakta")]
public readonly record struct EffortFacts(LocalDate Date, Known<PartlyKnownPortion> Placements);
