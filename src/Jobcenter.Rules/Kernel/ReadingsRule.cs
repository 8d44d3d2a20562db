namespace Jobcenter.Rules.Kernel;

/// <summary>Readings of one sentence: the first decides, the others are shown.</summary>
internal sealed class ReadingsRule<TFacts>(ImmutableArray<Rule<TFacts>> readings, RuleLabel? label)
    : Rule<TFacts>(label, AssessmentKind.Readings)
{
    internal override ImmutableArray<Rule<TFacts>> Parts => readings;

    public override RuleOutline Outline => new(Kind, Template, [.. readings.Select(static r => r.Outline)]);

    public override Rule<TFacts> Named(RuleLabel label) =>
        new ReadingsRule<TFacts>(readings, Guard.Against.Null(label));

    private protected override Verdict Evaluate(in TFacts facts, ImmutableArray<Assessment>.Builder? trace)
    {
        if (trace is null)
        {
            return EvaluatePart(readings[0], facts, trace: null);
        }

        var shown = ImmutableArray.CreateBuilder<Assessment>(readings.Length);
        var verdict = EvaluatePart(readings[0], facts, shown);
        foreach (var reading in readings.AsSpan(1..))
        {
            EvaluatePart(reading, facts, shown);
        }

        var parts = shown.MoveToImmutable();
        trace.Add(new Assessment(Kind, LabelOf([], parts), verdict, parts));
        return verdict;
    }
}
