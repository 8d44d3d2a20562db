using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks.JobOrders;

/// <summary>Why places are left: tracks that ask for more than all who are marked for any of them.</summary>
/// <param name="Tracks">The tracks: the ones to train people for.</param>
/// <param name="Orders">The orders in them.</param>
/// <param name="Places">The places the orders ask for.</param>
/// <param name="Marked">The candidates marked for at least one of the tracks.</param>
/// <remarks>
/// The proof that no assignment fills more: whoever is sent to one of these orders is marked for one of these tracks, so
/// at least <see cref="Shortfall"/> places stay empty, and no more do.
/// </remarks>
[DanishTerm("flaskehals")]
public sealed record OrderBottleneck(
    ImmutableArray<BrancheTrack> Tracks,
    ImmutableArray<JobOrder> Orders,
    long Places,
    long Marked
)
{
    /// <summary>The places that must stay empty.</summary>
    public long Shortfall => Places - Marked;

    /// <summary>The tracks' ids, the places and the marked.</summary>
    public override string ToString() => $"{string.Join("+", Tracks)}: {Marked}/{Places}";
}
