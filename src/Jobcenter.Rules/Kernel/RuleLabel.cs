namespace Jobcenter.Rules.Kernel;

/// <summary>What names a rule: id, title, source, strength and notes. A rule without one folds into its parent.</summary>
[DanishTerm("regelnavn")]
public sealed class RuleLabel
{
    /// <summary>A label.</summary>
    /// <param name="id">A stable id, as <c>HEL21/3.1-1</c>.</param>
    /// <param name="title">What the rule asks, in both languages.</param>
    /// <param name="source">The document and section that set the rule.</param>
    /// <param name="strength">How strongly the source puts it; a requirement by default.</param>
    /// <param name="notes">Decisions, estimates and remarks; none by default.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or blank, or another argument is null.</exception>
    public RuleLabel(
        string id,
        BilingualText title,
        SourceReference source,
        Strength strength = Strength.Requirement,
        ImmutableArray<Note> notes = default
    )
    {
        Id = Guard.Against.Blank(id);
        Title = Guard.Against.Null(title);
        Source = Guard.Against.Null(source);
        Strength = strength;
        Notes = notes.IsDefault ? [] : notes;
        Placeholders = LabelTemplate.Ids(title);
    }

    /// <summary>A stable id, as <c>HEL21/3.1-1</c>.</summary>
    public string Id { get; }

    /// <summary>What the rule asks.</summary>
    public BilingualText Title { get; }

    /// <summary>The document and section that set the rule.</summary>
    public SourceReference Source { get; }

    /// <summary>How strongly the source puts it.</summary>
    public Strength Strength { get; }

    /// <summary>Decisions, estimates and remarks, in the order to read them.</summary>
    public ImmutableArray<Note> Notes { get; }

    /// <summary>The parameters the title says; none when it says no number, or has been filled in.</summary>
    internal ImmutableArray<string> Placeholders { get; }

    /// <summary>The id, the title and the source.</summary>
    public override string ToString() => $"{Id}: {Title.Danish} [{Source}]";
}
