using System.Text;

namespace Jobcenter.Rules.Excel;

/// <summary>Names of sheets as Excel takes them: short, without what it forbids, no two alike.</summary>
internal sealed class SheetNames
{
    private const int MaxLength = 31;
    private const string Forbidden = "[]:*?/\\'";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string Of(string wanted)
    {
        var plain = Plain(wanted);
        var name = Short(plain, MaxLength);
        for (var i = 2; !_taken.Add(name); i++)
        {
            var number = FormattableString.Invariant($" ({i})");
            name = Short(plain, MaxLength - number.Length) + number;
        }

        return name;
    }

    private static string Plain(string wanted)
    {
        var name = new StringBuilder(wanted.Length);
        foreach (var c in PlainText.Escape(wanted))
        {
            name.Append(Forbidden.Contains(c, StringComparison.Ordinal) ? ' ' : c);
        }

        var words = name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 ? string.Join(' ', words) : "–";
    }

    private static string Short(string name, int length) =>
        name.Length <= length ? name
        : char.IsHighSurrogate(name[length - 2]) ? $"{name[..(length - 2)].TrimEnd()}…"
        : $"{name[..(length - 1)].TrimEnd()}…";
}
