namespace Jobcenter.Rules.Testing;

/// <summary>How an invariant held.</summary>
/// <param name="Invariant">The invariant.</param>
/// <param name="Checks">How often it was checked on the register; 0 when the register covers no whole month, or no act's dates.</param>
/// <param name="Breaches">The first places where it does not hold, at most <see cref="MostBreaches"/>; empty when it does.</param>
[DanishTerm("invariantens svar")]
public sealed record InvariantResult(Invariant Invariant, int Checks, ImmutableArray<InvariantBreach> Breaches)
{
    /// <summary>How many breaches of an invariant are kept: 20.</summary>
    public const int MostBreaches = 20;

    /// <summary>Whether there was anything to check the invariant on; an invariant that was not checked holds.</summary>
    public bool WasChecked => Checks > 0;

    /// <summary>Whether no breach was found.</summary>
    public bool Holds => Breaches.IsEmpty;
}
