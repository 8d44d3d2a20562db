namespace Jobcenter.Rules.Plans;

/// <summary>Refused rows of published figures: each may have been any figure that goes with what could be read of it.</summary>
internal sealed class LostFigures
{
    // More than these are not told one by one.
    private const int MostPlaces = 3;

    // Of rows of more figures than these it is not remembered what could be read.
    private const int MostFigures = 10_000;

    // Of more rows of one figure than these only the last are remembered one by one.
    private const int MostRows = 100;

    private readonly Dictionary<LostFigure, LostPlaces> _rows;
    private readonly Dictionary<(MeasureKind? Kind, FigureMeasure? Measure), List<LostFigure>> _ofMeasure = [];

    // Of each figure that is there the how-manieth row it is: a row before it would have been replaced by it.
    private readonly IReadOnlyDictionary<FigureKey, long> _kept;

    private LostFigures(Dictionary<LostFigure, LostPlaces> rows, IReadOnlyDictionary<FigureKey, long> kept)
    {
        (_rows, _kept) = (rows, kept);
        foreach (var (figure, places) in rows)
        {
            Count += places.Count;
            if (!_ofMeasure.TryGetValue((figure.Kind, figure.Measure), out var figures))
            {
                _ofMeasure.Add((figure.Kind, figure.Measure), figures = []);
            }

            figures.Add(figure);
        }
    }

    /// <summary>No rows.</summary>
    public static LostFigures None { get; } = new([], new Dictionary<FigureKey, long>());

    /// <summary>How many rows.</summary>
    public long Count { get; }

    /// <summary>The how-manieth row a figure is; 0 for one that is not there.</summary>
    public long RowOf(FigureKey key) => _kept.GetValueOrDefault(key);

    /// <summary>What may have been a figure, and was not replaced by a later row: by each part of its key that was read, or was not.</summary>
    public IEnumerable<LostFigure> Of(FigureKey key)
    {
        if (_rows.Count == 0)
        {
            yield break;
        }

        var kept = RowOf(key);
        foreach (var (kind, measure) in Measures(key.Measure))
        {
            foreach (var area in new Area?[] { key.Area, null })
            {
                foreach (var period in new MeasuringPeriod?[] { key.Period, null })
                {
                    var figure = new LostFigure(kind, measure, area, period);
                    if (_rows.TryGetValue(figure, out var places) && places.LastRow > kept)
                    {
                        yield return figure;
                    }
                }
            }
        }
    }

    /// <summary>How many rows those are of which this could be read.</summary>
    public long CountOf(IEnumerable<LostFigure> figures) => figures.Sum(f => _rows[f].Count);

    /// <summary>What may have been a figure of a measure, wherever and whenever.</summary>
    public IEnumerable<LostFigure> Of(FigureMeasure measure) =>
        _rows.Count == 0 ? [] : Measures(measure).SelectMany(m => _ofMeasure.GetValueOrDefault(m) ?? []);

    /// <summary>Why an answer is provisional that rests on what such rows may have been.</summary>
    /// <param name="figures">What could be read of the rows, and the row after which they count: those before it were replaced.</param>
    public BilingualText Why(IReadOnlyDictionary<LostFigure, long> figures)
    {
        LostPlaces[] rows = [.. figures.Keys.Select(f => _rows[f]).OrderBy(static p => p.LastRow)];
        var (count, isWhole) = (0L, true);
        foreach (var (figure, after) in figures)
        {
            var (more, isAll) = _rows[figure].After(after);
            (count, isWhole) = (count + more, isWhole && isAll);
        }

        var places = Places(rows, count);
        var (danish, english) = isWhole ? ("", "") : ("mindst ", "at least ");
        return count == 1
            ? new(
                $"1 række med offentliggjorte tal er afvist og kan være et tal, svaret bygger på{places}",
                $"1 row of published figures was refused and may be a figure the answer rests on{places}"
            )
            : new(
                $"{danish}{count} rækker med offentliggjorte tal er afvist og kan være tal, svaret bygger på{places}",
                $"{english}{count} rows of published figures were refused and may be figures the answer rests on{places}"
            );
    }

    private static string Places(LostPlaces[] rows, long count)
    {
        var places = rows.Select(static r => r.At.ToString()).Where(static p => p.Length > 0).Take(MostPlaces).ToList();
        var more = count > places.Count ? ", …" : string.Empty;
        return places.Count == 0 ? string.Empty : $" ({string.Join(", ", places)}{more})";
    }

    private static (MeasureKind? Kind, FigureMeasure? Measure)[] Measures(FigureMeasure measure) =>
        [(null, measure), (measure.Kind, null), (null, null)];

    /// <summary>Remembers refused rows as they come.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<LostFigure, LostPlaces> _rows = [];

        /// <summary>Remembers a row. When there are too many figures to remember, it may be any.</summary>
        public void Add(LostFigure figure, RowLocation at, long row)
        {
            var known = _rows.Count < MostFigures || _rows.ContainsKey(figure) ? figure : default;
            if (!_rows.TryGetValue(known, out var places))
            {
                _rows.Add(known, places = new());
            }

            places.Add(at, row);
        }

        /// <summary>The rows, beside the figures that are there, each with the how-manieth row it is.</summary>
        public LostFigures Build(IReadOnlyDictionary<FigureKey, long> kept) => new(_rows, kept);
    }

    // How many rows of a figure, and the last of them.
    private sealed class LostPlaces
    {
        private readonly Queue<long> _last = [];

        public long Count { get; private set; }

        public RowLocation At { get; private set; }

        public long LastRow { get; private set; }

        // Rows that were refused later may be told of earlier: what can be read in two ways is, at the end.
        public void Add(RowLocation at, long row)
        {
            Count++;
            if (row > LastRow)
            {
                (At, LastRow) = (at, row);
            }

            _last.Enqueue(row);
            if (_last.Count > MostRows)
            {
                _last.Dequeue();
            }
        }

        // How many come after a row, and whether those are all of them.
        public (long Count, bool IsAll) After(long row)
        {
            var later = _last.LongCount(r => r > row);
            return row == 0 ? (Count, true) : (later, Count <= _last.Count || later < _last.Count);
        }
    }
}

/// <summary>What could be read of which figure a refused row is: the measure, or at least its kind, the area and the period.</summary>
internal readonly record struct LostFigure(
    MeasureKind? Kind,
    FigureMeasure? Measure,
    Area? Area,
    MeasuringPeriod? Period
);
