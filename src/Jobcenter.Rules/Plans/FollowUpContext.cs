using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>What a requirement is measured in: the figures, the municipality and the date; remembers which figures were asked for.</summary>
internal sealed partial class FollowUpContext(
    FigureSet figures,
    Area municipality,
    LocalDate asOf,
    LocalDate knownUntil,
    CountingOptions counting
)
{
    // More figures of other places and times than these are not told one by one.
    private const int MostOthers = 6;

    private static readonly BilingualText s_missing = new("tallet mangler", "the figure is missing");
    private readonly Dictionary<FigureKey, BilingualText> _missing = [];
    private readonly List<Figure> _used = [];
    private readonly List<Figure> _shown = [];
    private readonly Dictionary<FigureKey, FigureGaps> _gaps = [];
    private readonly Dictionary<FigureKey, Known<Fraction>> _instead = [];
    private readonly List<BilingualText> _lost = [];
    private readonly Dictionary<LostFigure, long> _lostFigures = [];

    public FigureSet Figures => figures;

    public Area Municipality => municipality;

    public LocalDate AsOf => asOf;

    public CountingOptions Counting => counting;

    /// <summary>A period is complete when it ends on or before this day.</summary>
    public LocalDate CompleteUntil { get; } = LocalDate.Min(asOf, knownUntil);

    /// <summary>The figures that were asked for and are missing, in the order they were asked for, with why.</summary>
    public ImmutableArray<KeyValuePair<FigureKey, BilingualText>> Missing => [.. _missing];

    public ImmutableArray<Figure> Used => [.. _used.Distinct()];

    /// <summary>Every figure that was seen, whether it decides or not; published ones beside the register's too.</summary>
    public ImmutableArray<Figure> Shown => [.. _shown];

    /// <summary>The refused rows without which the register gave no figure that was asked for, and those that may be a published one.</summary>
    public ImmutableArray<BilingualText> Lost =>
        _lostFigures.Count == 0 ? [.. _lost.Distinct()] : [.. _lost.Distinct(), figures.Lost.Why(_lostFigures)];

    /// <summary>What the register leaves open of the figures the answer rests on, or would.</summary>
    public ImmutableArray<KeyValuePair<FigureKey, FigureGaps>> Gaps => [.. _gaps];

    /// <summary>Those of them that may tip the answer: a change that is read has been decided with its own bounds.</summary>
    public ImmutableArray<KeyValuePair<FigureKey, FigureGaps>> Open =>
        [.. _gaps.Where(static g => g.Value.Changes.IsDefault)];

    /// <summary>The figures the requirement itself can need.</summary>
    public Func<ImmutableArray<FigureKey>> Own { get; init; } = static () => [];

    /// <summary>The same figures, some of them as others could be.</summary>
    public FollowUpContext Instead(IEnumerable<(FigureKey Key, Known<Fraction> Value)> others)
    {
        var context = new FollowUpContext(figures, municipality, asOf, knownUntil, counting) { Own = Own };
        foreach (var (key, value) in others)
        {
            context._instead.Add(key, value);
        }

        return context;
    }

    /// <summary>Whether a figure is missing that the register was asked for and counted: why it is tells of its persons.</summary>
    public bool IsUntold { get; private set; }

    public bool IsComplete(MeasuringPeriod period) => period.LastDay <= CompleteUntil;

    /// <summary>Whether figures are there and their period complete, without asking for them.</summary>
    public bool HasAll(IEnumerable<FigureKey> keys)
    {
        var missing = new List<(FigureKey Key, FigureCell? Cell)>();
        foreach (var key in keys)
        {
            if (!IsComplete(key.Period))
            {
                return false;
            }

            if (figures.Find(key) is not { Used: not null })
            {
                missing.Add((key, figures.Find(key)));
            }
        }

        // Rows that were refused matter where they can be all that is missing.
        if (missing.Count <= figures.Lost.Count && missing.TrueForAll(m => figures.Lost.Of(m.Key).Any()))
        {
            missing.ForEach(m => AddLostFigures(m.Key, m.Cell));
        }

        return missing.Count == 0;
    }

    /// <summary>
    /// The figure counted up to the deadline, or before it the newest one so far, or the one that is missing; null while
    /// there is nothing to measure, or nobody to share.
    /// </summary>
    /// <remarks>The target is of a number that only grows: once reached by an earlier figure it stays reached.</remarks>
    public FigureKey? NewestToDate(FigureMeasure measure, Pace pace, bool isOnADay, Fraction? target)
    {
        var isFinal = asOf >= pace.Deadline?.LastDay;
        if ((isFinal ? pace.Deadline?.LastDay : pace.Until(CompleteUntil)) is not { } end)
        {
            return null;
        }

        var newest = new FigureKey(measure, municipality, pace.Cell(end, isOnADay));
        if (figures.Find(newest) is { Used: null, HasNobody: true } nobody)
        {
            AddLost(nobody);
            AddLostFigures(newest, nobody);
            // The register was asked about this very day and has nobody: an older share would not be today's.
            return isFinal ? newest : null;
        }

        var cell = Dated(measure, pace.Holds)
            .Where(c => !isFinal || c.Key.Period.LastDay == end || c.Used?.Value >= target)
            .OrderBy(static c => c.Key.Period.LastDay)
            .ThenBy(static c => c.Computed is not null)
            .ThenByDescending(static c => c.Key.Period.Kind)
            .LastOrDefault();
        AddLostDated(
            measure,
            p => pace.Holds(p) && p.LastDay <= end && (!isFinal || p.LastDay == end || target is not null),
            cell,
            end,
            isLongest: true
        );
        return cell?.Key ?? newest;
    }

    /// <summary>The newest figure there is; of two that end on one day, the dated one.</summary>
    public FigureKey? NewestDated(FigureMeasure measure, Func<MeasuringPeriod, bool> isOne, LocalDate due)
    {
        var cell = Dated(measure, isOne)
            .OrderBy(static c => c.Key.Period.LastDay)
            .ThenBy(static c => c.Key.Period.Kind)
            .LastOrDefault();
        AddLostDated(measure, isOne, cell, LocalDate.Min(due, CompleteUntil), isLongest: false);
        return cell?.Key;
    }

    /// <summary>A figure the answer rests on; a missing one is remembered.</summary>
    public FigureReading Read(FigureKey key) => Read(key, decides: true);

    /// <summary>A figure that is only shown; a missing one does not make the answer unknown.</summary>
    public FigureReading Show(FigureKey key) => Read(key, decides: false);

    /// <summary>
    /// Two figures whose difference decides. Where facts are missing, they are read as far as they are seen when the
    /// difference lies on one side of what is asked whatever the facts are.
    /// </summary>
    public (FigureReading Now, FigureReading Before) ReadChange(
        FigureKey now,
        FigureKey before,
        Func<Fraction, int> side,
        bool decides
    )
    {
        var stands = ChangeOf(now, before) is { } change && side(change.Lowest) == side(change.Highest);
        return (Read(now, decides, stands), Read(before, decides, stands));
    }

    private (Fraction Lowest, Fraction Highest)? ChangeOf(FigureKey now, FigureKey before)
    {
        var (last, first) = (figures.Find(now), figures.Find(before));
        if (
            !IsComplete(now.Period)
            || !IsComplete(before.Period)
            || BoundsOf(last) is not { } lastBounds
            || BoundsOf(first) is not { } firstBounds
        )
        {
            return null;
        }

        // The same facts are missing of both: the bounds of each alone would be too wide.
        foreach (var change in last is { Used: null } && first is { Used: null } ? last.Gaps?.Changes ?? [] : [])
        {
            if (change.Before == before.Period)
            {
                return (change.Lowest, change.Highest);
            }
        }

        return (lastBounds.Lowest - firstBounds.Highest, lastBounds.Highest - firstBounds.Lowest);
    }

    // A figure that is there is one number; one that turns on facts lies between two.
    private static (Fraction Lowest, Fraction Highest)? BoundsOf(FigureCell? cell) =>
        cell?.Used is { } figure ? (figure.Value, figure.Value)
        : cell?.Gaps is { AsSeen: not null, Lowest: { IsKnown: true } lowest, Highest: { IsKnown: true } highest }
            ? (lowest.Value, highest.Value)
        : null;

    private FigureReading Read(FigureKey key, bool decides, bool asSeen = false)
    {
        var cell = figures.Find(key);
        // A published figure that stands in for the register's leaves nothing open.
        if (
            decides
            && IsComplete(key.Period)
            && cell is { Gaps: { Facts.IsEmpty: false } gaps }
            && cell.Used == cell.Computed
        )
        {
            _gaps[key] = gaps;
        }

        if (_instead.TryGetValue(key, out var other) && !other.IsKnown)
        {
            IsUntold |= decides;
            if (decides)
            {
                AddLost(cell);
                _missing.TryAdd(key, other.Reason ?? s_missing);
                if (IsComplete(key.Period))
                {
                    AddLostFigures(key, cell);
                }
            }

            return new(key, other, Cell: null);
        }

        if (decides && IsComplete(key.Period))
        {
            AddLostFigures(key, cell);
        }

        if (IsComplete(key.Period) && (cell?.Used ?? (asSeen ? cell?.Gaps?.AsSeen : null)) is { } figure)
        {
            if (decides)
            {
                _used.Add(figure);
            }

            // The cell as it was read: a figure as far as it is seen is the register's.
            cell = cell is { Used: null } ? cell with { Computed = figure } : cell;
            _shown.AddRange(new[] { cell?.Computed, cell?.Published }.OfType<Figure>());

            return new(key, other.IsKnown ? other : Known.Of(figure.Value), cell);
        }

        if (decides && IsComplete(key.Period))
        {
            AddLost(cell);
        }

        IsUntold |= decides && cell?.Gaps is not null;
        var reason = IsComplete(key.Period) ? cell?.WhyNotComputed ?? NotThere(key) : NotComplete(key.Period);
        if (decides)
        {
            _missing.TryAdd(key, reason);
        }

        return new(key, Known.Missing<Fraction>(reason), Cell: null);
    }

    private IEnumerable<FigureCell> Dated(FigureMeasure measure, Func<MeasuringPeriod, bool> isOne) =>
        figures
            .OfMeasure(measure, municipality)
            .Where(c => c.Used is not null && isOne(c.Key.Period) && IsComplete(c.Key.Period));

    // What there is of the same measure that the requirement does not read: the right figure is often there, of another
    // place or time.
    private BilingualText NotThere(FigureKey key)
    {
        var others = figures.PublishedOf(key.Measure).Except(Own()).ToList();
        if (others.Count == 0)
        {
            return s_missing;
        }

        var there = string.Join(", ", others.Take(MostOthers).Select(static k => $"{k.Area}/{k.Period}"));
        var more = others.Count > MostOthers ? " …" : string.Empty;
        return new(
            $"{s_missing.Danish}; af {key.Measure} er offentliggjort {there}{more}",
            $"{s_missing.English}; of {key.Measure} there is published {there}{more}"
        );
    }

    private BilingualText NotComplete(MeasuringPeriod period) =>
        new(
            $"{period.ToText(Language.Danish)} er ikke med i det, der er kendt (til {DateText.Of(CompleteUntil, Language.Danish)})",
            $"{period.ToText(Language.English)} is not complete in what is known (until {DateText.Of(CompleteUntil, Language.English)})"
        );
}
