using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans;

/// <summary>When a requirement falls due, and what is asked of it on the way there. The kinds are the nested types, each with its form in a document.</summary>
/// <param name="Deadline">The period or day the requirement falls due; null for one without a date.</param>
/// <param name="Baseline">The period or day a change is measured from, or that is shown beside a share; null for none.</param>
/// <remarks>Source: HEL21 1.1 (quarterly follow-up); the straight line and the proportion are our decisions.</remarks>
internal abstract record Pace(MeasuringPeriod? Deadline, MeasuringPeriod? Baseline)
{
    private static readonly BilingualText s_later = new(
        "en senere periode af samme art som baseline",
        "a later period of the same kind as the baseline"
    );

    /// <summary>The first day that counts.</summary>
    internal virtual LocalDate FirstDay => Deadline?.FirstDay ?? default;

    internal abstract Pace MovedBy(int years);

    /// <summary>The same pace to another deadline; null where it cannot have that.</summary>
    internal abstract Pace? WithDeadline(MeasuringPeriod deadline);

    /// <summary>Whether a deadline lies after a baseline of the same kind.</summary>
    internal static bool IsSpan(MeasuringPeriod? baseline, MeasuringPeriod? deadline) =>
        deadline is { } due && baseline?.Kind == due.Kind && due.FirstDay > baseline?.FirstDay;

    private static MeasuringPeriod Due<T>(Fields<T> fields)
        where T : Pace => fields.Has("deadline", Span, static p => p.Deadline ?? default);

    private static MeasuringPeriod Begun<T>(Fields<T> fields)
        where T : Pace => fields.Has("baseline", Span, static p => p.Baseline ?? default);

    private static bool IsSpan(FieldValues values) =>
        IsSpan(values.Get<MeasuringPeriod>("baseline"), values.Get<MeasuringPeriod>("deadline"));

    /// <summary>Nothing is asked on the way: the requirement is on track when it is met as of now. The first day that counts is the deadline's own unless one is told, as a project's.</summary>
    internal sealed record AsOfNow(MeasuringPeriod? Deadline, MeasuringPeriod? Baseline = null, LocalDate? From = null)
        : Pace(Deadline, Baseline)
    {
        public static ObjectForm<AsOfNow> Form =>
            ObjectForm
                .Of<AsOfNow>(static f =>
                    new(
                        From: f.May<LocalDate>("from", Day, static p => p.From),
                        Baseline: f.May<MeasuringPeriod>("baseline", Span, static p => p.Baseline),
                        Deadline: f.May<MeasuringPeriod>("deadline", Span, static p => p.Deadline)
                    )
                )
                .When(
                    "deadline",
                    new(
                        "en deadline efter from og baseline, eller kun from",
                        "a deadline after from and baseline, or from alone"
                    ),
                    static v =>
                        IsAllowed(
                            v.Find<MeasuringPeriod>("deadline"),
                            v.Find<MeasuringPeriod>("baseline"),
                            v.Find<LocalDate>("from")
                        )
                );

        internal override LocalDate FirstDay => From ?? base.FirstDay;

        private static bool IsAllowed(MeasuringPeriod? deadline, MeasuringPeriod? baseline, LocalDate? from) =>
            deadline is { } due
                ? !(from > due.LastDay) && !(baseline?.FirstDay >= due.LastDay)
                : from is not null && baseline is null;

        internal override Pace? WithDeadline(MeasuringPeriod deadline) =>
            IsAllowed(deadline, Baseline, From) ? this with { Deadline = deadline } : null;

        internal override Pace MovedBy(int years) =>
            new AsOfNow(Deadline?.PlusYears(years), Baseline?.PlusYears(years), From?.PlusYears(years));
    }

    /// <summary>On the straight line from a baseline to a later deadline of the same kind.</summary>
    internal sealed record OnALine(MeasuringPeriod From, MeasuringPeriod To) : Pace(To, From)
    {
        public static ObjectForm<OnALine> Form =>
            ObjectForm.Of<OnALine>(static f => new(Begun(f), Due(f))).When("deadline", s_later, IsSpan);

        internal override Pace? WithDeadline(MeasuringPeriod deadline) =>
            IsSpan(From, deadline) ? new OnALine(From, deadline) : null;

        internal override Pace MovedBy(int years) => new OnALine(From.PlusYears(years), To.PlusYears(years));
    }

    /// <summary>As much of a target as days have gone of its period; its last day is the deadline.</summary>
    internal sealed record InProportion(MeasuringPeriod Period) : Pace(Period, Baseline: null)
    {
        public static ObjectForm<InProportion> Form => ObjectForm.Of<InProportion>(static f => new(Due(f)));

        /// <summary>What is asked up to a figure: target · elapsed days ÷ days in the period.</summary>
        internal Fraction Of(Fraction target, MeasuringPeriod figure)
        {
            var last = LocalDate.Min(figure.LastDay, Period.LastDay);
            return target * new Fraction(DayNumber.Of(last) - DayNumber.Of(Period.FirstDay) + 1, Period.Days);
        }

        internal override Pace? WithDeadline(MeasuringPeriod deadline) => new InProportion(deadline);

        internal override Pace MovedBy(int years) => new InProportion(Period.PlusYears(years));
    }

    /// <summary>In every period of one kind from a first one to the deadline; measured from the period before, then from the baseline, unless other readings are told: the first decides, the others are shown.</summary>
    internal sealed record EachPeriod(
        MeasuringPeriod Start,
        MeasuringPeriod First,
        MeasuringPeriod Last,
        ImmutableArray<ReductionReading> Readings = default
    ) : Pace(Last, Start)
    {
        // Each period between baseline and deadline has its own part of the rule.
        private const int MaxPeriods = 200;

        private static readonly ImmutableArray<ReductionReading> s_both =
        [
            ReductionReading.Yearly,
            ReductionReading.Cumulative,
        ];

        public static ObjectForm<EachPeriod> Form =>
            ObjectForm
                .Of<EachPeriod>(static f =>
                    new(
                        Begun(f),
                        f.Has("first", Span, static p => p.First),
                        Due(f),
                        f.Words("readings", static p => p.Readings, s_both)
                    )
                )
                .When("deadline", s_later, IsSpan)
                .When(
                    "deadline",
                    new(
                        $"højst {MaxPeriods} perioder efter baseline",
                        $"at most {MaxPeriods} periods after the baseline"
                    ),
                    static v => IsShort(v.Get<MeasuringPeriod>("baseline"), v.Get<MeasuringPeriod>("deadline"))
                )
                .When(
                    "first",
                    new(
                        "en periode efter baseline og senest deadline",
                        "a period after the baseline, at the latest the deadline"
                    ),
                    static v =>
                        !IsSpan(v)
                        || IsFirst(
                            v.Get<MeasuringPeriod>("baseline"),
                            v.Get<MeasuringPeriod>("first"),
                            v.Get<MeasuringPeriod>("deadline")
                        )
                );

        public ImmutableArray<ReductionReading> Readings { get; init; } = Readings.IsDefault ? s_both : Readings;

        /// <summary>The periods asked about.</summary>
        internal ImmutableArray<MeasuringPeriod> Asked => [.. Periods().Where(p => p.FirstDay >= First.FirstDay)];

        private static bool IsShort(MeasuringPeriod baseline, MeasuringPeriod deadline) =>
            deadline.StepsAfter(baseline) <= MaxPeriods;

        private static bool IsFirst(MeasuringPeriod baseline, MeasuringPeriod first, MeasuringPeriod deadline) =>
            first.Kind == deadline.Kind && first.FirstDay > baseline.FirstDay && first.FirstDay <= deadline.FirstDay;

        /// <summary>The period a period is compared with.</summary>
        internal MeasuringPeriod Before(MeasuringPeriod period, ReductionReading reading) =>
            reading == ReductionReading.Yearly ? period.Plus(-1) : Start;

        /// <summary>How many times the change is asked for since the period it is compared with.</summary>
        internal int Times(MeasuringPeriod period, ReductionReading reading) =>
            reading == ReductionReading.Yearly ? 1 : period.StepsAfter(Start);

        internal override Pace? WithDeadline(MeasuringPeriod deadline) =>
            IsSpan(Start, deadline) && IsShort(Start, deadline) && IsFirst(Start, First, deadline)
                ? new EachPeriod(Start, First, deadline, Readings)
                : null;

        internal override Pace MovedBy(int years) =>
            new EachPeriod(Start.PlusYears(years), First.PlusYears(years), Last.PlusYears(years), Readings);
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
}
