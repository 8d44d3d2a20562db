using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>A quarter of the branche effort: every track of the catalogue with its activities, meetings and coordinators, and the effort's share.</summary>
/// <param name="Catalogue">The catalogue in force on the day of the review.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Date">The day of the review: the quarter's last day, or the as-of date before it.</param>
/// <param name="Tracks">One line a track, in the order of the catalogue.</param>
/// <param name="GroupCourses">The group courses with a day in the quarter, each with its answer, by first day and id.</param>
/// <param name="Effort">Whether the tracks are at least half of the company-directed effort.</param>
[DanishTerm("gennemgang af sporene")]
public sealed record TrackReview(
    BrancheCatalogue Catalogue,
    MeasuringPeriod Quarter,
    LocalDate Date,
    ImmutableArray<TrackReviewLine> Tracks,
    ImmutableArray<(GroupCourse Course, Assessment Answer)> GroupCourses,
    Assessment Effort
)
{
    /// <summary>Whether the quarter is over: before that, what has not happened yet is unknown, not missed.</summary>
    public bool IsOver => Date == Quarter.LastDay;

    /// <summary>What the review was made with: the rules, the branche register and the effort with their checksums, and the date; null for one that no register made.</summary>
    public ExecutionReceipt? Receipt { get; internal init; }

    /// <summary>The catalogue, the quarter and the day.</summary>
    public override string ToString() => $"{Catalogue.Id} {Quarter} {Date:R}";
}
