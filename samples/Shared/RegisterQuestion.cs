using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Samples.Shared;

/// <summary>Which register is asked, of whom, and on which day.</summary>
public sealed record RegisterQuestion
{
    public required string Folder { get; init; }

    /// <summary>Whether the register is the one shipped with the sample.</summary>
    public required bool IsSampleData { get; init; }

    /// <summary>Whose citizens; the country for all of the register's.</summary>
    public required Area Area { get; init; }

    public required LocalDate AsOf { get; init; }

    /// <summary>The first day that the register tells of; null for no limit.</summary>
    public required LocalDate? KnownFrom { get; init; }

    public required LocalDate KnownUntil { get; init; }

    /// <summary>Reads the register; every row that is not used is told.</summary>
    public Register Read(SampleRun run) =>
        RegisterFiles.Read(Folder, KnownUntil, KnownFrom, run.Log, run.Notation, Environment.ProcessorCount);
}
