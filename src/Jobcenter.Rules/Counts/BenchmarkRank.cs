namespace Jobcenter.Rules.Counts;

/// <summary>A municipality's rank in the ministry's benchmark.</summary>
/// <param name="Row">What it was ranked from.</param>
/// <param name="Difference">Expected − actual full-time persons: how many fewer there are than expected; may be below 0.</param>
/// <param name="Points">The difference in percentage points of the population: what the list is ordered by.</param>
/// <param name="ComputedRank">The rank by our own reckoning, 1 for the best.</param>
[DanishTerm("benchmarkplacering")]
public sealed record BenchmarkRank(BenchmarkRow Row, Fraction Difference, Quantity Points, int ComputedRank)
{
    /// <summary>The rank that counts: the published one where there is one, otherwise ours.</summary>
    public int Rank => Row.PublishedRank ?? ComputedRank;

    /// <summary>Whether the rank is the published one.</summary>
    public bool IsPublished => Row.PublishedRank is not null;
}
