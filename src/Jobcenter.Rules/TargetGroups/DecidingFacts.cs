namespace Jobcenter.Rules.TargetGroups;

/// <summary>The missing facts that an answer turns on.</summary>
/// <param name="Missing">Those that the group waits for.</param>
/// <param name="CouldContradict">Those that could only bring a contradiction.</param>
/// <param name="PossibleConflicts">The contradictions they could bring.</param>
internal sealed record DecidingFacts(
    ImmutableArray<FactReading> Missing,
    ImmutableArray<FactReading> CouldContradict,
    ImmutableArray<RuleLabel> PossibleConflicts
);
