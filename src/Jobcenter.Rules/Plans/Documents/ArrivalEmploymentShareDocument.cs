using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="ArrivalEmploymentShare"/>.</summary>
internal sealed record ArrivalEmploymentShareDocument : RequirementDocument
{
    public const string Kind = "arrival-employment";

    public required MeasuringPeriod Period { get; init; }

    public required Fraction Limit { get; init; }

    public required MeasuringPeriod ArrivedFrom { get; init; }

    public required int Years { get; init; }

    public EmploymentReading Reading { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new ArrivalEmploymentShare(label, Period, new(Limit), ArrivedFrom.FirstDay, Years, Reading);
}
