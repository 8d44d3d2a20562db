namespace Jobcenter.Rules.Counts;

/// <summary>Spells of one benefit merged over short breaks. The default is unemployment benefit from the year 1 on.</summary>
/// <param name="State">The benefit.</param>
/// <param name="FirstDay">The first day, included.</param>
/// <param name="LastDay">The last day, included; null while the course is running as far as the register knows.</param>
[DanishTerm("ydelsesforløb")]
public readonly record struct BenefitCourse(CitizenState State, LocalDate FirstDay, LocalDate? LastDay)
{
    /// <summary>Whether the last spell has an end on or before the day the register is known until, and none joins it.</summary>
    public bool HasEnded => LastDay is not null;
}
