using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>Full-time persons on a benefit must fall by a number every period, as every year from 2015 to 2018.</summary>
/// <remarks>
/// Met when F(y) ≤ F(y−1) − n in every period asked about. Two questions the sentence leaves open are readings: all
/// courses or long ones only, and a fall from the period before or one that adds up from the baseline. All are answered
/// and shown. Before the deadline the periods that have ended are asked about.
/// </remarks>
[DanishTerm("årlig reduktion i fuldtidspersoner")]
public sealed class FullTimePersonReduction : Resultatkrav
{
    private readonly ReductionRule _readings;

    /// <summary>Asks for so many full-time persons fewer on a benefit in every period of a span.</summary>
    /// <param name="label">Full id, title (may hold <c>{baseline}</c> and <c>{deadline}</c>), source and notes.</param>
    /// <param name="benefit">The benefit.</param>
    /// <param name="span">From the period before the first reduction of all to the last period asked about.</param>
    /// <param name="first">The first period asked about: after the span's baseline, at the latest its deadline.</param>
    /// <param name="reduction">How many full-time persons fewer a period, 1 or more.</param>
    /// <param name="courses">Which courses decide; all by default.</param>
    /// <param name="reading">What decides the reduction is measured from; the period before by default.</param>
    /// <param name="longTermYears">A course is long from so many years on, 1 to 50; 1 by default.</param>
    /// <exception cref="ArgumentException">An argument is null or outside its bounds.</exception>
    public FullTimePersonReduction(
        RuleLabel label,
        CitizenState benefit,
        BaselineSpan span,
        MeasuringPeriod first,
        int reduction,
        CourseSelection courses = CourseSelection.All,
        ReductionReading reading = ReductionReading.Yearly,
        int longTermYears = 1
    )
        : this(label, new(benefit, span, first, reduction, longTermYears), courses, reading) { }

    private FullTimePersonReduction(
        RuleLabel label,
        ReductionTerms terms,
        CourseSelection courses,
        ReductionReading reading
    )
        : this(label, new ReductionRule(Guard.Against.Null(label), terms, courses, reading)) { }

    private FullTimePersonReduction(RuleLabel label, ReductionRule readings)
        : base(label, readings.Terms.Span.Baseline, readings.Terms.Span.Deadline, readings.For(readings.Terms.Periods))
    {
        _readings = readings;
    }

    /// <summary>The benefit.</summary>
    public CitizenState Benefit => Terms.Benefit;

    /// <summary>From the period before the first reduction of all to the last period asked about.</summary>
    public BaselineSpan Span => Terms.Span;

    /// <summary>The first period asked about.</summary>
    public MeasuringPeriod First => Terms.First;

    /// <summary>How many full-time persons fewer a period.</summary>
    public int Reduction => Terms.Reduction;

    /// <summary>Which courses decide.</summary>
    public CourseSelection Courses => _readings.Deciding.Courses;

    /// <summary>What decides the reduction is measured from.</summary>
    public ReductionReading Reading => _readings.Deciding.Reading;

    /// <summary>A course is long from so many years on.</summary>
    public int LongTermYears => Terms.LongTermYears;

    /// <inheritdoc />
    public override ImmutableArray<FigureKey> RequiredFigures(Area municipality) =>
        [
            .. Terms
                .Periods.SelectMany(p => new[] { Terms.Before(p, Reading), p })
                .Distinct()
                .Select(p => new FigureKey(Terms.MeasureOf(Courses), municipality, p)),
        ];

    /// <summary>The same requirement decided by other readings.</summary>
    /// <param name="courses">Which courses decide.</param>
    /// <param name="reading">What decides the reduction is measured from.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A choice is not a member of its enum.</exception>
    public FullTimePersonReduction DecidedBy(CourseSelection courses, ReductionReading reading) =>
        new(Template, Terms, courses, reading);

    internal override BenefitGroup CountedGroup => BenefitGroup.Of(Benefit);

    internal override IEnumerable<Measure> AlsoReads => _readings.Variants.Select(v => Terms.MeasureOf(v.Courses));

    internal override Resultatkrav MovedBy(int years) =>
        new FullTimePersonReduction(
            Template,
            Benefit,
            Span.MovedBy(years),
            First.PlusYears(years),
            Reduction,
            Courses,
            Reading,
            LongTermYears
        );

    internal override void Count(RegisterFigures figures)
    {
        Span.Count(figures, CountedGroup);
        foreach (var period in Span.Periods())
        {
            figures.CountLongTermFullTimePersons(Benefit, period, LongTermYears);
        }
    }

    private ReductionTerms Terms => _readings.Terms;

    private protected override RequirementDocument ToKindDocument() =>
        new FullTimePersonReductionDocument
        {
            Benefit = Benefit,
            Baseline = Span.Baseline,
            First = First,
            Deadline = Span.Deadline,
            Reduction = Reduction,
            Courses = Courses,
            Reading = Reading,
            LongTermYears = LongTermYears,
        };

    private protected override Measurement Measure(FollowUpContext context)
    {
        ImmutableArray<MeasuringPeriod> measured =
            context.AsOf >= Span.Deadline.LastDay ? Terms.Periods : [.. Terms.Periods.Where(context.IsComplete)];
        if (measured.IsEmpty)
        {
            return new();
        }

        var parts = ImmutableArray.CreateBuilder<RequirementReading>();
        foreach (var variant in _readings.Variants)
        {
            Func<FigureKey, FigureReading> read = variant == _readings.Deciding ? context.Read : context.Show;
            parts.AddRange(measured.Select(p => Terms.Read(variant, p, context.Municipality, read)));
        }

        var shown = ReductionRule.Decisive(parts.Take(measured.Length));
        var period = measured[shown];
        FigureReading Deciding(MeasuringPeriod p) =>
            context.Read(new(Terms.MeasureOf(Courses), context.Municipality, p));
        return new()
        {
            Rule = measured.Length == Terms.Periods.Length ? null : _readings.For(measured),
            Period = period,
            Facts = new(parts[shown], parts.ToImmutable()),
            Baseline = Deciding(Terms.Before(period, Reading)).Quantity,
            Current = Deciding(period).Quantity,
            Gap = ReductionRule.Excess(parts[shown]) is { IsKnown: true } excess
                ? Gap(excess, QuantityUnit.FullTimePersons)
                : default,
            Trajectory =
            [
                .. Terms
                    .Periods.Select(p => (p, Terms.Read(_readings.Deciding, p, context.Municipality, context.Show)))
                    .Select(static r => new TrajectoryPoint(
                        r.p,
                        ValueOrNull(r.Item2.Value),
                        ValueOrNull(r.Item2.Limit)
                    )),
            ],
            WhatItWouldTake = WhatItTakes(context, measured, Deciding),
        };
    }

    // A fall in one period lowers the limit of the next, so the periods are worked through in turn.
    private ImmutableArray<Counterfactual> WhatItTakes(
        FollowUpContext context,
        ImmutableArray<MeasuringPeriod> measured,
        Func<MeasuringPeriod, FigureReading> read
    )
    {
        var steps = ImmutableArray.CreateBuilder<Counterfactual>();
        var reached = new Dictionary<MeasuringPeriod, Known<Fraction>>();
        foreach (var period in Terms.Periods)
        {
            var current = read(measured.Contains(period) ? period : measured[^1]);
            var before = Terms.Before(period, Reading);
            var from = reached.TryGetValue(before, out var lowered) ? lowered : read(before).Value;
            if (!current.Value.IsKnown || !from.IsKnown)
            {
                return [];
            }

            var limit = Known.Of(from.Value - new Fraction(Terms.Fall(period, Reading)));
            var step = Counterfactuals.FewerDays(context, period, current, limit, strictly: false);
            steps.AddRange(step);
            reached[period] = current.Value.Select(c => step is [{ FullTimePersons: { } fewer }] ? c - fewer.Count : c);
        }

        return steps.ToImmutable();
    }
}
