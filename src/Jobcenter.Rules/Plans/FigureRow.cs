namespace Jobcenter.Rules.Plans;

/// <summary>A row of <c>figures.csv</c> as it was written.</summary>
[DanishTerm("talrække")]
public sealed record FigureRow
{
    /// <summary>The measure, as <c>ftp:kontanthjaelp</c> (<c>measure</c>).</summary>
    public string Measure
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>A municipality's code or <c>DK</c> (<c>area</c>).</summary>
    public string Area
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The period, as <c>2021Q4</c> (<c>period</c>).</summary>
    public string Period
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The value with a decimal point (<c>value</c>).</summary>
    public string Value
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>Where it is printed; empty when nobody said so (<c>source</c>).</summary>
    public string Source
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>A row from fields by column, wherever they come from.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="FigureColumnNames"/>; empty where there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static FigureRow FromFields(Func<string, string> field)
    {
        Guard.Against.Null(field);
        return new()
        {
            Measure = field(FigureColumnNames.Measure),
            Area = field(FigureColumnNames.Area),
            Period = field(FigureColumnNames.Period),
            Value = field(FigureColumnNames.Value),
            Source = field(FigureColumnNames.Source),
        };
    }
}
