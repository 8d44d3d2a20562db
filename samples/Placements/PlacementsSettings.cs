using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Samples.Sequences;

/// <summary>What the command was asked to do.</summary>
internal sealed record PlacementsSettings
{
    public required string RegisterFolder { get; init; }

    public required bool IsSampleData { get; init; }

    public required string Programme { get; init; }

    public required Area Area { get; init; }

    public required LocalDate Date { get; init; }

    public required LocalDate? KnownFrom { get; init; }

    /// <summary>The citizen whose reasons are asked for; null for all citizens without them.</summary>
    public required string? Explain { get; init; }
}
