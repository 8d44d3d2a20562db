namespace Jobcenter.Rules.Plans;

/// <summary>Refused rows of published figures: each may have been any figure that goes with what could be read of it.</summary>
internal sealed class LostFigures
{
    // More than these are not told one by one.
    private const int MostPlaces = 3;

    private readonly Dictionary<LostFigure, LostPlaces> _rows = [];

    /// <summary>No rows.</summary>
    public static LostFigures None { get; } = new();

    /// <summary>Of each figure that is there the how-manieth row it is: a row before it would have been replaced by it.</summary>
    public IReadOnlyDictionary<FigureKey, long> Kept { get; init; } = new Dictionary<FigureKey, long>();

    /// <summary>How many rows.</summary>
    public long Count => _rows.Values.Sum(static r => r.Count);

    /// <summary>The same rows, beside the figures that are there.</summary>
    public LostFigures Beside(IReadOnlyDictionary<FigureKey, long> kept)
    {
        var lost = new LostFigures { Kept = kept };
        foreach (var (figure, places) in _rows)
        {
            lost._rows.Add(figure, places);
        }

        return lost;
    }

    /// <summary>Remembers a row.</summary>
    public void Add(LostFigure figure, RowLocation at, long row) =>
        _rows[figure] = new(_rows.GetValueOrDefault(figure).Count + 1, at, row);

    /// <summary>What may have been a figure: by each part of its key that was read, or was not.</summary>
    public IEnumerable<LostFigure> Of(FigureKey key)
    {
        if (_rows.Count == 0)
        {
            yield break;
        }

        var kept = Kept.GetValueOrDefault(key);
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

    /// <summary>What may have been a figure of a measure, wherever and whenever.</summary>
    public IEnumerable<LostFigure> Of(FigureMeasure measure) =>
        _rows.Count == 0 ? [] : _rows.Keys.Where(f => Measures(measure).Contains((f.Kind, f.Measure)));

    /// <summary>Why an answer is provisional that rests on what such rows may have been.</summary>
    public BilingualText Why(IEnumerable<LostFigure> figures)
    {
        LostPlaces[] rows = [.. figures.Select(f => _rows[f]).OrderBy(static p => p.LastRow)];
        var (count, places) = (rows.Sum(static r => r.Count), Places(rows));
        return count == 1
            ? new(
                $"1 række med offentliggjorte tal er afvist og kan være et tal, svaret bygger på{places}",
                $"1 row of published figures was refused and may be a figure the answer rests on{places}"
            )
            : new(
                $"{count} rækker med offentliggjorte tal er afvist og kan være tal, svaret bygger på{places}",
                $"{count} rows of published figures were refused and may be figures the answer rests on{places}"
            );
    }

    private static string Places(LostPlaces[] rows)
    {
        var places = rows.Select(static r => r.At.ToString()).Where(static p => p.Length > 0).Take(MostPlaces).ToList();
        var more = rows.Sum(static r => r.Count) > places.Count ? ", …" : string.Empty;
        return places.Count == 0 ? string.Empty : $" ({string.Join(", ", places)}{more})";
    }

    private static (MeasureKind? Kind, FigureMeasure? Measure)[] Measures(FigureMeasure measure) =>
        [(null, measure), (measure.Kind, null), (null, null)];

    // How many rows, and the last of them.
    private readonly record struct LostPlaces(long Count, RowLocation At, long LastRow);
}

/// <summary>What could be read of which figure a refused row is: the measure, or at least its kind, the area and the period.</summary>
internal readonly record struct LostFigure(
    MeasureKind? Kind,
    FigureMeasure? Measure,
    Area? Area,
    MeasuringPeriod? Period
);
