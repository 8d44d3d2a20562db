namespace Jobcenter.Rules.Counts;

/// <summary>How many persons took part in a project. The default is nobody.</summary>
/// <param name="Persons">Those who count.</param>
/// <param name="WithoutCategory">Those of whom it is not known whether they count, for their category on the first day is not known.</param>
[DanishTerm("deltagertal")]
public readonly record struct ParticipantTally(int Persons, int WithoutCategory);
