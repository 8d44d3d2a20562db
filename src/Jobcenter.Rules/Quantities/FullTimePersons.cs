using System.Numerics;

namespace Jobcenter.Rules.Quantities;

/// <summary>A number of full-time persons, exact. The default is 0.</summary>
/// <remarks>One full-time person is one person in the state for the whole period. Source: STAR (Y21/MM14), DST (GRADAAR, GRADKVT).</remarks>
/// <example>
/// <code>
/// var half = new FullTimePersons(new Fraction(26, 52));
/// string text = half.ToText(Language.Danish); // "0,5"
/// </code>
/// </example>
[DanishTerm("fuldtidspersoner")]
public readonly record struct FullTimePersons
    : IComparable,
        IComparable<FullTimePersons>,
        IComparisonOperators<FullTimePersons, FullTimePersons, bool>,
        ILocalizable
{
    /// <summary>A number of full-time persons.</summary>
    /// <param name="count">The exact number, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public FullTimePersons(Fraction count) =>
        Count =
            count.Sign >= 0
                ? count
                : throw new ArgumentOutOfRangeException(nameof(count), $"count was {count}; it must be 0 or more.");

    /// <summary>The exact number, 0 or more.</summary>
    public Fraction Count { get; }

    /// <summary>The sum.</summary>
    public static FullTimePersons operator +(FullTimePersons left, FullTimePersons right) =>
        new(left.Count + right.Count);

    /// <summary>Smaller numbers come first.</summary>
    public int CompareTo(FullTimePersons other) => Count.CompareTo(other.Count);

    /// <inheritdoc />
    public static bool operator <(FullTimePersons left, FullTimePersons right) => left.CompareTo(right) < 0;

    /// <inheritdoc />
    public static bool operator >(FullTimePersons left, FullTimePersons right) => left.CompareTo(right) > 0;

    /// <inheritdoc />
    public static bool operator <=(FullTimePersons left, FullTimePersons right) => left.CompareTo(right) <= 0;

    /// <inheritdoc />
    public static bool operator >=(FullTimePersons left, FullTimePersons right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    int IComparable.CompareTo(object? obj) => Ordering.Compare(this, obj);

    /// <summary>With one decimal, halves away from zero.</summary>
    public string ToText(Language language) => new Quantity(Count, QuantityUnit.FullTimePersons).ToText(language);

    /// <summary>The exact number.</summary>
    public override string ToString() => Count.ToString();
}
