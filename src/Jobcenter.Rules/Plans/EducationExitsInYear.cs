using Jobcenter.Rules.Courses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a number of persons must leave a benefit to start education during a period.</summary>
[DanishTerm("afgang til uddannelse i året")]
public sealed class EducationExitsInYear : CountRequirement
{
    /// <summary>Asks that so many persons leave a benefit for education in a period.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="period">The period in which the courses must end.</param>
    /// <param name="target">How many persons, 1 or more.</param>
    /// <param name="options">How an exit is recognised; the defaults when null.</param>
    /// <exception cref="ArgumentException">The label is null, or the target is below 1.</exception>
    public EducationExitsInYear(
        RuleLabel label,
        MeasuringPeriod period,
        int target,
        EducationExitOptions? options = null
    )
        : base(label, period, target, new("personer til uddannelse", "persons to education")) =>
        Options = options ?? EducationExitOptions.Default;

    /// <summary>How an exit is recognised.</summary>
    public EducationExitOptions Options { get; }

    internal override Resultatkrav MovedBy(int years) =>
        new EducationExitsInYear(Template, Period.PlusYears(years), Target, Options);

    internal override void Count(RegisterFigures figures)
    {
        if (ToDate.Until(figures.Until) is { } until)
        {
            figures.CountEducationExits(CountMeasure, ToDate.CellPeriod(until), Period.FirstDay, until, Options);
        }
    }

    private protected override RequirementDocument ToKindDocument() =>
        new EducationExitsDocument
        {
            Period = Period,
            Target = Target,
            Benefit = Options.Benefit,
            CourseBreak = Options.CourseBreak,
            WindowDays = Options.WindowDays,
        };
}
