namespace Jobcenter.Rules.Data;

/// <summary>How an extract of published statistics is read as figures: which columns hold area, period and value, and which text or column is which measure.</summary>
/// <remarks>
/// Two shapes are read. In the long one, as of StatBank, a row has one value, and one of its other texts is a measure's. In
/// the wide one, as of Jobindsats, a column has a measure's name and holds its values. Letters are compared whatever their case.
/// </remarks>
/// <example>
/// <code>
/// FigureExtract extract = FigureExtract.StatBank with { Source = "StatBank AUK01" };
/// extract = extract.With("Uddannelseshjælp", "ftp:uddannelseshjaelp");
/// FigureSet figures = FigureFiles.ReadExtract("auk01.csv", extract);
/// </code>
/// </example>
[DanishTerm("udtræk af offentliggjorte tal")]
public sealed record FigureExtract
{
    /// <summary>CSV of StatBank: <c>OMRÅDE;TID;INDHOLD</c>, a decimal comma, quarters as 2020K4.</summary>
    public static FigureExtract StatBank { get; } = new() { Source = "StatBank" };

    /// <summary>CSV and JSON (version 3: columns and rows) of Jobindsats, a decimal comma in texts, months as 2025M07.</summary>
    public static FigureExtract Jobindsats { get; } = new() { Source = "Jobindsats" };

    /// <summary>Names of the column that holds the area, by its name or code.</summary>
    public ImmutableArray<string> AreaColumns { get; init; } = ["område", "area", "kommune"];

    /// <summary>Names of the column that holds the period.</summary>
    public ImmutableArray<string> PeriodColumns { get; init; } = ["tid", "periode", "period", "kvartal"];

    /// <summary>Names of the column that holds the value, in the long shape.</summary>
    public ImmutableArray<string> ValueColumns { get; init; } = ["indhold", "værdi", "value"];

    /// <summary>Of a text of the extract the measure, as <c>ftp:uddannelseshjaelp</c>.</summary>
    public ImmutableDictionary<string, string> Measures { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Of a name the area it stands for, beside the 98 municipalities and the country.</summary>
    public ImmutableDictionary<string, string> Areas { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Beginnings of names that are no area of figures, and whose rows are passed over.</summary>
    public ImmutableArray<string> PassedOver { get; init; } = ["Region ", "Landsdel ", "Provins "];

    /// <summary>Where the figures are printed.</summary>
    public required string Source { get; init; }

    /// <summary>What stands before decimals in texts, unless <see cref="FileNotation.Decimal"/> tells; a comma by default. A number that could also be read with a thousands mark is asked about.</summary>
    public DecimalMark Decimal { get; init; } = DecimalMark.Comma;

    /// <summary>The same with one more text that is a measure.</summary>
    /// <param name="text">The text, of a field or of a column's name.</param>
    /// <param name="measure">The measure, as in <c>figures.csv</c>.</param>
    /// <returns>The extract.</returns>
    /// <exception cref="ArgumentException">The text is null or blank, or the measure is null.</exception>
    public FigureExtract With(string text, string measure) =>
        this with
        {
            Measures = Measures.SetItem(Guard.Against.NullOrWhiteSpace(text), Guard.Against.Null(measure)),
        };
}
