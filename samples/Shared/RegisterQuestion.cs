using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Samples.Shared;

/// <summary>Which register is asked, of whom, and on which days.</summary>
public sealed record RegisterQuestion
{
    /// <summary>The register's folder; null for none.</summary>
    public required string? Folder { get; init; }

    /// <summary>Whether the register is the one shipped with the sample.</summary>
    public required bool IsSampleData { get; init; }

    /// <summary>Whose citizens; the country for all of the register's.</summary>
    public required IReadOnlyList<Area> Areas { get; init; }

    /// <summary>The days asked about, by date.</summary>
    public required IReadOnlyList<LocalDate> Days { get; init; }

    /// <summary>The first day of a time that is asked about; null for none.</summary>
    public required LocalDate? From { get; init; }

    public required LocalDate? To { get; init; }

    /// <summary>The first day that the register tells of; null for no limit.</summary>
    public required LocalDate? KnownFrom { get; init; }

    /// <summary>The last day that the register tells of, where it is named.</summary>
    public required LocalDate? KnownUntil { get; init; }

    /// <summary>The last day that the register tells of; the last day asked about where none is named.</summary>
    public required LocalDate LastKnown { get; init; }

    public Area Area => Areas[0];

    public LocalDate AsOf => Days[0];

    /// <summary>Reads the register; every row that is not used is told.</summary>
    public Register Read(SampleRun run) =>
        RegisterFiles.Read(
            Folder ?? string.Empty,
            LastKnown,
            KnownFrom,
            run.Log,
            run.Notation,
            Environment.ProcessorCount
        );
}
