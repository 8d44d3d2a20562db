using System.Numerics;
using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Tests.Generators;

namespace Jobcenter.Rules.Tests.Quantities;

/// <summary>Fractions against unbounded whole numbers.</summary>
public sealed class FractionTests
{
    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 500)]
    public void Compares_as_cross_multiplication_does(Fraction left, Fraction right)
    {
        var expected = ((BigInteger)left.Numerator * right.Denominator).CompareTo(
            (BigInteger)right.Numerator * left.Denominator
        );
        Assert.Equal(expected, Math.Sign(left.CompareTo(right)));
        Assert.Equal(expected < 0, left < right);
        Assert.Equal(expected > 0, left > right);
        Assert.Equal(expected <= 0, left <= right);
        Assert.Equal(expected >= 0, left >= right);
        Assert.Equal(expected == 0, left == right);
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 500)]
    public void Calculates_exactly_or_overflows(Fraction left, Fraction right)
    {
        AssertSame(
            () => left + right,
            ((BigInteger)left.Numerator * right.Denominator) + ((BigInteger)right.Numerator * left.Denominator),
            (BigInteger)left.Denominator * right.Denominator
        );
        AssertSame(
            () => left - right,
            ((BigInteger)left.Numerator * right.Denominator) - ((BigInteger)right.Numerator * left.Denominator),
            (BigInteger)left.Denominator * right.Denominator
        );
        AssertSame(
            () => left * right,
            (BigInteger)left.Numerator * right.Numerator,
            (BigInteger)left.Denominator * right.Denominator
        );
        if (right.Sign != 0)
        {
            AssertSame(
                () => left / right,
                (BigInteger)left.Numerator * right.Denominator,
                (BigInteger)left.Denominator * right.Numerator
            );
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void Is_in_lowest_terms_and_reads_what_it_writes(Fraction value)
    {
        Assert.True(value.Denominator > 0);
        Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator));
        if (Int128.Abs(value.Numerator) < PowerOfTen(30) && value.Denominator < PowerOfTen(30))
        {
            Assert.Equal(value, Fraction.Parse(value.ToString()));
        }
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-0.02", "-1/50")]
    [InlineData("0.5", "1/2")]
    [InlineData("-47/2035", "-47/2035")]
    [InlineData("4/8", "1/2")]
    [InlineData("007.10", "71/10")]
    public void Reads_decimals_and_quotients(string text, string exact) =>
        Assert.Equal(exact, Fraction.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1,5")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("--1")]
    [InlineData("+1")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData(" 1")]
    [InlineData("1234567890123456789012345678901")]
    [InlineData("0.1234567890123456789")]
    public void Refuses_everything_else(string text)
    {
        Assert.False(Fraction.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => Fraction.Parse(text));
    }

    [Property]
    public void Any_text_is_a_number_that_reads_back_or_is_refused(string text)
    {
        if (Fraction.TryParse(text, null, out var value))
        {
            Assert.Equal(value, Fraction.Parse(value.ToString()));
        }
    }

    [Theory]
    [InlineData("5/2", nameof(Rounding.HalfAwayFromZero), "3")]
    [InlineData("-5/2", nameof(Rounding.HalfAwayFromZero), "-3")]
    [InlineData("9/4", nameof(Rounding.AwayFromZero), "3")]
    [InlineData("-9/4", nameof(Rounding.AwayFromZero), "-3")]
    [InlineData("2", nameof(Rounding.AwayFromZero), "2")]
    [InlineData("9/4", nameof(Rounding.HalfAwayFromZero), "2")]
    public void Rounds_by_name(string value, string roundingName, string rounded) =>
        Assert.Equal(rounded, Fraction.Parse(value).Round(0, Enum.Parse<Rounding>(roundingName)).ToString());

    [Theory]
    [InlineData("-47/2035", "-0.0230958230958231")]
    [InlineData("-1/50", "-0.02")]
    [InlineData("0", "0")]
    [InlineData("10163/2", "5081.5")]
    [InlineData("1/3", "0.333333333333333")]
    [InlineData("2/3", "0.666666666666667")]
    [InlineData("1/3000", "0.000333333333333333")]
    [InlineData("20000000000000000000001/2", "10000000000000000000001")]
    [InlineData("-2000/3", "-666.666666666667")]
    public void Is_written_for_json_with_fifteen_significant_digits(string value, string text) =>
        Assert.Equal(text, Fraction.Parse(value).ToDecimalString());

    [Theory]
    [InlineData("2469/2", 1, "1.234,5", "1,234.5")]
    [InlineData("-1/2000", 2, "0,00", "0.00")]
    [InlineData("-1234567", 0, "−1.234.567", "−1,234,567")]
    [InlineData("999/1000", 2, "1,00", "1.00")]
    [InlineData("-1/8", 2, "−0,13", "−0.13")]
    public void Is_written_for_people(string value, int decimals, string danish, string english)
    {
        Assert.Equal(danish, Fraction.Parse(value).ToText(decimals, Language.Danish));
        Assert.Equal(english, Fraction.Parse(value).ToText(decimals, Language.English));
    }

    // Numbers within 64 bits and beyond them are written on two ways: both as unbounded whole numbers, digit by digit.
    [Property(MaxTest = 500)]
    public void Is_written_for_people_as_unbounded_numbers_are(long above, long below, bool isLarge, byte decimals)
    {
        Int128[] edges = [long.MaxValue, (Int128)long.MaxValue + 1, long.MinValue, above];
        var denominator = below == 0 ? 1 : below;
        foreach (var edge in edges)
        {
            var number = new Fraction(isLarge ? (edge * 1_000_003) + above : edge, denominator);
            var places = decimals % 19;
            var (whole, rest) = BigInteger.DivRem(
                BigInteger.Abs(number.Numerator) * BigInteger.Pow(10, places),
                number.Denominator
            );
            var scaled = whole + (rest * 2 >= number.Denominator ? 1 : 0);
            var digits = $"{scaled}".PadLeft(places + 1, '0');
            var written = "";
            for (var i = 0; i < digits.Length - places; i++)
            {
                written += (i > 0 && (digits.Length - places - i) % 3 == 0 ? "." : "") + digits[i];
            }

            var sign = number.Sign < 0 && !scaled.IsZero ? "−" : "";
            var end = places == 0 ? "" : "," + digits[^places..];
            Assert.Equal(sign + written + end, number.ToText(places, Language.Danish));
        }
    }

    [Fact]
    public void Knows_its_bounds()
    {
        Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));
        Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);
        Assert.Throws<DivideByZeroException>(() => new Fraction(Int128.MaxValue, 1) / Fraction.Zero);
        Assert.Throws<OverflowException>(() => new Fraction(Int128.MaxValue, 1) + Fraction.One);
        Assert.Throws<OverflowException>(() => new Fraction(Int128.MinValue, 1));
        Assert.Equal(new Fraction(-(Int128.One << 126), 1), new Fraction(Int128.MinValue, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.One.Round(19, Rounding.AwayFromZero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.One.Round(-1, Rounding.AwayFromZero));
        Assert.Equal(Fraction.Zero, default);
        Assert.Equal(Int128.One, default(Fraction).Denominator);
    }

    private static void AssertSame(Func<Fraction> calculate, BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        var (above, below) = (numerator / divisor, denominator / divisor);
        if (BigInteger.Abs(above) > Int128.MaxValue || below > Int128.MaxValue)
        {
            Assert.Throws<OverflowException>(() => calculate());
            return;
        }

        var result = calculate();
        Assert.Equal(above, (BigInteger)result.Numerator);
        Assert.Equal(below, (BigInteger)result.Denominator);
    }

    private static Int128 PowerOfTen(int exponent) => (Int128)BigInteger.Pow(10, exponent);
}
