namespace Jobcenter.Rules.Kernel;

/// <summary>What a reader must know of a rule beyond its text. The default is <see cref="Remark"/>.</summary>
[DanishTerm("bemærkningens art")]
public enum NoteKind
{
    /// <summary>A plain remark.</summary>
    [DanishTerm("bemærkning", Id = "remark", English = "remark")]
    Remark = 0,

    /// <summary>The source is silent or open, and this library decided; where there is an option, it takes the other way.</summary>
    [DanishTerm("beslutning", Id = "decision", English = "decision")]
    Decision = 1,

    /// <summary>A number nobody has published; it may be wrong.</summary>
    [DanishTerm("skøn", Id = "estimate", English = "estimate")]
    Estimate = 2,
}
