using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Placements;

/// <summary>One rule of a policy about sequences: it answers with reasons, finds every breach, and says what would cure it.</summary>
/// <remarks>The kinds of rules are the parts that policies are built from. Immutable.</remarks>
[DanishTerm("regel i en praksis")]
public abstract class PolicyRule
{
    private protected static readonly BilingualText NotBegun = new(
        "forløbet er ikke begyndt",
        "the sequence has not begun"
    );

    private protected PolicyRule(RuleLabel label) => Label = Guard.Against.Null(label);

    /// <summary>Id, title, source, strength and notes.</summary>
    public RuleLabel Label { get; }

    /// <summary>The rule; its <c>Test</c> allocates nothing.</summary>
    public abstract Rule<SequenceFacts> Rule { get; }

    /// <summary>Everything that breaks the rule as seen on a day, by date.</summary>
    /// <param name="facts">The sequence and the day.</param>
    /// <returns>Empty when nothing is known to break it.</returns>
    public abstract ImmutableArray<SequenceBreach> Breaches(in SequenceFacts facts);

    /// <summary>What would keep the rule, as seen on a day.</summary>
    /// <param name="facts">The sequence and the day.</param>
    /// <returns>What must happen and the last date for it.</returns>
    public abstract SequenceCure Cure(in SequenceFacts facts);

    private protected static int Mask(ImmutableArray<PlacementKind> kinds, string name) =>
        Guard
            .Against.InvalidInput(
                kinds,
                name,
                static k =>
                    !k.IsDefaultOrEmpty && k.Distinct().Count() == k.Length && k.All(PlacementKinds.Vocabulary.Has),
                $"{name} must hold at least one kind of placement, each once."
            )
            .Aggregate(0, static (mask, kind) => mask | (1 << (int)kind));

    private protected static bool IsOf(int mask, PlacementKind kind) => ((mask >> (int)kind) & 1) == 1;

    private protected static BilingualText Days(int days) =>
        new(days == 1 ? "1 dag" : $"{days} dage", days == 1 ? "1 day" : $"{days} days");

    private protected static bool HasBegun(in SequenceFacts facts) => facts.AsOf >= facts.Sequence.Start;
}
