using System.Numerics;

namespace Jobcenter.Rules.Plans;

/// <summary>One figure with where it comes from.</summary>
[DanishTerm("tal")]
public sealed record Figure
{
    /// <summary>The largest value a figure may have: 1,000,000,000.</summary>
    public const int MaxValue = 1_000_000_000;

    private static readonly Fraction s_max = new(MaxValue);

    /// <summary>A figure.</summary>
    /// <param name="key">Which figure.</param>
    /// <param name="value">Its exact value: from 0 to <see cref="MaxValue"/>, or below 0 where it is of one's own kind, and what the measure allows.</param>
    /// <param name="source">Where it is printed, or how it was counted.</param>
    /// <param name="isProvisional">Whether it can still change because a window runs past the last known day.</param>
    /// <param name="basis">What it was computed from, as the numerator and denominator of a share; nothing by default.</param>
    /// <exception cref="ArgumentNullException">The key or the source is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is not allowed for the measure.</exception>
    public Figure(
        FigureKey key,
        Fraction value,
        SourceReference source,
        bool isProvisional = false,
        ImmutableArray<FactReading> basis = default
    )
    {
        Key = Guard.Against.Null(key);
        if (!IsAllowed(key.Measure.Kind, value))
        {
            throw new ArgumentOutOfRangeException(
                nameof(value),
                $"value was {value}; {key.Measure} must be {Allowed(key.Measure.Kind).English}."
            );
        }

        Value = value;
        Source = Guard.Against.Null(source);
        WhyProvisional = isProvisional ? [RunningWindow] : [];
        Basis = basis.IsDefault ? [] : basis;
    }

    /// <summary>Which figure.</summary>
    public FigureKey Key { get; }

    /// <summary>The exact value.</summary>
    public Fraction Value { get; }

    /// <summary>Whether it was counted from a register; otherwise somebody published it.</summary>
    public bool IsComputed { get; internal init; }

    /// <summary>Where it is printed, or how it was counted.</summary>
    public SourceReference Source { get; }

    /// <summary>Whether it can still change: a window runs past the last known day, or the register it was counted in lost rows that were refused.</summary>
    public bool IsProvisional => WhyProvisional.Length > 0;

    /// <summary>Why it can still change, a sentence each; empty when it cannot.</summary>
    public ImmutableArray<BilingualText> WhyProvisional { get; internal init; } = [];

    /// <summary>A window that runs past the last known day.</summary>
    internal static BilingualText RunningWindow { get; } =
        new(
            "tallet kan stadig ændre sig, for et vindue rækker ud over den sidste kendte dag",
            "the figure can still change, for a window runs past the last known day"
        );

    /// <summary>The refused rows that may be missing in the figure; null where none is lost of the kinds it is counted from.</summary>
    internal LostInFigure? Lost { get; init; }

    /// <summary>What it was computed from, as the numerator and denominator of a share.</summary>
    public ImmutableArray<FactReading> Basis { get; }

    /// <summary>The cases a computed share counts; null for other figures.</summary>
    public Portion? Cases { get; internal init; }

    /// <summary>The figure with those numbers of persons put out of sight, beside it, that are too small.</summary>
    internal Figure HiddenWhere(Discretion discretion, BilingualText hidden) =>
        new(
            Key,
            Value,
            Source,
            isProvisional: false,
            [.. Basis.Select(b => b.HiddenWhere(p => discretion.Hides(new(p)), hidden))]
        )
        {
            IsComputed = IsComputed,
            Cases = Cases,
            WhyProvisional = WhyProvisional,
            Lost = Lost,
        };

    /// <summary>Whether the figure tells of so few persons that it may not be published.</summary>
    internal bool IsHiddenBy(Discretion discretion) =>
        Cases is { } cases
            ? discretion.Hide(cases.Yes, cases.No) is not { IsTotalHidden: false, IsHidden: var few }
                || few.Contains(item: true)
                || (cases.Unknown > 0 && discretion.Hides(new(cases.Unknown)))
            : !Key.Area.IsCountry && Key.Measure.CountsPersons && IsOfFew(discretion);

    // A person can count once for each benefit, so a group of several needs so many more.
    private bool IsOfFew(Discretion discretion) =>
        Key.Measure.IsOfBreaches
            ? Value.Sign > 0 && discretion.Hides(Value)
            : discretion.Hides(Value / new Fraction(Math.Max(1, BitOperations.PopCount((uint)Key.Measure.Mask))));

    internal static bool IsAllowed(MeasureKind kind, Fraction value) =>
        value >= (kind == MeasureKind.Own ? -s_max : Fraction.Zero)
        && value <= s_max
        && kind switch
        {
            _ when IsAmount(kind) || kind == MeasureKind.Own => true,
            MeasureKind.FlexJobShare or MeasureKind.Share => value <= Fraction.One,
            MeasureKind.BenchmarkRank => value.IsWhole && value.Sign > 0,
            MeasureKind.Deliverable => value.IsWhole && value <= Fraction.One,
            _ => value.IsWhole,
        };

    internal static BilingualText Allowed(MeasureKind kind) =>
        kind switch
        {
            _ when IsAmount(kind) => new("et tal fra 0 til 1.000.000.000", "a number from 0 to 1,000,000,000"),
            MeasureKind.Own => new(
                "et tal fra -1.000.000.000 til 1.000.000.000",
                "a number from −1,000,000,000 to 1,000,000,000"
            ),
            MeasureKind.FlexJobShare or MeasureKind.Share => new("en andel fra 0 til 1", "a share from 0 to 1"),
            MeasureKind.BenchmarkRank => new("et helt tal fra 1", "a whole number from 1"),
            MeasureKind.Deliverable => new("1 eller 0", "1 or 0"),
            _ => new("et helt tal fra 0 til 1.000.000.000", "a whole number from 0 to 1,000,000,000"),
        };

    // Full-time persons, who come in parts.
    internal static bool IsAmount(MeasureKind kind) =>
        kind
            is MeasureKind.FullTimePersons
                or MeasureKind.LongTermFullTimePersons
                or MeasureKind.SelectedFullTimePersons
                or MeasureKind.BenchmarkExpected;
}
