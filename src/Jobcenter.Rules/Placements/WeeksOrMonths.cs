namespace Jobcenter.Rules.Placements;

/// <summary>How long a placement may last.</summary>
internal sealed record WeeksOrMonths : ILocalizable
{
    internal const int Most = 520;

    private WeeksOrMonths(int count, bool isMonths) => (Count, IsMonths) = (count, isMonths);

    /// <summary>No limit.</summary>
    public static WeeksOrMonths Unlimited { get; } = new(0, isMonths: false);

    /// <summary>How many weeks or months; 0 without a limit.</summary>
    public int Count { get; }

    /// <summary>Whether they are calendar months; weeks of seven days otherwise.</summary>
    public bool IsMonths { get; }

    /// <summary>Whether there is no limit.</summary>
    public bool IsUnlimited => Count == 0;

    /// <summary>A number of weeks.</summary>
    /// <param name="count">How many, 1 to 520.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public static WeeksOrMonths Weeks(int count) =>
        new(Guard.Against.Outside(count, nameof(count), 1, Most), isMonths: false);

    /// <summary>A number of calendar months.</summary>
    /// <param name="count">How many, 1 to 520.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public static WeeksOrMonths Months(int count) =>
        new(Guard.Against.Outside(count, nameof(count), 1, Most), isMonths: true);

    /// <summary>The last day of a placement of this length that begins on a day.</summary>
    /// <returns>The day before the first day plus the duration; null without a limit.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar than ISO.</exception>
    public LocalDate? LastDay(LocalDate from)
    {
        var day = DateBounds.Iso(from, nameof(from));
        return IsUnlimited ? null : (IsMonths ? day.PlusMonths(Count) : day.PlusWeeks(Count)).PlusDays(-1);
    }

    /// <summary>As <c>13 uger</c> or <c>ingen grænse</c>.</summary>
    public string ToText(Language language)
    {
        var (danish, english) = (IsMonths, Count) switch
        {
            (_, 0) => ("ingen grænse", "no limit"),
            (true, 1) => ("1 måned", "1 month"),
            (true, _) => ($"{Count} måneder", $"{Count} months"),
            (_, 1) => ("1 uge", "1 week"),
            _ => ($"{Count} uger", $"{Count} weeks"),
        };
        return language == Language.English ? english : danish;
    }
}
