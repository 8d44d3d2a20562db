using System.Text.RegularExpressions;

namespace Jobcenter.Rules.Kernel;

// A citizen's id where many can read it, often a CPR number: a program around the library writes ids in its logs as the library does.
public static partial class PlainText
{
    private const string CitizenColumn = "citizen";
    private const string Masked = "***";

    /// <summary>As <c>0***</c>; nothing for nothing.</summary>
    /// <returns>The id's first character, and a mask.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static string Mask(string id) =>
        Guard.Against.Null(id).Length == 0
            ? id
            : $"{id[..(id.Length > 1 && char.IsSurrogatePair(id, 0) ? 2 : 1)]}{Masked}";

    /// <summary>What a column held: a citizen's id is masked, a whole row is left out, and elsewhere what looks like a CPR number is masked.</summary>
    internal static string MaskIn(string column, string value) =>
        column switch
        {
            "" => string.Empty,
            CitizenColumn => Mask(value),
            _ => MaskText(value),
        };

    /// <summary>A text in which what looks like a CPR number is masked.</summary>
    /// <returns>The text without a whole CPR number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string MaskText(string text) =>
        CprNumber().Replace(Guard.Against.Null(text), static m => Mask(m.Value));

    [GeneratedRegex(@"(?<!\d)\d{6}-?\d{4}(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CprNumber();
}
