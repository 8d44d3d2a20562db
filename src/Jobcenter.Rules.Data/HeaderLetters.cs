using System.Text;

namespace Jobcenter.Rules.Data;

/// <summary>Finds out by a header's letters that a file is of another encoding of one byte a letter than was told: Danish words have few letters outside ASCII.</summary>
internal static class HeaderLetters
{
    private const string Danish = "æøåÆØÅäöüÄÖÜéÉ";

    private static readonly string[] s_usual = ["windows-1252", "macintosh", "ibm850"];

    /// <summary>Holds a header to the encoding that was told.</summary>
    /// <exception cref="UnreadableInputException">Its letters are Danish in another encoding alone.</exception>
    public static void Check(string file, IReadOnlyList<string> header, Encoding? told)
    {
        if (told is not { IsSingleByte: true } || AreDanish(header))
        {
            return;
        }

        foreach (var other in s_usual.Select(FileNotation.EncodingOf).OfType<Encoding>())
        {
            string[] names = [.. header.Select(n => other.GetString(told.GetBytes(n)))];
            if (AreDanish(names))
            {
                var (read, right) = (Shown(header), Shown(names));
                throw new UnreadableInputException(
                    new(
                        $"{file}: er ikke {told.WebName}, som der er angivet: overskriften er da {read}, og med {other.WebName} er den {right}; angiv det (--encoding {other.WebName})",
                        $"{file}: is not {told.WebName}, as was told: the header is then {read}, and with {other.WebName} it is {right}; tell so (--encoding {other.WebName})"
                    )
                );
            }
        }
    }

    private static bool AreDanish(IReadOnlyList<string> names) =>
        names.All(static n => n.All(static c => char.IsAscii(c) || Danish.Contains(c, StringComparison.Ordinal)));

    private static string Shown(IReadOnlyList<string> names) => PlainText.MaskText(string.Join(';', names));
}
