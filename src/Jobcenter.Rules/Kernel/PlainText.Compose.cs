using System.Collections.Frozen;
using System.Text;

namespace Jobcenter.Rules.Kernel;

// One spelling of a word: some systems write å as one letter, others as an a with a ring after it, and nobody sees which. The
// platform's own normalisation does nothing where a program runs without cultures.
public static partial class PlainText
{
    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';

    // Of each mark the letters it stands on, and after each the letter that is both.
    private static readonly FrozenDictionary<(char Letter, char Mark), char> s_composed = new[]
    {
        ('\u0300', "AÀEÈIÌNǸOÒUÙaàeèiìnǹoòuù"),
        ('\u0301', "AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiílĺnńoórŕsśuúyýzźÅǺåǻÆǼæǽØǾøǿ"),
        ('\u0302', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ"),
        ('\u0303', "AÃIĨNÑOÕUŨaãiĩnñoõuũ"),
        ('\u0304', "AĀEĒIĪOŌUŪaāeēiīoōuū"),
        ('\u0306', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
        ('\u0307', "CĊEĖGĠIİZŻcċeėgġzż"),
        ('\u0308', "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
        ('\u030A', "AÅUŮaåuů"),
        ('\u030B', "OŐUŰoőuű"),
        ('\u030C', "CČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzž"),
        ('\u0327', "CÇGĢKĶLĻNŅRŖSŞTŢcçkķlļnņrŗsştţ"),
        ('\u0328', "AĄEĘIĮUŲaąeęiįuų"),
    }
        .SelectMany(static m => m.Item2.Chunk(2).Select(p => KeyValuePair.Create((p[0], m.Item1), p[1])))
        .ToFrozenDictionary();

    /// <summary>The text with each letter and the mark on it as the one letter that is both, as most systems write it: å for an a and a ring.</summary>
    /// <remarks>The commonest letters of European languages in Latin script. A mark that makes no letter with the one before it stays.</remarks>
    /// <returns>The text; itself when it has no marks that stand alone.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(PlainText.Compose("Ra\u030A") == "Rå"); // True
    /// </code>
    /// </example>
    public static string Compose(string text)
    {
        if (!HasMarks(Guard.Against.Null(text)))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (composed.Length > 0 && s_composed.TryGetValue((composed[^1], sign), out var both))
            {
                composed[^1] = both;
            }
            else
            {
                composed.Append(sign);
            }
        }

        return composed.ToString();
    }

    private static bool HasMarks(ReadOnlySpan<char> text) => text.ContainsAnyInRange(FirstMark, LastMark);
}
