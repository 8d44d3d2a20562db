using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A <see cref="ShortCourseShare"/>.</summary>
internal sealed record ShortCourseShareDocument : RequirementDocument
{
    public const string Kind = "short-courses";

    public required MeasuringPeriod Period { get; init; }

    public required Fraction Limit { get; init; }

    public required CitizenState Benefit { get; init; }

    public required int Months { get; init; }

    protected override Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups) =>
        new ShortCourseShare(label, Period, new(Limit), Benefit, Months);
}
