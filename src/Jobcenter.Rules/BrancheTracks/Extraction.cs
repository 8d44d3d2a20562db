namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The candidates extracted for one job order, the shortfall if any, and why the other marked citizens were left out. Source: HEL20.</summary>
/// <remarks>The candidates for k places are the first k for k + 1 places.</remarks>
[DanishTerm("udtræk")]
public sealed class Extraction
{
    private readonly CandidatePool _pool;
    private readonly int[] _leftOut;

    // The last candidate's place in the pool: whoever is marked for the track and stands before it is extracted.
    private readonly int _lastPlace;

    private Extraction(CandidatePool pool, JobOrder order, ImmutableArray<JobCandidate> candidates, int[] leftOut)
    {
        (_pool, Order, Candidates, _leftOut) = (pool, order, candidates, leftOut);
        _lastPlace = candidates.IsEmpty ? -1 : pool.PlaceOf(candidates[^1].Citizen) ?? -1;
    }

    /// <summary>The job order.</summary>
    public JobOrder Order { get; }

    /// <summary>The candidates, in the order of extraction; at most as many as there are places.</summary>
    public ImmutableArray<JobCandidate> Candidates { get; }

    /// <summary>How many places are left: 0 when the order is filled.</summary>
    public int Shortfall => Order.Places - Candidates.Length;

    /// <summary>How many marked citizens were left out for a reason; all reasons and the candidates together are all marked citizens.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The reason is not a member of the enum.</exception>
    public int CountLeftOut(LeftOutReason reason) => _leftOut[(int)Guard.Against.EnumOutOfRange(reason)];

    /// <summary>Why a marked citizen was not extracted.</summary>
    /// <param name="citizen">The id.</param>
    /// <returns>The first reason; null for a candidate, and for one who is not marked at all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    public LeftOutReason? WhyNot(string citizen) =>
        _pool.Find(citizen) is not { } found ? null
        : _pool.Rules.WhyNot(new(found, _pool.Catalogue, _pool.Date, Order.TrackId)) is { } reason ? reason
        : _pool.PlaceOf(citizen) <= _lastPlace ? null
        : LeftOutReason.NoPlaceLeft;

    /// <summary>Why a marked citizen can be extracted for the order, or not.</summary>
    /// <param name="citizen">The id.</param>
    /// <returns>The reasons; null when the citizen is not marked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    public Assessment? Explain(string citizen) => _pool.Explain(citizen, Order.TrackId);

    internal static Extraction Of(CandidatePool pool, JobOrder order)
    {
        Guard.Against.Null(order);
        var track = pool.Catalogue.IndexOf(order.TrackId);
        Guard.Against.InvalidInput(
            track,
            nameof(order),
            static t => t >= 0,
            $"order was in {order.TrackId}; {pool.Catalogue.Id} has {pool.Catalogue.TrackIds}."
        );
        var bit = 1u << track;
        var leftOut = new int[LeftOutReasons.All.Length];
        var candidates = ImmutableArray.CreateBuilder<JobCandidate>();
        for (var i = 0; i < pool.Masks.Length; i++)
        {
            if ((pool.Masks[i] & bit) == 0)
            {
                leftOut[(int)LeftOutReason.NotMarkedForTrack]++;
            }
            else if (candidates.Count < order.Places)
            {
                candidates.Add(pool.Candidates[i]);
            }
            else
            {
                leftOut[(int)LeftOutReason.NoPlaceLeft]++;
            }
        }

        foreach (ref readonly var other in pool.LeftOut)
        {
            // The reasons stand in the order they are asked, and the track is asked before the offer.
            var reason =
                other.Reason > LeftOutReason.NotMarkedForTrack && (other.Candidate.Marking.Mask & bit) == 0
                    ? LeftOutReason.NotMarkedForTrack
                    : other.Reason;
            leftOut[(int)reason]++;
        }

        return new(pool, order, candidates.ToImmutable(), leftOut);
    }
}
