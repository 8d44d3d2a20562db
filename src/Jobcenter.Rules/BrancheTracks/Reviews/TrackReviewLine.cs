using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>One track of a review.</summary>
/// <param name="Track">The track.</param>
/// <param name="Facts">What was found.</param>
/// <param name="Activities">Whether it has all three activities.</param>
/// <param name="Meetings">Whether its cluster met.</param>
/// <param name="Coordinators">Whether it has its coordinators.</param>
[DanishTerm("spor i gennemgangen")]
public sealed record TrackReviewLine(
    BrancheTrack Track,
    TrackFacts Facts,
    Assessment Activities,
    Assessment Meetings,
    Assessment Coordinators
);
