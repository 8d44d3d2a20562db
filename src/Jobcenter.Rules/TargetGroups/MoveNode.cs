namespace Jobcenter.Rules.TargetGroups;

/// <summary>The node of a rule that moved citizens from one answer to another.</summary>
internal sealed record MoveNode(string Rule, string? Fact, BilingualText Name);
