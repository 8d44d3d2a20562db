using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Samples.Shared;

namespace Samples.Following;

/// <summary>What the command was asked to do.</summary>
internal sealed record FollowUpSettings
{
    /// <summary>Whether a new plan to be changed is asked for instead of a follow-up.</summary>
    public required bool IsNew { get; init; }

    /// <summary>The plan that is only checked; null when one is followed up.</summary>
    public required EmploymentPlan? Checked { get; init; }

    public required EmploymentPlan Plan { get; init; }

    /// <summary>Which register is asked, of whom, and on which days; several municipalities or days stand side by side.</summary>
    public required RegisterQuestion Register { get; init; }

    public required CountingOptions Counting { get; init; }

    public required IReadOnlyList<string> FigureFiles { get; init; }

    /// <summary>How those of them are read that are extracts of published statistics.</summary>
    public required FigureExtract Extract { get; init; }

    /// <summary>Whether the data are those shipped with the sample.</summary>
    public required bool IsSampleData { get; init; }

    public required bool IsRehearsal { get; init; }

    /// <summary>Which counts are too small to be shown; null to show all.</summary>
    public required Discretion? Discretion { get; init; }

    public required string? Explain { get; init; }

    /// <summary>The file that the receipt is written to; null for none.</summary>
    public required string? Receipt { get; init; }
}
