namespace Jobcenter.Rules.Plans;

/// <summary>A measure as it was read in a period: the value, what it rests on, and the figure whose cases can be moved.</summary>
internal readonly record struct MeasuredLevel(
    MeasuringPeriod Period,
    Known<Fraction> Value,
    ImmutableArray<FactReading> Basis,
    FigureReading Counted,
    Known<Fraction> Population = default
)
{
    public static MeasuredLevel Of(FigureReading figure) =>
        new(figure.Key.Period, figure.Value, [figure.Describe()], figure);

    public Known<Quantity> As(QuantityUnit unit) => Value.Select(v => new Quantity(v, unit));
}
