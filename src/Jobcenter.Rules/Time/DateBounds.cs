namespace Jobcenter.Rules.Time;

/// <summary>The dates that facts may have: wide enough for anybody's life, and so that what is worked out from one is a date too.</summary>
internal static class DateBounds
{
    public static LocalDate First { get; } = new(1900, 1, 1);

    public static LocalDate Last { get; } = new(2100, 12, 31);

    public static bool Allows(LocalDate date) => IsIso(date) && date >= First && date <= Last;

    /// <summary>The date, or an exception that names the argument.</summary>
    public static LocalDate Checked(LocalDate date, string name) =>
        Iso(date, name) is var day && Allows(day)
            ? day
            : throw new ArgumentException($"{name} held {date:R}; dates lie from {First:R} to {Last:R}.", name);

    /// <summary>The date, which may be unknown.</summary>
    public static LocalDate? Checked(LocalDate? date, string name) => date is { } day ? Checked(day, name) : null;

    /// <summary>The date, or an exception that names the argument when it is of another calendar, which no other date can be compared with.</summary>
    public static LocalDate Iso(LocalDate date, string name) => IsIso(date) ? date : throw Other(date, name);

    /// <summary>The date, which may be unknown.</summary>
    public static LocalDate? Iso(LocalDate? date, string name) => date is { } day ? Iso(day, name) : null;

    // Apart, so that asking about a date is a few instructions where it is asked.
    private static ArgumentException Other(LocalDate date, string name) =>
        new($"{name} held {date:R} of the calendar {date.Calendar.Id}; dates are of the calendar ISO.", name);

    private static bool IsIso(LocalDate date) => date.Calendar == CalendarSystem.Iso;
}
