using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Testing;

/// <summary>What a broken invariant says: what was counted, and the two answers that should be one.</summary>
internal static class InvariantText
{
    public static BilingualText? Differ(Tally one, Tally other, BilingualText how)
    {
        if (one.Equals(other))
        {
            return null;
        }

        var numbers = other.Cells.ToDictionary(static c => c.Name, static c => c.Value, StringComparer.Ordinal);
        var cell = one.Cells.FirstOrDefault(c => !numbers.TryGetValue(c.Name, out var value) || value != c.Value);
        return Tell(
            BilingualText.Same(one.Key.ToString()),
            cell.Name ?? string.Empty,
            one.Missing?.English ?? $"{cell.Value}",
            how,
            cell.Name is { } name && numbers.TryGetValue(name, out var found)
                ? $"{found}"
                : other.Missing?.English ?? other.ToString()
        );
    }

    public static BilingualText Tell(BilingualText what, string which, string one, BilingualText how, string other) =>
        new(
            $"{what.Danish}, {which}: {one}; {how.Danish}: {other}",
            $"{what.English}, {which}: {one}; {how.English}: {other}"
        );
}
