using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="FullTimePersonChangeAgainstCountry"/>.</summary>
internal sealed record ChangeAgainstCountryDocument : RequirementDocument
{
    public const string Kind = "full-time-person-change-against-country";

    public required string Group { get; init; }

    public required MeasuringPeriod Baseline { get; init; }

    public required MeasuringPeriod Deadline { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new FullTimePersonChangeAgainstCountry(label, groups.Get(Group), new(Baseline, Deadline));
}
