using System.Numerics;

namespace Jobcenter.Rules.Quantities;

/// <summary>An exact number: a quotient of two whole numbers in lowest terms. The default is 0.</summary>
/// <remarks>
/// Numerator and denominator are 128-bit. Arithmetic is exact; a result that does not fit throws
/// <see cref="OverflowException"/>. Comparing never overflows and never allocates.
/// </remarks>
/// <example>
/// <code>
/// var change = new Fraction(346 - 363, 363); // −17/363
/// bool met = change &lt;= new Fraction(-2, 100); // true
/// </code>
/// </example>
[DanishTerm("brøk")]
public readonly partial record struct Fraction
    : IComparable,
        IComparable<Fraction>,
        IComparisonOperators<Fraction, Fraction, bool>
{
    // One less than the denominator, so that the default is 0/1.
    private readonly Int128 _denominatorLessOne;

    /// <summary>The quotient of two whole numbers, brought to lowest terms.</summary>
    /// <param name="numerator">The number above the line.</param>
    /// <param name="denominator">The number below the line; not 0.</param>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    /// <exception cref="OverflowException">The result in lowest terms does not fit in 128 bits.</exception>
    public Fraction(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0)
        {
            throw new DivideByZeroException("denominator was 0; a fraction needs another one.");
        }

        if (numerator == Int128.MinValue || denominator == Int128.MinValue)
        {
            // The one value whose size does not fit in 128 bits.
            this = FromBig(numerator, denominator);
            return;
        }

        if (denominator == 1)
        {
            Numerator = numerator;
            return;
        }

        var divisor = GreatestCommonDivisor(Int128.Abs(numerator), Int128.Abs(denominator));
        var sign = denominator < 0 ? -1 : 1;
        Numerator = sign * (numerator / divisor);
        _denominatorLessOne = (sign * (denominator / divisor)) - 1;
    }

    /// <summary>A whole number.</summary>
    public Fraction(long whole) => Numerator = whole;

    /// <summary>0.</summary>
    public static Fraction Zero => default;

    /// <summary>1.</summary>
    public static Fraction One => new(1);

    /// <summary>The number above the line, in lowest terms; it carries the sign.</summary>
    public Int128 Numerator { get; }

    /// <summary>The number below the line, in lowest terms; 1 or more.</summary>
    public Int128 Denominator => _denominatorLessOne + 1;

    /// <summary>Whether the number is whole.</summary>
    public bool IsWhole => _denominatorLessOne == 0;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Int128.Sign(Numerator);

    /// <summary>The larger of two numbers.</summary>
    public static Fraction Max(Fraction left, Fraction right) => left < right ? right : left;

    private static Int128 GreatestCommonDivisor(Int128 a, Int128 b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    private static Fraction FromBig(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        var above = numerator / divisor;
        var below = denominator / divisor;
        return BigInteger.Abs(above) > Int128.MaxValue || below > Int128.MaxValue
            ? throw new OverflowException("The result does not fit in a fraction of two 128-bit numbers.")
            : new((Int128)above, (Int128)below);
    }
}
