using System.Numerics;

namespace Jobcenter.Rules.BrancheTracks.JobOrders;

/// <summary>
/// Which places of the orders are filled, when it is settled who is sent: the first by due date and id that can be filled
/// together. A place of an earlier order takes the candidate of the latest one it can be exchanged with.
/// </summary>
internal sealed class OrderPlaces(JobOrder[] orders, int[] tracks, int trackCount)
{
    private readonly int[] _filled = new int[orders.Length];

    // The last order of each track, by due date, that has a filled place; -1 for none.
    private readonly int[] _lastFilled = new int[trackCount];

    /// <summary>Fills the places.</summary>
    /// <param name="flow">The flow, which is left so that it sends as many to each track as are filled there.</param>
    /// <returns>How many places of each order are filled.</returns>
    public int[] Fill(TrackFlow flow)
    {
        FillWithinTracks(flow);
        for (var i = 0; i < orders.Length; i++)
        {
            while (_filled[i] < orders[i].Places && LatestFeeder(flow, i) is { } donor)
            {
                flow.Shift(donor, tracks[i]);
                _filled[_lastFilled[donor]]--;
                Retreat(donor);
                _filled[i]++;
                _lastFilled[tracks[i]] = Math.Max(_lastFilled[tracks[i]], i);
            }
        }

        return _filled;
    }

    private void FillWithinTracks(TrackFlow flow)
    {
        Array.Fill(_lastFilled, -1);
        var left = new long[trackCount];
        for (var t = 0; t < trackCount; t++)
        {
            left[t] = flow.SentTo(t);
        }

        for (var i = 0; i < orders.Length; i++)
        {
            _filled[i] = (int)Math.Min(orders[i].Places, left[tracks[i]]);
            left[tracks[i]] -= _filled[i];
            if (_filled[i] > 0)
            {
                _lastFilled[tracks[i]] = i;
            }
        }
    }

    // The track that can give up its latest filled place to this order; only places of later orders are given up.
    private int? LatestFeeder(TrackFlow flow, int order)
    {
        int? latest = null;
        for (var rest = flow.FeedersOf(tracks[order]) & ~(1u << tracks[order]); rest != 0; rest &= rest - 1)
        {
            var track = BitOperations.TrailingZeroCount(rest);
            if (_lastFilled[track] > order && !(latest is { } so && _lastFilled[so] >= _lastFilled[track]))
            {
                latest = track;
            }
        }

        return latest;
    }

    private void Retreat(int track)
    {
        var i = _lastFilled[track];
        while (i >= 0 && (tracks[i] != track || _filled[i] == 0))
        {
            i--;
        }

        _lastFilled[track] = i;
    }
}
