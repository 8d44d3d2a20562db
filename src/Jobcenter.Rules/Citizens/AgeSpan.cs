using System.Globalization;

namespace Jobcenter.Rules.Citizens;

/// <summary>Ages in whole years, both ends included. The default is age 0.</summary>
internal readonly record struct AgeSpan
{
    /// <summary>The oldest age there may be: 150.</summary>
    internal const int Oldest = 150;

    /// <summary>A span.</summary>
    /// <param name="from">The youngest age, 0 to 150.</param>
    /// <param name="to">The oldest age, from <paramref name="from"/> to 150.</param>
    public AgeSpan(int from, int to)
    {
        From = Guard.Against.Outside(from, nameof(from), 0, Oldest);
        To = Guard.Against.Outside(to, nameof(to), from, Oldest);
    }

    /// <summary>16 to 66: the ages of the population where nothing else is said; our decision.</summary>
    internal static AgeSpan Working { get; } = new(16, 66);

    /// <summary>The youngest age.</summary>
    public int From { get; }

    /// <summary>The oldest age.</summary>
    public int To { get; }

    /// <summary>Whether an age lies within the span.</summary>
    /// <param name="age">Whole years.</param>
    public bool Contains(int age) => age >= From && age <= To;

    /// <summary>Reads a span as data files write it.</summary>
    /// <param name="text">The text, as <c>18-29</c>.</param>
    /// <param name="span">The span, or age 0.</param>
    /// <returns>Whether the text is a span.</returns>
    public static bool TryParse(string? text, out AgeSpan span)
    {
        span = default;
        var hyphen = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (
            text is not { Length: <= 7 }
            || hyphen < 1
            || !int.TryParse(text[..hyphen], NumberStyles.None, NumberFormatInfo.InvariantInfo, out var from)
            || !int.TryParse(text[(hyphen + 1)..], NumberStyles.None, NumberFormatInfo.InvariantInfo, out var to)
            || from > to
            || to > Oldest
        )
        {
            return false;
        }

        span = new(from, to);
        // One way to write it, so that two keys of one figure are one.
        return string.Equals(span.ToString(), text, StringComparison.Ordinal);
    }

    /// <summary>As data files write it: <c>18-29</c>.</summary>
    public override string ToString() => string.Create(NumberFormatInfo.InvariantInfo, $"{From}-{To}");
}
