namespace Jobcenter.Rules.Placements;

/// <summary>How long a placement may last.</summary>
[DanishTerm("lovlig varighed")]
public sealed record LegalDuration : ILocalizable
{
    private LegalDuration(int count, bool isMonths) =>
        (Count, IsMonths) = (Guard.Against.Outside(count, nameof(count), 1, 520), isMonths);

    /// <summary>How many weeks or months.</summary>
    public int Count { get; }

    /// <summary>Whether they are calendar months; weeks of seven days otherwise.</summary>
    public bool IsMonths { get; }

    /// <summary>A number of weeks.</summary>
    /// <param name="count">How many, 1 to 520.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public static LegalDuration Weeks(int count) => new(count, isMonths: false);

    /// <summary>A number of calendar months.</summary>
    /// <param name="count">How many, 1 to 520.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public static LegalDuration Months(int count) => new(count, isMonths: true);

    /// <summary>The last day of a placement of this length that begins on a day.</summary>
    /// <param name="from">The first day.</param>
    /// <returns>The day before the first day plus the duration.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar than ISO.</exception>
    public LocalDate LastDay(LocalDate from)
    {
        var day = DateBounds.Iso(from, nameof(from));
        return (IsMonths ? day.PlusMonths(Count) : day.PlusWeeks(Count)).PlusDays(-1);
    }

    /// <summary>As <c>13 uger</c>.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language)
    {
        var (danish, english) = (IsMonths, Count) switch
        {
            (true, 1) => ("måned", "month"),
            (true, _) => ("måneder", "months"),
            (_, 1) => ("uge", "week"),
            _ => ("uger", "weeks"),
        };
        return $"{Count} {(language == Language.English ? english : danish)}";
    }
}
