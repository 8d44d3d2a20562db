namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>A company consultant who coordinates a track for a time. Source: HEL20.</summary>
/// <param name="TrackId">The track's id.</param>
/// <param name="Coordinator">The consultant's id.</param>
/// <param name="From">The first day, included.</param>
/// <param name="To">The last day, included; null while no end is set.</param>
[DanishTerm("tovholder")]
public readonly record struct TrackCoordinator(
    string TrackId,
    string Coordinator,
    LocalDate From,
    LocalDate? To = null
);
