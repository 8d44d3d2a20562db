using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="FullTimePersonChange"/>.</summary>
internal sealed record FullTimePersonChangeDocument : RequirementDocument
{
    public const string Kind = "full-time-person-change";

    public required string Group { get; init; }

    public required MeasuringPeriod Baseline { get; init; }

    public required MeasuringPeriod Deadline { get; init; }

    public required Fraction Limit { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new FullTimePersonChange(label, groups.Get(Group), new(Baseline, Deadline), new(Limit));
}
