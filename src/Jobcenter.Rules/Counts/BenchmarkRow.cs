namespace Jobcenter.Rules.Counts;

/// <summary>A municipality in the ministry's benchmark: what it is ranked from and, in a ranking, its rank. The default is of nobody.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Name">Its name; only ties by name look at it.</param>
/// <param name="Expected">The full-time persons expected from the municipality's conditions.</param>
/// <param name="Actual">The full-time persons there are.</param>
/// <param name="Population">The population, above 0.</param>
/// <param name="PublishedRank">The rank as published, 1 or more; null when none was.</param>
/// <remarks>Source: STAR (Y30R21).</remarks>
[DanishTerm("benchmarkrække")]
public readonly record struct BenchmarkRow(
    Area Municipality,
    string Name,
    FullTimePersons Expected,
    FullTimePersons Actual,
    long Population,
    int? PublishedRank = null
)
{
    /// <summary>Expected − actual full-time persons: how many fewer there are than expected; may be below 0.</summary>
    public Fraction Difference => Expected.Count - Actual.Count;

    /// <summary>The difference in percentage points of the population: what the list is ordered by.</summary>
    public Quantity Points =>
        new(Population == 0 ? Fraction.Zero : Difference / new Fraction(Population), QuantityUnit.PercentagePoints);

    /// <summary>The rank by our own reckoning, 1 for the best; null for a row that is in no ranking.</summary>
    public int? ComputedRank { get; internal init; }

    /// <summary>The rank that counts: the published one where there is one, otherwise ours; null where there is neither.</summary>
    public int? Rank => PublishedRank ?? ComputedRank;

    /// <summary>Whether the rank is the published one.</summary>
    public bool IsPublished => PublishedRank is not null;
}
