using FsCheck.Xunit;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks.JobOrders;

/// <summary>Many job orders at once: the fullest assignment, against trying everything and against augmenting paths.</summary>
public sealed class OrderAssignmentTests
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
        var assignment = Pool(candidates).Assign(orders);
        CheckLawful(assignment, orders, candidates);

        // Every set of candidates that can all be sent, tried one by one.
        var sorted = Candidates.InOrder(candidates);
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

    [Property(MaxTest = 400)]
    public void The_places_filled_are_the_first_by_due_date_that_those_sent_can_fill_together(int seed)
    {
        var (orders, candidates) = Case(seed, maxOrders: 5, maxCandidates: 6);
        var assignment = Pool(candidates).Assign(orders);
        var sent = assignment.Orders.SelectMany(o => o.Candidates).ToArray();
        // One place after the other is kept when all who are sent can still fill those kept and as many as they are.
        var kept = new List<JobOrder>();
        foreach (var filled in assignment.Orders)
        {
            var taken = 0;
            for (var place = 0; place < filled.Order.Places; place++)
            {
                var one = new JobOrder($"{filled.Order.Id}/{place}", filled.Order.TrackId, 1, filled.Order.DueOn);
                if (AugmentingPaths([.. kept, one], sent) == kept.Count + 1)
                {
                    kept.Add(one);
                    taken++;
                }
            }

            Assert.Equal(taken, filled.Candidates.Length);
        }
    }

    [Fact]
    public void The_order_that_is_due_first_is_filled_first_across_tracks_too()
    {
        var assignment = Pool([
                Candidates.Eligible("a", s_catalogue.Mark("t0", "t1"), s_day),
                Candidates.Eligible("b", s_catalogue.Mark("t0", "t1"), s_day),
            ])
            .Assign([new("sen", "t0", 2, s_day.PlusDays(200)), new("snart", "t1", 2, s_day)]);
        Assert.Equal([("snart", 2), ("sen", 0)], assignment.Orders.Select(o => (o.Order.Id, o.Candidates.Length)));
        Assert.Equal([("t0", 2L)], assignment.ToTrain().Select(t => (t.Track.Id, t.Citizens)));
    }

    [Fact]
    public void Orders_for_more_places_than_fit_in_32_bits_are_no_error()
    {
        var assignment = Pool([Candidates.Eligible("a", s_catalogue.Mark("t0", "t1"), s_day)])
            .Assign(Enumerable.Range(0, 2200).Select(i => new JobOrder($"o{i}", "t0", JobOrder.MostPlaces, s_day)));
        Assert.Equal(1, assignment.Filled);
        Assert.Equal(2_199_999_999, assignment.Bottleneck?.Shortfall);
    }

    [Property(MaxTest = 100)]
    public void As_many_as_augmenting_paths_fill_and_the_bottleneck_proves_it(int seed)
    {
        var (orders, candidates) = Case(seed, maxOrders: 12, maxCandidates: 60);
        var assignment = Pool(candidates).Assign(orders);
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
        var one = Pool(candidates).Assign(orders);
        var other = Pool(candidates.Reverse()).Assign(orders.Reverse());
        Assert.Equal(one.Orders.Select(Text), other.Orders.Select(Text));
        if (candidates.Length > 0)
        {
            Assert.True(Pool(candidates[1..]).Assign(orders).Filled <= one.Filled);
        }

        static string Text(FilledOrder o) => $"{o.Order.Id}: {string.Join(",", o.Candidates.Select(c => c.Citizen))}";
    }

    [Fact]
    public void Forty_candidates_asked_for_and_thirty_there_leave_ten_and_name_the_track()
    {
        var catalogue = BrancheCatalogues.Default["HEL20"];
        var candidates = Enumerable
            .Range(0, 30)
            .Select(i =>
                Candidates.Eligible(
                    $"{i:00}",
                    catalogue.Mark("industri-produktion-lager", "bygge-og-anlaeg"),
                    s_day
                ) with
                {
                    WaitingSince = s_day.PlusDays(-i),
                }
            );
        var order = new JobOrder("laerepladser", "industri-produktion-lager", 40, JobOrder.DueInFollowingMonth(s_day));
        Assert.Equal(new LocalDate(2020, 6, 30), order.DueOn);
        var assignment = CandidatePool.Of(catalogue, s_day, candidates).Assign([order]);
        Assert.Equal(assignment.Bottleneck?.Tracks, assignment.Orders[0].Bottleneck?.Tracks);
        Assert.Equal(10, assignment.Orders[0].Shortfall);
        Assert.Equal("industri-produktion-lager", Assert.Single(assignment.Bottleneck?.Tracks ?? []).Id);
        Assert.Equal("29", assignment.Orders[0].Candidates[0].Citizen);
    }

    [Fact]
    public void Each_short_order_has_its_own_bottleneck_and_a_filled_one_has_none()
    {
        // t0 asks for 3 and has 1; t1 is filled; t2 asks for 2 and nobody is marked for it.
        var assignment = Pool([
                Candidates.Eligible("a", s_catalogue.Mark("t0", "t3"), s_day),
                Candidates.Eligible("b", s_catalogue.Mark("t1", "t3"), s_day),
                Candidates.Eligible("c", s_catalogue.Mark("t1", "t3"), s_day),
            ])
            .Assign([new("0", "t0", 3, s_day), new("1", "t1", 2, s_day), new("2", "t2", 2, s_day)]);
        Assert.Equal(["t0"], BottleneckOf(assignment, "0")?.Tracks.Select(t => t.Id));
        Assert.Equal((3, 1, 2), Numbers(BottleneckOf(assignment, "0")));
        Assert.Null(BottleneckOf(assignment, "1"));
        Assert.Equal((2, 0, 2), Numbers(BottleneckOf(assignment, "2")));
        Assert.Equal(["t0", "t2"], assignment.Bottleneck?.Tracks.Select(t => t.Id));
        Assert.Equal((5, 1, 4), Numbers(assignment.Bottleneck));

        static (long, long, long) Numbers(OrderBottleneck? b) =>
            b is null ? default : (b.Places, b.Marked, b.Shortfall);
    }

    [Fact]
    public void A_chain_of_moves_makes_room_for_the_last_one()
    {
        // Each of the first four could leave his track for the next one; only the fifth place is free in the end.
        var candidates = Enumerable
            .Range(0, 5)
            .Select(i =>
                Candidates.Eligible($"c{i}", s_catalogue.Mark($"t{i}", $"t{Math.Min(i + 1, 4)}"), s_day) with
                {
                    WaitingSince = s_day.PlusDays(i),
                }
            )
            .Append(Candidates.Eligible("z", s_catalogue.Mark("t0"), s_day) with { WaitingSince = s_day.PlusDays(9) })
            .ToArray();
        var orders = Enumerable
            .Range(0, 5)
            .Select(i => new JobOrder($"o{i}", $"t{i}", i == 4 ? 2 : 1, s_day))
            .ToArray();
        var assignment = Pool(candidates).Assign(orders);
        Assert.Equal(6, assignment.Filled);
        CheckLawful(assignment, orders, candidates);
    }

    [Fact]
    public void The_lexicographic_rule_takes_a_later_one_when_an_earlier_one_would_cost_a_place()
    {
        // a waits longest but is of a track only b and c could fill too: all three places are filled without losing a.
        var assignment = Pool([
                Candidates.Eligible("a", s_catalogue.Mark("t0", "t1"), s_day) with
                {
                    WaitingSince = s_day.PlusDays(-9),
                },
                Candidates.Eligible("b", s_catalogue.Mark("t0", "t2"), s_day) with
                {
                    WaitingSince = s_day.PlusDays(-8),
                },
                Candidates.Eligible("c", s_catalogue.Mark("t0", "t3"), s_day) with
                {
                    WaitingSince = s_day.PlusDays(-7),
                },
            ])
            .Assign([new("0", "t0", 1, s_day), new("1", "t1", 1, s_day)]);
        Assert.Equal(["b", "a"], assignment.Orders.Select(o => Assert.Single(o.Candidates).Citizen));
    }

    [Fact]
    public void Thirty_two_tracks_and_all_of_them_marked_are_filled()
    {
        var catalogue = new BrancheCatalogue(
            "Y",
            Area.Municipality(250),
            new(2020, 1, 1),
            null,
            new("Y"),
            [.. Enumerable.Range(0, 32).Select(i => new BrancheTrack($"t{i}", new($"t{i}", $"t{i}")))]
        );
        var all = catalogue.Mark([.. catalogue.Tracks.Select(t => t.Id)]);
        var pool = CandidatePool.Of(
            catalogue,
            s_day,
            Enumerable.Range(0, 40).Select(i => Candidates.Eligible($"c{i:00}", all, s_day))
        );
        var assignment = pool.Assign(catalogue.Tracks.Select(t => new JobOrder(t.Id, t.Id, 1, s_day)));
        Assert.Equal(32, assignment.Filled);
        Assert.Null(assignment.Bottleneck);
        Assert.Equal(8, Candidates.LeftOut(pool.Extract(new("x", "t31", 32, s_day)), LeftOutReason.NoPlaceLeft));
    }

    [Fact]
    public void Input_that_makes_no_sense_is_refused()
    {
        var order = new JobOrder("a", "t0", 1, s_day);
        Assert.Throws<ArgumentException>(() => Pool([]).Assign([order, order]));
        var unknown = Assert.Throws<ArgumentException>(() => Pool([]).Assign([new JobOrder("a", "ukendt", 1, s_day)]));
        Assert.Contains("t0, t1", unknown.Message, StringComparison.Ordinal);
        var candidate = Candidates.Eligible("a", s_catalogue.Mark("t0", "t1"), s_day);
        var twice = Assert.Throws<ArgumentException>(() => Pool([candidate, candidate]));
        Assert.Contains("twice", twice.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Pool([candidate with { Citizen = " " }]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new JobOrder("a", "t0", 0, s_day));
        Assert.Throws<ArgumentOutOfRangeException>(() => new JobOrder("a", "t0", -1, s_day));
        Assert.Throws<ArgumentException>(() => new JobOrder("a", "t0", 1, s_day, s_day.PlusDays(1)));
        // A marking of no catalogue, or of another one, is no error: the citizen is left out for it.
        Assert.Equal(
            LeftOutReason.NotMarkedInCatalogue,
            Pool([candidate with { Marking = default }]).LeftOut[0].Reason
        );
    }

    [Fact]
    public void Who_is_marked_for_a_track_and_not_sent_anywhere_is_counted()
    {
        var catalogue = BrancheCatalogues.Default["HEL20"];
        LocalDate day = new(2020, 5, 14);
        var pool = CandidatePool.Of(
            catalogue,
            day,
            [
                Candidates.Eligible("a", catalogue.Mark("rengoering", "detailhandel"), day),
                Candidates.Eligible("b", catalogue.Mark("rengoering", "detailhandel"), day),
                Candidates.Eligible("c", catalogue.Mark("rengoering", "bygge-og-anlaeg"), day),
                Candidates.Eligible("d", catalogue.Mark("omsorg-og-pleje", "bygge-og-anlaeg"), day),
            ]
        );
        var assignment = pool.Assign([new("1", "detailhandel", 1, day), new("2", "bygge-og-anlaeg", 1, day)]);
        // a goes to the shop, c to the site: of three marked for cleaning b is left, and of the shops' two b too.
        Assert.Equal(
            ["a", "c"],
            assignment.Orders.OrderBy(o => o.Order.Id).SelectMany(o => o.Candidates).Select(c => c.Citizen)
        );
        Assert.Equal(1, assignment.CountNotSent("rengoering"));
        Assert.Equal(1, assignment.CountNotSent("detailhandel"));
        Assert.Equal(1, assignment.CountNotSent("bygge-og-anlaeg"));
        Assert.Equal(1, assignment.CountNotSent("omsorg-og-pleje"));
        Assert.Equal(0, assignment.CountNotSent("hotel-restauration-turisme"));
        Assert.Null(BottleneckOf(assignment, "1"));
        // Each order says of everybody why not: a went to the shop, b found no place in either.
        Assert.Equal(
            [null, LeftOutReason.NoPlaceLeft, LeftOutReason.NotMarkedForTrack],
            new[] { "a", "b", "c" }.Select(assignment.Orders.Single(o => o.Order.Id == "1").WhyNot)
        );
        var site = assignment.Orders.Single(o => o.Order.Id == "2");
        Assert.Equal([null, LeftOutReason.NoPlaceLeft], new[] { "c", "d" }.Select(site.WhyNot));
        // Nobody of the pool is left out, and those who were not extracted found no place.
        var extraction = pool.Extract(new("3", "rengoering", 2, day));
        Assert.Equal(
            [null, null, LeftOutReason.NoPlaceLeft, LeftOutReason.NotMarkedForTrack],
            new[] { "a", "b", "c", "d" }.Select(extraction.WhyNot)
        );
        Assert.Equal(1, Candidates.LeftOut(extraction, LeftOutReason.NoPlaceLeft));
        Assert.Equal(1, Candidates.LeftOut(extraction, LeftOutReason.NotMarkedForTrack));
    }

    [Fact]
    public void A_tracks_bottleneck_names_its_own_orders_alone()
    {
        var catalogue = BrancheCatalogues.Default["HEL20"];
        LocalDate day = new(2020, 5, 14);
        var pool = CandidatePool.Of(
            catalogue,
            day,
            [Candidates.Eligible("a", catalogue.Mark("rengoering", "detailhandel"), day)]
        );
        var assignment = pool.Assign([
            new("1", "rengoering", 3, day),
            new("2", "bygge-og-anlaeg", 2, day),
            new("3", "omsorg-og-pleje", 1, day),
        ]);
        var bottleneck = BottleneckOf(assignment, "2");
        Assert.Equal(["bygge-og-anlaeg"], bottleneck?.Tracks.Select(t => t.Id));
        Assert.Equal(["2"], bottleneck?.Orders.Select(o => o.Id));
        Assert.Equal((2L, 0L), (bottleneck?.Places, bottleneck?.Marked));
        Assert.Equal((3L, 1L), (BottleneckOf(assignment, "1")?.Places, BottleneckOf(assignment, "1")?.Marked));
        Assert.Equal(["1"], BottleneckOf(assignment, "1")?.Orders.Select(o => o.Id));
    }

    [Fact]
    public void Who_is_sent_to_another_order_is_left_out_for_that()
    {
        var assignment = Pool([
                Candidates.Eligible("a", s_catalogue.Mark("t0", "t1"), s_day),
                Candidates.Eligible("b", s_catalogue.Mark("t0", "t2"), s_day),
            ])
            .Assign([new("0", "t0", 1, s_day), new("1", "t1", 1, s_day)]);
        Assert.Equal(LeftOutReason.SentToAnotherOrder, assignment.Orders[0].WhyNot("a"));
        Assert.Equal((LeftOutReason.SentToAnotherOrder, 1), Assert.Single(assignment.Orders[0].CountLeftOut()));
        Assert.Equal((LeftOutReason.NotMarkedForTrack, 1), Assert.Single(assignment.Orders[1].CountLeftOut()));
        Assert.Equal("0: 1/1, 1: 1/1", $"{assignment}");
    }

    private static OrderBottleneck? BottleneckOf(OrderAssignment assignment, string order) =>
        Assert.Single(assignment.Orders, o => o.Order.Id == order).Bottleneck;

    private static CandidatePool Pool(IEnumerable<MarkedCitizen> candidates) =>
        CandidatePool.Of(s_catalogue, s_day.PlusDays(1), candidates);

    private static (JobOrder[] Orders, MarkedCitizen[] Candidates) Case(int seed, int maxOrders, int maxCandidates)
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
                    .Select(i =>
                        Candidates.Eligible(
                            $"c{i:00}",
                            s_catalogue.Mark($"t{random.Next(5)}", $"t{random.Next(5)}"),
                            s_day.PlusDays(-random.Next(2))
                        ) with
                        {
                            WaitingSince = random.Next(8) == 0 ? null : s_day.PlusDays(-random.Next(5)),
                        }
                    ),
            ]
        );
    }

    private static void CheckLawful(OrderAssignment assignment, JobOrder[] orders, MarkedCitizen[] candidates)
    {
        Assert.Equal(orders.Length, assignment.Orders.Length);
        Assert.Equal(Sent(assignment).Length, Sent(assignment).Distinct().Count());
        foreach (var filled in assignment.Orders)
        {
            Assert.True(filled.Shortfall >= 0);
            Assert.All(filled.Candidates, c => Assert.True(c.Marking.Contains(filled.Order.TrackId)));
            Assert.All(filled.Candidates, c => Assert.Contains(c, candidates));
            Assert.Equal(Candidates.InOrder(filled.Candidates), filled.Candidates);
        }
    }

    private static string[] Sent(OrderAssignment assignment) =>
        [.. assignment.Orders.SelectMany(o => o.Candidates).Select(c => c.Citizen)];

    // The first candidate weighs most.
    private static int Reversed(int set, int length) =>
        Enumerable.Range(0, length).Sum(i => (set & (1 << i)) != 0 ? 1 << (length - 1 - i) : 0);

    private static bool CanAllBeSent(MarkedCitizen[] candidates, JobOrder[] orders) =>
        AugmentingPaths(orders, candidates) == candidates.Length;

    // The plain textbook matching of candidates to places.
    private static int AugmentingPaths(JobOrder[] orders, MarkedCitizen[] candidates)
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
