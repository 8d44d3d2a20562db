namespace Jobcenter.Rules.Plans;

/// <summary>A value between two numbers, both included.</summary>
internal sealed class BetweenComparing(RequirementParts requirement, Fraction lower, Fraction upper)
    : Comparing(requirement)
{
    private static readonly LimitSide s_atLeast = new(IsAtLeast: true);
    private static readonly LimitSide s_atMost = new(IsAtLeast: false);

    public override Rule<Measurement> Rule() =>
        Kernel.Rule.All(
            s_atLeast.Compare(Counted.Name, new("nedre grænse", "lower limit"), 0),
            s_atMost.Compare(Counted.Name, new("øvre grænse", "upper limit"), 1)
        );

    public override IEnumerable<FigureKey> Keys(Area municipality) => KeysAtDeadline(municipality);

    public override Measurement Measure(FollowUpContext context)
    {
        var unit = Counted.Unit;
        if (Counted.Newest(Id, Pace, context) is not { } newest)
        {
            return new() { FinalLimit = new(upper, unit) };
        }

        newest = Counted.Unbroken(newest, Pace);
        RequirementReading Against(Fraction limit) =>
            new(newest.As(unit), Known.Of(new Quantity(limit, unit)), newest.Basis);
        var (low, high) = (Against(lower), Against(upper));
        // The side it is beyond, or nearest to.
        var isLow = newest.Value is { IsKnown: true, Value: var v } && lower - v > v - upper;
        var side = isLow ? s_atLeast : s_atMost;
        return new()
        {
            Period = newest.Period,
            Deciding = isLow ? low : high,
            Others = [low, high],
            IsOpen = Counted is not Plans.Measure.PopulationShare,
            Beyond = newest.Value.Select(v =>
                v < lower ? -1
                : v > upper ? 1
                : 0
            )
                is { IsKnown: true, Value: var beyond }
                ? beyond
                : 0,
            Gap = Measurement.Missing(
                side.Missing(isLow ? low : high),
                unit == QuantityUnit.Share ? QuantityUnit.PercentagePoints : unit
            ),
            WhatItWouldTake = Counted.Takes(new(context, Pace.Deadline, newest, Known.Of(isLow ? lower : upper), side)),
        };
    }
}
