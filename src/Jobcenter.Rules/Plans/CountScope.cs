namespace Jobcenter.Rules.Plans;

/// <summary>The days and periods of which a measure has a figure.</summary>
internal sealed partial record CountScope
{
    private static readonly BilingualText s_seenUntil = new(
        "set som på periodens sidste dag; hvad senere dage fortæller, tæller ikke med",
        "seen as on the period's last day; what later days tell does not count"
    );

    /// <summary>The requirement's own share, counted so.</summary>
    public IEnumerable<FigureCount> Share(Func<Register, LocalDate, Known<Counted>> count) =>
        ToDate(FigureMeasure.Share(Id), count);

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
    /// <param name="periods">In how many periods it is counted, the last of them its own.</param>
    /// <param name="count">How it is counted from one day to another, both included.</param>
    public IEnumerable<FigureCount> InPeriods(
        FigureMeasure measure,
        int periods,
        Func<Register, LocalDate, LocalDate, Known<Counted>> count
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
                IsOfCourses
                    ? Until(p.LastDay, measure, p, r => count(r, First(p), p.LastDay).Select(c => Settled(c, p)))
                    : Of(measure, p, r => count(r, First(p), p.LastDay))
            );
    }

    // What later days do to a course is not seen, so the number stands.
    private Counted Settled(Counted counted, MeasuringPeriod period) =>
        counted with
        {
            Basis = GoesOn ? [.. counted.Basis, SeenUntil(period)] : counted.Basis,
            IsProvisional = false,
        };

    private static FactReading SeenUntil(MeasuringPeriod period) =>
        new(
            "seen-until",
            s_seenUntil,
            new(DateText.Of(period.LastDay, Language.Danish), DateText.Of(period.LastDay, Language.English))
        );
}
