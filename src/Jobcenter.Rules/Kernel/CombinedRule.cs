namespace Jobcenter.Rules.Kernel;

/// <summary>All or any of its parts.</summary>
internal sealed class CombinedRule<TFacts>(AssessmentKind kind, ImmutableArray<Rule<TFacts>> parts, RuleLabel? label)
    : Rule<TFacts>(label, kind)
{
    internal override ImmutableArray<Rule<TFacts>> Parts { get; } = parts;

    public override RuleOutline Outline => new(Kind, Template, [.. Parts.Select(static p => p.Outline)]);

    public override Rule<TFacts> Named(RuleLabel label) =>
        new CombinedRule<TFacts>(Kind, Parts, Guard.Against.Null(label));

    private protected override Verdict Evaluate(in TFacts facts, ImmutableArray<Assessment>.Builder? trace)
    {
        var partTrace = trace is null ? null : ImmutableArray.CreateBuilder<Assessment>(Parts.Length);
        var isAll = Kind == AssessmentKind.All;
        var decisive = isAll ? Verdict.NotMet : Verdict.Met;
        var verdict = isAll ? Verdict.Met : Verdict.NotMet;
        foreach (var part in Parts)
        {
            var answer = EvaluatePart(part, facts, partTrace);
            verdict = isAll ? verdict.And(answer) : verdict.Or(answer);
            if (verdict == decisive && partTrace is null)
            {
                break;
            }
        }

        if (partTrace is not null)
        {
            var answers = partTrace.MoveToImmutable();
            trace?.Add(new Assessment(Kind, LabelOf([], answers), verdict, answers));
        }

        return verdict;
    }
}
