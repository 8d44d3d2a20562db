namespace Jobcenter.Rules.Plans;

/// <summary>One whom a municipality is compared with: which figures its level needs, how it is read, and what it is called.</summary>
internal abstract class Peer
{
    public abstract IEnumerable<FigureKey> Keys(Measure measure, string id, Area own, MeasuringPeriod period);

    public abstract MeasuredLevel At(
        Measure measure,
        string id,
        Area own,
        MeasuringPeriod period,
        Func<FigureKey, FigureReading> read
    );

    /// <summary>The name in the genitive: <c>landets</c>.</summary>
    public abstract BilingualText Whose { get; }

    /// <summary>Other figures it reads than those of the measure.</summary>
    public virtual IEnumerable<FigureMeasure> Reads => [];

    /// <summary>Whether its level is made of several: that takes numerators and denominators.</summary>
    public virtual bool IsMade => false;

    /// <summary>Those a municipality must be better than, each by itself.</summary>
    public static ImmutableArray<Peer> Of(ComparedWith with, QuantityUnit unit) =>
        with switch
        {
            ComparedWith.Together { Areas: var areas } => [new SumPeer(areas)],
            ComparedWith.EachOf { Areas: var areas } => [.. areas.Select(static a => new AreaPeer(a))],
            ComparedWith.RestOfCountry => [new RestPeer()],
            ComparedWith.Published one => [new FigurePeer(FigureMeasure.Own(one.Figure, one.Name, unit), one.Name)],
            ComparedWith.One { Area: var area } => [new AreaPeer(area)],
            _ => [],
        };

    protected static BilingualText Genitive(Area area) =>
        area.IsCountry
            ? new("landets", "the country's")
            : new($"{area.ToText(Language.Danish)}s", $"{area.ToText(Language.English)}'s");
}

/// <summary>An area.</summary>
internal sealed class AreaPeer(Area area) : Peer
{
    public override BilingualText Whose => Genitive(area);

    public override IEnumerable<FigureKey> Keys(Measure measure, string id, Area own, MeasuringPeriod period) =>
        measure.Keys(id, area, period);

    public override MeasuredLevel At(
        Measure measure,
        string id,
        Area own,
        MeasuringPeriod period,
        Func<FigureKey, FigureReading> read
    ) => measure.At(id, area, period, read);
}

/// <summary>Several areas as one.</summary>
internal sealed class SumPeer(ImmutableArray<Area> areas) : Peer
{
    public override BilingualText Whose { get; } =
        new($"de {areas.Length} kommuners samlede", $"the {areas.Length} municipalities' joint");

    public override bool IsMade => true;

    public override IEnumerable<FigureKey> Keys(Measure measure, string id, Area own, MeasuringPeriod period) =>
        areas.SelectMany(a => measure.Keys(id, a, period));

    public override MeasuredLevel At(
        Measure measure,
        string id,
        Area own,
        MeasuringPeriod period,
        Func<FigureKey, FigureReading> read
    ) => measure.Sum(period, [.. areas.Select(a => (measure.At(id, a, period, read), 1))]);
}

/// <summary>The country without the municipality itself.</summary>
internal sealed class RestPeer : Peer
{
    public override BilingualText Whose { get; } = new("resten af landets", "the rest of the country's");

    public override bool IsMade => true;

    public override IEnumerable<FigureKey> Keys(Measure measure, string id, Area own, MeasuringPeriod period) =>
        [.. measure.Keys(id, Area.Country, period), .. measure.Keys(id, own, period)];

    public override MeasuredLevel At(
        Measure measure,
        string id,
        Area own,
        MeasuringPeriod period,
        Func<FigureKey, FigureReading> read
    ) =>
        measure.Sum(period, [(measure.At(id, Area.Country, period, read), 1), (measure.At(id, own, period, read), -1)]);
}

/// <summary>A figure published for the others.</summary>
internal sealed class FigurePeer(FigureMeasure figure, BilingualText name) : Peer
{
    public override BilingualText Whose { get; } = new($"{name.Danish}:", $"{name.English}:");

    public override IEnumerable<FigureMeasure> Reads => [figure];

    public override IEnumerable<FigureKey> Keys(Measure measure, string id, Area own, MeasuringPeriod period) =>
        [new(figure, own, period)];

    public override MeasuredLevel At(
        Measure measure,
        string id,
        Area own,
        MeasuringPeriod period,
        Func<FigureKey, FigureReading> read
    ) => Measure.PublishedFigure.Checked(MeasuredLevel.Of(read(new(figure, own, period))));
}
