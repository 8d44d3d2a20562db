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

    private static readonly BilingualText s_undecided = new(
        "svaret afhænger af virksomhedsforløb, hvis projekt ikke er kendt",
        "the answer turns on placements whose programme is not known"
    );

    private protected PolicyRule(RuleLabel label) => Label = Guard.Against.Null(label);

    /// <summary>Id, title, source, strength and notes.</summary>
    public RuleLabel Label { get; }

    /// <summary>The rule; its <c>Test</c> allocates nothing.</summary>
    public abstract Rule<SequenceFacts> Rule { get; }

    /// <summary>What the rule was built with: its numbers, the kinds of placement that count, and its choices.</summary>
    public abstract ImmutableArray<FactReading> Parameters { get; }

    /// <summary>Everything that breaks the rule as seen on a day, by date.</summary>
    /// <param name="facts">The sequence and the day.</param>
    /// <returns>Empty when nothing is known to break it.</returns>
    public ImmutableArray<SequenceBreach> Breaches(in SequenceFacts facts) =>
        Rule.Test(facts) == Verdict.NotMet ? FindBreaches(facts) : [];

    /// <summary>What would keep the rule, as seen on a day.</summary>
    /// <param name="facts">The sequence and the day.</param>
    /// <returns>What must happen and the last date for it.</returns>
    public abstract SequenceCure Cure(in SequenceFacts facts);

    /// <summary>Whether the rule asks anything of a sequence; a cohort counts only those it does.</summary>
    internal virtual bool IsAbout(in SequenceFacts facts) => true;

    /// <summary>Everything that breaks a rule that is broken.</summary>
    private protected abstract ImmutableArray<SequenceBreach> FindBreaches(in SequenceFacts facts);

    /// <summary>A value that is read with and without the placements that may be of another programme: missing when the answer turns on them.</summary>
    private protected static FactReader<SequenceFacts, TValue> Bracketed<TValue>(
        FactReader<SequenceFacts, TValue> read,
        Func<TValue, bool> isKept
    ) =>
        (in facts) =>
        {
            var certain = read(facts);
            if (facts.Sequence.Undecided.IsEmpty)
            {
                return certain;
            }

            var possible = read(facts with { IncludesUndecided = true });
            return
                certain.IsKnown == possible.IsKnown
                && (!certain.IsKnown || isKept(certain.Value) == isKept(possible.Value))
                ? certain
                : Known.Missing<TValue>(s_undecided);
        };

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
