using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Tests.Plans;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>The ministry's benchmark: order, ties, and the published place that wins.</summary>
public sealed class BenchmarkRankingTests
{
    [Fact]
    public void The_published_places_of_2018_win_and_are_named()
    {
        // The populations are illustrative; expected, actual and places are printed.
        var list = BenchmarkRanking.Of([
            Row(450, "Nyborg", 1840, 1620, 20_000, publishedRank: 1),
            Row(159, "Gladsaxe", 3400, 2980, 45_000, publishedRank: 3),
        ]);
        var nyborg = list.Find(Area.Municipality(450));
        var gladsaxe = list.Find(Area.Municipality(159));
        Assert.Equal(new Fraction(220), nyborg?.Difference);
        Assert.Equal(new Fraction(420), gladsaxe?.Difference);
        Assert.Equal((1, 1, true), (nyborg?.ComputedRank, nyborg?.Rank, nyborg?.IsPublished));
        Assert.Equal((2, 3, true), (gladsaxe?.ComputedRank, gladsaxe?.Rank, gladsaxe?.IsPublished));
        Assert.False(list.IsWhole);
    }

    [Fact]
    public void Equal_municipalities_share_a_place_and_the_next_is_skipped_unless_they_stand_by_name()
    {
        BenchmarkRow[] rows =
        [
            Row(101, "Å", 110, 100, 1000),
            Row(102, "B", 220, 200, 2000),
            Row(103, "C", 100, 100, 1000),
            Row(104, "D", 100, 105, 1000),
        ];
        Assert.Equal([1, 1, 3, 4], BenchmarkRanking.Of(rows).Ranks.Select(p => p.ComputedRank));
        var byName = BenchmarkRanking.Of(rows, tiesByName: true).Ranks;
        Assert.Equal([1, 2, 3, 4], byName.Select(p => p.ComputedRank));
        Assert.Equal(["B", "Å", "C", "D"], byName.Select(p => p.Name));
    }

    [Fact]
    public void Of_one_name_the_lower_code_stands_first_and_who_is_not_there_has_no_place()
    {
        BenchmarkRow[] rows = [Row(102, "A", 1, 1, 1), Row(103, "A", 1, 1, 1), Row(101, "A", 1, 1, 1)];
        var list = BenchmarkRanking.Of(rows, tiesByName: true);
        Assert.Equal([101, 102, 103], list.Ranks.Select(p => p.Municipality.Code));
        Assert.Null(list.Find(Area.Municipality(217)));
    }

    [Property(MaxTest = 200)]
    public void A_place_is_one_more_than_the_number_that_are_strictly_better(int seed)
    {
        var random = new Random(seed);
        BenchmarkRow[] rows =
        [
            .. Enumerable
                .Range(101, random.Next(1, 12))
                .Select(c => Row(c, $"{c}", random.Next(0, 6) * 10, random.Next(0, 6) * 10, random.Next(1, 4) * 100)),
        ];
        var list = BenchmarkRanking.Of(rows);
        Fraction Points(BenchmarkRow r) => (r.Expected.Count - r.Actual.Count) / new Fraction(r.Population);
        foreach (var place in list.Ranks)
        {
            Assert.Equal(1 + rows.Count(r => Points(r) > Points(place)), place.ComputedRank);
        }

        // The order of the rows changes nothing.
        Assert.Equal(list.Ranks.AsEnumerable(), BenchmarkRanking.Of(rows.Reverse()).Ranks);
    }

    [Fact]
    public void Rows_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>(() => BenchmarkRanking.Of([Row(101, "A", 1, 1, 0)]));
        Assert.Throws<ArgumentException>(() => BenchmarkRanking.Of([Row(101, "A", 1, 1, 1), Row(101, "A", 1, 1, 1)]));
        Assert.Throws<ArgumentException>(() => BenchmarkRanking.Of([Row(101, "A", 1, 1, 1, publishedRank: 0)]));
    }

    [Theory]
    [InlineData(98, null, RequirementStatus.Met, 50)]
    [InlineData(97, null, RequirementStatus.Unknown, null)]
    [InlineData(98, 51, RequirementStatus.NotMet, 51)]
    public void Without_a_published_place_the_requirement_is_answered_from_all_98(
        int municipalities,
        int? published,
        RequirementStatus status,
        int? rank
    )
    {
        // Helsingør lies behind 49 others.
        var figures = new List<(string, Fraction)>();
        for (var i = 0; i < municipalities; i++)
        {
            var code = i == 0 ? 217 : 300 + i;
            figures.Add(($"benchmark-expected {code} 2021", new(i is > 0 and < 50 ? 200 : 100)));
            figures.Add(($"ftp:offentlig-forsoergelse {code} 2021", new(i < 50 ? 90 : 120)));
            figures.Add(($"population:16-66 {code} 2021", new(1000)));
        }

        if (published is { } place)
        {
            figures.Add(("benchmark-rank 217 2021-12-31", new(place)));
        }

        var outcome = Figures.FollowUp("3.1-4", Figures.Of([.. figures]), "2021-12-31");
        Assert.Equal(status, outcome.Status);
        Assert.Equal(rank is { } r ? new Fraction(r) : null, outcome.Value?.Amount);
        if (status == RequirementStatus.Unknown)
        {
            Assert.Contains("97 af 98", outcome.Assessment?.MissingFacts()[0].Reason?.Danish, StringComparison.Ordinal);
        }
    }

    private static BenchmarkRow Row(
        int code,
        string name,
        int expected,
        int actual,
        long population,
        int? publishedRank = null
    ) =>
        new(
            Area.Municipality(code),
            name,
            new(new Fraction(expected)),
            new(new Fraction(actual)),
            population,
            publishedRank
        );
}
