using NodaTime;
using Samples.Shared;

namespace Samples.Targeting;

/// <summary>What the command was asked to do.</summary>
internal sealed record TargetGroupSettings
{
    /// <summary>A file with situations; null when a register is asked.</summary>
    public required string? Situations { get; init; }

    /// <summary>Which register is asked, of whom, and on which day.</summary>
    public required RegisterQuestion Register { get; init; }

    /// <summary>The citizen asked about; null for all.</summary>
    public required string? Citizen { get; init; }

    /// <summary>The option that names the citizen.</summary>
    public required string CitizenOption { get; init; }

    /// <summary>The date to compare with; null when no impact is asked for.</summary>
    public required LocalDate? Impact { get; init; }

    /// <summary>Whether the reasons are asked for.</summary>
    public required bool Explain { get; init; }
}
