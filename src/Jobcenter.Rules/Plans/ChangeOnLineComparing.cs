namespace Jobcenter.Rules.Plans;

/// <summary>A change on the straight line from a baseline to a deadline.</summary>
internal sealed class ChangeOnLineComparing(RequirementParts requirement, Fraction number, LimitSide side)
    : Comparing(requirement)
{
    public override Rule<Measurement> Rule() =>
        side.Compare(
            new($"ændring i {Counted.Name.Danish}", $"change in {Counted.Name.English}"),
            new("grænsen på linjen til fristen", "limit on the line to the deadline")
        );

    public override Measurement Measure(FollowUpContext context)
    {
        var unit = LevelChange.UnitOf(Counted);
        if (Pace.Measured(context, static _ => true) is not { } period)
        {
            return new() { FinalLimit = new(number, unit) };
        }

        var municipality = context.Municipality;
        var change = new LevelChange(
            Counted.At(Id, municipality, Pace.Baseline ?? default, context.Read),
            Counted.At(Id, municipality, period, context.Read),
            unit
        )
        {
            Break = Counted.BreakBetween(Pace.Baseline ?? period, period),
        };
        var limit = number * Pace.Progress(period);
        return new()
        {
            Period = period,
            Deciding = new(change.Value, Known.Of(new Quantity(limit, unit)), change.Basis),
            Baseline = change.Before.As(Counted.Unit),
            Current = change.Now.As(Counted.Unit),
            Gap = Measurement.Missing(
                change.After(limit).SelectKnown(l => change.Now.Value.Select(n => side.Missing(n, l))),
                change.IsRelative ? Counted.Unit : QuantityUnit.PercentagePoints
            ),
            WhatItWouldTake = Counted.Takes(new(context, Pace.Deadline, change.Now, change.After(number), side)),
            Trajectory = Measurement.Way(
                Pace.Periods(),
                p => Counted.At(Id, municipality, p, context.Show).Value,
                p => change.Moved(number * Pace.Progress(p)),
                Counted.Unit
            ),
        };
    }
}
