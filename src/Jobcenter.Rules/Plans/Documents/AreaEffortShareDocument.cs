using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="AreaEffortShare"/>.</summary>
internal sealed record AreaEffortShareDocument : RequirementDocument
{
    public const string Kind = "area-effort";

    public required MeasuringPeriod Period { get; init; }

    public required Fraction Limit { get; init; }

    public required string HousingArea { get; init; }

    public required VisitationCategory Category { get; init; }

    public required MeasuringPeriod From { get; init; }

    public required MeasuringPeriod To { get; init; }

    public int? MinAge { get; init; }

    public int? MaxAge { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new AreaEffortShare(
            label,
            Period,
            new(Limit),
            new(HousingArea, Category, From.FirstDay, To.LastDay) { MinAge = MinAge, MaxAge = MaxAge }
        );
}
