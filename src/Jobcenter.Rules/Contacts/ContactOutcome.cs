namespace Jobcenter.Rules.Contacts;

/// <summary>How a course stands with a duty, for counts.</summary>
internal enum ContactOutcome
{
    /// <summary>The duty is not about it, or it ended before the deadline (our decision: such a course is not counted).</summary>
    None = 0,

    /// <summary>Kept.</summary>
    Kept = 1,

    /// <summary>Not kept, or exempted.</summary>
    NotKept = 2,

    /// <summary>Not kept yet, and it still can be.</summary>
    Pending = 3,

    /// <summary>Not known.</summary>
    Unknown = 4,
}
