namespace Jobcenter.Rules.Counts;

/// <summary>What a run of days of one spell adds to a number of full-time persons.</summary>
/// <param name="Citizen">The citizen's id.</param>
/// <param name="Spell">The spell, as far as it is known.</param>
/// <param name="Days">The days that count, both ends included; they lie within the period.</param>
/// <param name="Hours">The weekly hours that count on each of the weekdays; null under Jobindsats' convention, where hours play no part.</param>
/// <param name="FullTimePersons">What they add. The sum over all is the number, exactly.</param>
[DanishTerm("periodens bidrag")]
public sealed record SpellContribution(
    string Citizen,
    Spell Spell,
    DateInterval Days,
    WeeklyHours? Hours,
    FullTimePersons FullTimePersons
);
