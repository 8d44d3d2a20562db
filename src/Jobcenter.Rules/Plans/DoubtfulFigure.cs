namespace Jobcenter.Rules.Plans;

/// <summary>A figure whose point may part its decimals or its thousands, as 1.042, in a source that was not told which.</summary>
/// <param name="Figure">The figure as it reads with a decimal point.</param>
/// <param name="AsThousands">Its value when the point parts thousands.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="IsDecided">Whether another figure of the source shows that its points stand before decimals.</param>
[DanishTerm("tvivlsomt tal")]
public sealed record DoubtfulFigure(Figure Figure, Fraction AsThousands, RowLocation Location, bool IsDecided)
    : ILocalizable
{
    /// <summary>One line that names the cell and both readings.</summary>
    public string ToText(Language language)
    {
        var (point, thousands) = (Read(Figure.Value), Read(AsThousands));
        var asked =
            language == Language.English
                ? $"{Location} {Figure.Key}: can be read as {point} and as {thousands}"
                : $"{Location} {Figure.Key}: kan læses som {point} og som {thousands}";
        return (IsDecided, language) switch
        {
            (false, _) => asked,
            (true, Language.English) => $"{asked}; {point} is used, as other numbers of the file have a decimal point",
            _ => $"{asked}; {point} bruges, da andre tal i filen har decimalpunktum",
        };

        string Read(Fraction value) => value.ToText(value.IsWhole ? 0 : 3, language);
    }

    /// <summary>The line in English.</summary>
    public override string ToString() => ToText(Language.English);
}
