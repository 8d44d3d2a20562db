using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>The days and periods of which a measure has a figure.</summary>
internal sealed partial record CountScope
{
    /// <summary>The requirement's own share, counted so.</summary>
    public IEnumerable<FigureCount> Share(Func<Register, LocalDate, Known<Counted>> count) =>
        ToDate(FigureMeasure.Share(Id), count);

    /// <summary>The share of a count, some of whose facts can be missing.</summary>
    public IEnumerable<FigureCount> Share(
        Func<Register, LocalDate, Count<Portion>> count,
        params ImmutableArray<CountedFact> facts
    ) => Share((r, until) => Counted.Share(count(r, until), r, static p => p, facts.AsSpan()));

    /// <summary>The figure of the day that is looked at and of the baseline; over time of each day on the way.</summary>
    public IEnumerable<FigureCount> OnDays(FigureMeasure measure, Func<Register, LocalDate, Known<Counted>> count)
    {
        var days =
            IsOverTime && Pace.Baseline is not null
                ? Pace.Periods().Select(static p => p.LastDay).Where(d => d <= AsOf)
                : new[] { Pace.Until(AsOf), Pace.Baseline?.LastDay }.OfType<LocalDate>();
        return days.Select(day => Of(measure, MeasuringPeriod.OfDay(day), r => count(r, day)));
    }

    /// <summary>The figure up to the last day known; over time that of each whole period on the way.</summary>
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
            .Select(p => Of(measure, p, r => count(r, First(p), p.LastDay)));
    }
}
