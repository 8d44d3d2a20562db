namespace Jobcenter.Rules.Time;

/// <summary>Days as whole numbers, for columns and scans: 0 is Monday 1 January of the year 1.</summary>
internal static class DayNumber
{
    /// <summary>31 December 9999.</summary>
    public const int Max = 3_652_058;

    private const int WeekdaysPerWeek = 5;

    public static int Of(LocalDate date) => date.ToDateOnly().DayNumber;

    public static LocalDate ToDate(int day) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(day));

    /// <summary>Monday to Friday from one day to another, both included; 0 when the last is before the first.</summary>
    public static int WeekdaysIn(int first, int last) =>
        last < first ? 0 : WeekdaysBefore(last + 1) - WeekdaysBefore(first);

    private static int WeekdaysBefore(int day) =>
        (day / NodaConstants.DaysPerWeek * WeekdaysPerWeek)
        + Math.Min(day % NodaConstants.DaysPerWeek, WeekdaysPerWeek);
}
