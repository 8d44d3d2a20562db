using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>How long a placement may last.</summary>
[DanishTerm("lovlig varighed")]
public sealed record LegalDuration : ILocalizable
{
    /// <summary>A duration.</summary>
    /// <param name="count">How many weeks or months, 1 to 520.</param>
    /// <param name="unit">Weeks or months.</param>
    /// <exception cref="ArgumentException">An argument is outside its bounds.</exception>
    public LegalDuration(int count, DurationUnit unit)
    {
        Count = Guard.Against.Outside(count, nameof(count), 1, 520);
        Unit = Guard.Against.EnumOutOfRange(unit);
    }

    /// <summary>How many weeks or months.</summary>
    public int Count { get; }

    /// <summary>Weeks or months.</summary>
    public DurationUnit Unit { get; }

    /// <summary>The last day of a placement of this length that begins on a day.</summary>
    /// <param name="from">The first day.</param>
    /// <returns>The day before the first day plus the duration.</returns>
    public LocalDate LastDay(LocalDate from) =>
        (Unit == DurationUnit.Months ? from.PlusMonths(Count) : from.PlusWeeks(Count)).PlusDays(-1);

    /// <summary>As <c>13 uger</c>.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language)
    {
        var (danish, english) = (Unit, Count) switch
        {
            (DurationUnit.Months, 1) => ("måned", "month"),
            (DurationUnit.Months, _) => ("måneder", "months"),
            (_, 1) => ("uge", "week"),
            _ => ("uger", "weeks"),
        };
        return $"{Count} {(language == Language.English ? english : danish)}";
    }
}
