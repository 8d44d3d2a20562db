using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Jobcenter.Rules.Citizens;

/// <summary>A municipality by its three-digit code, or the whole country. The default is the country.</summary>
/// <example>
/// <code>
/// var helsingør = Area.Municipality(217);
/// var country = Area.Country; // "DK"
/// </code>
/// </example>
[DanishTerm("område")]
public readonly record struct Area : ILocalizable, ISpanParsable<Area>
{
    private const string CountryId = "DK";
    internal const int MinCode = 101;
    internal const int MaxCode = 999;

    private Area(int code) => Code = code;

    /// <summary>Denmark (<c>DK</c>).</summary>
    public static Area Country => default;

    /// <summary>The municipality's code, 101 to 999; 0 for the country.</summary>
    public int Code { get; }

    /// <summary>Whether the area is the whole country.</summary>
    public bool IsCountry => Code == 0;

    /// <summary>A municipality.</summary>
    /// <param name="code">Its code, 101 to 999: Helsingør is 217, Frederikssund 250.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is outside its bounds.</exception>
    public static Area Municipality(int code) => new(Guard.Against.Outside(code, nameof(code), MinCode, MaxCode));

    /// <summary>Reads a code of three digits, or <c>DK</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form is the same everywhere.</param>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Area Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var area)
            ? area
            : throw new FormatException(
                $"\"{Excerpt.Of(s)}\" is not an area; write a municipality's code from {MinCode} to {MaxCode}, or {CountryId}."
            );

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)" />
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static Area Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a code of three digits, or <c>DK</c>.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Area Parse(string text) => Parse(Guard.Against.Null(text), provider: null);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Area)" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Area result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads an area without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form is the same everywhere.</param>
    /// <param name="result">The area, or the country.</param>
    /// <returns>Whether the text is an area.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Area result)
    {
        result = default;
        if (s is CountryId)
        {
            return true;
        }

        if (
            s.Length != 3
            || !int.TryParse(s, NumberStyles.None, NumberFormatInfo.InvariantInfo, out var code)
            || code < MinCode
        )
        {
            return false;
        }

        result = new(code);
        return true;
    }

    /// <summary>As <c>kommune 217</c> or <c>hele landet</c>.</summary>
    public string ToText(Language language) =>
        (IsCountry, language) switch
        {
            (true, Language.English) => "the country",
            (true, _) => "hele landet",
            (false, Language.English) => $"municipality {Code}",
            _ => $"kommune {Code}",
        };

    /// <summary>As data files write it: <c>217</c> or <c>DK</c>.</summary>
    public override string ToString() => IsCountry ? CountryId : Code.ToString("000", NumberFormatInfo.InvariantInfo);
}
