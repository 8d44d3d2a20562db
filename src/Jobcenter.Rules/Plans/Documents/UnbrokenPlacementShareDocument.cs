using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>An <see cref="UnbrokenPlacementShare"/>.</summary>
internal sealed record UnbrokenPlacementShareDocument : RequirementDocument
{
    public const string Kind = "unbroken-placements";

    public required string Project { get; init; }

    public required MeasuringPeriod From { get; init; }

    public required MeasuringPeriod Until { get; init; }

    public required Fraction Limit { get; init; }

    public required PlacementKind[] Kinds { get; init; }

    public required int MaxPauseDays { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new UnbrokenPlacementShare(label, Project, From.FirstDay, Until.LastDay, new(Limit), [.. Kinds], MaxPauseDays);
}
