namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The company-directed placements of one track in a time.</summary>
/// <param name="TrackId">The track's id.</param>
/// <param name="Begun">How many began in the time.</param>
/// <param name="InForce">How many were in force on some day of it; missing when there is none but some whose branche is not known.</param>
[DanishTerm("sporets virksomhedsforløb")]
public sealed record TrackPlacements(string TrackId, int Begun, Known<int> InForce);
