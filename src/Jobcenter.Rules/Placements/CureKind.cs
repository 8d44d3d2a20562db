namespace Jobcenter.Rules.Placements;

/// <summary>Whether something must still happen for a rule to be kept. The default is <see cref="NothingNeeded"/>.</summary>
internal enum CureKind
{
    /// <summary>The rule is kept and nothing more is asked by it for now.</summary>
    NothingNeeded = 0,

    /// <summary>It must happen on a date at the latest.</summary>
    ByDate = 1,

    /// <summary>The rule is broken, and nothing can undo it.</summary>
    TooLate = 2,

    /// <summary>A fact that matters is missing.</summary>
    Unknown = 3,
}
