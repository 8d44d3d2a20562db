using FsCheck.Xunit;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks.JobOrders;

/// <summary>Extraction for one job order: who, in which order, and why the others not.</summary>
public sealed class FilledOrderTests
{
    private static readonly LocalDate s_day = new(2020, 6, 1);
    private static readonly BrancheCatalogue s_catalogue = BrancheCatalogues.Default["HEL20"];
    private static readonly string[] s_tracks = [.. s_catalogue.Tracks.Select(t => t.Id)];

    [Property(MaxTest = 300)]
    public void Every_marked_citizen_is_extracted_or_left_out_for_the_first_reason_that_holds(int seed)
    {
        var candidates = Case(seed);
        var order = new JobOrder("1", "rengoering", 1 + (Math.Abs(seed % 100) % 12), s_day);
        var pool = CandidatePool.Of(s_catalogue, s_day, candidates);
        var extraction = pool.Extract(order);

        var reasons = candidates.ToDictionary(c => c.Citizen, WhyNot);
        var expected = Candidates.InOrder(candidates.Where(c => reasons[c.Citizen] is null)).ToArray();
        Assert.Equal(expected.Take(order.Places), extraction.Candidates);
        Assert.Equal(Math.Max(0, order.Places - expected.Length), extraction.Shortfall);
        foreach (var c in expected.Skip(order.Places))
        {
            reasons[c.Citizen] = LeftOutReason.NoPlaceLeft;
        }

        foreach (var reason in Enum.GetValues<LeftOutReason>())
        {
            Assert.Equal(reasons.Values.Count(r => r == reason), Candidates.LeftOut(extraction, reason));
        }

        foreach (var c in candidates)
        {
            Assert.Equal(reasons[c.Citizen], extraction.WhyNot(c.Citizen));
            var isCandidate = reasons[c.Citizen] is null or LeftOutReason.NoPlaceLeft;
            var why = extraction.Explain(c.Citizen);
            Assert.Equal(isCandidate, why?.Verdict == Verdict.Met);
            Assert.Equal(
                why?.Verdict,
                BrancheRules.Default.Candidate.Test(new(c, Known.Of(s_catalogue), s_day, order.TrackId))
            );
        }

        Assert.Equal(candidates.Length, extraction.Candidates.Length + extraction.CountLeftOut().Sum(r => r.Citizens));
        Assert.Null(extraction.Explain("findes ikke"));
    }

    [Property(MaxTest = 200)]
    public void The_candidates_for_k_places_are_the_first_for_one_more_and_the_order_of_the_input_changes_nothing(
        int seed
    )
    {
        var candidates = Case(seed);
        var pool = CandidatePool.Of(s_catalogue, s_day, candidates);
        var other = CandidatePool.Of(s_catalogue, s_day, candidates.Reverse());
        for (var places = 1; places < 10; places++)
        {
            var fewer = pool.Extract(new("1", "detailhandel", places, s_day)).Candidates;
            var more = pool.Extract(new("1", "detailhandel", places + 1, s_day)).Candidates;
            Assert.Equal(fewer.AsEnumerable(), more.Take(fewer.Length));
            Assert.True(more.Length - fewer.Length is 0 or 1);
            Assert.Equal(fewer.AsEnumerable(), other.Extract(new("1", "detailhandel", places, s_day)).Candidates);
        }
    }

    [Property(MaxTest = 100)]
    public void An_order_of_ones_own_decides_and_the_id_decides_between_equals(int seed)
    {
        var candidates = Case(seed);
        var byMarks = CandidateOrder.By("flest-spor", new("flest spor", "most tracks"), c => -c.Marking.Count);
        foreach (
            var (order, expected) in new (
                CandidateOrder,
                Func<IEnumerable<MarkedCitizen>, IEnumerable<MarkedCitizen>>
            )[]
            {
                (
                    byMarks,
                    c => c.OrderByDescending(x => x.Marking.Count).ThenBy(x => x.Citizen, StringComparer.Ordinal)
                ),
                (CandidateOrder.LongestWaiting, Candidates.InOrder),
                (
                    CandidateOrder.EarliestMarking,
                    c =>
                        c.OrderBy(x => x.MarkedOn)
                            .ThenBy(x => x.WaitingSince is null)
                            .ThenBy(x => x.WaitingSince)
                            .ThenBy(x => x.Citizen, StringComparer.Ordinal)
                ),
                (CandidateOrder.FewestTracks, c => Candidates.InOrder(c).OrderBy(x => x.Marking.Count)),
            }
        )
        {
            var pool = CandidatePool.Of(s_catalogue, s_day, candidates, order: order);
            Assert.Equal(expected(pool.Candidates.ToArray().Reverse()), pool.Candidates.ToArray());
        }
    }

    [Fact]
    public void Forty_candidates_are_asked_for_and_thirty_are_there()
    {
        var candidates = Enumerable
            .Range(0, 30)
            .Select(i => Candidates.Eligible($"{i:00}", s_catalogue.Mark("rengoering", "detailhandel"), s_day));
        var extraction = CandidatePool.Of(s_catalogue, s_day, candidates).Extract(new("1", "rengoering", 40, s_day));
        Assert.Equal((30, 10), (extraction.Candidates.Length, extraction.Shortfall));
    }

    [Fact]
    public void An_order_in_a_track_that_is_not_there_is_an_error_that_names_what_is()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            CandidatePool.Of(s_catalogue, s_day, []).Extract(new("1", "transport", 1, s_day))
        );
        Assert.Contains("transport", error.Message, StringComparison.Ordinal);
        Assert.Contains("rengoering", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_why_not_allocates_nothing()
    {
        var facts = new MarkFacts(
            Candidates.Eligible("a", s_catalogue.Mark("rengoering", "detailhandel"), s_day),
            Known.Of(s_catalogue),
            s_day,
            "rengoering"
        );
        Assert.Null(BrancheRules.Default.WhyNot(facts));
        for (var i = 0; i < 100; i++)
        {
            BrancheRules.Default.WhyNot(facts);
        }

        var least = long.MaxValue;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                BrancheRules.Default.WhyNot(facts);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    // The reasons said once more, the plain way and in their order.
    private static LeftOutReason? WhyNot(MarkedCitizen c)
    {
        var decision = c.Offer.Override is { } o && o.DecidedOn <= s_day ? o : null;
        var isExcluded =
            c.Offer.States?.Contains(CitizenState.Ledighedsydelse) == true
            || c.Offer.States?.Contains(CitizenState.SicknessBenefit) == true
            || (c.Offer.Category == VisitationCategory.ActivityReady && c.Offer.IsMostVulnerable == true);
        var isKnown =
            c.Offer.States is not null
            && (
                (c.Offer.Category is { } category && category != VisitationCategory.ActivityReady)
                || c.Offer.IsMostVulnerable == false
            );
        return c.Marking.Catalogue != s_catalogue ? LeftOutReason.NotMarkedInCatalogue
            : c.MarkedOn > s_day ? LeftOutReason.MarkedLater
            : c.LivesElsewhere ? LeftOutReason.LivesElsewhere
            : c.Marking.Count == 0 ? LeftOutReason.TracksWithoutSuccessor
            : !c.Marking.Contains("rengoering") && !c.Marking.Contains("detailhandel") ? LeftOutReason.NotMarkedForTrack
            : !c.Marking.Contains("rengoering") ? LeftOutReason.NotMarkedForTrack
            : decision is { IsOffered: false } ? LeftOutReason.NotOffered
            : decision is null && isExcluded ? LeftOutReason.NotOffered
            : decision is null && !isKnown ? LeftOutReason.OfferUnknown
            : c.IsAvailable switch
            {
                false => LeftOutReason.NotAvailable,
                null => LeftOutReason.AvailabilityUnknown,
                _ => null,
            };
    }

    private static MarkedCitizen[] Case(int seed)
    {
        var random = new Random(seed);
        bool? YesNo() =>
            random.Next(6) switch
            {
                0 => null,
                1 => false,
                _ => true,
            };
        return
        [
            .. Enumerable
                .Range(0, random.Next(40))
                .Select(i => new MarkedCitizen(
                    $"c{i:00}",
                    random.Next(12) switch
                    {
                        0 => default,
                        1 => BrancheCatalogues.Default["HEL21"].Mark("detailhandel", "omsorg-og-pleje"),
                        2 => s_catalogue.Mark(),
                        _ => s_catalogue.Mark(s_tracks[random.Next(6)], s_tracks[random.Next(6)]),
                    },
                    s_day.PlusDays(random.Next(-6, 2))
                )
                {
                    WaitingSince = random.Next(5) == 0 ? null : s_day.PlusDays(-random.Next(4)),
                    IsAvailable = YesNo(),
                    LivesElsewhere = random.Next(10) == 0,
                    Offer = new()
                    {
                        States = random.Next(8) switch
                        {
                            0 => null,
                            1 => new CitizenStateSet(CitizenState.SicknessBenefit, CitizenState.CashAssistance),
                            2 => new CitizenStateSet(CitizenState.Ledighedsydelse),
                            _ => new CitizenStateSet(CitizenState.CashAssistance),
                        },
                        Category = random.Next(4) switch
                        {
                            0 => null,
                            1 => VisitationCategory.JobReady,
                            _ => VisitationCategory.ActivityReady,
                        },
                        IsMostVulnerable = YesNo() is { } answer ? !answer : null,
                        Override =
                            random.Next(4) == 0
                                ? new(random.Next(2) == 0, "grund", s_day.PlusDays(random.Next(-1, 2)))
                                : null,
                    },
                }),
        ];
    }
}
