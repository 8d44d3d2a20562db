namespace Jobcenter.Rules.Placements;

/// <summary>What a stretch of a sequence's time is. The default is <see cref="Pause"/>.</summary>
[DanishTerm("tidslinjens art")]
public enum TimelineKind
{
    /// <summary>No placement.</summary>
    [DanishTerm("pause")]
    Pause = 0,

    /// <summary>A placement.</summary>
    [DanishTerm("forløb")]
    Placement = 1,

    /// <summary>The group course before the placements.</summary>
    [DanishTerm("gruppeforløb forud")]
    GroupCourse = 2,

    /// <summary>The job, education or other thing the sequence ended with.</summary>
    [DanishTerm("efter afslutningen")]
    Exit = 3,
}
