using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using NodaTime;

namespace Samples.Following;

/// <summary>What the command was asked to do.</summary>
internal sealed record FollowUpSettings
{
    public required EmploymentPlan Plan { get; init; }

    /// <summary>Whose follow-up it is; several stand side by side.</summary>
    public required IReadOnlyList<Area> Municipalities { get; init; }

    /// <summary>The days of the follow-up, by date; several stand side by side.</summary>
    public required IReadOnlyList<LocalDate> AsOf { get; init; }

    public required LocalDate? KnownFrom { get; init; }

    /// <summary>The last day that data tell of; null for the day of the follow-up.</summary>
    public required LocalDate? KnownUntil { get; init; }

    public required CountingOptions Counting { get; init; }

    public required string? RegisterFolder { get; init; }

    public required IReadOnlyList<string> FigureFiles { get; init; }

    /// <summary>Whether the data are those shipped with the sample.</summary>
    public required bool IsSampleData { get; init; }

    public required bool IsRehearsal { get; init; }

    /// <summary>Which counts are too small to be shown; null to show all.</summary>
    public required Discretion? Discretion { get; init; }

    public required string? Explain { get; init; }

    /// <summary>The file that the receipt is written to; null for none.</summary>
    public required string? Receipt { get; init; }
}
