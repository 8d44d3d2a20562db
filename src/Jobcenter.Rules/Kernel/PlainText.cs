using System.Buffers;
using System.Globalization;

namespace Jobcenter.Rules.Kernel;

/// <summary>Texts that show what they hold: without characters that steer a terminal, break a line, turn the direction of writing, are not seen, or stand for a letter that was lost.</summary>
/// <remarks>Rows and documents with such characters are refused when they come in; a message that has to name one shows it as an escape.</remarks>
/// <example>
/// <code>
/// Console.WriteLine(PlainText.Escape("a\u001B[2Jb")); // a\u001B[2Jb
/// </code>
/// </example>
public static partial class PlainText
{
    /// <summary>The characters as a regular expression has them, for schemas.</summary>
    internal const string Pattern =
        "\\u0000-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFD";

    private const int EscapeLength = 6;

    private static readonly char[] s_all =
    [
        .. Range('\u0000', '\u001F'),
        .. Range('\u007F', '\u009F'),
        '\u00AD',
        '\u061C',
        .. Range('\u200B', '\u200F'),
        .. Range('\u2028', '\u202E'),
        .. Range('\u2060', '\u206F'),
        '\uFEFF',
        .. Range('\uFFF9', '\uFFFD'),
    ];

    private static readonly SearchValues<char> s_steering = SearchValues.Create(s_all);
    private static readonly SearchValues<char> s_steeringInLines = SearchValues.Create(
        s_all.Except(['\r', '\n']).ToArray()
    );

    /// <summary>Whether a text has no character that steers.</summary>
    /// <returns>True when it has none; also of an empty text.</returns>
    public static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExceptInRange(' ', '~') || !text.ContainsAny(s_steering);

    /// <summary>The text with each steering character as an escape, as <c>\u001B</c>.</summary>
    /// <returns>The text; itself when it is plain.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Escape(string text) => IsPlain(Guard.Against.Null(text)) ? text : Escape(text.AsSpan());

    internal static string Escape(ReadOnlySpan<char> text) => Escape(text, s_steering);

    /// <summary>A text of several lines, which stay lines.</summary>
    internal static string EscapeLines(string text) =>
        // Most texts are letters that everybody has, and these are told fastest.
        text.AsSpan().ContainsAnyExceptInRange(' ', '~') && text.AsSpan().ContainsAny(s_steeringInLines)
            ? Escape(text, s_steeringInLines)
            : text;

    private static string Escape(ReadOnlySpan<char> text, SearchValues<char> steering)
    {
        var length = text.Length;
        foreach (var sign in text)
        {
            length += steering.Contains(sign) ? EscapeLength - 1 : 0;
        }

        return string.Create(
            length,
            text,
            (shown, text) =>
            {
                foreach (var sign in text)
                {
                    if (steering.Contains(sign))
                    {
                        shown[0] = '\\';
                        shown[1] = 'u';
                        ((int)sign).TryFormat(shown[2..], out _, "X4", NumberFormatInfo.InvariantInfo);
                        shown = shown[EscapeLength..];
                    }
                    else
                    {
                        shown[0] = sign;
                        shown = shown[1..];
                    }
                }
            }
        );
    }

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(static c => (char)c);
}
