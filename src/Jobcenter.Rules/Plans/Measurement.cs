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

/// <summary>One reading of a requirement as it was measured: a value, the limit to compare it with, and the figures they rest on; a number that is missing with the reason.</summary>
internal sealed record RequirementReading(
    Known<Quantity> Value,
    Known<Quantity> Limit,
    ImmutableArray<FactReading> ValueBasis = default,
    ImmutableArray<FactReading> LimitBasis = default
)
{
    public ImmutableArray<FactReading> ValueBasis { get; } = ValueBasis.IsDefault ? [] : ValueBasis;

    public ImmutableArray<FactReading> LimitBasis { get; } = LimitBasis.IsDefault ? [] : LimitBasis;
}

/// <summary>A change from a baseline: relative of full-time persons, in percentage points of shares.</summary>
internal readonly record struct LevelChange(MeasuredLevel Before, MeasuredLevel Now, QuantityUnit Unit)
{
    /// <summary>Why the two cannot be compared; null when they can.</summary>
    public BilingualText? Break { get; init; }

    public bool IsRelative => Unit == QuantityUnit.RelativeChange;

    public Known<Quantity> Value
    {
        get
        {
            var (unit, relative, now) = (Unit, IsRelative, Now.Value);
            if (Break is { } why)
            {
                return Known.Missing<Quantity>(why);
            }

            return Before.Value.SelectKnown(b =>
                now.SelectKnown(n => relative ? Quantity.Change(b, n) : Known.Of(new Quantity(n - b, unit)))
            );
        }
    }

    public ImmutableArray<FactReading> Basis => [.. Before.Basis, .. Now.Basis];

    public static QuantityUnit UnitOf(Measure measure) =>
        measure.Unit == QuantityUnit.Share ? QuantityUnit.PercentagePoints : QuantityUnit.RelativeChange;

    /// <summary>The level after a change from the baseline; missing when the change cannot be measured.</summary>
    public Known<Fraction> After(Fraction change)
    {
        var moved = Moved(change);
        return Value.SelectKnown(_ => moved);
    }

    /// <summary>The level after a change from the baseline.</summary>
    public Known<Fraction> Moved(Fraction change)
    {
        var relative = IsRelative;
        return Before.Value.Select(b => relative ? b * (Fraction.One + change) : b + change);
    }
}

/// <summary>On which side of a limit a value must lie, and whether the limit itself will do.</summary>
internal readonly record struct LimitSide(bool IsAtLeast, bool Strictly = false)
{
    /// <summary>The rule that compares a value with its limit, under the names a kind of requirement gives them.</summary>
    /// <param name="value">The value's name.</param>
    /// <param name="limit">The limit's name.</param>
    /// <param name="other">Which of the readings beside the one that decides; that one when below 0.</param>
    public Rule<Measurement> Compare(BilingualText value, BilingualText limit, int other = -1)
    {
        var number = other > 0 ? $"{other + 1}" : string.Empty;
        var left = new Fact<Measurement, Quantity>(
            other < 0 ? "value" : $"otherValue{number}",
            value,
            (in m) => m.Reading(other)?.Value ?? default,
            (in m) => m.Reading(other)?.ValueBasis ?? []
        );
        var right = new Fact<Measurement, Quantity>(
            other < 0 ? "limit" : $"otherLimit{number}",
            limit,
            (in m) => m.Reading(other)?.Limit ?? default,
            (in m) => m.Reading(other)?.LimitBasis ?? []
        );
        return (IsAtLeast, Strictly) switch
        {
            (true, true) => left.MoreThan(right),
            (true, false) => left.AtLeast(right),
            (false, true) => left.LessThan(right),
            _ => left.AtMost(right),
        };
    }

    /// <summary>0 for a value below the limit and 1 above; the limit itself lies where it decides as they do.</summary>
    public int ZoneOf(Fraction value, Fraction limit) => IsMissed(Missing(value, limit)) == IsAtLeast ? 0 : 1;

    /// <summary>What is missing to the limit; 0 or less when it is reached.</summary>
    public Fraction Missing(Fraction value, Fraction limit) => IsAtLeast ? limit - value : value - limit;

    /// <summary>What is missing to the limit of a reading.</summary>
    public Known<Fraction> Missing(RequirementReading reading)
    {
        var side = this;
        return reading.Value.SelectKnown(v => reading.Limit.Select(l => side.Missing(v.Amount, l.Amount)));
    }

    /// <summary>The least whole amount of units, each so much, that brings a value to the limit; 0 or less when it is there.</summary>
    public Fraction Units(Fraction value, Fraction limit, Fraction unitsToOne)
    {
        var missing = Missing(value, limit) * unitsToOne;
        return Strictly ? missing.Floor() + Fraction.One : missing.Ceiling();
    }

    /// <summary>The reading whose numbers are shown: the worst that fails, else the one that is missing, else the nearest to its limit.</summary>
    public int Decisive(IEnumerable<RequirementReading> parts)
    {
        var side = this;
        var missing = parts.Select(p => side.Missing(p)).ToArray();
        var known = Enumerable.Range(0, missing.Length).Where(i => missing[i].IsKnown).ToArray();
        var worst = known.Length == 0 ? -1 : known.MaxBy(i => missing[i].Value);
        return worst >= 0 && (IsMissed(missing[worst].Value) || known.Length == missing.Length)
            ? worst
            : Array.FindIndex(missing, static e => !e.IsKnown);
    }

    private bool IsMissed(Fraction missing) => missing.Sign > 0 || (Strictly && missing.Sign == 0);
}
