using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a share of a project's participants must be in ordinary employment, of any hours, on its last day.</summary>
[DanishTerm("andel af deltagere i arbejde")]
public sealed class ParticipantEmploymentShare : ProjectShareRequirement
{
    /// <summary>Asks for so large a share of a project's participants in ordinary employment on its last day.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="project">The project's id.</param>
    /// <param name="from">The project's first day.</param>
    /// <param name="until">The project's last day: the deadline.</param>
    /// <param name="limit">The share that must be reached, above 0 and at most 1.</param>
    /// <exception cref="ArgumentException">The label is null, the project is blank, until is before from, or the limit is outside its bounds.</exception>
    public ParticipantEmploymentShare(RuleLabel label, string project, LocalDate from, LocalDate until, Share limit)
        : base(label, project, from, until, limit, new("andel af deltagere i arbejde", "share of participants in work"))
    { }

    internal override Resultatkrav MovedBy(int years) =>
        new ParticipantEmploymentShare(Template, Project, From.PlusYears(years), Until.PlusYears(years), Limit);

    private protected override RequirementDocument ToKindDocument() =>
        new ParticipantEmploymentShareDocument
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
    ) => register.CountParticipantsInWork(Project, area, From, until).Select(CountedShare.Of);
}
