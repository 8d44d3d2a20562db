namespace Jobcenter.Rules.Plans;

/// <summary>What a requirement measured at a date, before its rule is asked.</summary>
internal sealed record Measurement
{
    /// <summary>The facts for the rule; null when there is nothing to measure yet.</summary>
    public RequirementFacts? Facts { get; init; }

    /// <summary>The rule as far as it can be asked yet, where that is not the whole; null for the requirement's own.</summary>
    public Rule<RequirementFacts>? Rule { get; init; }

    /// <summary>The period or day that was measured; null when there is nothing to measure yet.</summary>
    public MeasuringPeriod? Period { get; init; }

    /// <summary>The limit at the deadline, shown while there is nothing to measure.</summary>
    public Quantity? FinalLimit { get; init; }

    /// <summary>The baseline of a change.</summary>
    public Known<Quantity> Baseline { get; init; }

    /// <summary>The newest figure of a change.</summary>
    public Known<Quantity> Current { get; init; }

    /// <summary>What it would take to meet the requirement at its deadline; nothing when it is met, or cannot be told.</summary>
    public ImmutableArray<Counterfactual> WhatItWouldTake { get; init; } = [];

    /// <summary>The periods on the way to the deadline; nothing where a figure does not come period by period.</summary>
    public ImmutableArray<TrajectoryPoint> Trajectory { get; init; } = [];

    /// <summary>Whether no later day can make it good.</summary>
    public bool IsTooLate { get; init; }

    /// <summary>How the figure of the deadline looks with what has happened since; null where nothing can, or has.</summary>
    public TrajectoryPoint? Since { get; init; }

    /// <summary>Whether the value is the figure itself, so that its lowest and highest are the value's.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Beyond which of two limits the value lies: -1 below the lower, 1 above the upper; 0 between them, and where there is one limit.</summary>
    public int Beyond { get; init; }

    /// <summary>What is missing to the limit; missing when it cannot be known.</summary>
    public Known<Quantity> Gap { get; init; }

    /// <summary>What is missing, which is never less than nothing.</summary>
    public static Known<Quantity> Missing(Known<Fraction> missing, QuantityUnit unit) =>
        missing.Select(m => new Quantity(Fraction.Max(m, Fraction.Zero), unit));

    /// <summary>Periods with their values and limits.</summary>
    public static ImmutableArray<TrajectoryPoint> Way(
        ImmutableArray<MeasuringPeriod> periods,
        Func<MeasuringPeriod, Known<Fraction>> value,
        Func<MeasuringPeriod, Known<Fraction>> limit,
        QuantityUnit unit
    ) =>
        [
            .. periods.Select(p => new TrajectoryPoint(
                p,
                value(p).Select(v => new Quantity(v, unit)).OrNull(),
                limit(p).Select(l => new Quantity(l, unit)).OrNull()
            )),
        ];
}
