namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>A meeting with a track's cluster of companies. Source: HEL20; HEL21 4.</summary>
/// <param name="TrackId">The track's id.</param>
/// <param name="HeldOn">The day it was held.</param>
[DanishTerm("klyngemøde")]
public readonly record struct ClusterMeeting(string TrackId, LocalDate HeldOn);
