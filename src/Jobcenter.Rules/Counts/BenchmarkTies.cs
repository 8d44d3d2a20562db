namespace Jobcenter.Rules.Counts;

/// <summary>Which places equal municipalities get. The default is <see cref="Shared"/>.</summary>
[DanishTerm("lige placeringer")]
public enum BenchmarkTies
{
    /// <summary>They share a place and the next ones are skipped: 1, 1, 3. Our decision.</summary>
    [DanishTerm("delt placering")]
    Shared = 0,

    /// <summary>They stand by name, as in STAR's report of key figures: 1, 2, 3.</summary>
    [DanishTerm("alfabetisk")]
    Alphabetical = 1,
}
