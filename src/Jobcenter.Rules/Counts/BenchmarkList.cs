namespace Jobcenter.Rules.Counts;

/// <summary>The ministry's benchmark: municipalities ordered by how many fewer recipients they have than expected.</summary>
/// <remarks>
/// The difference between expected and actual full-time persons, in percentage points of the population, most first. A
/// published place wins over the computed one and is named as such. Source: STAR (Y30R21), HEL21 3.1.
/// </remarks>
/// <example>
/// <code>
/// BenchmarkList list = BenchmarkList.Of(rows);
/// int? rank = list.Find(Area.Municipality(217))?.Rank;
/// </code>
/// </example>
[DanishTerm("ministeriets benchmark")]
public sealed class BenchmarkList
{
    /// <summary>How many municipalities a whole list has: 98, since 1 January 2007.</summary>
    public const int Municipalities = 98;

    private BenchmarkList(ImmutableArray<BenchmarkPlace> places) => Places = places;

    /// <summary>The places, best first.</summary>
    public ImmutableArray<BenchmarkPlace> Places { get; }

    /// <summary>Whether all municipalities are in the list, so that a computed place is one of the whole country.</summary>
    public bool IsWhole => Places.Length == Municipalities;

    /// <summary>Ranks municipalities.</summary>
    /// <param name="rows">One row a municipality.</param>
    /// <param name="ties">What equal municipalities get; a shared place by default.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="ArgumentException">A row is the country's, has no population or a place below 1, or a municipality stands twice.</exception>
    public static BenchmarkList Of(IEnumerable<BenchmarkRow> rows, BenchmarkTies ties = BenchmarkTies.Shared)
    {
        Guard.Against.Null(rows);
        Guard.Against.EnumOutOfRange(ties);
        var seen = new HashSet<Area>();
        var sorted = rows.Select(r => Measured(Checked(r, seen)))
            .OrderByDescending(static r => r.Points)
            .ThenBy(static r => r.Row.Name, StringComparer.Ordinal)
            .ThenBy(static r => r.Row.Municipality)
            .ToArray();
        var places = ImmutableArray.CreateBuilder<BenchmarkPlace>(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            var (row, difference, points) = sorted[i];
            var isTie = ties == BenchmarkTies.Shared && i > 0 && points == sorted[i - 1].Points;
            places.Add(new(row, difference, new(points), isTie ? places[i - 1].ComputedRank : i + 1));
        }

        return new(places.MoveToImmutable());
    }

    /// <summary>The place of a municipality.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <returns>The place; null when it is not in the list.</returns>
    public BenchmarkPlace? Find(Area municipality) => Places.FirstOrDefault(p => p.Row.Municipality == municipality);

    private static (BenchmarkRow Row, Fraction Difference, Fraction Points) Measured(BenchmarkRow row)
    {
        var difference = row.Expected.Count - row.Actual.Count;
        return (row, difference, difference / new Fraction(row.Population));
    }

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
            $"rows held {row.Municipality} with a population of {row.Population} and place {row.PublishedRank}; each row must be one municipality's, once, with a population above 0 and a place from 1."
        );
        return row;
    }
}
