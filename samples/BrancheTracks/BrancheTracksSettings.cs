using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Samples.Shared;

namespace Samples.Tracks;

/// <summary>What the command was asked to do.</summary>
internal sealed record BrancheTracksSettings
{
    /// <summary>Which register is asked, whose effort it is, and on which day.</summary>
    public required RegisterQuestion Register { get; init; }

    /// <summary>A file with catalogues of one's own; null for those of the library.</summary>
    public required string? Catalogues { get; init; }

    public required CandidateOrder By { get; init; }

    /// <summary>The order to extract for alone; null to fill all.</summary>
    public required string? Order { get; init; }

    /// <summary>The citizen whose reasons are asked for.</summary>
    public required string? Explain { get; init; }
}
