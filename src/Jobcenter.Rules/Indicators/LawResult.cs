using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Indicators;

/// <summary>How a law held.</summary>
/// <param name="Law">The law.</param>
/// <param name="Checks">How often it was held against the register; 0 when the register covers no whole month, or no act's dates.</param>
/// <param name="Breaches">The first places where it does not hold, at most <see cref="MostBreaches"/>; empty when it does.</param>
[DanishTerm("lovens svar")]
public sealed record LawResult(RegisterLaw Law, int Checks, ImmutableArray<LawBreach> Breaches)
{
    /// <summary>How many breaches of a law are kept: 20.</summary>
    public const int MostBreaches = 20;

    /// <summary>Whether there was anything to hold the law against; a law that was not checked holds.</summary>
    public bool WasChecked => Checks > 0;

    /// <summary>Whether no breach was found.</summary>
    public bool Holds => Breaches.IsEmpty;
}
