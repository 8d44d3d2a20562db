namespace Jobcenter.Rules.Kernel;

/// <summary>A rule: a value that exists before it is asked, and answers from one body with or without its reasons.</summary>
/// <typeparam name="TFacts">The facts the rule is asked about.</typeparam>
/// <remarks>
/// Build leaves from a <see cref="Fact{TFacts, TValue}"/>, combine them with <see cref="Rule"/>, and name what should
/// be a node of the explanation. Rules are immutable and may be asked from many threads at once.
/// </remarks>
[DanishTerm("regel")]
public abstract class Rule<TFacts>
{
    private readonly RuleLabel? _template;

    // Filled in from the outline when it is first asked for: the parts are not there before.
    private readonly Lazy<RuleLabel?>? _label;

    private readonly LabelTemplate.Filled? _filled;

    private protected Rule(RuleLabel? label, AssessmentKind kind)
    {
        _template = label;
        if (label is not null && LabelTemplate.IsTemplate(label))
        {
            (_label, _filled) = (new(() => Outline.Label), new(label));
        }

        Kind = kind;
    }

    /// <summary>What names the rule, with the values of its parameters in the title; null for an unnamed part.</summary>
    public RuleLabel? Label => _label is null ? _template : _label.Value;

    /// <summary>How the rule is put together.</summary>
    public AssessmentKind Kind { get; }

    /// <summary>How the rule is put together, without any facts. Made anew each time it is asked for.</summary>
    public abstract RuleOutline Outline { get; }

    /// <summary>The parts, in the order of the rule; none for a leaf.</summary>
    internal virtual ImmutableArray<Rule<TFacts>> Parts => [];

    /// <summary>Which of the facts the rule turns on, as bits that the facts' family gives a meaning; every bit where a fact does not say.</summary>
    internal virtual int Reads => Parts.Aggregate(0, static (bits, part) => bits | part.Reads);

    /// <summary>The comparisons at the end of every branch.</summary>
    internal IEnumerable<Rule<TFacts>> Leaves() => Parts.IsEmpty ? [this] : Parts.SelectMany(static p => p.Leaves());

    /// <summary>Answers the rule, without reasons. Allocates nothing.</summary>
    /// <returns>Met, not met, or unknown when a fact that matters is missing.</returns>
    public Verdict Test(in TFacts facts) => Evaluate(facts, trace: null);

    /// <summary>Answers the rule with its reasons; every part is evaluated, also behind one that has already decided.</summary>
    /// <returns>The tree; its verdict is always that of <see cref="Test"/>.</returns>
    public Assessment Assess(in TFacts facts)
    {
        var trace = ImmutableArray.CreateBuilder<Assessment>(initialCapacity: 1);
        Evaluate(facts, trace);
        return trace[0];
    }

    /// <summary>The same rule under a name, which makes it a node of the explanation.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is null.</exception>
    public abstract Rule<TFacts> Named(RuleLabel label);

    // The one body. Without a trace it may stop as soon as the verdict is certain; with one it visits everything
    // and adds exactly one assessment.
    private protected abstract Verdict Evaluate(in TFacts facts, ImmutableArray<Assessment>.Builder? trace);

    // The label before its title is filled in.
    private protected RuleLabel? Template => _template;

    // The label of one answer: its title says the values that this answer used.
    private protected RuleLabel? LabelOf(ImmutableArray<FactReading> facts, ImmutableArray<Assessment> parts)
    {
        if (_filled is null)
        {
            return _template;
        }

        List<LabelTemplate.Slot> slots = [];
        Assessment.AddSlots(facts, parts, slots);
        return _filled.With(slots) ?? Label;
    }

    private protected static Verdict EvaluatePart(
        Rule<TFacts> part,
        in TFacts facts,
        ImmutableArray<Assessment>.Builder? trace
    ) => part.Evaluate(facts, trace);

    /// <summary>The rule's id, title and source; how its parts decide where it has no name.</summary>
    public override string ToString() => $"{Label?.ToString() ?? $"{Outline.Kind}"}";
}
