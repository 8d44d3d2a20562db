namespace Jobcenter.Rules.Testing;

/// <summary>A place where an invariant does not hold.</summary>
/// <param name="Citizen">The id of a citizen of whom alone it does not hold; null when it takes several.</param>
/// <param name="What">What was counted, and the two answers that should be one.</param>
[DanishTerm("brud på en invariant")]
public sealed record InvariantBreach(string? Citizen, BilingualText What);
