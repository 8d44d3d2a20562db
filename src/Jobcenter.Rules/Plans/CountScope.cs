using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>What a measure is counted for: the requirement, whose citizens, until when and how; and the days and periods of which it has a figure.</summary>
/// <remarks>
/// Over time the value is compared with another of an earlier period, or of others at the same time. The zones tell on which
/// side of the limits a value lies, each moved to where it is on its way; null where there is no number to compare with.
/// </remarks>
internal sealed record CountScope(
    string Id,
    Measure Measure,
    Pace Pace,
    bool IsOverTime,
    Func<Fraction, Func<Fraction, Fraction>, int?> Zones,
    Area Area,
    LocalDate Today,
    CountingOptions Counting,
    BrancheCatalogues Catalogues,
    BrancheRegister? Orders
)
{
    private static readonly BilingualText s_seenUntil = new(
        "set som på periodens sidste dag; hvad senere dage fortæller, tæller ikke med",
        "seen as on the period's last day; what later days tell does not count"
    );

    public int? OfACitizen { get; init; } = Measure.OfACitizen;

    /// <summary>Whether the figure is only a part of what is compared, as persons are of a share of the population.</summary>
    public bool IsPart { get; init; }

    public LocalDate FirstDay => Pace.FirstDay;

    /// <summary>The last day that is seen: today, or the deadline once it has passed.</summary>
    public LocalDate AsOf => Pace.Deadline is { } due ? LocalDate.Min(Today, due.LastDay) : Today;

    /// <summary>On which side of the limits a value of a period lies, on its way to the deadline; null where there is no value, or no number to compare with.</summary>
    private int? ZoneOf(Known<Fraction> value, MeasuringPeriod period) =>
        value.IsKnown
            ? Zones(value.Value, limit => Pace is Pace.InProportion proportion ? proportion.Of(limit, period) : limit)
            : null;

    /// <summary>A figure counted in what is known up to <see cref="AsOf"/>: nothing later is seen.</summary>
    public FigureCount Of(FigureMeasure measure, MeasuringPeriod period, Func<Register, Known<Counted>> count) =>
        Until(AsOf, measure, period, count);

    /// <summary>The figure that is counted from the first day up to the last one known; nothing before it has begun.</summary>
    /// <remarks>After the deadline, where later days tell more of the same persons: as it looks today, too.</remarks>
    public IEnumerable<FigureCount> ToDate(FigureMeasure measure, Func<Register, LocalDate, Known<Counted>> count)
    {
        if (Pace.Until(AsOf) is not { } until)
        {
            return [];
        }

        var figure = Of(measure, Pace.Cell(until, isOnADay: false), r => count(r, until));
        return Today > AsOf && Measure.GoesOn
            ? [figure, Until(Today, measure, MeasuringPeriod.OfDay(Today), r => count(r, until))]
            : [figure];
    }

    private FigureCount Until(
        LocalDate last,
        FigureMeasure measure,
        MeasuringPeriod period,
        Func<Register, Known<Counted>> count
    ) =>
        new(
            new(measure, Area, period),
            Measure.Tables,
            OfACitizen,
            register =>
                register.Covers(last, last) is { IsKnown: false } notCovered
                    ? Known.Missing<Counted>(notCovered.Reason)
                    // From the deadline on nothing later is seen that could change it.
                    : count(register.KnownBetween(register.KnownFrom, last))
                        .Select(c =>
                            Decided(c, period) with
                            {
                                IsProvisional = c.IsProvisional && !(Pace.Deadline?.LastDay <= last),
                            }
                        )
        );

    // The same number; missing where the requirement turns on the facts that are.
    private Counted Decided(Counted counted, MeasuringPeriod period) =>
        !IsPart
        && counted.Gaps is { Facts.IsEmpty: false } gaps
        && ZoneOf(gaps.Lowest, period) != ZoneOf(gaps.Highest, period)
            ? counted with
            {
                Value = Known.Missing<Fraction>(Counted.TurnsOn(gaps.Facts)),
            }
            : counted;

    /// <summary>The figure of the day that is looked at and of the baseline; over time of each day on the way.</summary>
    public IEnumerable<FigureCount> OnDays(FigureMeasure measure, Func<Register, LocalDate, Known<Counted>> count)
    {
        var days =
            IsOverTime && Pace.Baseline is not null
                ? Pace.Periods().Select(static p => p.LastDay).Where(d => d <= AsOf)
                : new[] { Pace.Until(AsOf), Pace.Baseline?.LastDay }.OfType<LocalDate>();
        return days.Select(day => Of(measure, MeasuringPeriod.OfDay(day), r => count(r, day)));
    }

    /// <summary>The figure up to the last day known; over time that of each whole period on the way; of courses as they look on its own last day.</summary>
    /// <remarks>Periods that are compared are seen alike: more is known today of how the courses of an earlier one went than of the newest's.</remarks>
    /// <param name="measure">The figure.</param>
    /// <param name="count">How it is counted from one day to another, both included.</param>
    /// <param name="periods">In how many periods it is counted, the last of them its own.</param>
    public IEnumerable<FigureCount> InPeriods(
        FigureMeasure measure,
        Func<Register, LocalDate, LocalDate, Known<Counted>> count,
        int periods = 1
    )
    {
        LocalDate First(MeasuringPeriod period) => period.Plus(1 - periods).FirstDay;
        if (!IsOverTime)
        {
            var first = periods > 1 && Pace.Deadline is { } due ? First(due) : Pace.FirstDay;
            return ToDate(measure, (r, until) => count(r, first, until));
        }

        return Pace.Counted(AsOf)
            .Where(p => p.LastDay <= AsOf)
            .Select(p =>
                Measure.IsOfCourses
                    ? Until(p.LastDay, measure, p, r => count(r, First(p), p.LastDay).Select(c => Settled(c, p)))
                    : Of(measure, p, r => count(r, First(p), p.LastDay))
            );
    }

    // What later days do to a course is not seen, so the number stands.
    private Counted Settled(Counted counted, MeasuringPeriod period) =>
        counted with
        {
            Basis = Measure.GoesOn ? [.. counted.Basis, SeenUntil(period)] : counted.Basis,
            IsProvisional = false,
        };

    private static FactReading SeenUntil(MeasuringPeriod period) =>
        new(
            "seen-until",
            s_seenUntil,
            new(DateText.Of(period.LastDay, Language.Danish), DateText.Of(period.LastDay, Language.English))
        );
}
