using NodaTime;
using Samples.Shared;

namespace Samples.Practice;

/// <summary>What the command was asked to do.</summary>
internal sealed record PracticeTestSettings
{
    public required string AnswerFile { get; init; }

    /// <summary>Whether the answers are those shipped with the sample.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>The register that is asked on the last day of the time; null for none.</summary>
    public required RegisterQuestion? Register { get; init; }

    /// <summary>The first day that the register is asked about.</summary>
    public required LocalDate From { get; init; }

    public required string? Explain { get; init; }
}
