namespace Jobcenter.Rules.Plans;

/// <summary>Which figure: measure, area and period.</summary>
[DanishTerm("talnøgle")]
public sealed record FigureKey : ILocalizable
{
    /// <summary>A key.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="area">Where.</param>
    /// <param name="period">When.</param>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public FigureKey(FigureMeasure measure, Area area, MeasuringPeriod period)
    {
        Measure = Guard.Against.Null(measure);
        Area = area;
        Period = period;
    }

    /// <summary>What is measured.</summary>
    public FigureMeasure Measure { get; }

    /// <summary>Where.</summary>
    public Area Area { get; }

    /// <summary>When.</summary>
    public MeasuringPeriod Period { get; }

    /// <summary>As <c>uddannelseshjælp, fuldtidspersoner, kommune 217, 4. kvartal 2021</c>.</summary>
    public string ToText(Language language) =>
        $"{Measure.ToText(language)}, {Area.ToText(language)}, {Period.ToText(language)}";

    /// <summary>As <c>ftp:uddannelseshjaelp/217/2021Q4</c>.</summary>
    public override string ToString() => $"{Measure}/{Area}/{Period}";
}
