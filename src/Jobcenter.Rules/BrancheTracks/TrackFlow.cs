using System.Numerics;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>
/// A flow from sets of tracks to tracks, built one candidate at a time: a candidate is taken when, after moving others
/// between their own tracks, a place is free for him. Whoever is taken stays taken.
/// </summary>
internal sealed class TrackFlow
{
    private readonly int[] _free;

    // How many of each set of tracks are sent to each track.
    private readonly Dictionary<uint, int[]> _sent = [];

    // The tracks that some candidate sent to a track could go to instead.
    private readonly uint[] _elsewhere;

    // Sets of tracks for which there is no room, nor ever will be: room only shrinks.
    private uint _closed;

    private uint _bottleneck;
    private bool _isBottleneckKnown;

    public TrackFlow(int[] places)
    {
        _free = [.. places];
        _elsewhere = new uint[places.Length];
    }

    public int Tracks => _free.Length;

    /// <summary>
    /// The tracks that ask for more than all who are marked for them: those with free places, and those whose
    /// candidates could fill them. None when all places are filled.
    /// </summary>
    public uint Bottleneck
    {
        get
        {
            if (!_isBottleneckKnown)
            {
                _bottleneck = FindBottleneck();
                _isBottleneckKnown = true;
            }

            return _bottleneck;
        }
    }

    public bool TryAdd(uint mask)
    {
        // All of his tracks are among those that are full for good.
        if ((mask & ~_closed) == 0)
        {
            return false;
        }

        Span<int> cameFrom = stackalloc int[32];
        var reached = mask & Wanted();
        for (var t = 0; t < Tracks; t++)
        {
            cameFrom[t] = -1;
        }

        var frontier = reached;
        while (frontier != 0)
        {
            var track = BitOperations.TrailingZeroCount(frontier);
            frontier &= frontier - 1;
            if (_free[track] > 0)
            {
                Push(mask, track, cameFrom);
                return true;
            }

            var next = _elsewhere[track] & ~reached;
            for (var rest = next; rest != 0; rest &= rest - 1)
            {
                cameFrom[BitOperations.TrailingZeroCount(rest)] = track;
            }

            reached |= next;
            frontier |= next;
        }

        // Everything within reach is full, and its candidates can go nowhere else: so it stays.
        _closed |= reached | (mask & ~Wanted());
        return false;
    }

    /// <summary>Takes one candidate of a set out of the flow again, for the lowest track it is sent to.</summary>
    public int Take(uint mask)
    {
        var sent = _sent[mask];
        for (var t = 0; t < sent.Length; t++)
        {
            if (sent[t] > 0)
            {
                sent[t]--;
                return t;
            }
        }

        throw new InvalidOperationException("More candidates of a set were asked for than were sent.");
    }

    // Tracks somebody asks for: those of no order are no use.
    private uint Wanted()
    {
        var wanted = 0u;
        for (var t = 0; t < Tracks; t++)
        {
            wanted |= _free[t] > 0 || _elsewhere[t] != 0 ? 1u << t : 0u;
        }

        return wanted;
    }

    // Fills the free place at the end of the path, and along it moves one candidate from each track to the next.
    private void Push(uint mask, int track, ReadOnlySpan<int> cameFrom)
    {
        _free[track]--;
        while (cameFrom[track] is var before and >= 0)
        {
            Move(before, track);
            track = before;
        }

        Send(mask, track);
    }

    private void Move(int from, int to)
    {
        foreach (var (mask, sent) in _sent)
        {
            if (sent[from] > 0 && (mask & (1u << to)) != 0)
            {
                sent[from]--;
                sent[to]++;
                _elsewhere[to] |= mask;
                Recount(from);
                return;
            }
        }

        throw new InvalidOperationException("A path ran over a track that nobody can leave.");
    }

    private void Send(uint mask, int track)
    {
        if (!_sent.TryGetValue(mask, out var sent))
        {
            sent = new int[Tracks];
            _sent.Add(mask, sent);
        }

        sent[track]++;
        _elsewhere[track] |= mask;
    }

    private void Recount(int track)
    {
        var elsewhere = 0u;
        foreach (var (mask, sent) in _sent)
        {
            elsewhere |= sent[track] > 0 ? mask : 0u;
        }

        _elsewhere[track] = elsewhere;
    }

    private uint FindBottleneck()
    {
        var tight = 0u;
        for (var t = 0; t < Tracks; t++)
        {
            tight |= _free[t] > 0 ? 1u << t : 0u;
        }

        for (var grew = tight != 0; grew; )
        {
            grew = false;
            for (var t = 0; t < Tracks; t++)
            {
                if ((tight & (1u << t)) == 0 && (_elsewhere[t] & tight) != 0)
                {
                    tight |= 1u << t;
                    grew = true;
                }
            }
        }

        return tight;
    }
}
