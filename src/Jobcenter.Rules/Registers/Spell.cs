namespace Jobcenter.Rules.Registers;

/// <summary>A citizen's time in one state. The default is unemployment benefit from the first day of the year 1 on.</summary>
/// <param name="State">The benefit or activity.</param>
/// <param name="From">The first day, included.</param>
/// <param name="To">The last day, included; null while it is still running.</param>
/// <param name="Category">The visitation category during the spell.</param>
/// <param name="Hours">The weekly hours; null when not known.</param>
/// <remarks>A value read from a <see cref="Register"/>'s columns, or handed to a <see cref="RegisterBuilder"/>.</remarks>
[DanishTerm("periode")]
public readonly record struct Spell(
    CitizenState State,
    LocalDate From,
    LocalDate? To = null,
    VisitationCategory Category = VisitationCategory.NotAssessed,
    WeeklyHours? Hours = null
);
