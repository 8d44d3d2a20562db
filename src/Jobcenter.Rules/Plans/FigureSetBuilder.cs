namespace Jobcenter.Rules.Plans;

/// <summary>Builds a <see cref="FigureSet"/> from published figures. A bad row is refused with its reason.</summary>
/// <remarks>Not thread-safe. Of two rows for one cell the later wins; when their values differ, both are named.</remarks>
/// <example>
/// <code>
/// var builder = new FigureSetBuilder(onRefused: row =&gt; Console.Error.WriteLine(row.ToText(Language.Danish)));
/// builder.Add(new FigureRow { Measure = "benchmark-rank", Area = "217", Period = "2021-10-29", Value = "47" });
/// FigureSet figures = builder.Build();
/// </code>
/// </example>
[DanishTerm("talsætbygger")]
public sealed class FigureSetBuilder
{
    /// <summary>How many refused rows and replaced figures are kept: 1,000 of each.</summary>
    public const int Kept = 1000;

    private const int MaxDecimals = 6;

    private static readonly SourceReference s_notStated = new("kilde ikke oplyst");
    private static readonly BilingualText s_badPeriod = new(
        "er ikke en periode; skriv 2021, 2021Q4, 2021M10 eller 2021-12-31, i årene 1900-2100",
        "is not a period; write 2021, 2021Q4, 2021M10 or 2021-12-31, in the years 1900–2100"
    );
    private static readonly BilingualText s_badArea = new(
        "er ikke et område; skriv en kommunekode fra 101 til 999 eller DK",
        "is not an area; write a municipality's code from 101 to 999, or DK"
    );
    private static readonly BilingualText s_badMeasure = new(
        $"er ikke en måling; tilladt er {FigureMeasure.AllowedForms}",
        $"is not a measure; allowed are {FigureMeasure.AllowedForms}"
    );

    private readonly ImmutableArray<BenefitGroup> _groups;
    private readonly Action<RefusedRow>? _onRefused;
    private readonly Action<ReplacedFigure>? _onReplaced;
    private readonly List<RefusedRow> _refused = [];
    private readonly List<ReplacedFigure> _replaced = [];
    private readonly Dictionary<FigureKey, (Figure Figure, RowLocation Location)> _figures = [];
    private long _read;
    private long _refusedCount;

    /// <summary>A builder without figures.</summary>
    /// <param name="onRefused">Is told of every refused row as it comes; null for nobody.</param>
    /// <param name="onReplaced">Is told of every replaced figure as it comes; null for nobody.</param>
    /// <param name="groups">Groups that figures may name besides the single states and public support: a plan's own.</param>
    public FigureSetBuilder(
        Action<RefusedRow>? onRefused = null,
        Action<ReplacedFigure>? onReplaced = null,
        ImmutableArray<BenefitGroup> groups = default
    )
    {
        _groups = groups;
        _onRefused = onRefused;
        _onReplaced = onReplaced;
    }

    /// <summary>How many rows have been added, and how many of them refused.</summary>
    public RowCounts Rows => new(_read, _refusedCount);

    /// <summary>The first <see cref="Kept"/> refused rows.</summary>
    public ImmutableArray<RefusedRow> Refused => [.. _refused];

    /// <summary>The first <see cref="Kept"/> figures that a later row replaced with another value.</summary>
    public ImmutableArray<ReplacedFigure> Replaced => [.. _replaced];

    /// <summary>Adds a published figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="location">Where it stands; nowhere by default.</param>
    /// <exception cref="ArgumentException">The figure is null, or was computed.</exception>
    public void Add(Figure figure, RowLocation location = default)
    {
        Guard.Against.Null(figure);
        Guard.Against.InvalidInput(
            figure,
            nameof(figure),
            static f => f.Origin == FigureOrigin.Published,
            $"figure was {figure.Key} with origin {figure.Origin}; only published figures are added here."
        );
        _read++;
        if (_figures.TryGetValue(figure.Key, out var earlier) && earlier.Figure.Value != figure.Value)
        {
            var replaced = new ReplacedFigure(earlier.Figure, earlier.Location, figure, location);
            if (_replaced.Count < Kept)
            {
                _replaced.Add(replaced);
            }

            _onReplaced?.Invoke(replaced);
        }

        _figures[figure.Key] = (figure, location);
    }

    /// <summary>Adds a figure as written in a file.</summary>
    /// <param name="row">The fields.</param>
    /// <param name="location">Where it stands.</param>
    /// <returns>Whether the row was taken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public bool Add(FigureRow row, RowLocation location = default)
    {
        Guard.Against.Null(row);
        if (!FigureMeasure.TryParse(row.Measure, out var measure, _groups))
        {
            return Refuse(location, FigureColumnNames.Measure, row.Measure, s_badMeasure);
        }

        if (!Area.TryParse(row.Area, provider: null, out var area))
        {
            return Refuse(location, FigureColumnNames.Area, row.Area, s_badArea);
        }

        if (
            !MeasuringPeriod.TryParse(row.Period, out var period)
            || period.FirstDay < RegisterLimits.FirstDate
            || period.LastDay > RegisterLimits.LastDate
        )
        {
            return Refuse(location, FigureColumnNames.Period, row.Period, s_badPeriod);
        }

        if (
            !Fraction.TryParse(row.Value, provider: null, out var value)
            || row.Value.Contains('/', StringComparison.Ordinal)
            || !(value * new Fraction(1_000_000)).IsWhole
            || !Figure.IsAllowed(measure.Kind, value)
        )
        {
            var allowed = Figure.Allowed(measure.Kind);
            return Refuse(
                location,
                FigureColumnNames.Value,
                row.Value,
                new(
                    $"skal være {allowed.Danish}, med punktum og højst {MaxDecimals} decimaler",
                    $"must be {allowed.English}, with a point and at most {MaxDecimals} decimals"
                )
            );
        }

        var source = string.IsNullOrWhiteSpace(row.Source) ? s_notStated : new SourceReference(row.Source);
        Add(new Figure(new FigureKey(measure, area, period), value, FigureOrigin.Published, source), location);
        return true;
    }

    /// <summary>The figures added so far. More may be added afterwards for another set.</summary>
    /// <returns>The set.</returns>
    public FigureSet Build() =>
        new(_figures.Values.Select(static f => new FigureCell(f.Figure.Key) { Published = f.Figure }), Rows);

    private bool Refuse(RowLocation location, string column, string value, BilingualText reason)
    {
        _read++;
        _refusedCount++;
        var refused = new RefusedRow(location, column, value, reason);
        if (_refused.Count < Kept)
        {
            _refused.Add(refused);
        }

        _onRefused?.Invoke(refused);
        return false;
    }
}
