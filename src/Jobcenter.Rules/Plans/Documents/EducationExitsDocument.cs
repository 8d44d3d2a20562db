using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Courses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>An <see cref="EducationExitsInYear"/>; what is left out takes the defaults of <see cref="EducationExitOptions"/>.</summary>
internal sealed record EducationExitsDocument : RequirementDocument
{
    public const string Kind = "education-exits";

    public required MeasuringPeriod Period { get; init; }

    public required int Target { get; init; }

    public CitizenState Benefit { get; init; } = EducationExitOptions.Default.Benefit;

    public CourseBreak CourseBreak { get; init; }

    public int WindowDays { get; init; } = EducationExitOptions.Default.WindowDays;

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new EducationExitsInYear(
            label,
            Period,
            Target,
            new()
            {
                Benefit = Benefit,
                CourseBreak = CourseBreak,
                WindowDays = WindowDays,
            }
        );
}
