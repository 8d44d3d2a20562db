namespace Jobcenter.Rules.Plans;

/// <summary>Builds a <see cref="FigureSet"/> from published figures. Of two rows for one cell the later wins; when their values differ, both are named.</summary>
/// <example>
/// <code>
/// var builder = new FigureSetBuilder(onRefused: row =&gt; Console.Error.WriteLine(row.ToText(Language.Danish)));
/// RowStream rows = builder.Figures.Reading(["measure", "area", "period", "value"], i =&gt; fields[i]);
/// FigureSet figures = builder.Build();
/// </code>
/// </example>
[DanishTerm("talsætbygger")]
public sealed class FigureSetBuilder : RowBuilder
{
    private const string Value = "value";
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

    private static readonly FieldKind<Area> s_area = new(
        new("en kommunekode eller DK", "a municipality's code or DK"),
        fallback: default,
        static (text, out value) => Area.TryParse(text, provider: null, out value) ? null : s_badArea,
        static value => value.ToString()
    );
    private static readonly FieldKind<MeasuringPeriod> s_period = new(
        new("2021, 2021Q4, 2021M10 eller 2021-12-31", "2021, 2021Q4, 2021M10 or 2021-12-31"),
        fallback: default,
        static (text, out value) => MeasuringPeriod.TryParse(text, provider: null, out value) ? null : s_badPeriod,
        static value => value.ToString()
    )
    {
        OutOfBounds = static p =>
            p.FirstDay < RegisterLimits.FirstDate || p.LastDay > RegisterLimits.LastDate ? s_badPeriod : null,
    };

    // What the value must be besides depends on what is measured.
    private static readonly FieldKind<Fraction> s_number = new(
        new(
            $"et tal med punktum og højst {MaxDecimals} decimaler",
            $"a number with a point and at most {MaxDecimals} decimals"
        ),
        fallback: default,
        static (text, out value) =>
            Fraction.TryParse(text, provider: null, out value)
            && !text.Contains('/')
            && (value * new Fraction(1_000_000)).IsWhole
                ? null
                : MustBe(new("et tal", "a number")),
        static value => value.ToDecimalString()
    );

    private readonly Action<ReplacedFigure>? _onReplaced;
    private readonly List<ReplacedFigure> _replaced = [];
    private Dictionary<FigureKey, (Figure Figure, RowLocation Location)> _figures = [];

    /// <summary>A builder without figures.</summary>
    /// <param name="onRefused">Is told of every refused row as it comes; null for nobody.</param>
    /// <param name="onReplaced">Is told of every replaced figure as it comes; null for nobody.</param>
    /// <param name="groups">Groups that figures may name besides the single states and public support: a plan's own.</param>
    public FigureSetBuilder(
        Action<RefusedRow>? onRefused = null,
        Action<ReplacedFigure>? onReplaced = null,
        ImmutableArray<BenefitGroup> groups = default
    )
        : base(onRefused)
    {
        _onReplaced = onReplaced;
        Figures = new IntakeOf<Fields>(
            this,
            SchemaFor(groups),
            (in row, location, ref faults) =>
            {
                if (row.Measure is { } measure)
                {
                    var source = string.IsNullOrWhiteSpace(row.Source) ? s_notStated : new SourceReference(row.Source);
                    var key = new FigureKey(measure, row.Area, row.Period);
                    Take(new(key, row.Value, FigureOrigin.Published, source), location);
                }
            }
        );
    }

    /// <summary>Takes in rows of <c>figures.csv</c>.</summary>
    public RowIntake Figures { get; }

    /// <summary>The first <see cref="RowBuilder.KeptRefusals"/> figures that a later row replaced with another value.</summary>
    public ImmutableArray<ReplacedFigure> Replaced => [.. _replaced];

    /// <summary>Adds a published figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="location">Where it stands; nowhere by default.</param>
    /// <exception cref="ArgumentException">The figure is null, or was computed.</exception>
    /// <exception cref="InvalidOperationException">The set has been built.</exception>
    public void Add(Figure figure, RowLocation location = default)
    {
        Guard.Against.Null(figure);
        Guard.Against.InvalidInput(
            figure,
            nameof(figure),
            static f => f.Origin == FigureOrigin.Published,
            $"figure was {figure.Key} with origin {figure.Origin}; only published figures are added here."
        );
        StartRow();
        Take(figure, location);
    }

    /// <summary>The figures that were added.</summary>
    /// <returns>The set.</returns>
    /// <exception cref="InvalidOperationException">The set has been built already.</exception>
    public FigureSet Build()
    {
        StartBuild();
        (var figures, _figures) = (_figures, []);
        return new(figures.Values.Select(static f => new FigureCell(f.Figure.Key) { Published = f.Figure }), Rows);
    }

    private static SchemaOf<Fields> SchemaFor(ImmutableArray<BenefitGroup> groups)
    {
        var measure = new FieldKind<FigureMeasure?>(
            BilingualText.Same(FigureMeasure.AllowedForms),
            fallback: null,
            (text, out value) => FigureMeasure.TryParse(text.ToString(), out value, groups) ? null : s_badMeasure,
            static value => value?.ToString()
        );
        return new(
            "figures.csv",
            default,
            (ref r, in v) =>
                new(
                    r.Must("measure", measure, v.Measure, "målingen", "the measure"),
                    r.Must("area", s_area, v.Area, "området", "the area"),
                    r.Must(
                        "period",
                        s_period,
                        v.Period,
                        "perioden; et antal for en dag er det fra periodens begyndelse til den dag",
                        "the period; a count dated by a day is the count from the period's start up to that day"
                    ),
                    r.Must(Value, s_number, v.Value, "værdien", "the value"),
                    r.May("source", FieldKinds.Text, v.Source, "hvor tallet er trykt", "where the figure is printed")
                ),
            static (in row, ref faults) =>
            {
                if (row.Measure is { Kind: var kind } && !Figure.IsAllowed(kind, row.Value))
                {
                    faults.Add(Value, row.Value.ToDecimalString(), MustBe(Figure.Allowed(kind)));
                }
            }
        );
    }

    private static BilingualText MustBe(BilingualText allowed) =>
        new(
            $"skal være {allowed.Danish}, med punktum og højst {MaxDecimals} decimaler",
            $"must be {allowed.English}, with a point and at most {MaxDecimals} decimals"
        );

    private void Take(Figure figure, RowLocation location)
    {
        if (_figures.TryGetValue(figure.Key, out var earlier) && earlier.Figure.Value != figure.Value)
        {
            var replaced = new ReplacedFigure(earlier.Figure, earlier.Location, figure, location);
            if (_replaced.Count < KeptRefusals)
            {
                _replaced.Add(replaced);
            }

            _onReplaced?.Invoke(replaced);
        }

        _figures[figure.Key] = (figure, location);
    }

    private readonly record struct Fields(
        FigureMeasure? Measure,
        Area Area,
        MeasuringPeriod Period,
        Fraction Value,
        string? Source
    );
}
