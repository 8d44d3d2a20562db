using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Placements;

/// <summary>A number of the law that is no duration, and how sure it is.</summary>
/// <typeparam name="T">The number's type.</typeparam>
/// <param name="Value">The number.</param>
/// <param name="Basis">How sure it is.</param>
[DanishTerm("lovens tal")]
public sealed record LegalValue<T>(T Value, LegalBasis Basis);
