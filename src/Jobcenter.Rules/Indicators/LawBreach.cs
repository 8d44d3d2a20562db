using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Indicators;

/// <summary>A place where a law does not hold.</summary>
/// <param name="Citizen">The id of a citizen of whom alone it does not hold; null when it takes several.</param>
/// <param name="What">What was counted, and the two answers that should be one.</param>
[DanishTerm("brud på en lov")]
public sealed record LawBreach(string? Citizen, BilingualText What);
