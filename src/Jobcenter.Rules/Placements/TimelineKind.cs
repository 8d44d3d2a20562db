namespace Jobcenter.Rules.Placements;

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
