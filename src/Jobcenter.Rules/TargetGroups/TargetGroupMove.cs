namespace Jobcenter.Rules.TargetGroups;

/// <summary>How many citizens one answer became another for.</summary>
/// <param name="From">The answer before: a group's id, or outside, unknown or conflict.</param>
/// <param name="To">The answer after.</param>
/// <param name="Citizens">How many.</param>
/// <param name="Nodes">By which node of which rule, with how many each; they add up to <paramref name="Citizens"/>. Empty where nothing changed.</param>
[DanishTerm("målgruppeskift")]
public sealed record TargetGroupMove(string From, string To, int Citizens, ImmutableArray<MoveNode> Nodes)
{
    /// <summary>Whether the answer changed.</summary>
    public bool IsMove => !string.Equals(From, To, StringComparison.Ordinal);

    /// <summary>From, to, and how many.</summary>
    /// <returns>A text for logs, as <c>LAB/2 → LAB/3: 4</c>.</returns>
    public override string ToString() => $"{From} → {To}: {Citizens}";
}
