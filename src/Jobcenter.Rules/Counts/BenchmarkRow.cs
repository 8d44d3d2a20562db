namespace Jobcenter.Rules.Counts;

/// <summary>What the ministry's benchmark knows of a municipality. The default is of nobody.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Name">Its name; only ties by name look at it.</param>
/// <param name="Expected">The full-time persons expected from the municipality's conditions.</param>
/// <param name="Actual">The full-time persons there are.</param>
/// <param name="Population">The population, above 0.</param>
/// <param name="PublishedRank">The place as published, 1 or more; null when none was.</param>
/// <remarks>Source: STAR (Y30R21).</remarks>
[DanishTerm("benchmarkrække")]
public readonly record struct BenchmarkRow(
    Area Municipality,
    string Name,
    FullTimePersons Expected,
    FullTimePersons Actual,
    long Population,
    int? PublishedRank = null
);
