using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="ParticipantsWithinMonths"/>.</summary>
internal sealed record ParticipantsWithinMonthsDocument : RequirementDocument
{
    public const string Kind = "participants-within-months";

    public required string Project { get; init; }

    public required MeasuringPeriod From { get; init; }

    public required int Target { get; init; }

    public required int Months { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new ParticipantsWithinMonths(label, Project, From.FirstDay, Target, Months);
}
