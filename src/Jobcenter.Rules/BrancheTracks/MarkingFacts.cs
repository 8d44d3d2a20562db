namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A marking as the rule is asked about it. The default has no tracks.</summary>
/// <param name="Marking">The tracks.</param>
/// <param name="MarkedOn">The day it was made.</param>
/// <param name="InForce">The catalogue that held on the day; missing when none is loaded.</param>
[DanishTerm("markeringens fakta")]
public readonly record struct MarkingFacts(BrancheMarking Marking, LocalDate MarkedOn, Known<BrancheCatalogue> InForce);
