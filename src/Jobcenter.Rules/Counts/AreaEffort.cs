namespace Jobcenter.Rules.Counts;

/// <summary>An effort for the citizens of a housing area: who belongs to it, and when it runs.</summary>
[DanishTerm("områdeindsats")]
public sealed record AreaEffort
{
    /// <summary>An effort.</summary>
    /// <param name="housingArea">The housing area, compared letter by letter.</param>
    /// <param name="category">Job ready (a spell of that category, or dagpenge) or activity ready (the category) on the first day.</param>
    /// <param name="firstDay">The effort's first day.</param>
    /// <param name="lastDay">The effort's last day, included.</param>
    /// <exception cref="ArgumentException">The area is blank, the category is another one, or the last day is before the first.</exception>
    public AreaEffort(string housingArea, VisitationCategory category, LocalDate firstDay, LocalDate lastDay)
    {
        HousingArea = Guard.Against.Blank(housingArea);
        Category = Guard.Against.InvalidInput(
            category,
            nameof(category),
            static c => c is VisitationCategory.JobReady or VisitationCategory.ActivityReady,
            $"category was {category}; it must be JobReady or ActivityReady."
        );
        FirstDay = firstDay;
        LastDay = Guard.Against.EndBeforeStart(lastDay, firstDay);
    }

    /// <summary>The housing area.</summary>
    public string HousingArea { get; }

    /// <summary>Job ready or activity ready.</summary>
    public VisitationCategory Category { get; }

    /// <summary>The effort's first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The effort's last day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The youngest age on the first day, included; null for no limit.</summary>
    public int? MinAge { get; init; }

    /// <summary>The oldest age on the first day, included; null for no limit.</summary>
    public int? MaxAge { get; init; }

    internal AreaEffort MovedBy(int years) =>
        new(HousingArea, Category, FirstDay.PlusYears(years), LastDay.PlusYears(years))
        {
            MinAge = MinAge,
            MaxAge = MaxAge,
        };
}
