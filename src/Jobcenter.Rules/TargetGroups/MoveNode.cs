namespace Jobcenter.Rules.TargetGroups;

/// <summary>The node of a rule that moved citizens from one answer to another.</summary>
/// <param name="Rule">The named rule the node stands in, as <c>LAB/2</c>.</param>
/// <param name="Fact">The fact whose answer changed in it; null when the rule itself came or went with its act.</param>
/// <param name="Name">The fact, or the rule, in words.</param>
/// <param name="Citizens">How many.</param>
[DanishTerm("regelknude")]
public sealed record MoveNode(string Rule, string? Fact, BilingualText Name, int Citizens)
{
    /// <summary>The rule, the fact in words, and how many.</summary>
    public override string ToString() => $"{Rule}: {Name.Danish} ({Citizens})";
}
