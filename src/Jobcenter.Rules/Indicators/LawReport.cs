using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Indicators;

/// <summary>The laws as they held of a register.</summary>
/// <param name="Seed">The seed: with it and the same register and options the report is the same.</param>
/// <param name="Citizens">How many citizens were drawn.</param>
/// <param name="Laws">Law by law.</param>
[DanishTerm("lovprøve")]
public sealed record LawReport(int Seed, int Citizens, ImmutableArray<LawResult> Laws)
{
    /// <summary>Whether no law was broken.</summary>
    public bool Holds => Laws.All(static l => l.Holds);
}
