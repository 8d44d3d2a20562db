using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Jobcenter.Rules.Quantities;

public readonly partial record struct Fraction : ISpanParsable<Fraction>
{
    // Enough for any published figure, and few enough that the parts always fit in 128 bits.
    private const int MaxDigits = 30;
    private const int MaxDecimals = 18;
    private const int SignificantDigits = 15;

    // 39 of a 128-bit number and 18 of decimals, with room to spare.
    private const int MaxScaledDigits = 64;

    /// <summary>Reads a decimal (<c>-0.02</c>) or a quotient (<c>-47/2035</c>), with a decimal point.</summary>
    /// <param name="s">The text: digits, at most 30 in all and 18 after the point, without blanks or thousands.</param>
    /// <param name="provider">Not used: the form is the same everywhere.</param>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    public static Fraction Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var fraction)
            ? fraction
            : throw new FormatException(
                $"\"{Excerpt.Of(s)}\" is not a number; write it as 12, -0.25 or -47/2035, with at most {MaxDigits} digits."
            );

    /// <summary>Reads a decimal (<c>-0.02</c>) or a quotient (<c>-47/2035</c>), with a decimal point.</summary>
    /// <param name="s">The text: digits, at most 30 in all and 18 after the point, without blanks or thousands.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    public static Fraction Parse(string s) => Parse(s, provider: null);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)" />
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static Fraction Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Fraction)" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Fraction result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads a number without throwing; the forms are those of <see cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form is the same everywhere.</param>
    /// <param name="result">The number, or 0.</param>
    /// <returns>Whether the text is a number.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Fraction result)
    {
        result = default;
        var negative = s is ['-', ..];
        var digits = negative ? s[1..] : s;
        Int128 numerator;
        Int128 denominator;
        if (digits.IndexOf('/') is var slash and >= 0)
        {
            if (!TryWhole(digits[..slash], out numerator) || !TryWhole(digits[(slash + 1)..], out denominator))
            {
                return false;
            }

            if (denominator == 0)
            {
                return false;
            }
        }
        else
        {
            var point = digits.IndexOf('.');
            var decimals = point < 0 ? [] : digits[(point + 1)..];
            var whole = point < 0 ? digits : digits[..point];
            if (
                (point >= 0 && decimals.IsEmpty)
                || decimals.Length > MaxDecimals
                || whole.Length + decimals.Length > MaxDigits
                || !TryWhole(whole, out var wholePart)
            )
            {
                return false;
            }

            Int128 decimalPart = 0;
            if (!decimals.IsEmpty && !TryWhole(decimals, out decimalPart))
            {
                return false;
            }

            denominator = PowerOfTen(decimals.Length);
            numerator = (wholePart * denominator) + decimalPart;
        }

        result = new(negative ? -numerator : numerator, denominator);
        return true;
    }

    /// <summary>The number rounded to a number of decimals; halves away from zero, as statistics print them.</summary>
    /// <param name="decimals">How many decimals to keep, 0 to 18.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside its bounds.</exception>
    public Fraction Round(int decimals) => Round(decimals, Rounding.HalfAwayFromZero);

    internal Fraction Round(int decimals, Rounding rounding) =>
        FromBig(Scaled(decimals, rounding), BigInteger.Pow(10, decimals));

    /// <summary>The number as a person reads it; halves are rounded away from zero.</summary>
    /// <param name="decimals">How many decimals to print, 0 to 18.</param>
    /// <param name="language">The language: <c>1.234,5</c> in Danish, <c>1,234.5</c> in English.</param>
    /// <returns>The text, with a true minus sign.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside its bounds.</exception>
    public string ToText(int decimals, Language language) => ToText(decimals, language, Rounding.HalfAwayFromZero);

    internal string ToText(int decimals, Language language, Rounding rounding)
    {
        Span<char> digits = stackalloc char[MaxScaledDigits];
        var (length, isNegative) = WriteScaled(digits, decimals, rounding);
        var (group, point) = language == Language.English ? (',', '.') : ('.', ',');
        Span<char> text = stackalloc char[MaxScaledDigits * 2];
        var written = 0;
        if (isNegative)
        {
            text[written++] = '−';
        }

        // Counted from the right, the point included; in front of few digits stand as many zeros as the decimals need.
        for (var left = Math.Max(length, decimals + 1); left > 0; left--)
        {
            text[written++] = left > length ? '0' : digits[length - left];
            if (left == decimals + 1 && decimals > 0)
            {
                text[written++] = point;
            }
            else if (left > decimals + 1 && (left - decimals) % 3 == 1)
            {
                text[written++] = group;
            }
        }

        return new(text[..written]);
    }

    /// <summary>The number as JSON writes it: the shortest decimal with at least 15 significant digits.</summary>
    /// <returns>
    /// The exact decimal where 15 significant digits suffice (<c>-0.02</c>); otherwise rounded to 15 significant
    /// digits, halves away from zero. Digits before the point are never cut. No exponent.
    /// </returns>
    public string ToDecimalString()
    {
        if (Sign == 0)
        {
            return "0";
        }

        // As many decimals as bring the number to fifteen significant digits.
        var decimals = 0;
        var size = BigInteger.Abs(Numerator);
        while (size * BigInteger.Pow(10, decimals) / Denominator < BigInteger.Pow(10, SignificantDigits - 1))
        {
            decimals++;
        }

        var scaled = RoundedQuotient(
            Numerator * BigInteger.Pow(10, decimals),
            (BigInteger)Denominator,
            Rounding.HalfAwayFromZero
        );
        var digits = Digits(BigInteger.Abs(scaled)).PadLeft(decimals + 1, '0');
        var text = decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}".TrimEnd('0').TrimEnd('.');
        return scaled.Sign < 0 ? "-" + text : text;
    }

    /// <summary>The exact number: <c>3</c> or <c>-47/2035</c>.</summary>
    /// <returns>The text, which <see cref="Parse(string, IFormatProvider?)"/> reads up to 30 digits on either side of the line.</returns>
    public override string ToString() => IsWhole ? Digits(Numerator) : $"{Digits(Numerator)}/{Digits(Denominator)}";

    private BigInteger Scaled(int decimals, Rounding rounding)
    {
        GuardDecimals(decimals);
        return RoundedQuotient(Numerator * BigInteger.Pow(10, decimals), (BigInteger)Denominator, rounding);
    }

    private static void GuardDecimals(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MaxDecimals);
    }

    // The digits of the scaled number without its sign: in 128 bits where the number itself needs 64, as nearly all do.
    private (int Length, bool IsNegative) WriteScaled(Span<char> digits, int decimals, Rounding rounding)
    {
        GuardDecimals(decimals);
        return Numerator >= -long.MaxValue && Numerator <= long.MaxValue && Denominator <= long.MaxValue
            ? Write(RoundedQuotient(Numerator * PowerOfTen(decimals), Denominator, rounding), digits)
            : Write(Scaled(decimals, rounding), digits);
    }

    private static (int Length, bool IsNegative) Write<T>(T scaled, Span<char> digits)
        where T : IBinaryInteger<T>
    {
        T.Abs(scaled).TryFormat(digits, out var length, format: default, NumberFormatInfo.InvariantInfo);
        return (length, T.IsNegative(scaled));
    }

    private static T RoundedQuotient<T>(T numerator, T denominator, Rounding rounding)
        where T : IBinaryInteger<T>
    {
        var (whole, rest) = T.DivRem(numerator, denominator);
        if (T.IsZero(rest))
        {
            return whole;
        }

        var size = T.Abs(rest);
        var isUp = rounding == Rounding.AwayFromZero || size + size >= denominator;
        return !isUp ? whole
            : T.IsNegative(numerator) ? whole - T.One
            : whole + T.One;
    }

    private static string Digits(BigInteger whole) => whole.ToString(NumberFormatInfo.InvariantInfo);

    private static bool TryWhole(ReadOnlySpan<char> digits, out Int128 number)
    {
        number = 0;
        return digits.Length <= MaxDigits
            && Int128.TryParse(digits, NumberStyles.None, NumberFormatInfo.InvariantInfo, out number);
    }

    private static Int128 PowerOfTen(int exponent)
    {
        Int128 power = 1;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
