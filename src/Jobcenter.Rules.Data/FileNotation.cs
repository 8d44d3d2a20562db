using System.Text;

namespace Jobcenter.Rules.Data;

/// <summary>How files are written, where it cannot be seen from them.</summary>
/// <example>
/// <code>
/// var notation = new FileNotation { Encoding = FileNotation.EncodingOf("windows-1252"), Decimal = DecimalMark.Comma };
/// Register register = RegisterFiles.Read("udtraek", knownUntil, notation: notation);
/// </code>
/// </example>
[DanishTerm("skrivemåde")]
public sealed record FileNotation
{
    /// <summary>The defaults: UTF-8, the delimiter of the header, and numbers with a point.</summary>
    public static FileNotation Default { get; } = new();

    /// <summary>The encoding; null for UTF-8, and a file that is not UTF-8 is refused.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>What stands between fields; null for the semicolon, tab or comma of the header.</summary>
    /// <exception cref="ArgumentException">It is a quotation mark, a line end, or no character of ASCII.</exception>
    public char? Delimiter
    {
        get;
        init =>
            field = Guard.Against.InvalidInput(
                value,
                nameof(Delimiter),
                static d => d is null or (> ' ' and < '\u007F' and not '"') or '\t',
                $"{nameof(Delimiter)} was U+{(int)(value ?? default):X4}; write a visible character of ASCII other than a quotation mark, or a tab."
            );
    }

    /// <summary>What stands before decimals; null for a point, and a number that could also be read with a thousands mark is asked about.</summary>
    public DecimalMark? Decimal { get; init; }

    /// <summary>An encoding by its name, those of Windows too.</summary>
    /// <param name="name">The name, as <c>windows-1252</c>, <c>iso-8859-1</c> or <c>utf-16</c>.</param>
    /// <returns>The encoding; null when there is none of that name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static Encoding? EncodingOf(string name)
    {
        Guard.Against.Null(name);
        if (CodePagesEncodingProvider.Instance.GetEncoding(name) is { } windows)
        {
            return windows;
        }

        try
        {
            return Encoding.GetEncoding(name);
        }
        // UTF-7 has a name and cannot be read: it hides what a text holds.
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
