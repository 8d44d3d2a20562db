using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="PopulationShareAgainstCountry"/>.</summary>
internal sealed record PopulationShareDocument : RequirementDocument
{
    public const string Kind = "population-share-against-country";

    public required string Group { get; init; }

    public required MeasuringPeriod Baseline { get; init; }

    public required MeasuringPeriod Deadline { get; init; }

    public ShareReading Reading { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new PopulationShareAgainstCountry(label, groups.Get(Group), new(Baseline, Deadline), Reading);
}
