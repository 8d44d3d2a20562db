namespace Jobcenter.Rules.Placements;

/// <summary>Something that breaks a rule.</summary>
/// <param name="On">The first day on which a review finds the rule broken for it.</param>
/// <param name="Until">The last day it goes on, as far as is known; null for something that happened once.</param>
/// <param name="Text">What it is.</param>
[DanishTerm("brud")]
public sealed record SequenceBreach(LocalDate On, LocalDate? Until, BilingualText Text);
