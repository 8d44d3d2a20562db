namespace Jobcenter.Rules.Plans;

/// <summary>What must be told of a published figure: that a later row replaced it, or that it can be read in two ways.</summary>
/// <param name="Figure">The figure that counts: the later one, or the figure as it reads with the decimal mark of its source.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Text">One line that names the cell, and both figures or readings.</param>
[DanishTerm("bemærkning om et tal")]
public sealed record FigureRemark(Figure Figure, RowLocation Location, BilingualText Text)
{
    /// <summary>The line without a number, where figures may be too small to be told.</summary>
    public BilingualText WithoutNumbers { get; private init; } = Text;

    internal static FigureRemark Replaced(
        Figure earlier,
        RowLocation earlierLocation,
        Figure later,
        RowLocation location
    )
    {
        var (before, now) = (earlier.Value.ToDecimalString(), later.Value.ToDecimalString());
        return new(
            later,
            location,
            new(
                $"{location} {later.Key}: {now} erstatter {before} fra {earlierLocation}",
                $"{location} {later.Key}: {now} replaces {before} from {earlierLocation}"
            )
        )
        {
            WithoutNumbers = new(
                $"{later.Key}: et senere tal erstatter et tidligere",
                $"{later.Key}: a later figure replaces an earlier one"
            ),
        };
    }

    // What another figure of the source shows to stand before its decimals; null where none does.
    internal static FigureRemark Doubtful(Figure figure, Fraction asThousands, RowLocation location, DecimalMark? shown)
    {
        string Read(Fraction value, Language language) => value.ToText(value.IsWhole ? 0 : 3, language);
        string Asked(Language language)
        {
            var (point, thousands) = (Read(figure.Value, language), Read(asThousands, language));
            return (shown, language) switch
            {
                (null, Language.English) => $"{location} {figure.Key}: can be read as {point} and as {thousands}",
                (null, _) => $"{location} {figure.Key}: kan læses som {point} og som {thousands}",
                ({ } mark, Language.English) =>
                    $"{location} {figure.Key}: can be read as {point} and as {thousands}; {point} is used, as other numbers of the file have a decimal {NameOf(mark).English}",
                ({ } mark, _) =>
                    $"{location} {figure.Key}: kan læses som {point} og som {thousands}; {point} bruges, da andre tal i filen har decimal{NameOf(mark).Danish}",
            };
        }

        return new(figure, location, new(Asked(Language.Danish), Asked(Language.English)))
        {
            WithoutNumbers = new(
                $"{location} {figure.Key}: tallet kan læses på to måder; læst som andre tal i filen",
                $"{location} {figure.Key}: the number can be read in two ways; read as other numbers of the file"
            ),
        };
    }

    private static BilingualText NameOf(DecimalMark mark) => Vocabulary.Of<DecimalMark>().Name(mark);

    /// <summary>The line in English.</summary>
    public override string ToString() => Text.English;
}
