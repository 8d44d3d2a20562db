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

    // Null where left out: generated code does not run the initialisers of properties that are left out.
    public CitizenState? Benefit { get; init; }

    public CourseBreak CourseBreak { get; init; }

    public int? WindowDays { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new EducationExitsInYear(
            label,
            Period,
            Target,
            new()
            {
                Benefit = Benefit ?? EducationExitOptions.Default.Benefit,
                CourseBreak = CourseBreak,
                WindowDays = WindowDays ?? EducationExitOptions.Default.WindowDays,
            }
        );
}
