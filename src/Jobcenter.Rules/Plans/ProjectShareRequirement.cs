using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a share of a project's participants must have come somewhere when the project ends.</summary>
/// <remarks>Before the end it is measured as of now, from the project's first day.</remarks>
[DanishTerm("andelskrav til et projekt")]
public abstract class ProjectShareRequirement : ShareRequirement
{
    private protected ProjectShareRequirement(
        RuleLabel label,
        string project,
        LocalDate from,
        LocalDate until,
        Share limit,
        BilingualText shared
    )
        : base(label, MeasuringPeriod.OfDay(until), limit, shared, baseline: MeasuringPeriod.OfDay(from), from: from)
    {
        Project = Guard.Against.Blank(project);
        Guard.Against.EndBeforeStart(until, from);
        From = from;
    }

    /// <summary>The project's id, as <c>participants.csv</c> writes it.</summary>
    public string Project { get; }

    /// <summary>The project's first day.</summary>
    public LocalDate From { get; }

    /// <summary>The project's last day: the deadline.</summary>
    public LocalDate Until => Period.LastDay;
}
