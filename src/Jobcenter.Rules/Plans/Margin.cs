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

/// <summary>What "at least 2 % lower than another" is measured in. The default is <see cref="Points"/>.</summary>
/// <remarks>A sentence that does not say can be read both ways; the first reading of a margin decides, the others are shown.</remarks>
[DanishTerm("læsning af forspringet")]
internal enum MarginReading
{
    /// <summary>In the measure's own unit: of a share, percentage points (<c>points</c>).</summary>
    [DanishTerm("i procentpoint eller målingens enhed", Id = "points", Short = "procentpoint", English = "points")]
    Points = 0,

    /// <summary>As a part of the other's value (<c>percent</c>).</summary>
    [DanishTerm("i procent af den andens tal", Id = "percent", Short = "procent", English = "percent")]
    Percent = 1,
}
