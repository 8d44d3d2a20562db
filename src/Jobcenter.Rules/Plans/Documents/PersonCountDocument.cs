using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="PersonCount"/>.</summary>
internal sealed record PersonCountDocument : RequirementDocument
{
    public const string Kind = "person-count";

    public required MeasuringPeriod Period { get; init; }

    public required int Target { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new PersonCount(label, Period, Target);
}
