using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="FullTimePersonReduction"/>.</summary>
internal sealed record FullTimePersonReductionDocument : RequirementDocument
{
    public const string Kind = "full-time-person-reduction";

    public required CitizenState Benefit { get; init; }

    public required MeasuringPeriod Baseline { get; init; }

    public required MeasuringPeriod First { get; init; }

    public required MeasuringPeriod Deadline { get; init; }

    public required int Reduction { get; init; }

    public CourseSelection Courses { get; init; }

    public ReductionReading Reading { get; init; }

    public int? LongTermYears { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new FullTimePersonReduction(
            label,
            Benefit,
            new(Baseline, Deadline),
            First,
            Reduction,
            Courses,
            Reading,
            LongTermYears ?? 1
        );
}
