namespace Jobcenter.Rules.BrancheTracks.JobOrders;

/// <summary>A job order with the candidates it got, the shortfall if any, and why the other marked citizens were left out. Source: HEL20.</summary>
/// <remarks>Asked for alone, the candidates for k places are the first k for k + 1 places.</remarks>
[DanishTerm("fyldt jobordre")]
public sealed class FilledOrder
{
    private readonly CandidatePool _pool;

    // The rank from 1, among the orders filled together, of the order that each candidate of the pool is sent to; 0 for none.
    private readonly int[] _sentTo;
    private readonly int _rank;

    internal FilledOrder(
        CandidatePool pool,
        JobOrder order,
        ImmutableArray<MarkedCitizen> candidates,
        OrderBottleneck? bottleneck,
        int[] sentTo,
        int rank
    )
    {
        (Order, Candidates) = (order, candidates);
        Bottleneck = Shortfall == 0 ? null : bottleneck;
        (_pool, _sentTo, _rank) = (pool, sentTo, rank);
    }

    /// <summary>The job order.</summary>
    public JobOrder Order { get; }

    /// <summary>The candidates, in the order of extraction; at most as many as there are places.</summary>
    public ImmutableArray<MarkedCitizen> Candidates { get; }

    /// <summary>How many places are left: 0 when the order is filled.</summary>
    public int Shortfall => Order.Places - Candidates.Length;

    /// <summary>Why it could not be filled: the tracks, its own among them, that ask for more than all who are marked for any of them; null when it is filled.</summary>
    public OrderBottleneck? Bottleneck { get; }

    /// <summary>How many marked citizens were left out for each reason; these and the candidates together are all marked citizens.</summary>
    /// <returns>The reasons that left out somebody, in the order they are asked.</returns>
    public ImmutableArray<(LeftOutReason Reason, int Citizens)> CountLeftOut()
    {
        var bit = 1u << _pool.Catalogue.IndexOf(Order.TrackId);
        var counts = new SortedDictionary<LeftOutReason, int>();
        void Count(LeftOutReason reason) => counts[reason] = counts.GetValueOrDefault(reason) + 1;
        for (var i = 0; i < _pool.Masks.Length; i++)
        {
            if ((_pool.Masks[i] & bit) == 0)
            {
                Count(LeftOutReason.NotMarkedForTrack);
            }
            else if (_sentTo[i] != _rank)
            {
                Count(WithoutPlace(i));
            }
        }

        foreach (var (citizen, reason) in _pool.LeftOut)
        {
            // The reasons stand in the order they are asked, and the track is asked before the offer.
            Count(
                reason > LeftOutReason.NotMarkedForTrack && (citizen.Marking.Mask & bit) == 0
                    ? LeftOutReason.NotMarkedForTrack
                    : reason
            );
        }

        return [.. counts.Select(static c => (c.Key, c.Value))];
    }

    /// <summary>Why a marked citizen was not extracted.</summary>
    /// <returns>The first reason; null for a candidate, and for one who is not marked at all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    public LeftOutReason? WhyNot(string citizen) =>
        _pool.Find(citizen) is not { } found ? null
        : _pool.Rules.WhyNot(_pool.FactsOf(found, Order.TrackId)) is { } reason ? reason
        : _pool.PlaceOf(citizen) is { } place && _sentTo[place] != _rank ? WithoutPlace(place)
        : null;

    /// <summary>Why a marked citizen can be extracted for the order, or not.</summary>
    /// <returns>The reasons; null when the citizen is not marked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    public Assessment? Explain(string citizen) => _pool.Explain(citizen, Order.TrackId);

    /// <summary>The order's id and how many of its places are filled.</summary>
    public override string ToString() => $"{Order.Id}: {Candidates.Length}/{Order.Places}";

    private LeftOutReason WithoutPlace(int candidate) =>
        _sentTo[candidate] == 0 ? LeftOutReason.NoPlaceLeft : LeftOutReason.SentToAnotherOrder;
}
