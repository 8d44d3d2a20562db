namespace Jobcenter.Rules.Plans;

/// <summary>How much better than another is asked, at least.</summary>
/// <example>
/// <code>
/// var twoPercent = new Margin(new Fraction(2, 100), [MarginReading.Points, MarginReading.Percent]);
/// </code>
/// </example>
[DanishTerm("forspring")]
internal sealed record Margin
{
    /// <summary>A margin.</summary>
    /// <param name="amount">How much: from 0; of a share as a part of 1 (0.02 is 2 points), in percent at most 1.</param>
    /// <param name="readings">What it is measured in: the first decides, the others are shown. Both, points first, when default.</param>
    /// <exception cref="ArgumentException">A reading stands twice, or there is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below 0.</exception>
    public Margin(Fraction amount, ImmutableArray<MarginReading> readings = default)
    {
        Amount =
            amount.Sign >= 0
                ? amount
                : throw new ArgumentOutOfRangeException(nameof(amount), $"amount was {amount}; it must be 0 or more.");
        Readings = readings.IsDefault
            ? [MarginReading.Points, MarginReading.Percent]
            : Guard.Against.NoneOrTwice(readings);
    }

    /// <summary>How much.</summary>
    public Fraction Amount { get; }

    /// <summary>What it is measured in: the first decides, the others are shown.</summary>
    public ImmutableArray<MarginReading> Readings { get; }
}
