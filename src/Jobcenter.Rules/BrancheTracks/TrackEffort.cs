namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The company-directed effort of a time, by track. <c>register.CountTrackEffort</c> counts it.</summary>
/// <param name="Placements">Of the placements that began in the time, how many are in a track; missing when nobody has counted.</param>
/// <param name="Tracks">Track by track; empty when nobody has counted.</param>
[DanishTerm("virksomhedsrettet indsats")]
public sealed record TrackEffort(Known<PartlyKnownPortion> Placements, ImmutableArray<TrackPlacements> Tracks)
{
    /// <summary>The placements in force some day of the time of which it is not known whether they are in a track; 0 by default.</summary>
    public int WithoutBranche { get; init; }

    /// <summary>An effort that nobody has counted.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>An effort of which nothing is known.</returns>
    public static TrackEffort NotCounted(BilingualText? reason = null) =>
        new(
            Known.Missing<PartlyKnownPortion>(reason ?? new("indsatsen er ikke talt", "the effort is not counted")),
            []
        );
}
