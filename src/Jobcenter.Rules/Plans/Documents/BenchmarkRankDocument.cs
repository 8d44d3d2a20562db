using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="BenchmarkRank"/>.</summary>
internal sealed record BenchmarkRankDocument : RequirementDocument
{
    public const string Kind = "benchmark-rank";

    public required MeasuringPeriod Year { get; init; }

    public required int Limit { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new BenchmarkRank(label, Year, Limit);
}
