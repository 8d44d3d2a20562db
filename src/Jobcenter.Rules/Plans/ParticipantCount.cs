using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a number of persons must begin or complete a project during a period.</summary>
[DanishTerm("antal deltagere")]
public sealed class ParticipantCount : CountRequirement
{
    private static readonly BilingualText s_withoutCategory = new(
        "uden kendt visitation på første dag, tæller ikke med",
        "without a known category on the first day, do not count"
    );
    private static readonly BilingualText s_turnsOnCategory = new(
        "svaret afhænger af deltagere uden kendt visitation på første dag",
        "the answer turns on participants without a known category on the first day"
    );

    /// <summary>Asks that so many persons begin or complete a project in a period.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="period">The period the persons are counted in.</param>
    /// <param name="target">How many persons, 1 or more.</param>
    /// <param name="project">The project's id, as <c>participants.csv</c> writes it.</param>
    /// <param name="counted">What counts a participation.</param>
    /// <param name="category">Only those assessed so on their first day; null for all.</param>
    /// <exception cref="ArgumentException">The label is null, the project is blank, or an argument is outside its bounds.</exception>
    public ParticipantCount(
        RuleLabel label,
        MeasuringPeriod period,
        int target,
        string project,
        ParticipationEvent counted = ParticipationEvent.Begun,
        VisitationCategory? category = null
    )
        : base(label, period, target, new("deltagere", "participants"))
    {
        Project = Guard.Against.Blank(project);
        Counted = Guard.Against.EnumOutOfRange(counted);
        Category = category is { } wanted ? Guard.Against.EnumOutOfRange(wanted, nameof(category)) : null;
    }

    /// <summary>The project's id.</summary>
    public string Project { get; }

    /// <summary>What counts a participation.</summary>
    public ParticipationEvent Counted { get; }

    /// <summary>Only those assessed so on their first day; null for all.</summary>
    public VisitationCategory? Category { get; }

    internal override Resultatkrav MovedBy(int years) =>
        new ParticipantCount(Template, Period.PlusYears(years), Target, Project, Counted, Category);

    internal override void Count(RegisterFigures figures)
    {
        if (ToDate.Until(figures.Until) is { } until)
        {
            figures.CountPersons(
                CountMeasure,
                ToDate.CellPeriod(until),
                (register, area) => Tally(register, area, until).SelectKnown(Decided),
                (register, area) =>
                    Tally(register, area, until) is { IsKnown: true, Value.WithoutCategory: > 0 and var unknown }
                        ? CountedShare.Remark("withoutCategory", s_withoutCategory, unknown)
                        : null
            );
        }
    }

    private Known<ParticipantTally> Tally(Register register, Area area, LocalDate until) =>
        register.CountParticipants(Project, area, Period.FirstDay, until, Counted, Category);

    // As long as the target is not reached without them, those whose category is not known could make up for it.
    private Known<int> Decided(ParticipantTally tally) =>
        tally.WithoutCategory > 0 && tally.Persons < Target
            ? Known.Missing<int>(s_turnsOnCategory)
            : Known.Of(tally.Persons);

    private protected override RequirementDocument ToKindDocument() =>
        new ParticipantCountDocument
        {
            Period = Period,
            Target = Target,
            Project = Project,
            Counted = Counted,
            Category = Category,
        };
}
