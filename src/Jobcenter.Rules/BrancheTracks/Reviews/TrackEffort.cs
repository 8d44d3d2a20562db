namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>The company-directed effort of a time, by track. <see cref="TrackEffortCounts.Effort"/> counts it.</summary>
/// <param name="Until">The last day counted.</param>
/// <param name="Placements">Of the placements that began in the time, how many are in a track; missing when nobody has counted.</param>
/// <param name="Tracks">Track by track how many began, and how many were in force on some day of the time: missing when there is none but some whose branche is not known. Empty when nobody has counted.</param>
[DanishTerm("virksomhedsrettet indsats")]
public sealed record TrackEffort(
    LocalDate Until,
    Known<Portion> Placements,
    ImmutableArray<(string TrackId, int Begun, Known<int> InForce)> Tracks
)
{
    /// <summary>The placements in force some day of the time of which it is not known whether they are in a track; 0 by default.</summary>
    public int WithoutBranche { get; init; }

    /// <summary>An effort that nobody has counted.</summary>
    /// <param name="until">The last day asked about.</param>
    /// <param name="reason">Why.</param>
    /// <returns>An effort of which nothing is known.</returns>
    public static TrackEffort NotCounted(LocalDate until, BilingualText? reason = null) =>
        new(until, Known.Missing<Portion>(reason ?? new("indsatsen er ikke talt", "the effort is not counted")), []);

    /// <summary>The last day, and how many placements are in a track.</summary>
    public override string ToString() => $"{Until:R}: {Placements}";
}
