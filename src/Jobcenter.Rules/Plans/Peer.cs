namespace Jobcenter.Rules.Plans;

/// <summary>One whom a municipality is compared with: an area, several as one, or a figure published for the others.</summary>
internal sealed class Peer
{
    // Whose figures make its level: added, or with −1 taken away. No area is the municipality itself.
    private readonly ImmutableArray<(Area? Area, int Weight)> _areas;
    private readonly FigureMeasure? _figure;

    private Peer(BilingualText whose, params ImmutableArray<(Area? Area, int Weight)> areas) =>
        (Whose, _areas) = (whose, areas);

    private Peer(FigureMeasure figure, BilingualText name)
        : this(new($"{name.Danish}:", $"{name.English}:")) => _figure = figure;

    /// <summary>The name in the genitive: <c>landets</c>.</summary>
    public BilingualText Whose { get; }

    /// <summary>Other figures it reads than those of the measure.</summary>
    public IEnumerable<FigureMeasure> Reads => _figure is null ? [] : [_figure];

    /// <summary>Whether its level is made of several: that takes numerators and denominators.</summary>
    public bool IsMade => _areas.Length > 1;

    /// <summary>Those a municipality must be better than, each by itself.</summary>
    public static ImmutableArray<Peer> Of(ComparedWith with, QuantityUnit unit) =>
        with switch
        {
            ComparedWith.Together { Areas: var areas } =>
            [
                new(
                    new($"de {areas.Length} kommuners samlede", $"the {areas.Length} municipalities' joint"),
                    [.. areas.Select(static a => ((Area?)a, 1))]
                ),
            ],
            ComparedWith.EachOf { Areas: var areas } => [.. areas.Select(static a => Of(a))],
            ComparedWith.RestOfCountry =>
            [
                new(new("resten af landets", "the rest of the country's"), (Area.Country, 1), (null, -1)),
            ],
            ComparedWith.Published one => [new(FigureMeasure.Own(one.Figure, one.Name, unit), one.Name)],
            ComparedWith.One { Area: var area } => [Of(area)],
            _ => [],
        };

    /// <summary>The figures its level needs.</summary>
    public IEnumerable<FigureKey> Keys(Measure measure, string id, Area own, MeasuringPeriod period) =>
        _figure is not null
            ? [new(_figure, own, period)]
            : _areas.SelectMany(a => measure.Keys(id, a.Area ?? own, period));

    /// <summary>Its level.</summary>
    public MeasuredLevel At(
        Measure measure,
        string id,
        Area own,
        MeasuringPeriod period,
        Func<FigureKey, FigureReading> read
    )
    {
        if (_figure is not null)
        {
            return Measure.PublishedFigure.Checked(MeasuredLevel.Of(read(new(_figure, own, period))));
        }

        ImmutableArray<(MeasuredLevel Level, int Weight)> levels =
        [
            .. _areas.Select(a => (measure.At(id, a.Area ?? own, period, read), a.Weight)),
        ];
        return IsMade ? measure.Sum(period, levels) : levels[0].Level;
    }

    private static Peer Of(Area area) =>
        new(
            area.IsCountry
                ? new("landets", "the country's")
                : new(Genitive(area.ToText(Language.Danish)), $"{area.ToText(Language.English)}'s"),
            (area, 1)
        );

    // A number, and what ends as it sounds, take an apostrophe.
    private static string Genitive(string name) =>
        name[^1] is >= '0' and <= '9' ? $"{name}'s"
        : name[^1] is 's' or 'x' or 'z' ? $"{name}'"
        : $"{name}s";
}
