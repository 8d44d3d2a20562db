namespace Jobcenter.Rules.Kernel;

/// <summary>A leaf: compares two facts.</summary>
internal sealed class ComparisonRule<TFacts, TValue> : Rule<TFacts>
    where TValue : IComparable<TValue>
{
    public ComparisonRule(
        Fact<TFacts, TValue> left,
        Comparison comparison,
        Fact<TFacts, TValue> right,
        RuleLabel? label
    )
        : base(label, AssessmentKind.Comparison)
    {
        Left = Guard.Against.Null(left);
        Comparison = comparison;
        Right = Guard.Against.Null(right);
    }

    public Fact<TFacts, TValue> Left { get; }

    public Comparison Comparison { get; }

    public Fact<TFacts, TValue> Right { get; }

    internal override int Reads => Left.Reads | Right.Reads;

    public override RuleOutline Outline =>
        new(Kind, Template, comparison: Comparison, left: Left.Outline, right: Right.Outline);

    public override Rule<TFacts> Named(RuleLabel label) =>
        new ComparisonRule<TFacts, TValue>(Left, Comparison, Right, Guard.Against.Null(label));

    private protected override Verdict Evaluate(in TFacts facts, ImmutableArray<Assessment>.Builder? trace)
    {
        var left = Left.Read(facts);
        var right = Right.Read(facts);
        var verdict = left.IsKnown && right.IsKnown ? Verdicts.Of(Holds(left.Value, right.Value)) : Verdict.Unknown;
        if (trace is not null)
        {
            var extra = verdict == Verdict.Unknown ? 0 : FactText.ExtraDecimals(left.Value, right.Value);
            ImmutableArray<FactReading> read = [Left.Describe(facts, left, extra), Right.Describe(facts, right, extra)];
            trace.Add(new Assessment(Kind, LabelOf(read, []), verdict, facts: read, comparison: Comparison));
        }

        return verdict;
    }

    private bool Holds(TValue left, TValue right)
    {
        var order = left.CompareTo(right);
        return Comparison switch
        {
            Comparison.AtMost => order <= 0,
            Comparison.AtLeast => order >= 0,
            Comparison.LessThan => order < 0,
            Comparison.MoreThan => order > 0,
            _ => order == 0,
        };
    }
}
