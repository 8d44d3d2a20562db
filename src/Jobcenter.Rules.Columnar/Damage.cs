namespace Jobcenter.Rules.Columnar;

/// <summary>Turns what the readers of Arrow and Parquet say of a damaged or foreign input into the one documented fault, in words of its own in both languages.</summary>
internal static class Damage
{
    private static readonly BilingualText s_ends = new(
        "de slutter, før indholdet gør; hent dem igen",
        "they end before their content does; fetch them again"
    );
    private static readonly BilingualText s_place = new(
        "en plads ligger uden for kolonnens ordbog; skriv dem igen",
        "a place lies outside the column's dictionary; write them again"
    );
    private static readonly BilingualText s_form = new(
        "de er pakket, kodet eller krypteret på en måde, der ikke kan læses; skriv dem med en almindelig pakning (snappy, gzip, zstd eller ingen)",
        "they are packed, encoded or encrypted in a way that cannot be read; write them with a common packing (snappy, gzip, zstd or none)"
    );

    // What a foreign reader says of it is in words of its own, which may be others in its next edition.
    private static readonly BilingualText s_content = new(
        "de er beskadiget eller af en anden slags, eller de er pakket, kodet eller krypteret på en måde, der ikke kan læses; skriv dem igen med en almindelig pakning (snappy, gzip, zstd eller ingen)",
        "they are damaged or of another kind, or they are packed, encoded or encrypted in a way that cannot be read; write them again with a common packing (snappy, gzip, zstd or none)"
    );

    /// <summary>What a reader gives. It calls nothing but the reader, so whatever is thrown, of any type, is for what it was handed.</summary>
    /// <exception cref="UnreadableInputException">The reader throws.</exception>
    public static T Told<T>(string source, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not UnreadableInputException)
        {
            throw Of(source, e);
        }
    }

    /// <summary>The fault that a reader's exception stands for.</summary>
    public static UnreadableInputException Of(string source, Exception e) =>
        Of(
            source,
            e is EndOfStreamException ? s_ends
                : e is KeyNotFoundException ? s_place
                : e is NotSupportedException or NotImplementedException ? s_form
                : s_content
        );

    /// <summary>The fault of columns that cannot be read.</summary>
    public static UnreadableInputException Of(string source, BilingualText why) =>
        new(
            new(
                $"{source}: kolonnerne kan ikke læses: {why.Danish}",
                $"{source}: the columns cannot be read: {why.English}"
            )
        );
}
