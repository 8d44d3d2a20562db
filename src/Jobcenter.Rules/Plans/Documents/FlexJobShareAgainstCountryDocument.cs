using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="FlexJobShareAgainstCountry"/>.</summary>
internal sealed record FlexJobShareAgainstCountryDocument : RequirementDocument
{
    public const string Kind = "flex-job-share-against-country";

    public required MeasuringPeriod Baseline { get; init; }

    public required MeasuringPeriod Deadline { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new FlexJobShareAgainstCountry(label, Baseline.LastDay, Deadline.LastDay);
}
