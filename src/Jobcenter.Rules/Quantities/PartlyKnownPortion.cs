namespace Jobcenter.Rules.Quantities;

/// <summary>A portion of which some answers are not known: how many are in it, how many are not, and of how many nobody knows. The default has nobody.</summary>
/// <remarks>What is not known is never taken for a no: where the answer turns on it, the answer is unknown.</remarks>
[DanishTerm("delvist kendt del")]
public readonly record struct PartlyKnownPortion
{
    /// <summary>A portion.</summary>
    /// <param name="yes">How many are in it, 0 or more.</param>
    /// <param name="no">How many are not, 0 or more.</param>
    /// <param name="unknown">Of how many nobody knows, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0.</exception>
    public PartlyKnownPortion(int yes, int no, int unknown)
    {
        Yes = Guard.Against.Outside(yes, nameof(yes), 0, int.MaxValue);
        No = Guard.Against.Outside(no, nameof(no), 0, int.MaxValue);
        Unknown = Guard.Against.Outside(unknown, nameof(unknown), 0, int.MaxValue);
    }

    /// <summary>How many are in it.</summary>
    public int Yes { get; }

    /// <summary>How many are not.</summary>
    public int No { get; }

    /// <summary>Of how many nobody knows.</summary>
    public int Unknown { get; }

    /// <summary>The portion among those whose answer is known.</summary>
    public Portion Known => new(Yes, checked(Yes + No));

    /// <summary>One answer.</summary>
    /// <param name="answer">The answer; null when not known.</param>
    /// <returns>The portion of one.</returns>
    public static PartlyKnownPortion Of(bool? answer) =>
        new(answer is true ? 1 : 0, answer is false ? 1 : 0, answer is null ? 1 : 0);

    /// <summary>Whether the share is at least a limit, whatever the unknown answers are.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>Met or not met when the unknown answers cannot change it; otherwise unknown, as when there is nobody.</returns>
    public Verdict AtLeast(Share limit)
    {
        var all = (long)Yes + No + Unknown;
        if (all == 0)
        {
            return Verdict.Unknown;
        }

        var needed = limit.Value * new Fraction(all);
        return new Fraction(Yes) >= needed ? Verdict.Met
            : new Fraction((long)Yes + Unknown) < needed ? Verdict.NotMet
            : Verdict.Unknown;
    }

    /// <summary>The sum of two portions of different persons.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">A sum does not fit in 32 bits.</exception>
    public static PartlyKnownPortion operator +(PartlyKnownPortion left, PartlyKnownPortion right) =>
        new(checked(left.Yes + right.Yes), checked(left.No + right.No), checked(left.Unknown + right.Unknown));
}
