namespace Jobcenter.Rules.Placements;

/// <summary>A stretch of a sequence's time in which nothing changes.</summary>
/// <param name="Days">The days.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Placement">The placement in force; of several the one that began first. Null for anything else.</param>
internal sealed record TimelineSpan(DateInterval Days, TimelineKind Kind, Placement? Placement = null);
