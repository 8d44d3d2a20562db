namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>A track in a quarter, as the rules are asked about it. The default knows nothing.</summary>
[DanishTerm("sporets fakta")]
public readonly record struct TrackFacts
{
    /// <summary>The day of the review: the quarter's last day, or the as-of date before it.</summary>
    public LocalDate Date { get; init; }

    /// <summary>The meetings with the cluster in the catalogue's time, up to the day.</summary>
    public Known<int> MeetingsSoFar { get; init; }

    /// <summary>The meetings with the cluster in the quarter.</summary>
    public Known<int> Meetings { get; init; }

    /// <summary>The group courses with a day in the quarter.</summary>
    public Known<int> GroupCourses { get; init; }

    /// <summary>The company-directed placements of the track in force on a day of the quarter.</summary>
    public Known<int> CompanyCourses { get; init; }

    /// <summary>The company-directed placements of the track begun in the quarter, in no rule.</summary>
    public Known<int> Begun { get; init; }

    /// <summary>The fewest coordinators on any day of the quarter, up to the day.</summary>
    public Known<int> FewestCoordinators { get; init; }

    /// <summary>The most coordinators on any day of the quarter, up to the day.</summary>
    public Known<int> MostCoordinators { get; init; }
}
