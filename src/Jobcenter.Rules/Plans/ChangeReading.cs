using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>A relative change in full-time persons as it was read: baseline, newest figure and the change between them.</summary>
internal readonly record struct ChangeReading(FigureReading Baseline, FigureReading Current)
{
    public Known<Quantity> Value =>
        !Baseline.Value.IsKnown ? Known.Missing<Quantity>(Baseline.Value.Reason)
        : !Current.Value.IsKnown ? Known.Missing<Quantity>(Current.Value.Reason)
        : RelativeChange
            .Between(Baseline.FullTimePersons.Value, Current.FullTimePersons.Value)
            .Select(static c => new Quantity(c.Value, QuantityUnit.RelativeChange));

    public static ChangeReading Read(
        FollowUpContext context,
        BenefitGroup group,
        Area area,
        MeasuringPeriod baseline,
        MeasuringPeriod current
    )
    {
        var measure = Measure.FullTimePersons(group);
        return new(context.Read(new(measure, area, baseline)), context.Read(new(measure, area, current)));
    }

    public ImmutableArray<FactReading> Describe() => [Baseline.Describe(), Current.Describe()];

    /// <summary>The baseline changed by a relative change; missing when the change cannot be measured.</summary>
    public Known<Fraction> FiguresAfter(Fraction change) =>
        Value.IsKnown
            ? Known.Of(Baseline.Value.Value * (Fraction.One + change))
            : Known.Missing<Fraction>(Value.Reason);

    /// <summary>How many full-time persons the newest figure lies above the baseline changed by a limit; negative when below.</summary>
    public Known<Fraction> MissingTo(Fraction limit) =>
        Value.IsKnown
            ? Known.Of(Current.Value.Value - (Baseline.Value.Value * (Fraction.One + limit)))
            : Known.Missing<Fraction>(Value.Reason);
}
