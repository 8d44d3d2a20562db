namespace Jobcenter.Rules.Placements;

/// <summary>Whether something must still happen for a rule to be kept. The default is <see cref="NothingNeeded"/>.</summary>
[DanishTerm("udvejens art")]
public enum CureKind
{
    /// <summary>The rule is kept and nothing more is asked by it for now.</summary>
    [DanishTerm("intet kræves")]
    NothingNeeded = 0,

    /// <summary>It must happen on a date at the latest.</summary>
    [DanishTerm("senest en dato")]
    ByDate = 1,

    /// <summary>The rule is broken, and nothing can undo it.</summary>
    [DanishTerm("for sent")]
    TooLate = 2,

    /// <summary>A fact that matters is missing.</summary>
    [DanishTerm("ukendt")]
    Unknown = 3,
}
