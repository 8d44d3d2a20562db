using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="Deliverable"/>.</summary>
internal sealed record DeliverableDocument : RequirementDocument
{
    public const string Kind = "deliverable";

    public required MeasuringPeriod Deadline { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new Deliverable(label, Deadline.LastDay);
}
