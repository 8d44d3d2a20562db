using System.Collections.Frozen;

namespace Jobcenter.Rules.Plans;

/// <summary>Figures by measure, area and period: published ones and computed ones side by side, never mixed.</summary>
/// <remarks>
/// Immutable. Built by <see cref="FigureSetBuilder"/>; <see cref="EmploymentPlan.ComputeFigures"/> adds what a register
/// can count. Which of the two an answer uses is told by <c>FigureCell.Used</c>.
/// </remarks>
/// <example>
/// <code>
/// var builder = new FigureSetBuilder();
/// builder.Add(new Figure(new(FigureMeasure.BenchmarkRank, Area.Municipality(217), MeasuringPeriod.OfYear(2020)), new(47), new("Jobindsats")));
/// FigureSet figures = builder.Build();
/// </code>
/// </example>
[DanishTerm("talsæt")]
public sealed class FigureSet
{
    private readonly FrozenDictionary<FigureKey, FigureCell> _cells;

    internal FigureSet(IEnumerable<FigureCell> cells, RowCounts rows = default, FigureNotes? notes = null)
    {
        _cells = cells.ToFrozenDictionary(static c => c.Key);
        Rows = rows;
        Notes = notes ?? FigureNotes.None;
    }

    /// <summary>No figures.</summary>
    public static FigureSet Empty { get; } = new([]);

    /// <summary>How many rows it was built from, and how many were refused.</summary>
    public RowCounts Rows { get; }

    /// <summary>What must be told of the published figures.</summary>
    internal FigureNotes Notes { get; }

    /// <summary>The rows that were refused, by what could be read of which figure they are.</summary>
    internal LostFigures Lost => Notes.Lost;

    /// <summary>All cells, by measure, area and period.</summary>
    public ImmutableArray<FigureCell> Cells =>
        [
            .. _cells
                .Values.OrderBy(static c => c.Key.Measure.ToString(), StringComparer.Ordinal)
                .ThenBy(static c => c.Key.Area.Code)
                .ThenBy(static c => c.Key.Period),
        ];

    /// <summary>The cells in which a published and a computed figure differ.</summary>
    public ImmutableArray<FigureCell> Differences => [.. Cells.Where(static c => c.Difference is { Sign: not 0 })];

    /// <summary>A cell.</summary>
    /// <param name="key">Which one.</param>
    /// <returns>The cell; null when nothing is known of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public FigureCell? Find(FigureKey key) => _cells.GetValueOrDefault(Guard.Against.Null(key));

    internal IEnumerable<FigureCell> OfMeasure(FigureMeasure measure, Area area) =>
        _cells.Values.Where(c => c.Key.Measure == measure && c.Key.Area == area);

    /// <summary>The published figures of a measure, wherever and whenever, by area and period.</summary>
    internal IEnumerable<FigureKey> PublishedOf(FigureMeasure measure) =>
        _cells
            .Values.Where(c => c.Published is not null && c.Key.Measure == measure)
            .Select(static c => c.Key)
            .OrderBy(static k => k.Area.Code)
            .ThenBy(static k => k.Period);

    internal IEnumerable<Area> AreasOf(FigureMeasure measure, MeasuringPeriod period) =>
        _cells.Values.Where(c => c.Key.Measure == measure && c.Key.Period == period).Select(static c => c.Key.Area);

    /// <summary>The cells that may be published.</summary>
    internal FigureSet HiddenBy(Discretion discretion) =>
        new(
            _cells.Values.Where(c =>
                c.Computed?.IsHiddenBy(discretion) is not true && c.Published?.IsHiddenBy(discretion) is not true
            ),
            Rows,
            Notes
        );

    // What an earlier register gave is forgotten: only published figures stay.
    internal FigureSet WithComputed(IEnumerable<KeyValuePair<FigureKey, CountedFigure>> computed) =>
        new FigureSet(
            _cells
                .Values.Where(static c => c.Published is not null)
                .Select(static c => new FigureCell(c.Key) { Published = c.Published }),
            Rows,
            Notes
        ).With(computed);

    /// <summary>With figures counted from other rows than the register's; what a register gave stays beside them.</summary>
    internal FigureSet With(IEnumerable<KeyValuePair<FigureKey, CountedFigure>> computed)
    {
        var cells = _cells.ToDictionary();
        foreach (var (key, (figure, gaps, lost)) in computed)
        {
            cells[key] = new(key)
            {
                Published = cells.GetValueOrDefault(key)?.Published,
                Computed = figure.IsKnown ? figure.Value : null,
                WhyNotComputed = figure.IsKnown ? null : figure.Reason,
                Gaps = gaps,
                Lost = lost,
            };
        }

        return new(cells.Values, Rows, Notes);
    }

    /// <summary>How many figures.</summary>
    public override string ToString() => $"{Cells.Length} figures";
}

/// <summary>What must be told of published figures: the rows that were refused, what is said of single figures, and what of their sources.</summary>
internal sealed record FigureNotes(
    LostFigures Lost,
    ImmutableArray<FigureRemark> OfFigures,
    ImmutableArray<BilingualText> OfSources
)
{
    /// <summary>Nothing.</summary>
    public static FigureNotes None { get; } = new(LostFigures.None, [], []);
}
