using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>What a reduction asks for, whichever reading decides.</summary>
internal sealed record ReductionTerms
{
    public ReductionTerms(
        CitizenState benefit,
        BaselineSpan span,
        MeasuringPeriod first,
        int reduction,
        int longTermYears
    )
    {
        Benefit = Guard.Against.EnumOutOfRange(benefit);
        Span = Guard.Against.Null(span);
        First = Guard.Against.InvalidInput(
            first,
            nameof(first),
            f =>
                f.Kind == span.Deadline.Kind
                && f.FirstDay > span.Baseline.FirstDay
                && f.FirstDay <= span.Deadline.FirstDay,
            $"first was {first}; it must lie after {span.Baseline} and at the latest be {span.Deadline}."
        );
        Reduction = Guard.Against.BelowOne(reduction);
        LongTermYears = Guard.Against.Outside(longTermYears, nameof(longTermYears), 1, 50);
        Periods = [.. span.Periods().Where(p => p.FirstDay >= first.FirstDay)];
    }

    public CitizenState Benefit { get; }

    public BaselineSpan Span { get; }

    public MeasuringPeriod First { get; }

    public int Reduction { get; }

    public int LongTermYears { get; }

    /// <summary>The periods asked about.</summary>
    public ImmutableArray<MeasuringPeriod> Periods { get; }

    public Measure MeasureOf(CourseSelection courses) =>
        courses == CourseSelection.All
            ? Measure.FullTimePersons(BenefitGroup.Of(Benefit))
            : Measure.LongTermFullTimePersons(Benefit);

    /// <summary>The period a period is compared with.</summary>
    public MeasuringPeriod Before(MeasuringPeriod period, ReductionReading reading) =>
        reading == ReductionReading.Yearly ? period.Plus(-1) : Span.Baseline;

    /// <summary>How many full-time persons fewer than in the period it is compared with.</summary>
    public long Fall(MeasuringPeriod period, ReductionReading reading) =>
        reading == ReductionReading.Yearly ? Reduction : (long)Reduction * period.StepsAfter(Span.Baseline);

    public RequirementReading Read(
        ReductionVariant variant,
        MeasuringPeriod period,
        Area municipality,
        Func<FigureKey, FigureReading> read
    )
    {
        var measure = MeasureOf(variant.Courses);
        var now = read(new(measure, municipality, period));
        var before = read(new(measure, municipality, Before(period, variant.Reading)));
        return new(
            now.Quantity,
            before.Value.Select(b => new Quantity(
                b - new Fraction(Fall(period, variant.Reading)),
                QuantityUnit.FullTimePersons
            )),
            [now.Describe()],
            [before.Describe()]
        );
    }
}
