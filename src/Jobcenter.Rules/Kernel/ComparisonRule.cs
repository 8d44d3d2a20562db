using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace Jobcenter.Rules.Kernel;

/// <summary>A leaf: compares two facts.</summary>
internal sealed class ComparisonRule<TFacts, TValue> : Rule<TFacts>
    where TValue : IComparable<TValue>
{
    private readonly Fact<TFacts, TValue> _left;
    private readonly Comparison _comparison;
    private readonly Fact<TFacts, TValue> _right;

    public ComparisonRule(
        Fact<TFacts, TValue> left,
        Comparison comparison,
        Fact<TFacts, TValue> right,
        RuleLabel? label
    )
        : base(label, AssessmentKind.Comparison)
    {
        _left = Guard.Against.Null(left);
        _comparison = comparison;
        _right = Guard.Against.Null(right);
    }

    public override RuleOutline Outline =>
        new(Kind, Template, comparison: _comparison, left: _left.Outline, right: _right.Outline);

    public override Rule<TFacts> Named(RuleLabel label) =>
        new ComparisonRule<TFacts, TValue>(_left, _comparison, _right, Guard.Against.Null(label));

    private protected override Verdict Evaluate(in TFacts facts, List<Assessment>? trace)
    {
        var left = _left.Read(facts);
        var right = _right.Read(facts);
        var verdict = left.IsKnown && right.IsKnown ? Verdicts.Of(Holds(left.Value, right.Value)) : Verdict.Unknown;
        if (trace is not null)
        {
            var extra = verdict == Verdict.Unknown ? 0 : FactText.ExtraDecimals(left.Value, right.Value);
            ImmutableArray<FactReading> read =
            [
                _left.Describe(facts, left, extra),
                _right.Describe(facts, right, extra),
            ];
            trace.Add(new Assessment(Kind, LabelOf(read, []), verdict, facts: read, comparison: _comparison));
        }

        return verdict;
    }

    private bool Holds(TValue left, TValue right)
    {
        var order = left.CompareTo(right);
        return _comparison switch
        {
            Comparison.AtMost => order <= 0,
            Comparison.AtLeast => order >= 0,
            Comparison.LessThan => order < 0,
            Comparison.MoreThan => order > 0,
            _ => order == 0,
        };
    }
}
