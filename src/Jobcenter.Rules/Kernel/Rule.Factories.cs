namespace Jobcenter.Rules.Kernel;

/// <summary>Makes rules: of facts and what they are compared with, and of other rules, by Kleene's tables.</summary>
public static partial class Rule
{
    /// <summary>Every part must be met. An unnamed <c>All</c> among the parts folds into this one.</summary>
    /// <typeparam name="TFacts">The facts the rules are asked about.</typeparam>
    /// <param name="parts">The parts, in the order to read them; at least one.</param>
    /// <exception cref="ArgumentException">There is no part, or one is null.</exception>
    public static Rule<TFacts> All<TFacts>(params ReadOnlySpan<Rule<TFacts>> parts) =>
        new CombinedRule<TFacts>(AssessmentKind.All, Fold(AssessmentKind.All, parts), label: null);

    /// <summary>At least one part must be met. An unnamed <c>Any</c> among the parts folds into this one.</summary>
    /// <typeparam name="TFacts">The facts the rules are asked about.</typeparam>
    /// <param name="parts">The parts, in the order to read them; at least one.</param>
    /// <exception cref="ArgumentException">There is no part, or one is null.</exception>
    public static Rule<TFacts> Any<TFacts>(params ReadOnlySpan<Rule<TFacts>> parts) =>
        new CombinedRule<TFacts>(AssessmentKind.Any, Fold(AssessmentKind.Any, parts), label: null);

    /// <summary>The opposite of a rule; unknown stays unknown.</summary>
    /// <typeparam name="TFacts">The facts the rule is asked about.</typeparam>
    /// <param name="rule">The rule to turn around.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static Rule<TFacts> Not<TFacts>(Rule<TFacts> rule) =>
        new NotRule<TFacts>(Guard.Against.Null(rule), label: null);

    /// <summary>Several readings of one sentence: the first one decides, the others are answered and shown beside it.</summary>
    /// <typeparam name="TFacts">The facts the rules are asked about.</typeparam>
    /// <param name="decides">The reading that decides.</param>
    /// <param name="alsoShown">The other readings.</param>
    /// <returns>An unnamed rule with the verdict of <paramref name="decides"/>.</returns>
    /// <exception cref="ArgumentNullException">A rule is null.</exception>
    public static Rule<TFacts> Readings<TFacts>(Rule<TFacts> decides, params ReadOnlySpan<Rule<TFacts>> alsoShown)
    {
        Guard.Against.Null(decides);
        foreach (var reading in alsoShown)
        {
            Guard.Against.Null(reading, nameof(alsoShown));
        }

        return new ReadingsRule<TFacts>([decides, .. alsoShown], label: null);
    }

    private static ImmutableArray<Rule<TFacts>> Fold<TFacts>(AssessmentKind kind, ReadOnlySpan<Rule<TFacts>> parts)
    {
        if (parts.IsEmpty)
        {
            throw new ArgumentException("parts was empty; a combination needs at least one rule.", nameof(parts));
        }

        var folded = ImmutableArray.CreateBuilder<Rule<TFacts>>(parts.Length);
        foreach (var part in parts)
        {
            Guard.Against.Null(part, nameof(parts));
            if (part is CombinedRule<TFacts> { Label: null } combined && combined.Kind == kind)
            {
                folded.AddRange(combined.Parts);
            }
            else
            {
                folded.Add(part);
            }
        }

        return folded.ToImmutable();
    }
}
