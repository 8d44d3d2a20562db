namespace Jobcenter.Rules.Kernel;

/// <summary>How a rule, and so its assessment, is put together. The default is <see cref="Comparison"/>.</summary>
[DanishTerm("vurderingens art")]
public enum AssessmentKind
{
    /// <summary>A leaf: two facts are compared.</summary>
    [DanishTerm("sammenligning")]
    Comparison = 0,

    /// <summary>Every part must be met.</summary>
    [DanishTerm("alle")]
    All = 1,

    /// <summary>At least one part must be met.</summary>
    [DanishTerm("mindst én")]
    Any = 2,

    /// <summary>The part must not be met.</summary>
    [DanishTerm("ikke")]
    Not = 3,

    /// <summary>Readings of one sentence: the first part decides, the others are shown.</summary>
    [DanishTerm("læsninger")]
    Readings = 4,
}
