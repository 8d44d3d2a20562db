namespace Jobcenter.Rules.Kernel;

/// <summary>How a rule is put together, without any facts: what a diagram, a page or a checksum is made from.</summary>
/// <remarks>The same tree as the rule's assessments have. Made only by <see cref="Rule{TFacts}.Outline"/>.</remarks>
[DanishTerm("reglens opbygning")]
public sealed class RuleOutline
{
    internal RuleOutline(
        AssessmentKind kind,
        RuleLabel? label,
        ImmutableArray<RuleOutline> parts = default,
        Comparison? comparison = null,
        FactReading? left = null,
        FactReading? right = null
    )
    {
        Kind = kind;
        Parts = parts.IsDefault ? [] : parts;
        (Comparison, Left, Right) = (comparison, left, right);
        Label =
            label is not null && LabelTemplate.IsTemplate(label) ? LabelTemplate.Fill(label, Slots()) ?? label : label;
    }

    /// <summary>How the node is put together.</summary>
    public AssessmentKind Kind { get; }

    /// <summary>What names the rule; null for an unnamed part.</summary>
    public RuleLabel? Label { get; }

    /// <summary>The parts, in the order of the rule; empty for a leaf.</summary>
    public ImmutableArray<RuleOutline> Parts { get; }

    /// <summary>How a leaf compares; null for a combination.</summary>
    public Comparison? Comparison { get; }

    /// <summary>The fact a leaf asks about, which has no value; null for a combination.</summary>
    public FactReading? Left { get; }

    /// <summary>What a leaf compares it with: a limit by its value, a dated number by <see cref="FactReading.Parameter"/>, or another fact; null for a combination.</summary>
    public FactReading? Right { get; }

    /// <summary>Whether the leaf only asks for yes or no, so that its right side need not be shown.</summary>
    public bool IsQuestion => string.Equals(Right?.Id, Rule.TruthId, StringComparison.Ordinal);

    /// <summary>This node and all below it, from the top.</summary>
    internal IEnumerable<RuleOutline> WithDescendants() =>
        Parts.SelectMany(static p => p.WithDescendants()).Prepend(this);

    private IEnumerable<LabelTemplate.Slot> Slots() =>
        WithDescendants().SelectMany(static o => new[] { o.Left, o.Right }).OfType<FactReading>().SelectMany(SlotsOf);

    // What a title may say of a fact: the parameter it is, and those it is worked out from.
    private static IEnumerable<LabelTemplate.Slot> SlotsOf(FactReading fact) =>
        fact is { ParameterId: { } id, Parameter.IsEmpty: false }
            ? fact.From.Append(LabelTemplate.Slot.Of(id, fact.Parameter))
            : fact.From;

    /// <summary>The rule and how many parts it has.</summary>
    public override string ToString() => $"{Label?.Id ?? $"{Kind}"} ({Parts.Length} parts)";
}
