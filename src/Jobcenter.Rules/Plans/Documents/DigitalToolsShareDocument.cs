using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="DigitalToolsShare"/>.</summary>
internal sealed record DigitalToolsShareDocument : RequirementDocument
{
    public const string Kind = "digital-tools";

    public required string Project { get; init; }

    public required MeasuringPeriod From { get; init; }

    public required MeasuringPeriod Until { get; init; }

    public required Fraction Limit { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new DigitalToolsShare(label, Project, From.FirstDay, Until.LastDay, new(Limit));
}
