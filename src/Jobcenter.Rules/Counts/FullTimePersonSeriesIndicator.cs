namespace Jobcenter.Rules.Counts;

/// <summary>Full-time persons of all states in all months of a time, in one pass over the spells.</summary>
public static class FullTimePersonSeriesIndicator
{
    private const int MaxMonths = 2412;

    /// <summary>Counts every state in every month.</summary>
    /// <param name="register">The register.</param>
    /// <param name="firstMonth">The first month.</param>
    /// <param name="months">How many months, 1 to 2,412.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="options">The convention; Jobindsats when null.</param>
    /// <returns>The series; missing when the register does not cover all of the months.</returns>
    /// <remarks>
    /// Each spell is read once, however many months it covers. Overlaps are handled as
    /// <see cref="FullTimePersonIndicator.CountFullTimePersons"/> does, and the numbers are the same.
    /// </remarks>
    /// <exception cref="ArgumentException">The register is null, the first period is no month, or the months are outside their bounds.</exception>
    public static Known<FullTimePersonSeries> CountFullTimePersonSeries(
        this Register register,
        MeasuringPeriod firstMonth,
        int months,
        Area area,
        CountingOptions? options = null
    )
    {
        Guard.Against.Null(register);
        CheckMonths(firstMonth, months);
        options ??= CountingOptions.Jobindsats;
        var lastMonth = firstMonth.Plus(months - 1);
        return register
            .Covers(firstMonth.FirstDay, lastMonth.LastDay)
            .Select(_ =>
            {
                var byHours = options.Convention == CountingConvention.StatisticsDenmark;
                var table = new DayTable(firstMonth, months);
                if (byHours)
                {
                    SeriesSweep.Hours(register, area, options.HoursOrder, table);
                }
                else
                {
                    SeriesSweep.Days(register, area, table);
                }

                return new FullTimePersonSeries(firstMonth, area, options, table.ByMonth(weekdaysOnly: byHours));
            });
    }

    internal static void CheckMonths(MeasuringPeriod firstMonth, int months)
    {
        Guard.Against.InvalidInput(
            firstMonth,
            nameof(firstMonth),
            static m => m.Kind == PeriodKind.Month && RegisterLimits.Allows(m.FirstDay),
            $"firstMonth was {firstMonth}; it must be a month from {RegisterLimits.FirstDate.Year} to {RegisterLimits.LastDate.Year}."
        );
        Guard.Against.Outside(months, nameof(months), 1, MaxMonths);
    }
}
