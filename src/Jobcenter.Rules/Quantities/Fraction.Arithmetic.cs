using System.Numerics;

namespace Jobcenter.Rules.Quantities;

public readonly partial record struct Fraction
{
    // Both parts below 2^62: sums of two products then fit in 128 bits.
    private bool IsSmall => Int128.Abs(Numerator) < (Int128.One << 62) && _denominatorLessOne < (Int128.One << 62);

    /// <summary>The largest whole number that is not above it.</summary>
    public Fraction Floor()
    {
        var quotient = Numerator / Denominator;
        return new(Numerator < quotient * Denominator ? quotient - 1 : quotient, 1);
    }

    /// <summary>The smallest whole number that is not below it.</summary>
    public Fraction Ceiling() => -(-this).Floor();

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">It does not fit in 128 bits.</exception>
    public static Fraction operator +(Fraction left, Fraction right) =>
        left.IsSmall && right.IsSmall
            ? new(
                (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
                left.Denominator * right.Denominator
            )
            : FromBig(
                ((BigInteger)left.Numerator * right.Denominator) + ((BigInteger)right.Numerator * left.Denominator),
                (BigInteger)left.Denominator * right.Denominator
            );

    /// <summary>The difference.</summary>
    /// <param name="left">What to take from.</param>
    /// <param name="right">What to take away.</param>
    /// <exception cref="OverflowException">It does not fit in 128 bits.</exception>
    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    /// <summary>The opposite number.</summary>
    /// <returns>The number with the other sign.</returns>
    /// <exception cref="OverflowException">It does not fit in 128 bits.</exception>
    public static Fraction operator -(Fraction value) => new(checked(-value.Numerator), value.Denominator);

    /// <summary>The product.</summary>
    /// <exception cref="OverflowException">It does not fit in 128 bits.</exception>
    public static Fraction operator *(Fraction left, Fraction right) =>
        left.IsSmall && right.IsSmall
            ? new(left.Numerator * right.Numerator, left.Denominator * right.Denominator)
            : FromBig((BigInteger)left.Numerator * right.Numerator, (BigInteger)left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <param name="left">What to divide.</param>
    /// <param name="right">What to divide by; not 0.</param>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    /// <exception cref="OverflowException">It does not fit in 128 bits.</exception>
    public static Fraction operator /(Fraction left, Fraction right) =>
        left.IsSmall && right.IsSmall ? new(left.Numerator * right.Denominator, left.Denominator * right.Numerator)
        : right.Numerator == 0 ? throw new DivideByZeroException("right was 0; nothing can be divided by it.")
        : FromBig((BigInteger)left.Numerator * right.Denominator, (BigInteger)left.Denominator * right.Numerator);

    /// <inheritdoc />
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <inheritdoc />
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <inheritdoc />
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <inheritdoc />
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>Smaller numbers come first. Exact for all values; allocates nothing.</summary>
    public int CompareTo(Fraction other)
    {
        if (IsSmall && other.IsSmall)
        {
            return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
        }

        return CompareContinued(Numerator, Denominator, other.Numerator, other.Denominator);
    }

    /// <inheritdoc />
    int IComparable.CompareTo(object? obj) => Ordering.Compare(this, obj);

    // Compares whole parts, then the reciprocals of the remainders the other way round: no product can overflow.
    private static int CompareContinued(Int128 a, Int128 b, Int128 c, Int128 d)
    {
        for (var sign = 1; ; sign = -sign)
        {
            var (wholeA, restA) = FloorDivide(a, b);
            var (wholeC, restC) = FloorDivide(c, d);
            if (wholeA != wholeC)
            {
                return sign * wholeA.CompareTo(wholeC);
            }

            if (restA == 0 || restC == 0)
            {
                return sign * restA.CompareTo(restC);
            }

            (a, b, c, d) = (b, restA, d, restC);
        }
    }

    private static (Int128 Whole, Int128 Remainder) FloorDivide(Int128 numerator, Int128 denominator)
    {
        var (whole, rest) = Int128.DivRem(numerator, denominator);
        return rest < 0 ? (whole - 1, rest + denominator) : (whole, rest);
    }
}
