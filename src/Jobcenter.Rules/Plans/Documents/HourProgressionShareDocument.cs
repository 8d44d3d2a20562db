using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="HourProgressionShare"/>.</summary>
internal sealed record HourProgressionShareDocument : RequirementDocument
{
    public const string Kind = "hour-progression";

    public required MeasuringPeriod Period { get; init; }

    public required Fraction Limit { get; init; }

    public required Fraction AtMostHours { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new HourProgressionShare(label, Period, new(Limit), WeeklyHours.FromHours(AtMostHours));
}
