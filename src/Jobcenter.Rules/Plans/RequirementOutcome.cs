namespace Jobcenter.Rules.Plans;

/// <summary>How one requirement stands at an as-of date, with its numbers and reasons.</summary>
/// <remarks>A null number stands for what cannot be known.</remarks>
[DanishTerm("kravets resultat")]
public sealed class RequirementOutcome
{
    internal static readonly BilingualText Hidden = new("skjult", "hidden");
    private static readonly BilingualText s_untold = new(
        "registeret kan ikke sige det, og hvorfor kan ikke offentliggøres",
        "the register cannot tell it, and why may not be published"
    );

    private readonly ImmutableArray<KeyValuePair<FigureKey, BilingualText>> _whyMissing;
    private readonly ImmutableArray<Figure> _shown;
    private readonly bool _isUntold;

    internal RequirementOutcome(
        Resultatkrav requirement,
        FollowUpContext context,
        Measurement measurement,
        bool lostRowsMatter,
        (Quantity Lowest, Quantity Highest)? bounds
    )
    {
        Requirement = requirement;
        IsFinal = context.AsOf >= requirement.Deadline;
        MeasuredPeriod = measurement.Period;
        _whyMissing = context.Missing;
        _isUntold = context.IsUntold;
        Missing = [.. _whyMissing.Select(static m => m.Key)];
        FiguresUsed = context.Used;
        _shown = context.Shown;
        Trajectory = measurement.Trajectory;
        // Figures of several periods lack the same facts, mostly of the same persons: the most of one are told.
        MissingFacts =
        [
            .. context
                .Gaps.SelectMany(static g => g.Value.Facts)
                .GroupBy(static f => f.Column, StringComparer.Ordinal)
                .Select(static g => g.MaxBy(static f => f.Count) ?? g.First()),
        ];
        CountedWithGaps = [.. context.Gaps.Select(static g => g.Key)];
        if (
            measurement.IsOpen
            && context.Gaps.RemoveAll(g => g.Key.Period != measurement.Period) is [{ Value: var gaps }]
        )
        {
            Lowest = gaps.Lowest.Select(v => new Quantity(v, requirement.Measure.Unit)).OrNull();
            Highest = gaps.Highest.Select(v => new Quantity(v, requirement.Measure.Unit)).OrNull();
        }
        else if (!measurement.IsOpen)
        {
            (Lowest, Highest) = (bounds?.Lowest, bounds?.Highest);
        }

        Since = measurement.Since;
        WhyProvisional =
        [
            .. FiguresUsed
                .SelectMany(f => f.WhyProvisional.Where(w => lostRowsMatter || !w.Equals(f.Lost?.Why)))
                .Concat(context.Lost)
                .Distinct(),
        ];
        WhatItWouldTake = measurement.WhatItWouldTake;
        Baseline = measurement.Baseline.OrNull();
        Current = measurement.Current.OrNull();
        if (measurement.Facts is not { } facts)
        {
            Status = RequirementStatus.Pending;
            Limit = measurement.FinalLimit;
            return;
        }

        Assessment = (measurement.Rule ?? requirement.Rule).Assess(facts);
        Status = Assessment.Verdict.AsStatus(requirement.Deadline is not null, IsFinal, measurement.IsTooLate);
        Value = facts.Deciding.Value.OrNull();
        Limit = facts.Deciding.Limit.OrNull();
        Gap = measurement.Gap.OrNull();
        if (Value is { } value && Limit is { } limit)
        {
            ExtraDecimals = ShownDigits.Extra(value, limit, Baseline, Current);
            Assessment = ExtraDecimals == 0 ? Assessment : Assessment.WithFacts(f => f.Closer(ExtraDecimals));
        }
    }

    // The same outcome as it may be published.
    private RequirementOutcome(RequirementOutcome outcome, Discretion discretion, bool isHidden)
    {
        Requirement = outcome.Requirement;
        Status = outcome.Status;
        IsFinal = outcome.IsFinal;
        WhyProvisional = outcome.WhyProvisional;
        MeasuredPeriod = outcome.MeasuredPeriod;
        Missing = outcome.Missing;
        _isUntold = outcome._isUntold;
        _whyMissing = _isUntold
            ? [.. outcome._whyMissing.Select(static m => KeyValuePair.Create(m.Key, s_untold))]
            : outcome._whyMissing;
        _shown = outcome._shown;
        MissingFacts =
            isHidden || _isUntold
                ? []
                : [.. outcome.MissingFacts.Select(f => f.HiddenBy(discretion)).OfType<MissingFact>()];
        IsHidden = isHidden || _isUntold;
        if (IsHidden)
        {
            // Whatever is worked out from a small count would give it away: all numbers go together.
            FiguresUsed = [];
            WhatItWouldTake = [];
            Trajectory = [];
            Assessment = outcome.Assessment?.WithFacts(f => f.Hidden(Hidden, _isUntold ? s_untold : null));
            return;
        }

        ExtraDecimals = outcome.ExtraDecimals;
        FiguresUsed = [.. outcome.FiguresUsed.Select(f => f.HiddenWhere(discretion, Hidden))];
        WhatItWouldTake = outcome.WhatItWouldTake;
        Trajectory = outcome.Trajectory;
        Since = outcome.Since;
        Value = outcome.Value;
        Limit = outcome.Limit;
        Baseline = outcome.Baseline;
        Current = outcome.Current;
        Gap = outcome.Gap;
        Assessment = outcome.Assessment?.WithFacts(f => f.HiddenWhere(p => discretion.Hides(new(p)), Hidden));
    }

    /// <summary>The requirement.</summary>
    public Resultatkrav Requirement { get; }

    /// <summary>How it stands.</summary>
    public RequirementStatus Status { get; }

    /// <summary>The value of the newest period measured.</summary>
    public Quantity? Value { get; }

    /// <summary>The limit of that period, on the line to the deadline; while pending, the limit at the deadline.</summary>
    public Quantity? Limit { get; }

    /// <summary>What a change is measured from, or what is shown beside a share; null where the requirement has no baseline.</summary>
    public Quantity? Baseline { get; }

    /// <summary>The newest figure of a change; null for other requirements.</summary>
    public Quantity? Current { get; }

    /// <summary>What is missing to <see cref="Limit"/>: full-time persons, persons, places, share points or deliverables; 0 when met.</summary>
    /// <remarks>Where strictly better is asked and the two are equal, the requirement is not met with a gap of 0.</remarks>
    public Quantity? Gap { get; }

    /// <summary>How many decimals beyond the usual <see cref="Baseline"/> and <see cref="Current"/> need, so that they agree with the answer.</summary>
    internal int ExtraDecimals { get; }

    /// <summary>The gap where there is one: where nothing is missing, nothing is said to be.</summary>
    internal Quantity? Lacking => Gap is { Amount.Sign: not 0 } ? Gap : null;

    /// <summary>Whether the numbers are hidden, for they tell of too few persons; the status is not.</summary>
    public bool IsHidden { get; }

    /// <summary>The periods on the way to the deadline, for charts; empty where a figure does not come period by period.</summary>
    public ImmutableArray<TrajectoryPoint> Trajectory { get; }

    /// <summary>After the deadline: how its figure looks with what has happened since, which decides nothing; null where that is nothing.</summary>
    public TrajectoryPoint? Since { get; }

    /// <summary>What it would take to meet the requirement at its deadline; empty when it is met there, or cannot be told.</summary>
    /// <remarks>A requirement that is on track can still have a way to go. Where several stand, all of them are needed.</remarks>
    public ImmutableArray<Counterfactual> WhatItWouldTake { get; }

    /// <summary>The period or day that was measured; null while pending.</summary>
    public MeasuringPeriod? MeasuredPeriod { get; }

    /// <summary>Whether the as-of date has reached the deadline; never for a requirement without one.</summary>
    public bool IsFinal { get; }

    /// <summary>Whether the answer can still change: by days that have not passed, or by rows that were refused and could tip the status; <see cref="WhyProvisional"/> says why.</summary>
    /// <remarks>Refused rows that cannot tip the status may still move the value a little: <see cref="Figure.WhyProvisional"/> of the figures tells them.</remarks>
    public bool IsProvisional => WhyProvisional.Length > 0;

    /// <summary>Why the measure can still change, a sentence each: a window runs past the last known day (never from the deadline on, for nothing later is seen), or rows of the kinds it is counted from were refused, and could tip the status; empty when it cannot.</summary>
    public ImmutableArray<BilingualText> WhyProvisional { get; }

    /// <summary>The figures the answer needs and does not have.</summary>
    public ImmutableArray<FigureKey> Missing { get; }

    /// <summary>The facts that are missing of some of those the answer is about. Where <see cref="Missing"/> does not name the figure, it stands whatever they are.</summary>
    /// <remarks>Who they are is told by <see cref="FollowUp.MissingFactsOf"/>.</remarks>
    public ImmutableArray<MissingFact> MissingFacts { get; }

    /// <summary>The lowest the value can be, whatever the missing facts are; null where none is missing, there may be nobody, or the answer is one to be published.</summary>
    public Quantity? Lowest { get; }

    /// <summary>The highest the value can be, whatever the missing facts are; null where none is missing, there may be nobody, or the answer is one to be published.</summary>
    public Quantity? Highest { get; }

    /// <summary>The figures the answer rests on.</summary>
    public ImmutableArray<Figure> FiguresUsed { get; }

    /// <summary>The reasons as a tree; null while there is nothing to measure.</summary>
    public Assessment? Assessment { get; }

    /// <summary>Why a figure is missing.</summary>
    /// <param name="key">One of <see cref="Missing"/>.</param>
    /// <exception cref="ArgumentException">The figure is not missing.</exception>
    public BilingualText WhyMissing(FigureKey key)
    {
        foreach (var (missing, why) in _whyMissing)
        {
            if (missing == key)
            {
                return why;
            }
        }

        throw new ArgumentException($"key was {key}; it must be one of the missing figures.", nameof(key));
    }

    /// <summary>Every figure the answer shows, whether it decides or not.</summary>
    internal ImmutableArray<Figure> Shown => _shown;

    /// <summary>The figures of which the register leaves something open; empty in an outcome that may be published.</summary>
    internal ImmutableArray<FigureKey> CountedWithGaps { get; } = [];

    /// <summary>The outcome as it may be published.</summary>
    internal RequirementOutcome HiddenBy(Discretion discretion, bool isHidden) => new(this, discretion, isHidden);

    // Without a deadline: met when reached, not met when nothing can make it good, until then pending.
    /// <summary>The requirement and its status.</summary>
    public override string ToString() => $"{Requirement.Label.Id}: {Status}";
}

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

    /// <summary>Whether no later day can make it good; null where that is not known.</summary>
    public bool? IsTooLate { get; init; } = false;

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
