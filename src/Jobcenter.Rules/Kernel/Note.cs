namespace Jobcenter.Rules.Kernel;

/// <summary>A remark, a decision or an estimate that is shown wherever the rule is shown.</summary>
[DanishTerm("note")]
public sealed record Note
{
    /// <summary>A note of a kind.</summary>
    /// <param name="kind">Remark, decision or estimate.</param>
    /// <param name="text">The note in both languages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Note(NoteKind kind, BilingualText text)
    {
        Kind = kind;
        Text = Guard.Against.Null(text);
    }

    /// <summary>Remark, decision or estimate.</summary>
    public NoteKind Kind { get; }

    /// <summary>The note in both languages.</summary>
    public BilingualText Text { get; }
}
