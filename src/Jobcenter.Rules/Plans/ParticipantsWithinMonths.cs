using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a number of persons must take part in a project, none of them longer than a number of months. It has no deadline.</summary>
/// <remarks>Met when reached; until then pending, with value and gap.</remarks>
[DanishTerm("antal deltagere uden frist")]
public sealed class ParticipantsWithinMonths : Resultatkrav
{
    private static readonly BilingualText s_more = new(
        "flere deltagere, når nogen har været med for længe,",
        "more participants, once somebody has taken part for too long,"
    );

    private static readonly Quantity s_nobody = new(Fraction.Zero, QuantityUnit.Persons);

    private readonly Measure _count;
    private readonly Measure _beyond;

    /// <summary>Asks for so many participants of a project, none of them longer in it than so many months.</summary>
    /// <param name="label">Full id, title, source and notes.</param>
    /// <param name="project">The project's id, as <c>participants.csv</c> writes it.</param>
    /// <param name="from">The first day a participation may begin on, included.</param>
    /// <param name="target">How many persons, 1 or more.</param>
    /// <param name="months">The last day must lie before the first day + so many months; 1 to 1200.</param>
    /// <exception cref="ArgumentException">The label is null, the project is blank, or a number is outside its bounds.</exception>
    public ParticipantsWithinMonths(RuleLabel label, string project, LocalDate from, int target, int months)
        : base(label, baseline: null, deadline: null, BuildRule())
    {
        Project = Guard.Against.Blank(project);
        From = from;
        Target = Guard.Against.BelowOne(target);
        Months = Guard.Against.Outside(months, nameof(months), 1, 1200);
        _count = Plans.Measure.Count(Label.Id);
        _beyond = Plans.Measure.Count($"{Label.Id}{Plans.Measure.Beyond}");
    }

    /// <summary>The project's id.</summary>
    public string Project { get; }

    /// <summary>The first day a participation may begin on.</summary>
    public LocalDate From { get; }

    /// <summary>How many persons.</summary>
    public int Target { get; }

    /// <summary>The last day must lie before the first day + so many months.</summary>
    public int Months { get; }

    /// <inheritdoc />
    /// <remarks>Dated by any day on or after <see cref="From"/>; the first day's year stands for them here.</remarks>
    public override ImmutableArray<FigureKey> RequiredFigures(Area municipality) =>
        [new(_count, municipality, FirstYear), new(_beyond, municipality, FirstYear)];

    internal override Resultatkrav MovedBy(int years) =>
        new ParticipantsWithinMonths(Template, Project, From.PlusYears(years), Target, Months);

    internal override void Count(RegisterFigures figures)
    {
        if (figures.Until < From)
        {
            return;
        }

        var today = MeasuringPeriod.OfDay(figures.Until);
        figures.CountPersons(
            _count,
            today,
            (register, area) =>
                register.CountParticipants(Project, area, From, figures.Until).Select(static t => t.Persons)
        );
        figures.CountPersons(
            _beyond,
            today,
            (register, area) => register.CountParticipantsBeyond(Project, area, From, figures.Until, Months)
        );
    }

    private protected override RequirementDocument ToKindDocument() =>
        new ParticipantsWithinMonthsDocument
        {
            Project = Project,
            From = MeasuringPeriod.OfDay(From),
            Target = Target,
            Months = Months,
        };

    private protected override Measurement Measure(FollowUpContext context)
    {
        var target = new Quantity(new Fraction(Target), QuantityUnit.Persons);
        if (context.CompleteUntil < From)
        {
            return new() { FinalLimit = target };
        }

        var count = context.Read(Newest(context, _count));
        var beyond = context.Read(new(_beyond, count.Key.Area, count.Key.Period));
        return new()
        {
            Period = count.Key.Period,
            Facts = new(
                new(count.Quantity, Known.Of(target), [count.Describe()]),
                new RequirementReading(beyond.Quantity, Known.Of(s_nobody), [beyond.Describe()])
            ),
            Gap = Gap(count.Value.Select(c => target.Amount - c), QuantityUnit.Persons),
            // Nobody can make a time that has been too long shorter.
            WhatItWouldTake = beyond.Value is { IsKnown: true, Value.Sign: > 0 }
                ? [new(CounterfactualUnit.Persons, amount: null, s_more)]
                : Counterfactuals.MorePersons(count.Value, Target),
        };
    }

    private static Rule<RequirementFacts> BuildRule() =>
        Kernel.Rule.All(
            ReadingFacts.Value(new("deltagere", "participants")).AtLeast(ReadingFacts.Limit(new("mål", "target"))),
            ReadingFacts
                .OtherValue(new("deltagere over den længste tid", "participants beyond the longest time"))
                .AtMost(ReadingFacts.OtherLimit(new("tilladt", "allowed")))
        );

    private MeasuringPeriod FirstYear => MeasuringPeriod.OfYear(From.Year);

    // The newest figure dated from the first day on; the one of today when there is none.
    private FigureKey Newest(FollowUpContext context, Measure measure) =>
        context
            .Figures.OfMeasure(measure, context.Municipality)
            .Where(c => c.Used is not null && c.Key.Period.LastDay >= From && context.IsComplete(c.Key.Period))
            .OrderBy(static c => c.Key.Period.LastDay)
            .ThenBy(static c => c.Computed is not null)
            .ThenByDescending(static c => c.Key.Period.Kind)
            .LastOrDefault()
            ?.Key
        ?? new(measure, context.Municipality, MeasuringPeriod.OfDay(context.CompleteUntil));
}
