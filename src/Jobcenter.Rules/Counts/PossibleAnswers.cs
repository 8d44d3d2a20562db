namespace Jobcenter.Rules.Counts;

/// <summary>What a citizen can turn out to be in a portion once the facts that are missing are known.</summary>
[Flags]
internal enum PossibleAnswers
{
    None = 0,

    /// <summary>Not one of those that are counted.</summary>
    Out = 1,

    /// <summary>Counted, and not in the part.</summary>
    No = 2,

    /// <summary>Counted, and in the part.</summary>
    Yes = 4,
}
