namespace Jobcenter.Rules.Counts;

/// <summary>The ministry's benchmark: municipalities ordered by how many fewer recipients they have than expected.</summary>
/// <remarks>
/// The difference between expected and actual full-time persons, in percentage points of the population, most first. A
/// published rank wins over the computed one and is named as such. Source: STAR (Y30R21), HEL21 3.1.
/// </remarks>
/// <example>
/// <code>
/// BenchmarkRanking list = BenchmarkRanking.Of(rows);
/// int? rank = list.Find(Area.Municipality(217))?.Rank;
/// </code>
/// </example>
[DanishTerm("ministeriets benchmark")]
public sealed class BenchmarkRanking
{
    /// <summary>How many municipalities a whole list has: 98, since 1 January 2007.</summary>
    public const int Municipalities = 98;

    private BenchmarkRanking(ImmutableArray<BenchmarkRow> ranks) => Ranks = ranks;

    /// <summary>The municipalities with their ranks, best first.</summary>
    public ImmutableArray<BenchmarkRow> Ranks { get; }

    /// <summary>Whether all municipalities are in the list, so that a computed rank is one of the whole country.</summary>
    public bool IsWhole => Ranks.Length == Municipalities;

    /// <summary>Ranks municipalities.</summary>
    /// <param name="rows">One row a municipality.</param>
    /// <param name="tiesByName">Whether equal municipalities stand by name, as in STAR's report of key figures: 1, 2, 3. By default they share a rank and the next ones are skipped, 1, 1, 3: our decision.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="ArgumentException">A row is the country's, has no population or a rank below 1, or a municipality stands twice.</exception>
    public static BenchmarkRanking Of(IEnumerable<BenchmarkRow> rows, bool tiesByName = false)
    {
        Guard.Against.Null(rows);
        var seen = new HashSet<Area>();
        var sorted = rows.Select(r => Checked(r, seen))
            .OrderByDescending(static r => r.Points)
            .ThenBy(static r => r.Name, StringComparer.Ordinal)
            .ThenBy(static r => r.Municipality.Code)
            .ToArray();
        var ranks = ImmutableArray.CreateBuilder<BenchmarkRow>(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            var isTie = !tiesByName && i > 0 && sorted[i].Points == sorted[i - 1].Points;
            ranks.Add(sorted[i] with { ComputedRank = isTie ? ranks[i - 1].ComputedRank : i + 1 });
        }

        return new(ranks.MoveToImmutable());
    }

    /// <summary>The rank of a municipality.</summary>
    /// <returns>The municipality with its rank; null when it is not in the list.</returns>
    public BenchmarkRow? Find(Area municipality) =>
        Ranks.Where(r => r.Municipality == municipality).Cast<BenchmarkRow?>().FirstOrDefault();

    private static BenchmarkRow Checked(BenchmarkRow row, HashSet<Area> seen)
    {
        Guard.Against.InvalidInput(
            row,
            "rows",
            r =>
                !r.Municipality.IsCountry
                && r.Population > 0
                && r.PublishedRank is null or > 0
                && seen.Add(r.Municipality),
            $"rows held {row.Municipality} with a population of {row.Population} and rank {row.PublishedRank}; each row must be one municipality's, once, with a population above 0 and a rank from 1."
        );
        return row;
    }

    /// <summary>How many municipalities have a rank.</summary>
    public override string ToString() => $"{Ranks.Length} ranks";
}
