using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>When the plan and its budgeted efforts are followed up. Source: HEL21 1.1 and 3.3.1.</summary>
/// <example>
/// <code>
/// LocalDate next = FollowUpCadence.NextHalfYear(new LocalDate(2021, 2, 1)); // 31 July 2021
/// </code>
/// </example>
public static class FollowUpCadence
{
    private static readonly LocalDate s_first = new(2021, 1, 31);

    /// <summary>The next quarterly follow-up of the plan: the last day of the date's quarter.</summary>
    /// <param name="date">The date.</param>
    /// <returns>That day, which may be the date itself.</returns>
    public static LocalDate NextQuarter(LocalDate date) => Quarter.Containing(date).LastDay;

    /// <summary>The next half-yearly follow-up of the efforts: the last day of January or July, first in January 2021.</summary>
    /// <param name="date">The date.</param>
    /// <returns>That day, which may be the date itself. The month's last day is our decision.</returns>
    public static LocalDate NextHalfYear(LocalDate date)
    {
        var next =
            date.Month == 1 ? new LocalDate(date.Year, 1, 31)
            : date.Month <= 7 ? new LocalDate(date.Year, 7, 31)
            : new LocalDate(date.Year + 1, 1, 31);
        return LocalDate.Max(next, s_first);
    }
}
