using System.Text.RegularExpressions;

namespace Jobcenter.Rules.Kernel;

/// <summary>A citizen's id where many can read it: its first character, and a mask. It is often a CPR number.</summary>
internal static partial class MaskedId
{
    private const string CitizenColumn = "citizen";
    private const string Mask = "***";

    /// <summary>As <c>0***</c>; nothing for nothing.</summary>
    public static string Of(string id) =>
        id.Length == 0 ? id : $"{id[..(id.Length > 1 && char.IsSurrogatePair(id, 0) ? 2 : 1)]}{Mask}";

    /// <summary>What a column held: a citizen's id is masked, a whole row is left out, and elsewhere what looks like a CPR number is masked.</summary>
    public static string In(string column, string value) =>
        column switch
        {
            "" => string.Empty,
            CitizenColumn => Of(value),
            _ => InText(value),
        };

    /// <summary>A text in which what looks like a CPR number is masked.</summary>
    public static string InText(string text) => CprNumber().Replace(text, static m => Of(m.Value));

    [GeneratedRegex(@"(?<!\d)\d{6}-?\d{4}(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CprNumber();
}
