using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="FlexJobShare"/>.</summary>
internal sealed record FlexJobShareDocument : RequirementDocument
{
    public const string Kind = "flex-job-share";

    public required MeasuringPeriod Period { get; init; }

    public required Fraction Limit { get; init; }

    public MeasuringPeriod? BaselineOn { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new FlexJobShare(label, Period, new(Limit), BaselineOn?.FirstDay);
}
