namespace Jobcenter.Rules.TargetGroups;

/// <summary>A stretch of days on which a citizen's target group and segments stay the same.</summary>
/// <param name="From">The first day, included.</param>
/// <param name="Until">The last day, included.</param>
/// <param name="Answer">The target group on the first day, with its reasons.</param>
/// <param name="Segments">The segments the citizen is in on every one of the days.</param>
/// <param name="UnknownSegments">The segments of which it is not known.</param>
/// <param name="Situation">The facts on the first day.</param>
/// <param name="Changed">What changed on the first day since the day before: each fact as it is now, with what it was as its basis; empty for the first stretch.</param>
[DanishTerm("strækning i tidslinjen")]
public sealed record TargetGroupSpan(
    LocalDate From,
    LocalDate Until,
    TargetGroupAnswer Answer,
    ImmutableArray<Segment> Segments,
    ImmutableArray<Segment> UnknownSegments,
    CitizenSituation Situation,
    ImmutableArray<FactReading> Changed
)
{
    /// <summary>The days, and the group or why there is none.</summary>
    public override string ToString() => $"{From:R}..{Until:R}: {Answer.Group?.Id ?? $"{Answer.Verdict}"}";
}
