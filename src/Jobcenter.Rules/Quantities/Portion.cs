namespace Jobcenter.Rules.Quantities;

/// <summary>x of y, as far as it is known: how many are in it, how many are not, of how many nobody knows, and of how many nobody can know yet. The default has nobody.</summary>
/// <remarks>
/// What is not known is never taken for a no. The share is that of those whose answer is known; where a limit turns on
/// the others, <see cref="AtLeast"/> is unknown.
/// </remarks>
/// <example>
/// <code>
/// var portion = new Portion(yes: 8, no: 2, unknown: 1);
/// Known&lt;Share&gt; share = portion.Share; // 80 %
/// </code>
/// </example>
[DanishTerm("del af helhed")]
public readonly record struct Portion : ILocalizable
{
    /// <summary>A portion.</summary>
    /// <param name="yes">How many are in it, 0 or more.</param>
    /// <param name="no">How many are not, 0 or more.</param>
    /// <param name="unknown">Of how many nobody knows, 0 or more.</param>
    /// <param name="pending">Of how many nobody can know yet, for their time has not passed; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0.</exception>
    public Portion(int yes, int no, int unknown = 0, int pending = 0)
    {
        Yes = Guard.Against.Outside(yes, nameof(yes), 0, int.MaxValue);
        No = Guard.Against.Outside(no, nameof(no), 0, int.MaxValue);
        Unknown = Guard.Against.Outside(unknown, nameof(unknown), 0, int.MaxValue);
        Pending = Guard.Against.Outside(pending, nameof(pending), 0, int.MaxValue);
    }

    /// <summary>How many are in it.</summary>
    public int Yes { get; }

    /// <summary>How many are not.</summary>
    public int No { get; }

    /// <summary>Of how many nobody knows.</summary>
    public int Unknown { get; }

    /// <summary>Of how many nobody can know yet.</summary>
    public int Pending { get; }

    /// <summary>All whose answer is known: <see cref="Yes"/> and <see cref="No"/>.</summary>
    /// <exception cref="OverflowException">The sum does not fit in 32 bits.</exception>
    public int Whole => checked(Yes + No);

    /// <summary>All that take part: <see cref="Yes"/>, <see cref="No"/> and <see cref="Unknown"/>.</summary>
    /// <exception cref="OverflowException">The sum does not fit in 32 bits.</exception>
    public int All => checked(Yes + No + Unknown);

    /// <summary>The share among those whose answer is known; missing when there is nobody.</summary>
    public Known<Share> Share => Quantities.Share.Of(new Fraction(Yes), new Fraction((long)Yes + No));

    /// <summary>The share if all the unknown were a no; missing when nobody takes part.</summary>
    public Known<Share> LowestShare => Quantities.Share.Of(new Fraction(Yes), new Fraction(All));

    /// <summary>The share if all the unknown were a yes; missing when nobody takes part.</summary>
    public Known<Share> HighestShare => Quantities.Share.Of(new Fraction((long)Yes + Unknown), new Fraction(All));

    /// <summary>One answer.</summary>
    /// <param name="answer">The answer; null when not known.</param>
    /// <returns>The portion of one.</returns>
    public static Portion Of(bool? answer) =>
        new(answer is true ? 1 : 0, answer is false ? 1 : 0, answer is null ? 1 : 0);

    internal static Portion Of(Verdict verdict) =>
        new(
            verdict == Verdict.Met ? 1 : 0,
            verdict == Verdict.NotMet ? 1 : 0,
            verdict is Verdict.Met or Verdict.NotMet ? 0 : 1
        );

    /// <summary>Whether the share is at least a limit, whatever the unknown answers are. Those that are pending take no part.</summary>
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
    /// <exception cref="OverflowException">A sum does not fit in 32 bits.</exception>
    public static Portion operator +(Portion left, Portion right) =>
        new(
            checked(left.Yes + right.Yes),
            checked(left.No + right.No),
            checked(left.Unknown + right.Unknown),
            checked(left.Pending + right.Pending)
        );

    /// <summary>As <c>4.071 af 9.051</c>: of those whose answer is known.</summary>
    public string ToText(Language language)
    {
        var (part, whole) = (new Fraction(Yes).ToText(0, language), new Fraction(Whole).ToText(0, language));
        return language == Language.English ? $"{part} of {whole}" : $"{part} af {whole}";
    }
}
