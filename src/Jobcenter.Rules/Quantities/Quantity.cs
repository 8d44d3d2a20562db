using System.Numerics;

namespace Jobcenter.Rules.Quantities;

/// <summary>An exact number with what it counts. The default is 0 full-time persons.</summary>
/// <param name="Amount">The exact number; percents and points as a part of 1.</param>
/// <param name="Unit">What it counts.</param>
[DanishTerm("størrelse")]
public readonly record struct Quantity(Fraction Amount, QuantityUnit Unit)
    : IComparable,
        IComparable<Quantity>,
        IComparisonOperators<Quantity, Quantity, bool>,
        IMeasured
{
    private static readonly Fraction s_hundred = new(100);
    private static readonly BilingualText s_zeroBaseline = new(
        "udgangspunktet er nul, så der findes ingen ændring i procent",
        "the baseline is zero, so there is no change in percent"
    );
    private static readonly BilingualText s_negativeBaseline = new(
        "udgangspunktet er under nul, så der findes ingen ændring i procent",
        "the baseline is below zero, so there is no change in percent"
    );

    /// <summary>How much a number has changed, as a part of what it was: 5.5 → 4.3 is −12/55, which no percentage points are.</summary>
    /// <param name="baseline">What it was.</param>
    /// <param name="current">What it is.</param>
    /// <returns>The relative change; missing when the baseline is not above 0.</returns>
    public static Known<Quantity> Change(Fraction baseline, Fraction current) =>
        baseline.Sign switch
        {
            > 0 => Known.Of(new Quantity((current - baseline) / baseline, QuantityUnit.RelativeChange)),
            0 => Known.Missing<Quantity>(s_zeroBaseline),
            _ => Known.Missing<Quantity>(s_negativeBaseline),
        };

    /// <summary>Smaller amounts of one unit come first.</summary>
    /// <param name="other">A quantity of the same unit.</param>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public int CompareTo(Quantity other) =>
        other.Unit == Unit
            ? Amount.CompareTo(other.Amount)
            : throw new ArgumentException(
                $"other was in {other.Unit}; only {Unit} can be compared here.",
                nameof(other)
            );

    /// <inheritdoc />
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <inheritdoc />
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <inheritdoc />
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <inheritdoc />
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    int IComparable.CompareTo(object? obj) => Ordering.Compare(this, obj);

    /// <inheritdoc />
    public string ExactText => Amount.ToString();

    /// <summary>The quantity as a person reads it: full-time persons with one decimal, percents and points with two.</summary>
    /// <returns>The text; rounded halves away from zero.</returns>
    public string ToText(Language language) => ToText(language, extraDecimals: 0);

    /// <inheritdoc />
    public string ToText(Language language, int extraDecimals) =>
        ToText(language, extraDecimals, Rounding.HalfAwayFromZero);

    /// <summary>What is missing, as a person reads it: without a sign, and rounded so that it never looks like less than it is.</summary>
    /// <returns>The text; 0 only for 0.</returns>
    public string ToGapText(Language language) => ToGapText(language, extraDecimals: 0);

    /// <summary>The same with as many decimals more as the figures beside it have.</summary>
    internal string ToGapText(Language language, int extraDecimals) => // Nobody is missing in part.
        Unit is QuantityUnit.Persons or QuantityUnit.YesNo
            ? Amount.ToText(0, language, Rounding.AwayFromZero)
            : ToText(language, extraDecimals, Rounding.AwayFromZero).TrimStart('+');

    /// <summary>What is missing as the number that its text says, so that no form says another.</summary>
    internal Quantity ToShownGap(int extraDecimals) =>
        this with
        {
            Amount = Amount.Round(Unit is QuantityUnit.Persons ? 0 : Decimals + extraDecimals, Rounding.AwayFromZero),
        };

    /// <summary>The same beside the value and the limit that it lies between: what their shown figures differ by, so that a reader who subtracts them finds it.</summary>
    /// <param name="value">What was measured.</param>
    /// <param name="limit">What it is compared with.</param>
    /// <param name="extraDecimals">How many decimals more the figures have where it is another difference.</param>
    internal Quantity ToShownGap(Quantity value, Quantity limit, int extraDecimals)
    {
        if (
            Unit is QuantityUnit.Persons
            || value.Unit != limit.Unit
            || value.Decimals != limit.Decimals
            || Apart(limit.Amount, value.Amount) != Apart(Amount, Fraction.Zero)
        )
        {
            return ToShownGap(extraDecimals);
        }

        var decimals = limit.Decimals + limit.ExtraDecimalsBeside(value);
        var shown = Apart(Rounded(limit), Rounded(value));
        return shown == Fraction.Zero ? ToShownGap(extraDecimals) : this with { Amount = shown };

        Fraction Rounded(Quantity of) => of.Amount.Round(decimals, Rounding.HalfAwayFromZero);

        static Fraction Apart(Fraction left, Fraction right) => left < right ? right - left : left - right;
    }

    /// <summary>How many decimals of <see cref="Amount"/> a person reads.</summary>
    internal int Decimals =>
        Unit switch
        {
            QuantityUnit.FullTimePersons => 1,
            QuantityUnit.Share or QuantityUnit.RelativeChange or QuantityUnit.PercentagePoints => 4,
            QuantityUnit.YesNo => 0,
            _ => Amount.IsWhole ? 0 : 1,
        };

    /// <summary>How many decimals beyond the usual are needed so that another quantity does not look the same.</summary>
    /// <param name="other">A quantity of the same unit.</param>
    /// <returns>0 when they look different anyway, or are equal.</returns>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public int ExtraDecimalsBeside(Quantity other) => FactText.ExtraDecimals(this, other);

    /// <summary>The exact number and its unit.</summary>
    public override string ToString() => $"{Amount} {Unit}";

    private string ToText(Language language, int extra, Rounding rounding) =>
        Unit switch
        {
            QuantityUnit.FullTimePersons => Amount.ToText(1 + extra, language, rounding),
            QuantityUnit.Share => $"{(Amount * s_hundred).ToText(2 + extra, language, rounding)} %",
            QuantityUnit.RelativeChange => $"{Signed(Amount * s_hundred, extra, language, rounding)} %",
            QuantityUnit.PercentagePoints =>
                $"{Signed(Amount * s_hundred, extra, language, rounding)} {(language == Language.English ? "percentage points" : "procentpoint")}",
            QuantityUnit.YesNo => YesNo(language),
            QuantityUnit.Kroner => $"{Plain(extra, language, rounding)} kr.",
            QuantityUnit.Days =>
                $"{Plain(extra, language, rounding)} {(language == Language.English ? "days" : "dage")}",
            QuantityUnit.Weeks =>
                $"{Plain(extra, language, rounding)} {(language == Language.English ? "weeks" : "uger")}",
            _ => Plain(extra, language, rounding),
        };

    private string Plain(int extra, Language language, Rounding rounding) =>
        Amount.ToText(Amount.IsWhole ? 0 : 1 + extra, language, rounding);

    private static string Signed(Fraction value, int extra, Language language, Rounding rounding)
    {
        var text = value.ToText(2 + extra, language, rounding);
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
