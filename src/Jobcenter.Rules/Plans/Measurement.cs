namespace Jobcenter.Rules.Plans;

/// <summary>What a requirement measured at a date: the facts its rule is asked about, and what is told beside them.</summary>
internal sealed record Measurement
{
    /// <summary>The reading that decides; null when there is nothing to measure yet.</summary>
    public RequirementReading? Deciding { get; init; }

    /// <summary>The readings beside it: those of the sentence's other meanings, or of its parts.</summary>
    public ImmutableArray<RequirementReading> Others { get; init; } = [];

    /// <summary>One of the readings beside it; itself when below 0, and null where there are not so many.</summary>
    public RequirementReading? Reading(int other) =>
        other < 0 ? Deciding
        : other < Others.Length ? Others[other]
        : null;

    /// <summary>The rule as far as it can be asked yet, where that is not the whole; null for the requirement's own.</summary>
    public Rule<Measurement>? Rule { get; init; }

    public MeasuringPeriod? Period { get; init; }

    /// <summary>The limit at the deadline, shown while there is nothing to measure.</summary>
    public Quantity? FinalLimit { get; init; }

    public Known<Quantity> Baseline { get; init; }

    public Known<Quantity> Current { get; init; }

    public ImmutableArray<Counterfactual> WhatItWouldTake { get; init; } = [];

    public ImmutableArray<TrajectoryPoint> Trajectory { get; init; } = [];

    /// <summary>Whether no later day can make it good; null where that is not known.</summary>
    public bool? IsTooLate { get; init; } = false;

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
