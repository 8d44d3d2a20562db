namespace Jobcenter.Rules.Plans;

// Which refused rows of published figures may have been one that was asked for.
internal sealed partial class FollowUpContext
{
    /// <summary>The periods of which there may be a figure of a municipality's or the country's: those there are, and those that refused rows tell of.</summary>
    public IEnumerable<MeasuringPeriod> PeriodsOf(FigureMeasure measure, Area area)
    {
        foreach (var cell in figures.OfMeasure(measure, area))
        {
            yield return cell.Key.Period;
        }

        foreach (var lost in figures.Lost.Of(measure).Where(f => f.Area is null || f.Area == area))
        {
            if (lost.Period is { } period)
            {
                yield return period;
            }
            else
            {
                _lostFigures.Add(lost);
            }
        }
    }

    /// <summary>The areas of which there may be a figure in a period: those there are, and those that refused rows tell of.</summary>
    public IEnumerable<Area> AreasOf(FigureMeasure measure, MeasuringPeriod period)
    {
        ImmutableArray<LostFigure> lost =
        [
            .. figures.Lost.Of(measure).Where(f => f.Period is null || f.Period == period),
        ];
        _lostFigures.UnionWith(lost.Where(static f => f.Area is null));
        return figures.AreasOf(measure, period).Concat(lost.Select(static f => f.Area).OfType<Area>()).Distinct();
    }

    /// <summary>What is told beside an answer: the rows that may have been what it reads do not matter.</summary>
    public T Beside<T>(Func<T> told)
    {
        LostFigure[] lost = [.. _lostFigures];
        var result = told();
        _lostFigures.IntersectWith(lost);
        return result;
    }

    // A figure that is published counts only where the register gives none.
    private void AddLostFigures(FigureKey key, FigureCell? cell)
    {
        if (cell?.Computed is null)
        {
            _lostFigures.UnionWith(figures.Lost.Of(key));
        }
    }

    // Rows that may have been the newest figure in place of the one there is: of one day the register's counts, and then
    // the longest period, or the shortest.
    private void AddLostDated(
        FigureMeasure measure,
        Func<MeasuringPeriod, bool> isOne,
        FigureCell? newest,
        LocalDate until,
        bool isLongest
    )
    {
        bool IsNewer(MeasuringPeriod period) =>
            newest is not { Key.Period: var last, Computed: var computed }
            || period.LastDay > last.LastDay
            || (
                period.LastDay == last.LastDay
                && computed is null
                && (isLongest ? period.Kind <= last.Kind : period.Kind >= last.Kind)
            );
        foreach (var lost in figures.Lost.Of(measure).Where(f => f.Area is null || f.Area == municipality))
        {
            // One without its period may be of any day after the newest there is, or of the last day as another period.
            if (lost.Period is null && !(newest?.Key.Period.LastDay >= until))
            {
                _lostFigures.Add(lost);
                continue;
            }

            foreach (var period in lost.Period is { } told ? [told] : EndingOn(until))
            {
                if (isOne(period) && IsComplete(period) && IsNewer(period))
                {
                    var key = new FigureKey(measure, municipality, period);
                    _lostFigures.UnionWith(figures.Lost.Of(key).Where(f => f == lost));
                }
            }
        }
    }

    private static ImmutableArray<MeasuringPeriod> EndingOn(LocalDate day) =>
        [
            .. new[]
            {
                MeasuringPeriod.OfDay(day),
                MeasuringPeriod.OfMonth(day.Year, day.Month),
                MeasuringPeriod.OfQuarter(day),
                MeasuringPeriod.OfYear(day.Year),
            }.Where(p => p.LastDay == day),
        ];
}
