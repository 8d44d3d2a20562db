using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Jobcenter.Rules.Quantities;

/// <summary>Hours a week, more than 0 and at most 37, in hundredths of an hour. The default is full time, 37 hours.</summary>
/// <remarks>Source: DST, PTI_TIMER_PER_UGE (0–37).</remarks>
[DanishTerm("ugentlige timer")]
public readonly record struct WeeklyHours
    : IComparable,
        IComparable<WeeklyHours>,
        IComparisonOperators<WeeklyHours, WeeklyHours, bool>,
        ILocalizable
{
    /// <summary>Full time in hundredths of an hour: 3700.</summary>
    public const int FullTimeHundredths = 3700;

    private const int HundredthsPerHour = 100;

    // What is missing to full time, so that the default is full time.
    private readonly ushort _shortfall;

    private WeeklyHours(int hundredths) => _shortfall = (ushort)(FullTimeHundredths - hundredths);

    /// <summary>37 hours.</summary>
    public static WeeklyHours FullTime => default;

    /// <summary>The hours in hundredths, 1 to 3700.</summary>
    public int Hundredths => FullTimeHundredths - _shortfall;

    /// <summary>The exact hours.</summary>
    public Fraction Hours => new(Hundredths, HundredthsPerHour);

    /// <summary>Hours in hundredths.</summary>
    /// <param name="hundredths">1 to 3700.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public static WeeklyHours FromHundredths(int hundredths) =>
        hundredths is >= 1 and <= FullTimeHundredths
            ? new(hundredths)
            : throw new ArgumentOutOfRangeException(
                nameof(hundredths),
                $"hundredths was {hundredths}; it must lie from 1 to {FullTimeHundredths}, both included."
            );

    /// <summary>Exact hours.</summary>
    /// <param name="hours">More than 0, at most 37, in whole hundredths.</param>
    /// <exception cref="ArgumentOutOfRangeException">The hours are outside their bounds or have more than two decimals.</exception>
    public static WeeklyHours FromHours(Fraction hours) =>
        TryFromHours(hours, out var weekly)
            ? weekly
            : throw new ArgumentOutOfRangeException(
                nameof(hours),
                $"hours was {hours}; it must be more than 0 and at most 37, with at most two decimals."
            );

    /// <summary>Exact hours, without throwing.</summary>
    /// <param name="hours">More than 0, at most 37, in whole hundredths.</param>
    /// <param name="weekly">The hours, or the default.</param>
    /// <returns>Whether the hours are allowed.</returns>
    public static bool TryFromHours(Fraction hours, [NotNullWhen(true)] out WeeklyHours weekly)
    {
        weekly = default;
        if (hours.Sign <= 0 || hours > new Fraction(FullTimeHundredths, HundredthsPerHour))
        {
            return false;
        }

        var hundredths = hours * new Fraction(HundredthsPerHour);
        if (!hundredths.IsWhole)
        {
            return false;
        }

        weekly = new((int)hundredths.Numerator);
        return true;
    }

    /// <summary>Fewer hours come first.</summary>
    public int CompareTo(WeeklyHours other) => Hundredths.CompareTo(other.Hundredths);

    /// <inheritdoc />
    public static bool operator <(WeeklyHours left, WeeklyHours right) => left.CompareTo(right) < 0;

    /// <inheritdoc />
    public static bool operator >(WeeklyHours left, WeeklyHours right) => left.CompareTo(right) > 0;

    /// <inheritdoc />
    public static bool operator <=(WeeklyHours left, WeeklyHours right) => left.CompareTo(right) <= 0;

    /// <inheritdoc />
    public static bool operator >=(WeeklyHours left, WeeklyHours right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    int IComparable.CompareTo(object? obj) => Ordering.Compare(this, obj);

    /// <summary>As <c>20 timer</c> or <c>7,5 hours</c>, with as many decimals as there are.</summary>
    public string ToText(Language language)
    {
        var decimals =
            Hundredths % HundredthsPerHour == 0 ? 0
            : Hundredths % 10 == 0 ? 1
            : 2;
        return $"{Hours.ToText(decimals, language)} {(language == Language.English ? "hours" : "timer")}";
    }

    /// <summary>The exact hours, as data files write them: <c>20</c> or <c>7.5</c>.</summary>
    public override string ToString() => Hours.ToDecimalString();
}
