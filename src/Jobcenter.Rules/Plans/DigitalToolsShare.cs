using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a share of a project's participants must use the digital tools, as joblog.</summary>
/// <remarks>The value is the share among those whose answer is known. Where the others could change the answer, it is unknown.</remarks>
[DanishTerm("andel, der bruger digitale værktøjer")]
public sealed class DigitalToolsShare : ProjectShareRequirement
{
    private static readonly BilingualText s_unknown = new(
        "deltagere, for hvem det ikke vides",
        "participants of whom it is not known"
    );

    /// <summary>Asks that so large a share of a project's participants use the digital tools.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="project">The project's id.</param>
    /// <param name="from">The project's first day.</param>
    /// <param name="until">The project's last day: the deadline.</param>
    /// <param name="limit">The share that must be reached, above 0 and at most 1.</param>
    /// <exception cref="ArgumentException">The label is null, the project is blank, until is before from, or the limit is outside its bounds.</exception>
    public DigitalToolsShare(RuleLabel label, string project, LocalDate from, LocalDate until, Share limit)
        : base(
            label,
            project,
            from,
            until,
            limit,
            new("andel, der bruger de digitale værktøjer", "share that uses the digital tools")
        ) { }

    internal override Resultatkrav MovedBy(int years) =>
        new DigitalToolsShare(Template, Project, From.PlusYears(years), Until.PlusYears(years), Limit);

    private protected override RequirementDocument ToKindDocument() =>
        new DigitalToolsShareDocument
        {
            Project = Project,
            From = MeasuringPeriod.OfDay(From),
            Until = MeasuringPeriod.OfDay(Until),
            Limit = Limit.Value,
        };

    private protected override Known<CountedShare> Count(
        Register register,
        Area area,
        LocalDate until,
        LocalDate asOf
    ) => register.CountDigitalTools(Project, area, From, until).SelectKnown(p => CountedShare.Of(p, Limit, s_unknown));
}
