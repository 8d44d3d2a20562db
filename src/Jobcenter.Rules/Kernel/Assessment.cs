namespace Jobcenter.Rules.Kernel;

/// <summary>A rule's answer with its reasons, as a tree.</summary>
/// <remarks>Made only by <see cref="Rule{TFacts}.Assess"/>, so that no reason can be written apart from the rule.</remarks>
[DanishTerm("vurdering")]
public sealed class Assessment
{
    internal Assessment(
        AssessmentKind kind,
        RuleLabel? label,
        Verdict verdict,
        ImmutableArray<Assessment> parts = default,
        ImmutableArray<FactReading> facts = default,
        Comparison? comparison = null
    )
    {
        (Kind, Label, Verdict) = (kind, label, verdict);
        Parts = parts.IsDefault ? [] : parts;
        Facts = facts.IsDefault ? [] : facts;
        Comparison = comparison;
    }

    /// <summary>How the node is put together.</summary>
    public AssessmentKind Kind { get; }

    /// <summary>What names the rule; null for an unnamed part.</summary>
    public RuleLabel? Label { get; }

    /// <summary>The answer.</summary>
    public Verdict Verdict { get; }

    /// <summary>The answers of the parts, in the order of the rule; empty for a leaf.</summary>
    public ImmutableArray<Assessment> Parts { get; }

    /// <summary>The two facts a leaf compared, left and right; empty for a combination.</summary>
    public ImmutableArray<FactReading> Facts { get; }

    /// <summary>How a leaf compared its facts; null for a combination.</summary>
    public Comparison? Comparison { get; }

    /// <summary>The same node with some of its parts, for a shorter explanation.</summary>
    internal Assessment With(ImmutableArray<Assessment> parts) => new(Kind, Label, Verdict, parts, Facts, Comparison);

    /// <summary>The same answers with the facts as another sees them: what may not be published is put out of sight.</summary>
    internal Assessment WithFacts(Func<FactReading, FactReading> see) =>
        new(Kind, Label, Verdict, [.. Parts.Select(p => p.WithFacts(see))], [.. Facts.Select(see)], Comparison);

    /// <summary>The node of a rule, from the top: the first in the order of the tree.</summary>
    /// <param name="id">The rule's id, as <c>LAB/2</c>.</param>
    /// <returns>This node or one below it; null when no rule of the tree has that id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public Assessment? Find(string id)
    {
        Guard.Against.Null(id);
        return string.Equals(Label?.Id, id, StringComparison.Ordinal)
            ? this
            : Parts.Select(p => p.Find(id)).FirstOrDefault(static p => p is not null);
    }

    /// <summary>The same reasons under the answer that was decided from them.</summary>
    internal Assessment Decided(Verdict verdict, ImmutableArray<Assessment> parts) =>
        new(Kind, Label, verdict, parts, Facts, Comparison);

    /// <summary>The missing facts the answer waits for, each once, in the order of the tree. Parts that do not decide are left out.</summary>
    /// <returns>Empty when the answer is known.</returns>
    public ImmutableArray<FactReading> MissingFacts()
    {
        var missing = ImmutableArray.CreateBuilder<FactReading>();
        Collect(this, missing, []);
        return missing.ToImmutable();
    }

    /// <summary>Adds the values of parameters that were read, in the order of the tree.</summary>
    internal static void AddSlots(
        ImmutableArray<FactReading> facts,
        ImmutableArray<Assessment> parts,
        List<LabelTemplate.Slot> slots
    )
    {
        foreach (var fact in facts)
        {
            slots.AddRange(fact.From);
        }

        foreach (var fact in facts)
        {
            if (fact is { ParameterId: { } id, Value: { } value })
            {
                slots.Add(new(id, value, fact.ParameterSource));
            }
        }

        foreach (var part in parts)
        {
            AddSlots(part.Facts, part.Parts, slots);
        }
    }

    private static void Collect(Assessment node, ImmutableArray<FactReading>.Builder missing, HashSet<string> seen)
    {
        if (node.Verdict != Verdict.Unknown)
        {
            return;
        }

        // Several questions can wait for one fact: it is named, not they.
        foreach (var fact in node.Facts.Where(static f => f.IsMissing).SelectMany(static f => f.Lacking))
        {
            if (seen.Add(fact.Id))
            {
                missing.Add(fact);
            }
        }

        var deciding = node.Kind == AssessmentKind.Readings ? node.Parts[..1] : node.Parts;
        foreach (var part in deciding)
        {
            Collect(part, missing, seen);
        }
    }

    /// <summary>The rule and its verdict.</summary>
    public override string ToString() => $"{Label?.Id ?? $"{Kind}"}: {Verdict}";
}
