using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Courses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a share of the courses of a benefit that end in a period must be shorter than a number of months.</summary>
/// <remarks>Short: last day before first day + months. Before the deadline: the courses ended so far.</remarks>
[DanishTerm("andel korte forløb")]
public sealed class ShortCourseShare : ShareRequirement
{
    private static readonly BilingualText s_courses = new("forløb", "courses");

    /// <summary>Asks that so large a share of the courses ended in a period were shorter than a number of months.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="period">The period that is measured; its last day is the deadline.</param>
    /// <param name="limit">The share that must be reached, above 0 and at most 1.</param>
    /// <param name="benefit">The benefit.</param>
    /// <param name="months">Shorter than so many months, 1 to 1200.</param>
    /// <exception cref="ArgumentException">The label is null, or a number is outside its bounds.</exception>
    public ShortCourseShare(RuleLabel label, MeasuringPeriod period, Share limit, CitizenState benefit, int months)
        : base(
            label,
            period,
            limit,
            new("andel af afsluttede forløb, der er korte nok", "share of ended courses that are short enough")
        )
    {
        Benefit = Guard.Against.EnumOutOfRange(benefit);
        Months = Guard.Against.Outside(months, nameof(months), 1, 1200);
    }

    /// <summary>The benefit.</summary>
    public CitizenState Benefit { get; }

    /// <summary>Shorter than so many months.</summary>
    public int Months { get; }

    private protected override CounterfactualUnit Counted => CounterfactualUnit.Courses;

    internal override Resultatkrav MovedBy(int years) =>
        new ShortCourseShare(Template, Period.PlusYears(years), Limit, Benefit, Months);

    private protected override RequirementDocument ToKindDocument() =>
        new ShortCourseShareDocument
        {
            Period = Period,
            Limit = Limit.Value,
            Benefit = Benefit,
            Months = Months,
        };

    private protected override Known<CountedShare> Count(
        Register register,
        Area area,
        LocalDate until,
        LocalDate asOf
    ) =>
        register
            .CountShortCourses(Benefit, area, Period.FirstDay, until, Months)
            .Select(static c => new CountedShare(c.Courses, [], c.IsProvisional, s_courses));
}
