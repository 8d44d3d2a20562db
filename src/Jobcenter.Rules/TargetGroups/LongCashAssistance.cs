using NodaTime;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>More than eight of the last ten years on kontanthjælp, counted in days. Source: HEL21 3.3.2.</summary>
internal static class LongCashAssistance
{
    public const int Years = 8;
    public const int OfYears = 10;

    /// <summary>The day after the one ten years before, so that the window is ten years long with the date in it.</summary>
    public static LocalDate FirstDayOfWindow(LocalDate date) => date.PlusYears(-OfYears).PlusDays(1);

    /// <summary>Whether a number of days is more than the last eight years have.</summary>
    public static bool IsMore(int days, LocalDate date) => days > Period.DaysBetween(date.PlusYears(-Years), date);
}
