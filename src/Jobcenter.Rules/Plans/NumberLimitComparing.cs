namespace Jobcenter.Rules.Plans;

/// <summary>A value against a number: at least, or at most.</summary>
internal sealed class NumberLimitComparing(RequirementParts requirement, Fraction number, LimitSide side)
    : Comparing(requirement)
{
    public override Rule<Measurement> Rule()
    {
        var readings = Counted.Readings(Id);
        if (readings.Length > 1)
        {
            Rule<Measurement>[] rules = [.. readings.Select((r, i) => Reading(r, i - 1).Named(LabelOf(r)))];
            return Kernel.Rule.Readings(rules[0], rules.AsSpan(1));
        }

        var rule = Reading(readings[0], -1);
        return HasLongest
            ? Kernel.Rule.All(
                rule,
                new LimitSide(IsAtLeast: false).Compare(
                    new("deltagere over den længste tid", "participants beyond the longest time"),
                    new("tilladt", "allowed"),
                    0
                )
            )
            : rule;
    }

    // A count without a deadline is dated by any day from the first on; that day's year stands for them.
    public override IEnumerable<FigureKey> Keys(Area municipality) => KeysAtDeadline(municipality);

    public override Measurement Measure(FollowUpContext context)
    {
        var unit = Counted.Unit;
        if (Counted.Newest(Id, Pace, context, side.IsAtLeast ? number : null) is not { } newest)
        {
            return new() { FinalLimit = new(number, unit) };
        }

        newest = Counted.Unbroken(newest, Pace);
        var limit =
            Pace is Pace.InProportion proportion && context.AsOf < Pace.Deadline?.LastDay
                ? proportion.Of(number, newest.Period)
                : number;
        var quantity = Known.Of(new Quantity(limit, unit));
        MeasuredLevel? beside =
            Counted.Shape == MeasureShape.OnADay && Pace.Baseline is { } baseline
                ? Counted.At(Id, context.Municipality, baseline, context.Show)
                : null;
        var others = Counted
            .Readings(Id)
            .Skip(1)
            .Select(r => MeasuredLevel.Of(context.Show(new(r.Figures, context.Municipality, newest.Period))))
            .Select(r => new RequirementReading(r.As(unit), quantity, r.Basis));
        var takes = Counted.Takes(new(context, Pace.Deadline, newest, Known.Of(number), side));
        bool? isTooLate = false;
        if (HasLongest)
        {
            var beyond = MeasuredLevel.Of(
                context.Read(new(Plans.Measure.Participants.Beyond(Id), context.Municipality, newest.Period))
            );
            others = [new(beyond.As(unit), Known.Of(new Quantity(Fraction.Zero, unit)), beyond.Basis)];
            // Nobody can make a time that has been too long shorter.
            isTooLate = beyond.Value.IsKnown ? beyond.Value.Value.Sign > 0 : null;
            takes = isTooLate is true
                ?
                [
                    new(
                        CounterfactualUnit.Persons,
                        amount: null,
                        new("nogen har været med for længe", "somebody has taken part for too long")
                    )
                    {
                        IsTooLate = true,
                    },
                ]
                : takes;
        }

        return new()
        {
            Period = newest.Period,
            Deciding = new(newest.As(unit), quantity, [.. newest.Basis, .. beside?.Basis ?? []]),
            Others = [.. others],
            IsTooLate = isTooLate,
            IsOpen = Counted is not Plans.Measure.PopulationShare,
            Baseline = beside?.As(unit) ?? default,
            Gap = Measurement.Missing(
                newest.Value.Select(v => side.Missing(v, limit)),
                unit == QuantityUnit.Share ? QuantityUnit.PercentagePoints : unit
            ),
            WhatItWouldTake = takes,
            Since = Since(context, newest),
        };
    }

    // What later days tell of the same persons decides nothing.
    private TrajectoryPoint? Since(FollowUpContext context, MeasuredLevel atDeadline)
    {
        if (!Counted.GoesOn || !(Pace.Deadline?.LastDay < context.CompleteUntil))
        {
            return null;
        }

        var today = MeasuringPeriod.OfDay(context.CompleteUntil);
        var now = context.Show(new(Counted.Readings(Id)[0].Figures, context.Municipality, today)).Value;
        return now.IsKnown && !(atDeadline.Value.IsKnown && atDeadline.Value.Value == now.Value)
            ? new(today, new Quantity(now.Value, Counted.Unit), Limit: new Quantity(number, Counted.Unit))
            : null;
    }

    private bool HasLongest => Counted is Measure.Participants { Months: not null };

    private RuleLabel LabelOf(MeasureReading reading) =>
        ReadingLabel(new($"Læsning: {reading.Title?.Danish}", $"Reading: {reading.Title?.English}"), id: null);

    private Rule<Measurement> Reading(MeasureReading reading, int other)
    {
        BilingualText limit = Counted.Unit switch
        {
            QuantityUnit.Share => new("grænse", "limit"),
            QuantityUnit.YesNo => new("krævet", "required"),
            QuantityUnit.Rank => new("dårligste placering, der opfylder kravet", "last place that meets it"),
            _ when Pace is Pace.InProportion => new(
                "målet på linjen til fristen",
                "target on the line to the deadline"
            ),
            _ => new("mål", "target"),
        };
        return side.Compare(reading.Name, limit, other);
    }
}
