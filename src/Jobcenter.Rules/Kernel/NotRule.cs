namespace Jobcenter.Rules.Kernel;

/// <summary>The opposite of its part.</summary>
internal sealed class NotRule<TFacts>(Rule<TFacts> part, RuleLabel? label) : Rule<TFacts>(label, AssessmentKind.Not)
{
    internal override ImmutableArray<Rule<TFacts>> Parts => [part];

    public override RuleOutline Outline => new(Kind, Template, [part.Outline]);

    public override Rule<TFacts> Named(RuleLabel label) => new NotRule<TFacts>(part, Guard.Against.Null(label));

    private protected override Verdict Evaluate(in TFacts facts, ImmutableArray<Assessment>.Builder? trace)
    {
        var partTrace = trace is null ? null : ImmutableArray.CreateBuilder<Assessment>(initialCapacity: 1);
        var verdict = EvaluatePart(part, facts, partTrace).Negate();
        if (partTrace is not null)
        {
            var parts = partTrace.MoveToImmutable();
            trace?.Add(new Assessment(Kind, LabelOf([], parts), verdict, parts));
        }

        return verdict;
    }
}
