using System.Numerics;

namespace Jobcenter.Rules.Quantities;

/// <summary>A part of a whole, exact. The default is 0.</summary>
/// <remarks>The difference of two shares is a <see cref="Quantity"/> of percentage points, never a relative change.</remarks>
[DanishTerm("andel")]
public readonly record struct Share
    : IComparable,
        IComparable<Share>,
        IComparisonOperators<Share, Share, bool>,
        ILocalizable
{
    internal static BilingualText OfNothing { get; } =
        new("en andel af ingenting findes ikke", "there is no share of nothing");

    /// <summary>A share.</summary>
    /// <param name="value">The part of 1, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    public Share(Fraction value) =>
        Value =
            value.Sign >= 0
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), $"value was {value}; it must be 0 or more.");

    /// <summary>The part of 1.</summary>
    public Fraction Value { get; }

    /// <summary>What one number is of another.</summary>
    /// <param name="part">The part, 0 or more.</param>
    /// <param name="whole">The whole, 0 or more.</param>
    /// <returns>The share; missing when the whole is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part or the whole is negative.</exception>
    public static Known<Share> Of(Fraction part, Fraction whole)
    {
        Guard.Against.InvalidInput(whole, nameof(whole), w => w.Sign >= 0, $"whole was {whole}; it must be 0 or more.");
        return whole.Sign == 0 ? Known.Missing<Share>(OfNothing) : Known.Of(new Share(part / whole));
    }

    /// <summary>Smaller shares come first.</summary>
    public int CompareTo(Share other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public static bool operator <(Share left, Share right) => left.CompareTo(right) < 0;

    /// <inheritdoc />
    public static bool operator >(Share left, Share right) => left.CompareTo(right) > 0;

    /// <inheritdoc />
    public static bool operator <=(Share left, Share right) => left.CompareTo(right) <= 0;

    /// <inheritdoc />
    public static bool operator >=(Share left, Share right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    int IComparable.CompareTo(object? obj) => Ordering.Compare(this, obj);

    /// <summary>In percent with two decimals, halves away from zero.</summary>
    public string ToText(Language language) => new Quantity(Value, QuantityUnit.Share).ToText(language);

    /// <summary>The exact part of 1.</summary>
    public override string ToString() => Value.ToString();
}
