namespace Jobcenter.Rules.Plans;

/// <summary>When a requirement falls due, and what is asked of it on the way there. The kinds are the nested types.</summary>
/// <remarks>Source: HEL21 1.1 (quarterly follow-up); the straight line and the proportion are our decisions.</remarks>
[DanishTerm("takt")]
internal abstract record Pace
{
    private Pace(MeasuringPeriod? deadline, MeasuringPeriod? baseline = null)
    {
        Deadline = deadline;
        Baseline = baseline;
    }

    /// <summary>The period or day the requirement falls due; null for one without a date.</summary>
    public MeasuringPeriod? Deadline { get; }

    /// <summary>The period or day a change is measured from, or that is shown beside a share; null for none.</summary>
    public MeasuringPeriod? Baseline { get; }

    /// <summary>The first day that counts.</summary>
    internal virtual LocalDate FirstDay => Deadline?.FirstDay ?? default;

    internal abstract Pace MovedBy(int years);

    /// <summary>The same pace to another deadline.</summary>
    internal abstract Pace WithDeadline(MeasuringPeriod deadline);

    /// <summary>Whether a deadline lies after a baseline of the same kind.</summary>
    internal static bool IsSpan(MeasuringPeriod? baseline, MeasuringPeriod? deadline) =>
        deadline is { } due && baseline?.Kind == due.Kind && due.FirstDay > baseline?.FirstDay;

    /// <summary>Nothing is asked on the way: the requirement is on track when it is met as of now.</summary>
    [DanishTerm("uden takt")]
    internal sealed record AsOfNow : Pace
    {
        /// <summary>A deadline without a pace, or neither.</summary>
        /// <param name="deadline">The period or day it falls due; null for a requirement without a date.</param>
        /// <param name="baseline">What a change is measured from, or is shown beside a share; null for none.</param>
        /// <param name="from">The first day that counts, as a project's; the deadline's own first day when null.</param>
        public AsOfNow(MeasuringPeriod? deadline, MeasuringPeriod? baseline = null, LocalDate? from = null)
            : base(deadline, baseline)
        {
            if (!IsAllowed(deadline, baseline, from))
            {
                throw new ArgumentException(
                    $"deadline was {deadline}; it must not end before {baseline?.ToString() ?? $"{from:R}"}, and without it there must be a first day.",
                    nameof(deadline)
                );
            }

            From = from;
        }

        /// <summary>The first day that counts; null for the deadline's own.</summary>
        public LocalDate? From { get; }

        internal override LocalDate FirstDay => From ?? base.FirstDay;

        internal static bool IsAllowed(MeasuringPeriod? deadline, MeasuringPeriod? baseline, LocalDate? from) =>
            deadline is { } due
                ? !(from > due.LastDay) && !(baseline?.FirstDay >= due.LastDay)
                : from is not null && baseline is null;

        internal override Pace WithDeadline(MeasuringPeriod deadline) => new AsOfNow(deadline, Baseline, From);

        internal override Pace MovedBy(int years) =>
            new AsOfNow(Deadline?.PlusYears(years), Baseline?.PlusYears(years), From?.PlusYears(years));
    }

    /// <summary>On the straight line from a baseline to a deadline of the same kind.</summary>
    [DanishTerm("på linjen")]
    internal sealed record OnALine : Pace
    {
        /// <summary>A line.</summary>
        /// <param name="baseline">The period the change is measured from.</param>
        /// <param name="deadline">The period it is due in: later, and of the same kind.</param>
        public OnALine(MeasuringPeriod baseline, MeasuringPeriod deadline)
            : base(SpanEnd(baseline, deadline), baseline) { }

        internal override Pace WithDeadline(MeasuringPeriod deadline) => new OnALine(Baseline ?? default, deadline);

        internal override Pace MovedBy(int years) =>
            new OnALine((Baseline ?? default).PlusYears(years), (Deadline ?? default).PlusYears(years));
    }

    /// <summary>As much of a target as days have gone of its period.</summary>
    [DanishTerm("i forhold til dagene")]
    internal sealed record InProportion : Pace
    {
        /// <summary>A period.</summary>
        /// <param name="period">The period that is counted in; its last day is the deadline.</param>
        public InProportion(MeasuringPeriod period)
            : base(period) { }

        /// <summary>What is asked up to a figure: target · elapsed days ÷ days in the period.</summary>
        internal Fraction Of(Fraction target, MeasuringPeriod figure)
        {
            var period = Deadline ?? default;
            var last = LocalDate.Min(figure.LastDay, period.LastDay);
            return target * new Fraction(DayNumber.Of(last) - DayNumber.Of(period.FirstDay) + 1, period.Days);
        }

        internal override Pace WithDeadline(MeasuringPeriod deadline) => new InProportion(deadline);

        internal override Pace MovedBy(int years) => new InProportion((Deadline ?? default).PlusYears(years));
    }

    /// <summary>In every period from a first one to the deadline.</summary>
    [DanishTerm("periode for periode")]
    internal sealed record EachPeriod : Pace
    {
        /// <summary>Periods of one kind.</summary>
        /// <param name="baseline">The period before the first change of all.</param>
        /// <param name="first">The first period asked about: after the baseline, at the latest the deadline.</param>
        /// <param name="deadline">The last period asked about.</param>
        /// <param name="readings">What the change is measured from: the first decides, the others are shown. The period before, then the baseline, when default.</param>
        public EachPeriod(
            MeasuringPeriod baseline,
            MeasuringPeriod first,
            MeasuringPeriod deadline,
            ImmutableArray<ReductionReading> readings = default
        )
            : base(SpanEnd(baseline, deadline), baseline)
        {
            Guard.Against.InvalidInput(
                deadline,
                nameof(deadline),
                d => IsShort(baseline, d),
                $"deadline was {deadline}; it must lie at most {MaxPeriods} periods after {baseline}."
            );
            First = Guard.Against.InvalidInput(
                first,
                nameof(first),
                f => IsFirst(baseline, f, deadline),
                $"first was {first}; it must lie after {baseline} and at the latest be {deadline}."
            );
            Readings = readings.IsDefault
                ? [ReductionReading.Yearly, ReductionReading.Cumulative]
                : Guard.Against.NoneOrTwice(readings);
        }

        /// <summary>The first period asked about.</summary>
        public MeasuringPeriod First { get; }

        /// <summary>What the change is measured from: the first decides, the others are shown.</summary>
        public ImmutableArray<ReductionReading> Readings { get; }

        /// <summary>The periods asked about.</summary>
        internal ImmutableArray<MeasuringPeriod> Asked => [.. Periods().Where(p => p.FirstDay >= First.FirstDay)];

        /// <summary>How many periods may lie between baseline and deadline: each has its own part of the rule.</summary>
        internal const int MaxPeriods = 200;

        internal static bool IsShort(MeasuringPeriod baseline, MeasuringPeriod deadline) =>
            deadline.StepsAfter(baseline) <= MaxPeriods;

        internal static bool IsFirst(MeasuringPeriod baseline, MeasuringPeriod first, MeasuringPeriod deadline) =>
            first.Kind == deadline.Kind && first.FirstDay > baseline.FirstDay && first.FirstDay <= deadline.FirstDay;

        /// <summary>The period a period is compared with.</summary>
        internal MeasuringPeriod Before(MeasuringPeriod period, ReductionReading reading) =>
            reading == ReductionReading.Yearly ? period.Plus(-1) : Baseline ?? default;

        /// <summary>How many times the change is asked for since the period it is compared with.</summary>
        internal int Times(MeasuringPeriod period, ReductionReading reading) =>
            reading == ReductionReading.Yearly ? 1 : period.StepsAfter(Baseline ?? default);

        internal override Pace WithDeadline(MeasuringPeriod deadline) =>
            new EachPeriod(Baseline ?? default, First, deadline, Readings);

        internal override Pace MovedBy(int years) =>
            new EachPeriod(
                (Baseline ?? default).PlusYears(years),
                First.PlusYears(years),
                (Deadline ?? default).PlusYears(years),
                Readings
            );
    }

    /// <summary>The baseline and every period after it up to the deadline; of two days, the ends of the quarters between them.</summary>
    internal ImmutableArray<MeasuringPeriod> Periods()
    {
        if (Baseline is not { } from || Deadline is not { } to)
        {
            return [];
        }

        if (to.Kind != PeriodKind.Day)
        {
            return [.. Enumerable.Range(0, to.StepsAfter(from) + 1).Select(from.Plus)];
        }

        var days = ImmutableArray.CreateBuilder<MeasuringPeriod>();
        days.Add(from);
        for (
            var quarter = MeasuringPeriod.OfQuarter(from.LastDay.PlusDays(1));
            quarter.LastDay < to.LastDay;
            quarter = quarter.Plus(1)
        )
        {
            days.Add(MeasuringPeriod.OfDay(quarter.LastDay));
        }

        days.Add(to);
        return days.ToImmutable();
    }

    /// <summary>The periods a register is counted in: those on the way; without a baseline the deadline's, or the newest before it that has ended.</summary>
    internal IEnumerable<MeasuringPeriod> Counted(LocalDate known)
    {
        if (Baseline is not null || Deadline is not { } due)
        {
            return Periods();
        }

        var newest = due;
        while (newest.LastDay > known && newest.FirstDay > RegisterLimits.FirstDate)
        {
            newest = newest.Kind == PeriodKind.Day ? MeasuringPeriod.OfDay(known) : newest.Plus(-1);
        }

        return [newest];
    }

    /// <summary>How far on the way a period lies: 0 at the baseline, 1 at the deadline.</summary>
    internal Fraction Progress(MeasuringPeriod period) =>
        new(period.StepsAfter(Baseline ?? default), (Deadline ?? default).StepsAfter(Baseline ?? default));

    /// <summary>The last day a count can reach; null before it has begun.</summary>
    internal LocalDate? Until(LocalDate known)
    {
        var until = Deadline is { } due ? LocalDate.Min(known, due.LastDay) : known;
        return until >= FirstDay ? until : null;
    }

    /// <summary>The period of the figure that is counted up to a day: the whole one on its last day, otherwise the day.</summary>
    internal MeasuringPeriod Cell(LocalDate until, bool isOnADay) =>
        Deadline is { } due && until == due.LastDay && !isOnADay ? due : MeasuringPeriod.OfDay(until);

    /// <summary>Whether a figure is one of the whole period, or dated within it.</summary>
    internal bool Holds(MeasuringPeriod figure) =>
        Deadline is not { } due
            ? figure.LastDay >= FirstDay
            : figure == due
                || (figure.Kind == PeriodKind.Day && figure.FirstDay >= FirstDay && figure.LastDay <= due.LastDay);

    /// <summary>
    /// The period to measure: after the deadline the deadline's own; before it the newest complete one after the
    /// baseline, and of those the newest that has all its figures, where any has; null when none is complete.
    /// </summary>
    internal MeasuringPeriod? Measured(
        FollowUpContext context,
        Func<MeasuringPeriod, bool> hasFigures,
        IEnumerable<MeasuringPeriod>? dated = null
    )
    {
        if (Deadline is not { } due || context.AsOf >= due.LastDay)
        {
            return Deadline;
        }

        bool IsOnTheWay(MeasuringPeriod period) =>
            (Baseline is not { } from || period.FirstDay > from.FirstDay)
            && period.FirstDay <= due.FirstDay
            && context.IsComplete(period);

        ImmutableArray<MeasuringPeriod> steps = [.. Periods().Where(IsOnTheWay)];
        return steps
                .Concat((dated ?? []).Where(p => p.Kind == due.Kind && IsOnTheWay(p)))
                .OrderByDescending(static p => p.FirstDay)
                .Select(static p => (MeasuringPeriod?)p)
                .FirstOrDefault(p => hasFigures(p ?? default))
            ?? (steps.IsEmpty ? null : steps[^1]);
    }

    private static MeasuringPeriod SpanEnd(MeasuringPeriod baseline, MeasuringPeriod deadline) =>
        Guard.Against.InvalidInput(
            deadline,
            nameof(deadline),
            d => IsSpan(baseline, d),
            $"deadline was {deadline}; it must be a later {baseline.Kind} than the baseline, {baseline}."
        );
}
