using System.Text.RegularExpressions;

namespace Jobcenter.Rules.Kernel;

/// <summary>A citizen's id where many can read it: its first character, and a mask. It is often a CPR number.</summary>
/// <remarks>Public, that a program around the library writes ids in its own logs as the library's messages do.</remarks>
[DanishTerm("maskeret id")]
public static partial class MaskedId
{
    private const string CitizenColumn = "citizen";
    private const string Mask = "***";

    /// <summary>As <c>0***</c>; nothing for nothing.</summary>
    /// <returns>The id's first character, and a mask.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static string Of(string id) =>
        Guard.Against.Null(id).Length == 0
            ? id
            : $"{id[..(id.Length > 1 && char.IsSurrogatePair(id, 0) ? 2 : 1)]}{Mask}";

    /// <summary>What a column held: a citizen's id is masked, a whole row is left out, and elsewhere what looks like a CPR number is masked.</summary>
    internal static string In(string column, string value) =>
        column switch
        {
            "" => string.Empty,
            CitizenColumn => Of(value),
            _ => InText(value),
        };

    /// <summary>A text in which what looks like a CPR number is masked.</summary>
    /// <returns>The text without a whole CPR number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string InText(string text) => CprNumber().Replace(Guard.Against.Null(text), static m => Of(m.Value));

    [GeneratedRegex(@"(?<!\d)\d{6}-?\d{4}(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CprNumber();
}
