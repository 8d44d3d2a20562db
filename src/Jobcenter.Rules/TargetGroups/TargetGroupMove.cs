namespace Jobcenter.Rules.TargetGroups;

/// <summary>How many citizens one answer became another for; as a part of that, by which node of which rule.</summary>
/// <param name="From">The answer before: a group's id, or outside, unknown or conflict.</param>
/// <param name="To">The answer after.</param>
/// <param name="Citizens">How many.</param>
/// <param name="Nodes">The same by which node of which rule, with how many each; they add up to <paramref name="Citizens"/>. Empty where nothing changed, and of a part.</param>
[DanishTerm("målgruppeskift")]
public sealed record TargetGroupMove(string From, string To, int Citizens, ImmutableArray<TargetGroupMove> Nodes)
{
    /// <summary>The named rule the node stands in, as <c>LAB/2</c>; null for all of the move.</summary>
    public string? Rule { get; internal init; }

    /// <summary>The fact whose answer changed in it; null when the rule itself came or went with its act.</summary>
    public string? Fact { get; internal init; }

    /// <summary>The fact, or the rule, in words; null for all of the move.</summary>
    public BilingualText? Name { get; internal init; }

    /// <summary>Whether the answer changed.</summary>
    public bool IsMove => !string.Equals(From, To, StringComparison.Ordinal);

    /// <summary>From, to, and how many; or the rule, the fact in words, and how many.</summary>
    /// <returns>A text for logs, as <c>LAB/2 → LAB/3: 4</c>.</returns>
    public override string ToString() =>
        Name is null ? $"{From} → {To}: {Citizens}" : $"{Rule}: {Name.Danish} ({Citizens})";
}
