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

    private readonly Measurement _measured;
    private readonly ImmutableArray<KeyValuePair<FigureKey, BilingualText>> _whyMissing;
    private readonly bool _isUntold;

    internal RequirementOutcome(
        Resultatkrav requirement,
        FollowUpContext context,
        Measurement measured,
        bool lostRowsMatter,
        (Quantity Lowest, Quantity Highest)? bounds
    )
    {
        (Requirement, _measured) = (requirement, measured);
        IsFinal = context.AsOf >= requirement.Deadline;
        (_whyMissing, _isUntold) = (context.Missing, context.IsUntold);
        (FiguresUsed, Shown) = (context.Used, context.Shown);
        // Figures of several periods lack the same facts, mostly of the same persons: the most of one are told.
        MissingFacts =
        [
            .. context
                .Gaps.SelectMany(static g => g.Value.Facts)
                .GroupBy(static f => (f.Column, f.Name))
                .Select(static g => g.MaxBy(static f => f.Count) ?? g.First()),
        ];
        CountedWithGaps = [.. context.Gaps.Select(static g => g.Key)];
        if (!measured.IsOpen)
        {
            (Lowest, Highest) = (bounds?.Lowest, bounds?.Highest);
        }
        else if (context.Gaps.RemoveAll(g => g.Key.Period != measured.Period) is [{ Value: var gaps }])
        {
            Lowest = gaps.Lowest.Select(v => new Quantity(v, requirement.Measure.Unit)).OrNull();
            Highest = gaps.Highest.Select(v => new Quantity(v, requirement.Measure.Unit)).OrNull();
        }

        WhyProvisional =
        [
            .. FiguresUsed
                .SelectMany(f => f.WhyProvisional.Where(w => lostRowsMatter || !w.Equals(f.Lost?.Why)))
                .Concat(context.Lost)
                .Distinct(),
        ];
        Assessment = measured.Deciding is null ? null : (measured.Rule ?? requirement.Rule).Assess(measured);
        Status =
            Assessment?.Verdict.AsStatus(requirement.Deadline is not null, IsFinal, measured.IsTooLate)
            ?? RequirementStatus.Pending;
        if (Value is { } value && Limit is { } limit)
        {
            ExtraDecimals = ShownDigits.Extra(value, limit, Baseline, Current);
            Assessment = ExtraDecimals == 0 ? Assessment : Assessment?.WithFacts(f => f.Closer(ExtraDecimals));
        }
    }

    // The same outcome as it may be published. Whatever is worked out from a small count would give it away: all numbers
    // go together.
    private RequirementOutcome(RequirementOutcome outcome, Discretion discretion, bool isHidden)
    {
        _isUntold = outcome._isUntold;
        IsHidden = isHidden || _isUntold;
        _measured = IsHidden ? new() { Period = outcome.MeasuredPeriod } : outcome._measured;
        _whyMissing = _isUntold
            ? [.. outcome._whyMissing.Select(static m => KeyValuePair.Create(m.Key, s_untold))]
            : outcome._whyMissing;
        (Requirement, Status, IsFinal) = (outcome.Requirement, outcome.Status, outcome.IsFinal);
        (WhyProvisional, Shown) = (outcome.WhyProvisional, outcome.Shown);
        MissingFacts = IsHidden
            ? []
            : [.. outcome.MissingFacts.Select(f => f.HiddenBy(discretion)).OfType<MissingFact>()];
        FiguresUsed = IsHidden ? [] : [.. outcome.FiguresUsed.Select(f => f.HiddenWhere(discretion, Hidden))];
        Assessment = outcome.Assessment?.WithFacts(
            IsHidden
                ? f => f.Hidden(Hidden, _isUntold ? s_untold : null)
                : f => f.HiddenWhere(p => discretion.Hides(new(p)), Hidden)
        );
        ExtraDecimals = IsHidden ? 0 : outcome.ExtraDecimals;
    }

    /// <summary>The requirement.</summary>
    public Resultatkrav Requirement { get; }

    /// <summary>How it stands.</summary>
    public RequirementStatus Status { get; }

    /// <summary>The value of the newest period measured.</summary>
    public Quantity? Value => _measured.Deciding?.Value.OrNull();

    /// <summary>The limit of that period, on the line to the deadline; while pending, the limit at the deadline.</summary>
    public Quantity? Limit => _measured.Deciding is { } deciding ? deciding.Limit.OrNull() : _measured.FinalLimit;

    /// <summary>What a change is measured from, or what is shown beside a share; null where the requirement has no baseline.</summary>
    public Quantity? Baseline => _measured.Baseline.OrNull();

    /// <summary>The newest figure of a change; null for other requirements.</summary>
    public Quantity? Current => _measured.Current.OrNull();

    /// <summary>What is missing to <see cref="Limit"/>: full-time persons, persons, places, share points or deliverables; 0 when met.</summary>
    /// <remarks>Where strictly better is asked and the two are equal, the requirement is not met with a gap of 0.</remarks>
    public Quantity? Gap => _measured.Gap.OrNull();

    /// <summary>How many decimals beyond the usual <see cref="Baseline"/>, <see cref="Current"/> and <see cref="Gap"/> need, so that they agree with the answer.</summary>
    internal int ExtraDecimals { get; }

    /// <summary>The gap where there is one: where nothing is missing, nothing is said to be.</summary>
    internal Quantity? Lacking => Gap is { Amount.Sign: not 0 } ? Gap : null;

    /// <summary>The same as it is shown: where it is what the value lies from the limit, what the shown figures do; null where nothing is missing.</summary>
    internal Quantity? ShownLacking =>
        Lacking is not { } gap ? null
        : Value is { } value && Limit is { } limit ? gap.ToShownGap(value, limit, ExtraDecimals)
        : gap.ToShownGap(ExtraDecimals);

    /// <summary>The same as a text, as close as the figures beside it; null where nothing is missing.</summary>
    internal string? LackingText(Language language) => ShownLacking?.ToGapText(language, ExtraDecimals);

    /// <summary>Whether the numbers are hidden, for they tell of too few persons; the status is not.</summary>
    public bool IsHidden { get; }

    /// <summary>The periods on the way to the deadline, for charts; empty where a figure does not come period by period.</summary>
    public ImmutableArray<TrajectoryPoint> Trajectory => _measured.Trajectory;

    /// <summary>After the deadline: how its figure looks with what has happened since, which decides nothing; null where that is nothing.</summary>
    public TrajectoryPoint? Since => _measured.Since;

    /// <summary>What it would take to meet the requirement at its deadline; empty when it is met there, or cannot be told.</summary>
    /// <remarks>A requirement that is on track can still have a way to go. Where several stand, all of them are needed.</remarks>
    public ImmutableArray<Counterfactual> WhatItWouldTake => _measured.WhatItWouldTake;

    /// <summary>The period or day that was measured; null while pending.</summary>
    public MeasuringPeriod? MeasuredPeriod => _measured.Period;

    /// <summary>Whether the as-of date has reached the deadline; never for a requirement without one.</summary>
    public bool IsFinal { get; }

    /// <summary>Whether the answer can still change: by days that have not passed, or by rows that were refused and could tip the status; <see cref="WhyProvisional"/> says why.</summary>
    /// <remarks>Refused rows that cannot tip the status may still move the value a little: <see cref="Figure.WhyProvisional"/> of the figures tells them.</remarks>
    public bool IsProvisional => WhyProvisional.Length > 0;

    /// <summary>Why the measure can still change, a sentence each: a window runs past the last known day (never from the deadline on, for nothing later is seen), or rows of the kinds it is counted from were refused, and could tip the status; empty when it cannot.</summary>
    public ImmutableArray<BilingualText> WhyProvisional { get; }

    /// <summary>The figures the answer needs and does not have.</summary>
    public ImmutableArray<FigureKey> Missing => [.. _whyMissing.Select(static m => m.Key)];

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
    public BilingualText WhyMissing(FigureKey key) =>
        _whyMissing.FirstOrDefault(m => m.Key == key).Value
        ?? throw new ArgumentException($"key was {key}; it must be one of the missing figures.", nameof(key));

    /// <summary>Every figure the answer shows, whether it decides or not.</summary>
    internal ImmutableArray<Figure> Shown { get; }

    /// <summary>The figures of which the register leaves something open; empty in an outcome that may be published.</summary>
    internal ImmutableArray<FigureKey> CountedWithGaps { get; } = [];

    /// <summary>The outcome as it may be published.</summary>
    internal RequirementOutcome HiddenBy(Discretion discretion, bool isHidden) => new(this, discretion, isHidden);

    /// <summary>The requirement and its status.</summary>
    public override string ToString() => $"{Requirement.Label.Id}: {Status}";
}
