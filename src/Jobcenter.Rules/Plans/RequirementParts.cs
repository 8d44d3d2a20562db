namespace Jobcenter.Rules.Plans;

/// <summary>What a comparison works on: who asks, what is counted, and at what pace.</summary>
internal sealed record RequirementParts(RuleLabel Label, Measure Measure, Pace Pace);
