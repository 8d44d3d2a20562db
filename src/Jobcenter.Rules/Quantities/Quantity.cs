using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Quantities;

/// <summary>An exact number with what it counts. The default is 0 full-time persons.</summary>
/// <param name="Amount">The exact number; percents and points as a part of 1.</param>
/// <param name="Unit">What it counts.</param>
[DanishTerm("størrelse")]
public readonly record struct Quantity(Fraction Amount, QuantityUnit Unit) : IComparable<Quantity>, ILocalizable
{
    private static readonly Fraction s_hundred = new(100);

    /// <summary>Smaller amounts of one unit come first.</summary>
    /// <param name="other">A quantity of the same unit.</param>
    /// <returns>Negative, zero or positive.</returns>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public int CompareTo(Quantity other) =>
        other.Unit == Unit
            ? Amount.CompareTo(other.Amount)
            : throw new ArgumentException(
                $"other was in {other.Unit}; only {Unit} can be compared here.",
                nameof(other)
            );

    /// <summary>The quantity as a person reads it: full-time persons with one decimal, percents and points with two.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text; rounded halves away from zero.</returns>
    public string ToText(Language language) =>
        Unit switch
        {
            QuantityUnit.FullTimePersons => Amount.ToText(1, language),
            QuantityUnit.Share => $"{(Amount * s_hundred).ToText(2, language)} %",
            QuantityUnit.RelativeChange => $"{Signed(Amount * s_hundred, language)} %",
            QuantityUnit.PercentagePoints =>
                $"{Signed(Amount * s_hundred, language)} {(language == Language.English ? "percentage points" : "procentpoint")}",
            QuantityUnit.YesNo => YesNo(language),
            _ => Amount.ToText(Amount.IsWhole ? 0 : 1, language),
        };

    /// <summary>The exact number and its unit.</summary>
    /// <returns>A text for logs and tests.</returns>
    public override string ToString() => $"{Amount} {Unit}";

    private static string Signed(Fraction value, Language language)
    {
        var text = value.ToText(2, language);
        return value.Sign > 0 ? "+" + text : text;
    }

    private string YesNo(Language language) =>
        (Amount == Fraction.Zero, language) switch
        {
            (true, Language.English) => "no",
            (true, _) => "nej",
            (false, Language.English) => "yes",
            _ => "ja",
        };
}
