namespace Jobcenter.Rules.BrancheTracks;

/// <summary>One track of a review.</summary>
/// <param name="Track">The track.</param>
/// <param name="Facts">What was found.</param>
/// <param name="Begun">The company-directed placements of the track begun in the quarter; missing when nobody has counted.</param>
/// <param name="Activities">Whether it has all three activities.</param>
/// <param name="Meetings">Whether its cluster met.</param>
/// <param name="Coordinators">Whether it has its coordinators.</param>
[DanishTerm("spor i gennemgangen")]
public sealed record TrackReviewLine(
    BrancheTrack Track,
    TrackFacts Facts,
    Known<int> Begun,
    Assessment Activities,
    Assessment Meetings,
    Assessment Coordinators
);
