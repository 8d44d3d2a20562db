namespace Jobcenter.Rules.Counts;

/// <summary>One number of a partial count.</summary>
/// <param name="Name">What it counts, as <c>part</c>.</param>
/// <param name="Value">The number; sums of it over disjoint citizens are that of all of them.</param>
[DanishTerm("delopgørelsens tal")]
public readonly record struct TallyCell(string Name, Fraction Value);
