using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Quantities;

/// <summary>Which counts of persons are too small to be published, and which others must go with them.</summary>
/// <remarks>
/// A count under the threshold is hidden, zero too. Where a table shows a total, one hidden count alone could be
/// worked out from it; so others are hidden with it, the smallest first. The threshold of five is our decision, after
/// the practice of Danish statistics.
/// </remarks>
/// <example>
/// <code>
/// DiscreetCounts shown = Discretion.Default.Hide([3, 12, 40]); // 3 and 12 are hidden, the total 55 is not
/// </code>
/// </example>
[DanishTerm("diskretion")]
public sealed record Discretion
{
    /// <summary>The usual threshold.</summary>
    public const int DefaultThreshold = 5;

    /// <summary>A discretion.</summary>
    /// <param name="threshold">Counts under it are hidden; 1 or more, 5 by default.</param>
    /// <exception cref="ArgumentException">The threshold is below 1.</exception>
    public Discretion(int threshold = DefaultThreshold) => Threshold = Guard.Against.NegativeOrZero(threshold);

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
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public DiscreetCounts Hide(params ReadOnlySpan<int> counts)
    {
        var isHidden = new bool[counts.Length];
        var total = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            total += Guard.Against.OutOfRange(counts[i], nameof(counts), 0, int.MaxValue);
            isHidden[i] = Hides(new Fraction(counts[i]));
        }

        var isTotalHidden = Hides(new Fraction(total));
        // One that is hidden alone is the total less the others; several that add up to nothing are nothing each.
        while (!isTotalHidden && CanBeWorkedOut(counts, isHidden))
        {
            var smallest = Smallest(counts, isHidden);
            if (smallest < 0)
            {
                isTotalHidden = true;
            }
            else
            {
                isHidden[smallest] = true;
            }
        }

        return new([.. isHidden], isTotalHidden);
    }

    private static bool CanBeWorkedOut(ReadOnlySpan<int> counts, bool[] isHidden)
    {
        var hidden = 0;
        var sum = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            if (isHidden[i])
            {
                hidden++;
                sum += counts[i];
            }
        }

        return hidden == 1 || (hidden > 1 && sum == 0);
    }

    // The first of the smallest counts that are still shown; −1 when none is.
    private static int Smallest(ReadOnlySpan<int> counts, bool[] isHidden)
    {
        var smallest = -1;
        for (var i = 0; i < counts.Length; i++)
        {
            if (!isHidden[i] && (smallest < 0 || counts[i] < counts[smallest]))
            {
                smallest = i;
            }
        }

        return smallest;
    }
}
