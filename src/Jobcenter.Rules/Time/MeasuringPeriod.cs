using System.Numerics;

namespace Jobcenter.Rules.Time;

/// <summary>The year, quarter, month or day a figure belongs to. The default is the year 1.</summary>
/// <remarks>Both ends are included. <see cref="MeasuringPeriod.Parse(string)"/> reads the forms of the data files.</remarks>
/// <example>
/// <code>
/// var quarter = MeasuringPeriod.Parse("2021Q4");
/// int days = quarter.Days; // 92
/// </code>
/// </example>
[DanishTerm("måleperiode")]
public readonly partial record struct MeasuringPeriod
    : IComparable,
        IComparable<MeasuringPeriod>,
        IComparisonOperators<MeasuringPeriod, MeasuringPeriod, bool>,
        ILocalizable
{
    private const int MaxYear = 9999;

    private MeasuringPeriod(PeriodKind kind, LocalDate firstDay)
    {
        Kind = kind;
        FirstDay = firstDay;
    }

    /// <summary>How long the period is.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The first day, included.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day, included.</summary>
    public LocalDate LastDay =>
        Kind switch
        {
            PeriodKind.Year => new(FirstDay.Year, 12, 31),
            PeriodKind.Quarter => new(
                FirstDay.Year,
                FirstDay.Month + 2,
                CalendarSystem.Iso.GetDaysInMonth(FirstDay.Year, FirstDay.Month + 2)
            ),
            PeriodKind.Month => new(
                FirstDay.Year,
                FirstDay.Month,
                CalendarSystem.Iso.GetDaysInMonth(FirstDay.Year, FirstDay.Month)
            ),
            _ => FirstDay,
        };

    /// <summary>The number of calendar days, 1 to 366.</summary>
    public int Days => DayNumber.Of(LastDay) - DayNumber.Of(FirstDay) + 1;

    /// <summary>The number of days from Monday to Friday, public holidays included (DST's weekdays), 0 to 262.</summary>
    public int Weekdays => DayNumber.WeekdaysIn(DayNumber.Of(FirstDay), DayNumber.Of(LastDay));

    /// <summary>A calendar year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside its bounds.</exception>
    public static MeasuringPeriod OfYear(int year) =>
        new(PeriodKind.Year, new LocalDate(Guard.Against.Outside(year, nameof(year), 1, MaxYear), 1, 1));

    /// <summary>A quarter.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="number">The quarter, 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is outside its bounds.</exception>
    public static MeasuringPeriod OfQuarter(int year, int number) =>
        new(
            PeriodKind.Quarter,
            new LocalDate(
                Guard.Against.Outside(year, nameof(year), 1, MaxYear),
                ((Guard.Against.Outside(number, nameof(number), 1, 4) - 1) * 3) + 1,
                1
            )
        );

    /// <summary>The quarter a date lies in.</summary>
    /// <param name="date">The date; one of another calendar is taken as its day in the ISO calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9999.</exception>
    public static MeasuringPeriod OfQuarter(LocalDate date)
    {
        var iso = date.WithCalendar(CalendarSystem.Iso);
        return OfQuarter(iso.Year, ((iso.Month - 1) / 3) + 1);
    }

    /// <summary>A calendar month.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the month is outside its bounds.</exception>
    public static MeasuringPeriod OfMonth(int year, int month) =>
        new(
            PeriodKind.Month,
            new LocalDate(
                Guard.Against.Outside(year, nameof(year), 1, MaxYear),
                Guard.Against.Outside(month, nameof(month), 1, 12),
                1
            )
        );

    /// <summary>A single day.</summary>
    /// <param name="date">The day, year 1 to 9999; one of another calendar is taken as its day in the ISO calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside its bounds.</exception>
    public static MeasuringPeriod OfDay(LocalDate date)
    {
        var iso = date.WithCalendar(CalendarSystem.Iso);
        Guard.Against.Outside(iso.Year, nameof(date), 1, MaxYear);
        return new(PeriodKind.Day, iso);
    }

    /// <summary>Whether a date lies in the period, both ends included.</summary>
    public bool Contains(LocalDate date) => date >= FirstDay && date <= LastDay;

    /// <summary>Whether the whole of another period lies in this one.</summary>
    public bool Contains(MeasuringPeriod other) => other.FirstDay >= FirstDay && other.LastDay <= LastDay;

    /// <summary>The period of the same kind a number of steps later, or earlier when negative.</summary>
    /// <param name="steps">How many years, quarters, months or days.</param>
    /// <exception cref="ArgumentOutOfRangeException">It would lie outside the years 1 to 9999.</exception>
    public MeasuringPeriod Plus(int steps)
    {
        // Steps of every kind are counted on one line, so that the bounds are checked in one place.
        var (ordinal, last) = Kind switch
        {
            PeriodKind.Year => (FirstDay.Year - 1L, MaxYear - 1L),
            PeriodKind.Quarter => ((MonthOrdinal / 3) + 0L, (MaxYear * 4L) - 1),
            PeriodKind.Month => (MonthOrdinal, (MaxYear * 12L) - 1),
            _ => (DayNumber.Of(FirstDay), (long)DayNumber.Max),
        };
        if (ordinal + steps < 0 || ordinal + steps > last)
        {
            throw new ArgumentOutOfRangeException(
                nameof(steps),
                $"steps was {steps}; {this} and that many steps lie outside the years 1 to 9999."
            );
        }

        var moved = (int)(ordinal + steps);
        return Kind switch
        {
            PeriodKind.Year => OfYear(moved + 1),
            PeriodKind.Quarter => OfQuarter((moved / 4) + 1, (moved % 4) + 1),
            PeriodKind.Month => OfMonth((moved / 12) + 1, (moved % 12) + 1),
            _ => new(PeriodKind.Day, DayNumber.ToDate(moved)),
        };
    }

    /// <summary>The period of the same kind in another year; 29 February becomes 28 February where it must.</summary>
    /// <param name="years">How many years later; negative for earlier.</param>
    /// <exception cref="ArgumentOutOfRangeException">It would lie outside the years 1 to 9999.</exception>
    public MeasuringPeriod PlusYears(int years)
    {
        if (FirstDay.Year + (long)years is < 1 or > MaxYear)
        {
            throw new ArgumentOutOfRangeException(
                nameof(years),
                $"years was {years}; {this} and that many years lie outside the years 1 to 9999."
            );
        }

        return new(Kind, FirstDay.PlusYears(years));
    }

    /// <summary>How many steps of its kind this period lies after another of the same kind; negative when before.</summary>
    /// <param name="start">The other period, of the same kind.</param>
    /// <returns>The number of years, quarters, months or days.</returns>
    /// <exception cref="ArgumentException">The other period is of another kind.</exception>
    public int StepsAfter(MeasuringPeriod start)
    {
        if (start.Kind != Kind)
        {
            throw new ArgumentException(
                $"start was {start}, a {start.Kind}; it must be a {Kind} as {this} is.",
                nameof(start)
            );
        }

        return Kind switch
        {
            PeriodKind.Year => FirstDay.Year - start.FirstDay.Year,
            PeriodKind.Quarter => (MonthOrdinal - start.MonthOrdinal) / 3,
            PeriodKind.Month => MonthOrdinal - start.MonthOrdinal,
            _ => DayNumber.Of(FirstDay) - DayNumber.Of(start.FirstDay),
        };
    }

    /// <summary>Earlier first days come first; of two with the same first day the longer one.</summary>
    public int CompareTo(MeasuringPeriod other)
    {
        var byDay = FirstDay.CompareTo(other.FirstDay);
        return byDay != 0 ? byDay : Kind.CompareTo(other.Kind);
    }

    /// <inheritdoc />
    public static bool operator <(MeasuringPeriod left, MeasuringPeriod right) => left.CompareTo(right) < 0;

    /// <inheritdoc />
    public static bool operator >(MeasuringPeriod left, MeasuringPeriod right) => left.CompareTo(right) > 0;

    /// <inheritdoc />
    public static bool operator <=(MeasuringPeriod left, MeasuringPeriod right) => left.CompareTo(right) <= 0;

    /// <inheritdoc />
    public static bool operator >=(MeasuringPeriod left, MeasuringPeriod right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    int IComparable.CompareTo(object? obj) => Ordering.Compare(this, obj);

    private int MonthOrdinal => ((FirstDay.Year - 1) * 12) + FirstDay.Month - 1;
}
