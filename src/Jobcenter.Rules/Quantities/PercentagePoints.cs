using System.Numerics;

namespace Jobcenter.Rules.Quantities;

/// <summary>The difference of two shares, exact. The default is no difference.</summary>
/// <param name="Value">The difference as a part of 1; 1/100 is one percentage point.</param>
/// <remarks>Stored as a part of 1: one percentage point is 1/100.</remarks>
[DanishTerm("procentpoint")]
public readonly record struct PercentagePoints(Fraction Value)
    : IComparable,
        IComparable<PercentagePoints>,
        IComparisonOperators<PercentagePoints, PercentagePoints, bool>,
        ILocalizable
{
    /// <summary>Falls come before rises.</summary>
    /// <param name="other">The other difference.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(PercentagePoints other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public static bool operator <(PercentagePoints left, PercentagePoints right) => left.CompareTo(right) < 0;

    /// <inheritdoc />
    public static bool operator >(PercentagePoints left, PercentagePoints right) => left.CompareTo(right) > 0;

    /// <inheritdoc />
    public static bool operator <=(PercentagePoints left, PercentagePoints right) => left.CompareTo(right) <= 0;

    /// <inheritdoc />
    public static bool operator >=(PercentagePoints left, PercentagePoints right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    int IComparable.CompareTo(object? obj) => Ordering.Compare(this, obj);

    /// <summary>In points with its sign and two decimals, halves away from zero.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language) => new Quantity(Value, QuantityUnit.PercentagePoints).ToText(language);

    /// <summary>The exact part of 1.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value.ToString();
}
