namespace Jobcenter.Rules.Plans;

// Which refused rows of published figures may have been one that was asked for.
internal sealed partial class FollowUpContext
{
    private static readonly PeriodKind[] s_kinds = Enum.GetValues<PeriodKind>();

    /// <summary>The periods until a day in which there may be a figure of some keys, whatever their own periods are: those there are, those that refused rows tell of, and the newest for rows that do not tell theirs.</summary>
    /// <remarks>Whether a row matters is known when <see cref="HasAll"/> has been asked about a period.</remarks>
    public ImmutableArray<MeasuringPeriod> PeriodsOf(IEnumerable<FigureKey> keys, LocalDate until)
    {
        var periods = new HashSet<MeasuringPeriod>();
        foreach (var key in keys.DistinctBy(static k => (k.Measure, k.Area)))
        {
            periods.UnionWith(figures.OfMeasure(key.Measure, key.Area).Select(static c => c.Key.Period));
            foreach (var lost in figures.Lost.Of(key.Measure).Where(f => f.Area is null || f.Area == key.Area))
            {
                periods.UnionWith(lost.Period is { } period ? [period] : s_kinds.Select(k => Newest(k, until)));
            }
        }

        return [.. periods];
    }

    /// <summary>The areas of which there may be figures of some keys in their periods, whatever their own areas are: those there are, and those that refused rows tell of.</summary>
    public ImmutableArray<Area> AreasOf(ImmutableArray<FigureKey> keys)
    {
        var areas = new HashSet<Area>();
        var strangers = new HashSet<LostFigure>();
        foreach (var key in keys)
        {
            areas.UnionWith(figures.AreasOf(key.Measure, key.Period));
            foreach (var lost in figures.Lost.Of(key.Measure).Where(f => f.Period is null || f.Period == key.Period))
            {
                if (lost.Area is { } area)
                {
                    areas.Add(area);
                }
                else
                {
                    strangers.Add(lost);
                }
            }
        }

        // As many rows as there are keys can together be of an area that nothing else tells of.
        if (figures.Lost.CountOf(strangers) >= keys.Length)
        {
            AddLost(strangers, after: 0);
        }

        return [.. areas];
    }

    /// <summary>A figure that the answer rests on as others do: rows that may have been it matter.</summary>
    public void RestOn(FigureKey key) => AddLostFigures(key, figures.Find(key));

    /// <summary>What is told beside an answer: the rows that may have been what it reads do not matter.</summary>
    public T Beside<T>(Func<T> told)
    {
        KeyValuePair<LostFigure, long>[] lost = [.. _lostFigures];
        var result = told();
        _lostFigures.Clear();
        foreach (var (figure, after) in lost)
        {
            _lostFigures.Add(figure, after);
        }

        return result;
    }

    private void AddLost(FigureCell? cell)
    {
        if (cell?.Lost is { } lost)
        {
            _lost.Add(lost.Why);
        }
    }

    // Those that come after a row: the ones before it were replaced.
    private void AddLost(IEnumerable<LostFigure> lost, long after)
    {
        foreach (var figure in lost)
        {
            _lostFigures[figure] = Math.Min(after, _lostFigures.GetValueOrDefault(figure, long.MaxValue));
        }
    }

    private static MeasuringPeriod Newest(PeriodKind kind, LocalDate until)
    {
        var period = Holding(kind, until);
        return period.LastDay <= until ? period : period.Plus(-1);
    }

    // The period of a kind that holds a day.
    private static MeasuringPeriod Holding(PeriodKind kind, LocalDate day) =>
        kind switch
        {
            PeriodKind.Year => MeasuringPeriod.OfYear(day.Year),
            PeriodKind.Quarter => MeasuringPeriod.OfQuarter(day),
            PeriodKind.Month => MeasuringPeriod.OfMonth(day.Year, day.Month),
            _ => MeasuringPeriod.OfDay(day),
        };

    // A figure that is published counts only where the register gives none.
    private void AddLostFigures(FigureKey key, FigureCell? cell)
    {
        if (cell?.Computed is null)
        {
            AddLost(figures.Lost.Of(key), figures.Lost.RowOf(key));
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
                AddLost([lost], after: 0);
                continue;
            }

            foreach (var period in lost.Period is { } told ? [told] : EndingOn(until))
            {
                if (isOne(period) && IsComplete(period) && IsNewer(period))
                {
                    var key = new FigureKey(measure, municipality, period);
                    AddLost(figures.Lost.Of(key).Where(f => f == lost), figures.Lost.RowOf(key));
                }
            }
        }
    }

    private static ImmutableArray<MeasuringPeriod> EndingOn(LocalDate day) =>
        [.. s_kinds.Select(k => Holding(k, day)).Where(p => p.LastDay == day)];
}
