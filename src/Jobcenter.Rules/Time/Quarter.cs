using System.Numerics;

namespace Jobcenter.Rules.Time;

/// <summary>A quarter of a calendar year. The default is the first quarter of the year 1.</summary>
/// <example>
/// <code>
/// var deadline = new Quarter(2021, 4);
/// int quartersLeft = deadline - new Quarter(2021, 1); // 3
/// </code>
/// </example>
[DanishTerm("kvartal")]
public readonly record struct Quarter
    : IComparable,
        IComparable<Quarter>,
        IComparisonOperators<Quarter, Quarter, bool>,
        ILocalizable
{
    private const int QuartersPerYear = 4;
    private const int MonthsPerQuarter = 3;

    // Quarters since the first quarter of the year 1.
    private readonly int _ordinal;

    /// <summary>A quarter.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="number">The quarter, 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is outside its bounds.</exception>
    public Quarter(int year, int number)
    {
        Guard.Against.Outside(year, nameof(year), 1, 9999);
        Guard.Against.Outside(number, nameof(number), 1, QuartersPerYear);
        _ordinal = ((year - 1) * QuartersPerYear) + number - 1;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => (_ordinal / QuartersPerYear) + 1;

    /// <summary>The quarter of the year, 1 to 4.</summary>
    public int Number => (_ordinal % QuartersPerYear) + 1;

    /// <summary>The first day, included.</summary>
    public LocalDate FirstDay => new(Year, ((Number - 1) * MonthsPerQuarter) + 1, 1);

    /// <summary>The last day, included.</summary>
    public LocalDate LastDay
    {
        get
        {
            var month = Number * MonthsPerQuarter;
            return new(Year, month, CalendarSystem.Iso.GetDaysInMonth(Year, month));
        }
    }

    /// <summary>The quarter a date lies in.</summary>
    /// <param name="date">The date; one of another calendar is taken as its day in the ISO calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9999.</exception>
    public static Quarter Containing(LocalDate date)
    {
        var iso = date.WithCalendar(CalendarSystem.Iso);
        return new(iso.Year, ((iso.Month - 1) / MonthsPerQuarter) + 1);
    }

    /// <summary>The quarter a number of quarters later, or earlier when negative.</summary>
    /// <param name="quarters">The number of quarters.</param>
    /// <exception cref="ArgumentOutOfRangeException">It would lie outside the years 1 to 9999.</exception>
    public Quarter Plus(int quarters)
    {
        var ordinal = _ordinal + (long)quarters;
        return ordinal >= 0 && ordinal < 9999L * QuartersPerYear
            ? new((int)(ordinal / QuartersPerYear) + 1, (int)(ordinal % QuartersPerYear) + 1)
            : throw new ArgumentOutOfRangeException(
                nameof(quarters),
                $"quarters was {quarters}; {this} and that many quarters lie outside the years 1 to 9999."
            );
    }

    /// <summary>The number of quarters from one to another; negative when <paramref name="end"/> is the earlier.</summary>
    /// <returns>The number of quarters between them.</returns>
    public static int operator -(Quarter end, Quarter start) => end._ordinal - start._ordinal;

    /// <summary>Earlier quarters come first.</summary>
    public int CompareTo(Quarter other) => _ordinal.CompareTo(other._ordinal);

    /// <inheritdoc />
    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    /// <inheritdoc />
    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    /// <inheritdoc />
    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    /// <inheritdoc />
    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    int IComparable.CompareTo(object? obj) => Ordering.Compare(this, obj);

    /// <summary>As <c>4. kvartal 2021</c> or <c>Q4 2021</c>.</summary>
    public string ToText(Language language) =>
        language == Language.English ? $"Q{Number} {Year:0000}" : $"{Number}. kvartal {Year:0000}";

    /// <summary>As data files write it: <c>2021Q4</c>.</summary>
    public override string ToString() => $"{Year:0000}Q{Number}";
}
