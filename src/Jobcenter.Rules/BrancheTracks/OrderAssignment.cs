using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Who is sent to which of many job orders at once: the most places filled, each candidate once.</summary>
/// <remarks>
/// Among the assignments that fill the most places, the candidates sent are the best by the order of extraction: the
/// first in that order whom any fullest assignment can use is used, then the next, and so on. Candidates of the same
/// tracks are alike but for that order, so the work grows with the candidates and the sets of tracks, not with
/// candidates times orders. The same input in any order gives the same answer. Source: HEL20; the order is our decision.
/// </remarks>
/// <example>
/// <code>
/// OrderAssignment assignment = OrderAssignment.Of(catalogue, orders, candidates);
/// foreach (FilledOrder filled in assignment.Orders.Where(o =&gt; o.Shortfall &gt; 0))
/// {
///     Console.WriteLine($"{filled.Order.Id}: {filled.Shortfall}");
/// }
/// </code>
/// </example>
[DanishTerm("fordeling på jobordrer")]
public sealed class OrderAssignment
{
    private OrderAssignment(BrancheCatalogue catalogue, ImmutableArray<FilledOrder> orders, OrderBottleneck? bottleneck)
    {
        Catalogue = catalogue;
        Orders = orders;
        Bottleneck = bottleneck;
    }

    /// <summary>The catalogue of the tracks.</summary>
    public BrancheCatalogue Catalogue { get; }

    /// <summary>The orders with their candidates, by due date and id.</summary>
    public ImmutableArray<FilledOrder> Orders { get; }

    /// <summary>Why places are left; null when all are filled.</summary>
    public OrderBottleneck? Bottleneck { get; }

    /// <summary>The places filled.</summary>
    public int Filled => Orders.Sum(static o => o.Candidates.Length);

    /// <summary>Assigns candidates to orders.</summary>
    /// <param name="catalogue">The catalogue all markings and orders are of.</param>
    /// <param name="orders">The orders, each id once.</param>
    /// <param name="candidates">The candidates, each citizen once.</param>
    /// <returns>The assignment.</returns>
    /// <exception cref="ArgumentException">An argument is null; an order or a citizen stands twice, or is of no track or another catalogue.</exception>
    public static OrderAssignment Of(
        BrancheCatalogue catalogue,
        IEnumerable<JobOrder> orders,
        IEnumerable<JobCandidate> candidates
    )
    {
        Guard.Against.Null(catalogue);
        JobOrder[] sortedOrders =
        [
            .. Guard.Against.Null(orders).OrderBy(static o => o.DueOn).ThenBy(static o => o.Id, StringComparer.Ordinal),
        ];
        var tracks = TracksOf(catalogue, sortedOrders);
        JobCandidate[] sorted = [.. Guard.Against.Null(candidates)];
        CheckCandidates(catalogue, sorted);
        Array.Sort(sorted);

        var places = new int[catalogue.Tracks.Length];
        for (var i = 0; i < sortedOrders.Length; i++)
        {
            places[tracks[i]] = checked(places[tracks[i]] + sortedOrders[i].Places);
        }

        var flow = new TrackFlow(places);
        var sent = new List<JobCandidate>();
        foreach (var candidate in sorted)
        {
            if (flow.TryAdd(candidate.Marking.Mask))
            {
                sent.Add(candidate);
            }
        }

        return new(
            catalogue,
            Distribute(sortedOrders, tracks, sent, flow),
            FindBottleneck(catalogue, sortedOrders, tracks, sorted, flow)
        );
    }

    private static int[] TracksOf(BrancheCatalogue catalogue, JobOrder[] orders)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var tracks = new int[orders.Length];
        for (var i = 0; i < orders.Length; i++)
        {
            tracks[i] = catalogue.IndexOf(orders[i].TrackId);
            if (tracks[i] < 0 || !seen.Add(orders[i].Id))
            {
                throw new ArgumentException(
                    $"orders held {orders[i].Id} in {orders[i].TrackId}; each id must stand once, and its track be of {catalogue.Id}.",
                    nameof(orders)
                );
            }
        }

        return tracks;
    }

    private static void CheckCandidates(BrancheCatalogue catalogue, JobCandidate[] candidates)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (
                string.IsNullOrWhiteSpace(candidate.Citizen)
                || !seen.Add(candidate.Citizen)
                || !ReferenceEquals(candidate.Marking.Catalogue, catalogue)
            )
            {
                throw new ArgumentException(
                    $"candidates held {candidate.Citizen} marked in {candidate.Marking.Catalogue?.Id ?? "no catalogue"}; each citizen must stand once, and be marked in {catalogue.Id}.",
                    nameof(candidates)
                );
            }
        }
    }

    // In the order of extraction each candidate goes to the first of his tracks that the flow sends his set to, and
    // there to the order that is due first.
    private static ImmutableArray<FilledOrder> Distribute(
        JobOrder[] orders,
        int[] tracks,
        List<JobCandidate> sent,
        TrackFlow flow
    )
    {
        var filled = orders.Select(static o => new List<JobCandidate>()).ToArray();
        var ofTrack = Enumerable
            .Range(0, flow.Tracks)
            .Select(t => new Queue<int>(Enumerable.Range(0, orders.Length).Where(i => tracks[i] == t)))
            .ToArray();
        foreach (var candidate in sent)
        {
            var queue = ofTrack[flow.Take(candidate.Marking.Mask)];
            while (filled[queue.Peek()].Count == orders[queue.Peek()].Places)
            {
                queue.Dequeue();
            }

            filled[queue.Peek()].Add(candidate);
        }

        return [.. orders.Select((o, i) => new FilledOrder(o, [.. filled[i]]))];
    }

    private static OrderBottleneck? FindBottleneck(
        BrancheCatalogue catalogue,
        JobOrder[] orders,
        int[] tracks,
        JobCandidate[] candidates,
        TrackFlow flow
    )
    {
        var tight = flow.Bottleneck;
        return tight == 0
            ? null
            : new(
                [.. catalogue.Tracks.Where((_, t) => (tight & (1u << t)) != 0)],
                [.. orders.Where((_, i) => (tight & (1u << tracks[i])) != 0)],
                orders.Where((_, i) => (tight & (1u << tracks[i])) != 0).Sum(static o => (long)o.Places),
                candidates.LongCount(c => (c.Marking.Mask & tight) != 0)
            );
    }
}
