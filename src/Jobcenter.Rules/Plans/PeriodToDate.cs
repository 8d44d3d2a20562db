using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>A figure that is counted from the first day of a period up to a day: which cells hold it, and which is the newest.</summary>
/// <param name="measure">The measure.</param>
/// <param name="period">The whole period.</param>
/// <param name="from">The first day that counts; the period's own when null.</param>
/// <param name="isOnADay">Whether the figure belongs to the day itself, as a share on a date, rather than to the time up to it.</param>
internal sealed class PeriodToDate(
    Measure measure,
    MeasuringPeriod period,
    bool isOnADay = false,
    LocalDate? from = null
)
{
    private readonly LocalDate _first = from ?? period.FirstDay;

    /// <summary>The period of the cell that is counted up to a day.</summary>
    public MeasuringPeriod CellPeriod(LocalDate until) =>
        until == period.LastDay && !isOnADay ? period : MeasuringPeriod.OfDay(until);

    /// <summary>The last day a count can reach; null before the period has begun.</summary>
    public LocalDate? Until(LocalDate known)
    {
        var until = LocalDate.Min(known, period.LastDay);
        return until >= _first ? until : null;
    }

    /// <summary>After the deadline the figure at its end; before it the newest one so far, or the one that is missing.</summary>
    public FigureKey Newest(FollowUpContext context)
    {
        var isFinal = context.AsOf >= period.LastDay;
        var end = isFinal ? period.LastDay : LocalDate.Min(context.CompleteUntil, period.LastDay);
        var newest = new FigureKey(measure, context.Municipality, CellPeriod(end));
        if (context.Figures.Find(newest) is { Used: null, HasNobody: true })
        {
            // The register was asked about this very day and has nobody: an older share would not be today's.
            return newest;
        }

        return context
                .Figures.OfMeasure(measure, context.Municipality)
                .Where(c => c.Used is not null && IsSoFar(c.Key.Period) && context.IsComplete(c.Key.Period))
                .Where(c => !isFinal || c.Key.Period.LastDay == period.LastDay)
                .OrderBy(static c => c.Key.Period.LastDay)
                .ThenBy(static c => c.Computed is not null)
                .ThenByDescending(static c => c.Key.Period.Kind)
                .LastOrDefault()
                ?.Key
            ?? newest;
    }

    /// <summary>The days from the period's first day to a figure's last, both included.</summary>
    public int ElapsedDays(FigureKey figure) =>
        DayNumber.Of(LocalDate.Min(figure.Period.LastDay, period.LastDay)) - DayNumber.Of(_first) + 1;

    // A figure of the whole period, or one dated within it.
    private bool IsSoFar(MeasuringPeriod cell) =>
        cell == period || (cell.Kind == PeriodKind.Day && cell.FirstDay >= _first && cell.LastDay <= period.LastDay);
}
