using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="BrancheEffortShare"/>.</summary>
internal sealed record BrancheEffortShareDocument : RequirementDocument
{
    public const string Kind = "branche-effort";

    public required MeasuringPeriod Period { get; init; }

    public required Fraction Limit { get; init; }

    public required string[] Tracks { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new BrancheEffortShare(label, Period, new(Limit), [.. Tracks]);
}
