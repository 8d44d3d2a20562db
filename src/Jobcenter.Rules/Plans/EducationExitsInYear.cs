using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Courses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a number of persons must leave a benefit to start education during a period.</summary>
/// <remarks>Before the deadline it is on track when the count is at least target · elapsed days ÷ days in the period.</remarks>
[DanishTerm("afgang til uddannelse i året")]
public sealed class EducationExitsInYear : Resultatkrav
{
    private readonly RuleLabel _template;

    /// <summary>A requirement of this kind.</summary>
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
        : base(
            TitleTemplate.Fill(Guard.Against.Null(label), baseline: null, period),
            period.LastDay,
            RequirementFactNames
                .Value(new("personer til uddannelse", "persons to education"))
                .AtLeast(
                    RequirementFactNames.Limit(new("målet på linjen til fristen", "target on the line to the deadline"))
                )
        )
    {
        _template = label;
        Period = period;
        Target = Guard.Against.NegativeOrZero(target);
        Options = options ?? EducationExitOptions.Default;
    }

    /// <summary>The period in which the courses must end.</summary>
    public MeasuringPeriod Period { get; }

    /// <summary>How many persons.</summary>
    public int Target { get; }

    /// <summary>How an exit is recognised.</summary>
    public EducationExitOptions Options { get; }

    private Measure CountMeasure => Plans.Measure.Count(Label.Id);

    /// <inheritdoc />
    public override ImmutableArray<FigureKey> RequiredFigures(Area municipality) =>
        [new(CountMeasure, municipality, Period)];

    internal override Resultatkrav MovedBy(int years) =>
        new EducationExitsInYear(_template, Period.PlusYears(years), Target, Options);

    internal override void Count(RegisterFigures figures)
    {
        var until = LocalDate.Min(figures.Until, Period.LastDay);
        if (until >= Period.FirstDay)
        {
            figures.CountEducationExits(CountMeasure, CountPeriod(until), Period.FirstDay, until, Options);
        }
    }

    internal override RequirementDocument ToDocument() =>
        new EducationExitsDocument
        {
            Id = Id,
            Title = TextDocument.Of(_template.Title),
            Source = SourceDocument.Of(_template.Source),
            Strength = _template.Strength,
            Notes = NoteDocument.Of(_template.Notes),
            Period = Period,
            Target = Target,
            Benefit = Options.Benefit,
            CourseBreak = Options.CourseBreak,
            WindowDays = Options.WindowDays,
        };

    private protected override Measurement Measure(FollowUpContext context)
    {
        var isFinal = context.AsOf >= Deadline;
        if (!isFinal && context.CompleteUntil < Period.FirstDay)
        {
            return new() { FinalLimit = new(new Fraction(Target), QuantityUnit.Persons) };
        }

        var count = context.Read(Counted(context, isFinal));
        var measuredUntil = LocalDate.Min(count.Key.Period.LastDay, Period.LastDay);
        var elapsed = DayNumber.Of(measuredUntil) - DayNumber.Of(Period.FirstDay) + 1;
        var target = new Fraction((Int128)Target * elapsed, Period.Days);
        return new()
        {
            Period = count.Key.Period,
            Facts = new(new(count.Quantity, Known.Of(new Quantity(target, QuantityUnit.Persons)), [count.Describe()])),
            Gap = Gap(count.Value.Select(c => target - c), QuantityUnit.Persons),
        };
    }

    // After the deadline the count at its end; before it the newest count so far.
    private FigureKey Counted(FollowUpContext context, bool isFinal)
    {
        var end = isFinal ? Period.LastDay : LocalDate.Min(context.CompleteUntil, Period.LastDay);
        return context
                .Figures.OfMeasure(CountMeasure, context.Municipality)
                .Where(c => c.Used is not null && IsCountSoFar(c.Key.Period) && context.IsComplete(c.Key.Period))
                .Where(c => !isFinal || c.Key.Period.LastDay == Period.LastDay)
                .OrderBy(static c => c.Key.Period.LastDay)
                .ThenBy(static c => c.Computed is not null)
                .ThenByDescending(static c => c.Key.Period.Kind)
                .LastOrDefault()
                ?.Key
            ?? new FigureKey(CountMeasure, context.Municipality, CountPeriod(end));
    }

    // A figure of the whole period, or one dated within it: the count up to that day.
    private bool IsCountSoFar(MeasuringPeriod period) =>
        period == Period || (period.Kind == PeriodKind.Day && Period.Contains(period));

    // A count up to the end of the period is that of the period; an earlier one is dated by its day.
    private MeasuringPeriod CountPeriod(LocalDate until) =>
        until == Period.LastDay ? Period : MeasuringPeriod.OfDay(until);
}
