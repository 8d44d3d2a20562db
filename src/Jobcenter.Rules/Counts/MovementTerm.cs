namespace Jobcenter.Rules.Counts;

/// <summary>One of the reasons why a number of full-time persons moved.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="FullTimePersons">How much of the movement it makes up; negative when it draws the number down.</param>
/// <param name="Persons">How many citizens it is about.</param>
[DanishTerm("del af en ændring")]
public readonly record struct MovementTerm(MovementKind Kind, Fraction FullTimePersons, int Persons);
