using FsCheck.Xunit;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>Many job orders at once: the fullest assignment, against trying everything and against augmenting paths.</summary>
public sealed class AssignmentTests
{
    private static readonly LocalDate s_day = new(2020, 5, 14);
    private static readonly BrancheCatalogue s_catalogue = new(
        "X",
        Area.Municipality(217),
        new(2020, 1, 1),
        null,
        new("X"),
        [.. Enumerable.Range(0, 5).Select(i => new BrancheTrack($"t{i}", new($"t{i}", $"t{i}")))]
    );

    [Property(MaxTest = 400)]
    public void The_fullest_and_among_those_the_first_in_the_order_of_extraction(int seed)
    {
        var (orders, candidates) = Case(seed, maxOrders: 3, maxCandidates: 7);
        var assignment = OrderAssignment.Of(s_catalogue, orders, candidates);
        CheckLawful(assignment, orders, candidates);

        // Every set of candidates that can all be sent, tried one by one.
        var sorted = candidates.Order().ToArray();
        var best = Enumerable
            .Range(0, 1 << sorted.Length)
            .Where(set => CanAllBeSent(sorted.Where((_, i) => (set & (1 << i)) != 0).ToArray(), orders))
            .OrderByDescending(set => int.PopCount(set))
            .ThenByDescending(set => Reversed(set, sorted.Length))
            .First();
        Assert.Equal(
            sorted.Where((_, i) => (best & (1 << i)) != 0).Select(c => c.Citizen).Order(StringComparer.Ordinal),
            Sent(assignment).Order(StringComparer.Ordinal)
        );
    }

    [Property(MaxTest = 100)]
    public void As_many_as_augmenting_paths_fill_and_the_bottleneck_proves_it(int seed)
    {
        var (orders, candidates) = Case(seed, maxOrders: 12, maxCandidates: 60);
        var assignment = OrderAssignment.Of(s_catalogue, orders, candidates);
        CheckLawful(assignment, orders, candidates);
        Assert.Equal(AugmentingPaths(orders, candidates), assignment.Filled);
        var places = orders.Sum(o => o.Places);
        Assert.Equal(assignment.Filled == places, assignment.Bottleneck is null);
        if (assignment.Bottleneck is { } bottleneck)
        {
            // Whoever is marked for one of the tracks is counted, and they are too few by all the empty places.
            Assert.Equal(places - assignment.Filled, bottleneck.Shortfall);
            Assert.Equal(
                candidates.LongCount(c => bottleneck.Tracks.Any(t => c.Marking.Contains(t.Id))),
                bottleneck.Marked
            );
            Assert.Equal(
                bottleneck.Places,
                orders.Where(o => bottleneck.Tracks.Any(t => t.Id == o.TrackId)).Sum(o => (long)o.Places)
            );
        }
    }

    [Property(MaxTest = 100)]
    public void The_order_of_the_input_changes_nothing_and_one_candidate_more_never_fills_fewer(int seed)
    {
        var (orders, candidates) = Case(seed, maxOrders: 8, maxCandidates: 30);
        var one = OrderAssignment.Of(s_catalogue, orders, candidates);
        var other = OrderAssignment.Of(s_catalogue, orders.Reverse(), candidates.Reverse());
        Assert.Equal(one.Orders.Select(Text), other.Orders.Select(Text));
        if (candidates.Length > 0)
        {
            Assert.True(OrderAssignment.Of(s_catalogue, orders, candidates[1..]).Filled <= one.Filled);
        }

        static string Text(FilledOrder o) => $"{o.Order.Id}: {string.Join(",", o.Candidates.Select(c => c.Citizen))}";
    }

    [Fact]
    public void Forty_candidates_asked_for_and_thirty_there_leave_ten_and_name_the_track()
    {
        var catalogue = BrancheCatalogues.Helsingoer2020;
        var candidates = Enumerable
            .Range(0, 30)
            .Select(i => new JobCandidate(
                $"{i:00}",
                catalogue.Mark("industri-produktion-lager", "bygge-og-anlaeg"),
                s_day.PlusDays(-i),
                s_day
            ));
        var assignment = OrderAssignment.Of(
            catalogue,
            [new JobOrder("laerepladser", "industri-produktion-lager", 40, new(2020, 6, 30))],
            candidates
        );
        Assert.Equal(10, assignment.Orders[0].Shortfall);
        Assert.Equal("industri-produktion-lager", Assert.Single(assignment.Bottleneck?.Tracks ?? []).Id);
        Assert.Equal("29", assignment.Orders[0].Candidates[0].Citizen);
    }

    [Fact]
    public void Input_that_makes_no_sense_is_refused()
    {
        var order = new JobOrder("a", "t0", 1, s_day);
        Assert.Throws<ArgumentException>(() => OrderAssignment.Of(s_catalogue, [order, order], []));
        Assert.Throws<ArgumentException>(() =>
            OrderAssignment.Of(s_catalogue, [new JobOrder("a", "ukendt", 1, s_day)], [])
        );
        var candidate = new JobCandidate("a", s_catalogue.Mark("t0", "t1"), s_day, s_day);
        Assert.Throws<ArgumentException>(() => OrderAssignment.Of(s_catalogue, [order], [candidate, candidate]));
        Assert.Throws<ArgumentException>(() =>
            OrderAssignment.Of(s_catalogue, [order], [candidate with { Marking = default }])
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => new JobOrder("a", "t0", 0, s_day));
        Assert.Throws<ArgumentOutOfRangeException>(() => new JobOrder("a", "t0", -1, s_day));
    }

    private static (JobOrder[] Orders, JobCandidate[] Candidates) Case(int seed, int maxOrders, int maxCandidates)
    {
        var random = new Random(seed);
        return (
            [
                .. Enumerable
                    .Range(0, random.Next(1, maxOrders + 1))
                    .Select(i => new JobOrder(
                        $"o{i}",
                        $"t{random.Next(5)}",
                        random.Next(1, 5),
                        s_day.PlusDays(random.Next(3))
                    )),
            ],
            [
                .. Enumerable
                    .Range(0, random.Next(maxCandidates + 1))
                    .Select(i => new JobCandidate(
                        $"c{i:00}",
                        s_catalogue.Mark($"t{random.Next(5)}", $"t{random.Next(5)}"),
                        s_day.PlusDays(-random.Next(5)),
                        s_day.PlusDays(-random.Next(2))
                    )),
            ]
        );
    }

    private static void CheckLawful(OrderAssignment assignment, JobOrder[] orders, JobCandidate[] candidates)
    {
        Assert.Equal(orders.Length, assignment.Orders.Length);
        Assert.Equal(Sent(assignment).Length, Sent(assignment).Distinct().Count());
        foreach (var filled in assignment.Orders)
        {
            Assert.True(filled.Shortfall >= 0);
            Assert.All(filled.Candidates, c => Assert.True(c.Marking.Contains(filled.Order.TrackId)));
            Assert.All(filled.Candidates, c => Assert.Contains(c, candidates));
            Assert.Equal(filled.Candidates.Order(), filled.Candidates);
        }
    }

    private static string[] Sent(OrderAssignment assignment) =>
        [.. assignment.Orders.SelectMany(o => o.Candidates).Select(c => c.Citizen)];

    // The first candidate weighs most.
    private static int Reversed(int set, int length) =>
        Enumerable.Range(0, length).Sum(i => (set & (1 << i)) != 0 ? 1 << (length - 1 - i) : 0);

    private static bool CanAllBeSent(JobCandidate[] candidates, JobOrder[] orders) =>
        AugmentingPaths(orders, candidates) == candidates.Length;

    // The plain textbook matching of candidates to places.
    private static int AugmentingPaths(JobOrder[] orders, JobCandidate[] candidates)
    {
        string[] places = [.. orders.SelectMany(o => Enumerable.Repeat(o.TrackId, o.Places))];
        var holder = Enumerable.Repeat(-1, places.Length).ToArray();
        bool Place(int candidate, HashSet<int> seen)
        {
            for (var p = 0; p < places.Length; p++)
            {
                if (
                    candidates[candidate].Marking.Contains(places[p])
                    && seen.Add(p)
                    && (holder[p] < 0 || Place(holder[p], seen))
                )
                {
                    holder[p] = candidate;
                    return true;
                }
            }

            return false;
        }

        return Enumerable.Range(0, candidates.Length).Count(c => Place(c, []));
    }
}
