using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks.JobOrders;

/// <summary>Who is sent to which of many job orders at once: the most places filled, each candidate once.</summary>
/// <remarks>
/// Among the assignments that fill the most places, the candidates sent are the best by the order of extraction,
/// lexicographically: the first in that order whom any fullest assignment can use is used, then the next, and so on.
/// Candidates of the same tracks are alike but for that order, so the work is one pass over the pool and a flow over the
/// sets of tracks, never candidates times orders. The places filled are, of all that these candidates can fill, the first
/// by due date and then by the order's id, lexicographically too.
/// The same input in any order gives the same answer. Source: HEL20; the order is our decision.
/// </remarks>
/// <example>
/// <code>
/// OrderAssignment assignment = pool.Assign(orders);
/// foreach (FilledOrder filled in assignment.Orders.Where(o =&gt; o.Shortfall &gt; 0))
/// {
///     Console.WriteLine($"{filled.Order.Id}: {filled.Shortfall}, {filled.Bottleneck?.Marked} marked");
/// }
/// </code>
/// </example>
[DanishTerm("fordeling på jobordrer")]
public sealed class OrderAssignment
{
    private readonly CandidatePool _pool;

    // The rank from 1 of the order that each candidate of the pool is sent to; 0 for none.
    private readonly int[] _sentTo;

    private OrderAssignment(
        CandidatePool pool,
        int[] sentTo,
        ImmutableArray<FilledOrder> orders,
        OrderBottleneck? bottleneck
    ) => (_pool, _sentTo, Orders, Bottleneck) = (pool, sentTo, orders, bottleneck);

    /// <summary>The catalogue of the tracks.</summary>
    public BrancheCatalogue Catalogue => _pool.Catalogue;

    /// <summary>The orders with their candidates, by due date and id.</summary>
    public ImmutableArray<FilledOrder> Orders { get; }

    /// <summary>The proof that no assignment fills more places; null when all are filled.</summary>
    public OrderBottleneck? Bottleneck { get; }

    /// <summary>The places filled.</summary>
    public int Filled => Orders.Sum(static o => o.Candidates.Length);

    /// <summary>How many candidates marked for a track are sent to no order: those a group course could be started for.</summary>
    /// <returns>The number; a candidate counts in each of his tracks.</returns>
    /// <exception cref="ArgumentException">The catalogue has no such track.</exception>
    public int CountNotSent(string trackId)
    {
        Guard.Against.Null(trackId);
        var track = Guard.Against.InvalidInput(
            Catalogue.IndexOf(trackId),
            nameof(trackId),
            static t => t >= 0,
            $"trackId was {trackId}; {Catalogue.Id} has {Catalogue.TrackIds}."
        );
        var count = 0;
        for (var i = 0; i < _sentTo.Length; i++)
        {
            count += _sentTo[i] == 0 && ((_pool.Masks[i] >> track) & 1) == 1 ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many citizens to train for each track, so that all places are filled: as many as its orders are short of.</summary>
    /// <returns>The tracks that are short, in the order of the catalogue; empty when all places are filled.</returns>
    public ImmutableArray<(BrancheTrack Track, long Citizens)> ToTrain()
    {
        var missing = Orders.ToLookup(
            static o => o.Order.TrackId,
            static o => (long)o.Shortfall,
            StringComparer.Ordinal
        );
        return
        [
            .. Catalogue
                .Tracks.Select(t => (Track: t, Citizens: missing[t.Id].Sum()))
                .Where(static t => t.Citizens > 0),
        ];
    }

    /// <summary>The orders, each with how many of its places are filled.</summary>
    public override string ToString() => string.Join(", ", Orders);

    internal static OrderAssignment Of(CandidatePool pool, IEnumerable<JobOrder> orders)
    {
        JobOrder[] sorted =
        [
            .. Guard
                .Against.Null(orders)
                .Select(static o => Guard.Against.Null(o, nameof(orders)))
                .OrderBy(static o => o.DueOn)
                .ThenBy(static o => o.Id, StringComparer.Ordinal),
        ];
        var tracks = TracksOf(pool.Catalogue, sorted);
        var places = new long[pool.Catalogue.Tracks.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            places[tracks[i]] += sorted[i].Places;
        }

        var flow = new TrackFlow(places);
        var sent = new List<int>();
        var all = places.Sum();
        // Where every place is filled nobody else is sent.
        for (var i = 0; i < pool.Masks.Length && sent.Count < all; i++)
        {
            if (flow.TryAdd(pool.Masks[i]))
            {
                sent.Add(i);
            }
        }

        var filled = new OrderPlaces(sorted, tracks, places.Length).Fill(flow);
        // Taking the candidates out empties the flow, so what is short is asked for first; several tracks may share it.
        var known = new Dictionary<uint, OrderBottleneck?> { [0] = null };
        OrderBottleneck? Describe(uint tight)
        {
            if (!known.TryGetValue(tight, out var bottleneck))
            {
                known.Add(tight, bottleneck = Bottlenecked(pool, sorted, tracks, tight));
            }

            return bottleneck;
        }

        var whole = Describe(flow.Bottleneck());
        OrderBottleneck?[] ofTrack = [.. places.Select((_, t) => Describe(flow.BottleneckOf(t)))];
        var sentTo = new int[pool.Masks.Length];
        var candidates = Distribute(pool, tracks, sent, flow, filled, sentTo);
        return new(
            pool,
            sentTo,
            [
                .. sorted.Select(
                    (o, i) => new FilledOrder(pool, o, [.. candidates[i]], ofTrack[tracks[i]], sentTo, i + 1)
                ),
            ],
            whole
        );
    }

    private static int[] TracksOf(BrancheCatalogue catalogue, JobOrder[] orders)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int[] tracks = [.. orders.Select(o => catalogue.IndexOf(o.TrackId))];
        for (var i = 0; i < orders.Length; i++)
        {
            if (tracks[i] < 0 || !seen.Add(orders[i].Id))
            {
                throw new ArgumentException(
                    $"orders held {orders[i].Id} in {orders[i].TrackId}; each id must stand once, and {catalogue.Id} has {catalogue.TrackIds}.",
                    nameof(orders)
                );
            }
        }

        return tracks;
    }

    // In the order of extraction each candidate goes to the first of his tracks that the flow sends his set to, and
    // there to the order that is due first.
    private static List<MarkedCitizen>[] Distribute(
        CandidatePool pool,
        int[] tracks,
        List<int> sent,
        TrackFlow flow,
        int[] places,
        int[] sentTo
    )
    {
        List<MarkedCitizen>[] filled = [.. tracks.Select(static _ => new List<MarkedCitizen>())];
        var ofTrack = Enumerable.Range(0, pool.Catalogue.Tracks.Length).Select(static _ => new Queue<int>()).ToArray();
        for (var i = 0; i < tracks.Length; i++)
        {
            ofTrack[tracks[i]].Enqueue(i);
        }

        foreach (var candidate in sent)
        {
            var queue = ofTrack[flow.Take(pool.Masks[candidate])];
            while (filled[queue.Peek()].Count == places[queue.Peek()])
            {
                queue.Dequeue();
            }

            filled[queue.Peek()].Add(pool.Candidates[candidate]);
            sentTo[candidate] = queue.Peek() + 1;
        }

        return filled;
    }

    private static OrderBottleneck Bottlenecked(CandidatePool pool, JobOrder[] orders, int[] tracks, uint tight)
    {
        var marked = 0L;
        foreach (var mask in pool.Masks)
        {
            marked += (mask & tight) != 0 ? 1 : 0;
        }

        ImmutableArray<JobOrder> asking = [.. orders.Where((_, i) => (tight & (1u << tracks[i])) != 0)];
        return new(
            [.. pool.Catalogue.Tracks.Where((_, t) => (tight & (1u << t)) != 0)],
            asking,
            asking.Sum(static o => (long)o.Places),
            marked
        );
    }
}
