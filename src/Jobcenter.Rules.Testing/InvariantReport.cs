namespace Jobcenter.Rules.Testing;

/// <summary>The invariants as they held of a register.</summary>
/// <param name="Seed">The seed: with it and the same register and options the report is the same.</param>
/// <param name="Citizens">How many citizens were drawn.</param>
/// <param name="Results">Invariant by invariant.</param>
[DanishTerm("invariantprøve")]
public sealed record InvariantReport(int Seed, int Citizens, ImmutableArray<InvariantResult> Results)
{
    /// <summary>Whether no invariant was broken.</summary>
    public bool Holds => Results.All(static r => r.Holds);
}
