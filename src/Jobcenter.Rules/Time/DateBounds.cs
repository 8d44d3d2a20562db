using NodaTime;

namespace Jobcenter.Rules.Time;

/// <summary>The dates that facts may have: wide enough for anybody's life, and so that what is worked out from one is a date too.</summary>
internal static class DateBounds
{
    public static LocalDate First { get; } = new(1900, 1, 1);

    public static LocalDate Last { get; } = new(2100, 12, 31);

    public static bool Allows(LocalDate date) => date.Calendar == CalendarSystem.Iso && date >= First && date <= Last;
}
