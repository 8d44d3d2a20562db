namespace Jobcenter.Rules.Quantities;

/// <summary>Which counts of persons are too small to be published, and which others must go with them.</summary>
/// <remarks>
/// A count under the threshold is hidden, zero too. Where a table shows a total, one hidden count alone could be
/// worked out from it; so others are hidden with it: the smallest, all that are equal. The threshold of five is our decision, after
/// the practice of Danish statistics.
/// </remarks>
/// <example>
/// <code>
/// var shown = Discretion.Default.Hide([3, 12, 40]); // 3 and 12 are hidden, the total 55 is not
/// </code>
/// </example>
[DanishTerm("diskretion")]
public sealed record Discretion
{
    /// <summary>The usual threshold.</summary>
    public const int DefaultThreshold = 5;

    /// <summary>A discretion.</summary>
    /// <param name="threshold">Counts under it are hidden; 1 or more, 5 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 1.</exception>
    public Discretion(int threshold = DefaultThreshold) => Threshold = Guard.Against.BelowOne(threshold);

    /// <summary>Counts under five are hidden.</summary>
    public static Discretion Default { get; } = new();

    /// <summary>Counts under it are hidden.</summary>
    public int Threshold { get; }

    /// <summary>Whether a count must be hidden.</summary>
    /// <param name="count">The count, or full-time persons.</param>
    /// <returns>True when it lies under the threshold.</returns>
    public bool Hides(Fraction count) => count < new Fraction(Threshold);

    /// <summary>Hides the small counts of a table of one total, and as many others as keep them from being worked out.</summary>
    /// <param name="counts">The counts that add up to the total, each 0 or more.</param>
    /// <returns>Which counts are hidden, and whether the total is.</returns>
    /// <remarks>
    /// Which counts are hidden depends on their sizes alone, never on their places: whoever knows the rule finds at least
    /// two tables that would have been published so.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public (ImmutableArray<bool> IsHidden, bool IsTotalHidden) Hide(params ReadOnlySpan<int> counts)
    {
        var isHidden = new bool[counts.Length];
        var total = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            total += Guard.Against.Outside(counts[i], nameof(counts), 0, int.MaxValue);
            isHidden[i] = Hides(new Fraction(counts[i]));
        }

        var isTotalHidden = Hides(new Fraction(total));
        while (!isTotalHidden && CanBeWorkedOut(counts, isHidden))
        {
            isTotalHidden = !HideSmallest(counts, isHidden);
        }

        return ([.. isHidden], isTotalHidden);
    }

    // One that is hidden alone is the total less the others. Several of them that are all nothing, or all as large as a
    // small count can be, are given away by their sum.
    private bool CanBeWorkedOut(ReadOnlySpan<int> counts, bool[] isHidden)
    {
        var (hidden, nothing, largest) = (0, 0, 0);
        for (var i = 0; i < counts.Length; i++)
        {
            if (isHidden[i])
            {
                hidden++;
                nothing += counts[i] == 0 ? 1 : 0;
                largest += counts[i] == Threshold - 1 ? 1 : 0;
            }
        }

        return hidden == 1 || (hidden > 1 && (nothing == hidden || largest == hidden));
    }

    // All of the smallest that are still shown; false when none is.
    private static bool HideSmallest(ReadOnlySpan<int> counts, bool[] isHidden)
    {
        var smallest = int.MaxValue;
        var isAny = false;
        for (var i = 0; i < counts.Length; i++)
        {
            if (!isHidden[i])
            {
                smallest = Math.Min(smallest, counts[i]);
                isAny = true;
            }
        }

        for (var i = 0; isAny && i < counts.Length; i++)
        {
            isHidden[i] |= counts[i] == smallest;
        }

        return isAny;
    }
}
