using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="ParticipantCount"/>.</summary>
internal sealed record ParticipantCountDocument : RequirementDocument
{
    public const string Kind = "participant-count";

    public required MeasuringPeriod Period { get; init; }

    public required int Target { get; init; }

    public required string Project { get; init; }

    public ParticipationEvent Counted { get; init; }

    public VisitationCategory? Category { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new ParticipantCount(label, Period, Target, Project, Counted, Category);
}
