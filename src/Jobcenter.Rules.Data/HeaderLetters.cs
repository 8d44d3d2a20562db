using System.Text;

namespace Jobcenter.Rules.Data;

/// <summary>Finds out by a header's letters that a file is of another encoding of one byte a letter than was told: Danish words have few letters outside ASCII.</summary>
internal static class HeaderLetters
{
    private const string Letters = "æøåÆØÅ";

    private static readonly string[] s_usual = ["windows-1252", "macintosh", "ibm850"];

    /// <summary>Holds a header to the encoding that was told. It stands where it can be read so, and is warned of where its words are Danish in another alone.</summary>
    /// <exception cref="UnreadableInputException">It is a header in another encoding alone.</exception>
    public static void Check(
        string file,
        IReadOnlyList<string> header,
        Encoding? told,
        Func<IReadOnlyList<string>, bool> isHeader,
        InputLog log
    )
    {
        if (told is not { IsSingleByte: true } || header.All(IsDanish))
        {
            return;
        }

        var isRead = isHeader(header);

        foreach (var other in s_usual.Select(FileNotation.EncodingOf).OfType<Encoding>())
        {
            string[] names = [.. header.Select(n => other.GetString(told.GetBytes(n)))];
            var (read, right) = (Shown(header), Shown(names));
            if (isRead && names.All(IsDanish))
            {
                log.Warn(
                    new(
                        $"{file}: overskriften er {read} med {told.WebName}, som der er angivet; med {other.WebName} er den {right}",
                        $"{file}: the header is {read} with {told.WebName}, as was told; with {other.WebName} it is {right}"
                    )
                );
                return;
            }

            if (!isRead && isHeader(names))
            {
                throw new UnreadableInputException(
                    new(
                        $"{file}: er ikke {told.WebName}, som der er angivet: overskriften er da {read}, og med {other.WebName} er den {right}; angiv det (--encoding {other.WebName})",
                        $"{file}: is not {told.WebName}, as was told: the header is then {read}, and with {other.WebName} it is {right}; tell so (--encoding {other.WebName})"
                    )
                );
            }
        }
    }

    // Each letter outside ASCII is one of æøå, and as large or small as the one before it.
    private static bool IsDanish(string name) =>
        name.Index()
            .All(c =>
                char.IsAscii(c.Item)
                || (
                    Letters.Contains(c.Item, StringComparison.Ordinal)
                    && (c.Index == 0 || !char.IsLower(name[c.Index - 1]) || char.IsLower(c.Item))
                )
            );

    private static string Shown(IReadOnlyList<string> names) => PlainText.MaskText(string.Join(';', names));
}
