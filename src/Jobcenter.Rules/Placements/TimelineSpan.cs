namespace Jobcenter.Rules.Placements;

/// <summary>A stretch of a sequence's time in which nothing changes.</summary>
/// <param name="Days">The days.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Placement">The placement in force; of several the one that began first. Null for anything else.</param>
internal sealed record TimelineSpan(DateInterval Days, TimelineKind Kind, Placement? Placement = null);

/// <summary>What a stretch of a sequence's time is.</summary>
internal enum TimelineKind
{
    /// <summary>No placement.</summary>
    Pause = 0,

    /// <summary>A placement.</summary>
    Placement = 1,

    /// <summary>The group course before the placements.</summary>
    GroupCourse = 2,

    /// <summary>The job, education or other thing the sequence ended with.</summary>
    Exit = 3,
}
