using System.Numerics;

namespace Jobcenter.Rules.Quantities;

/// <summary>How much a number has changed, as a part of what it was; exact. The default is no change.</summary>
/// <param name="Value">The change as a part of the baseline; −1/50 is a fall of 2 %.</param>
/// <remarks>5.5 % → 4.3 % is a relative change of −21.8 %, and −1.2 percentage points: two types.</remarks>
[DanishTerm("ændring")]
public readonly record struct RelativeChange(Fraction Value)
    : IComparable,
        IComparable<RelativeChange>,
        IComparisonOperators<RelativeChange, RelativeChange, bool>,
        ILocalizable
{
    private static readonly BilingualText s_zeroBaseline = new(
        "udgangspunktet er nul, så der findes ingen ændring i procent",
        "the baseline is zero, so there is no change in percent"
    );

    /// <summary>The change from a baseline to a later number.</summary>
    /// <param name="baseline">What it was, 0 or more.</param>
    /// <param name="current">What it is, 0 or more.</param>
    /// <returns>The change; missing when the baseline is 0.</returns>
    public static Known<RelativeChange> Between(FullTimePersons baseline, FullTimePersons current) =>
        baseline.Count.Sign == 0
            ? Known.Missing<RelativeChange>(s_zeroBaseline)
            : Known.Of(new RelativeChange((current.Count - baseline.Count) / baseline.Count));

    /// <summary>Falls come before rises.</summary>
    /// <param name="other">The other change.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(RelativeChange other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public static bool operator <(RelativeChange left, RelativeChange right) => left.CompareTo(right) < 0;

    /// <inheritdoc />
    public static bool operator >(RelativeChange left, RelativeChange right) => left.CompareTo(right) > 0;

    /// <inheritdoc />
    public static bool operator <=(RelativeChange left, RelativeChange right) => left.CompareTo(right) <= 0;

    /// <inheritdoc />
    public static bool operator >=(RelativeChange left, RelativeChange right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    int IComparable.CompareTo(object? obj) => Ordering.Compare(this, obj);

    /// <summary>In percent with its sign and two decimals, halves away from zero.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language) => new Quantity(Value, QuantityUnit.RelativeChange).ToText(language);

    /// <summary>The exact part of the baseline.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value.ToString();
}
