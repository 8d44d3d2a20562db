using System.Numerics;
using System.Runtime.InteropServices;
using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks.JobOrders;

/// <summary>
/// A flow from sets of tracks to tracks, built one candidate at a time: a candidate is taken when, after moving others
/// between their own tracks, a place is free for him. Whoever is taken stays taken.
/// </summary>
internal sealed class TrackFlow
{
    private readonly int _tracks;
    private readonly long[] _free;
    private readonly uint _wanted;

    // How many of each set of tracks are sent to each track: a row a set.
    private readonly Dictionary<uint, int> _rowOf = [];
    private readonly List<uint> _masks = [];
    private readonly List<int[]> _sent = [];

    // From a track to another: how many candidates sent to the one could go to the other, and rows that hold such a
    // candidate. A row may have none left; then it is dropped when it is met.
    private readonly int[] _movable;
    private readonly Stack<int>[] _movers;

    // The tracks that some candidate sent to a track could go to instead.
    private readonly uint[] _elsewhere;

    // Sets of tracks for which there is no room, nor ever will be: room only shrinks.
    private uint _closed;

    // Tracks that have a free place.
    private uint _open;

    private readonly long[] _places;

    public TrackFlow(long[] places)
    {
        _places = places;
        _tracks = places.Length;
        _free = [.. places];
        _elsewhere = new uint[_tracks];
        _movable = new int[_tracks * _tracks];
        _movers = new Stack<int>[_tracks * _tracks];
        for (var i = 0; i < _movers.Length; i++)
        {
            _movers[i] = new();
        }

        // Tracks nobody asks for are no use.
        for (var t = 0; t < _tracks; t++)
        {
            _wanted |= places[t] > 0 ? 1u << t : 0u;
        }

        (_open, _closed) = (_wanted, ~_wanted);
    }

    /// <summary>How many candidates are sent to a track.</summary>
    public long SentTo(int track) => _places[track] - _free[track];

    public bool TryAdd(uint mask)
    {
        // All of his tracks are full for good: the way out of a pass over many.
        if ((mask & ~_closed) == 0)
        {
            return false;
        }

        Span<int> cameFrom = stackalloc int[BrancheCatalogue.MaxTracks];
        if (Search(mask & _wanted, _open, cameFrom, out var reached) is not { } track)
        {
            // Everything within reach is full, and its candidates can go nowhere else: so it stays.
            _closed |= reached;
            return false;
        }

        Occupy(track);
        Count(RowOf(mask), MoveAlong(track, cameFrom), +1);
        return true;
    }

    /// <summary>Takes one candidate of a set out of the flow again, for the lowest track it is sent to.</summary>
    public int Take(uint mask)
    {
        var sent = _sent[_rowOf[mask]];
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

    /// <summary>
    /// The tracks that ask for more than all who are marked for them: those with free places, and those whose
    /// candidates could fill them. None when all places are filled.
    /// </summary>
    public uint Bottleneck() => WithFeeders(_open);

    /// <summary>The same for one track; none when it is full.</summary>
    public uint BottleneckOf(int track) => (_open & (1u << track)) == 0 ? 0 : WithFeeders(1u << track);

    /// <summary>The tracks whose candidates could make room, or fill, a track: itself and those that feed it.</summary>
    public uint FeedersOf(int track) => WithFeeders(1u << track);

    /// <summary>Gives up a filled place of one track for a free one of another, moving candidates along the way between.</summary>
    public void Shift(int from, int to)
    {
        Span<int> cameFrom = stackalloc int[BrancheCatalogue.MaxTracks];
        Search(1u << from, 1u << to, cameFrom, out _);
        _free[from]++;
        _open |= 1u << from;
        Occupy(to);
        MoveAlong(to, cameFrom);
    }

    // The first goal, breadth first, that candidates can be moved on to; cameFrom is the way there.
    private int? Search(uint start, uint goals, Span<int> cameFrom, out uint reached)
    {
        cameFrom.Fill(-1);
        reached = start;
        for (var frontier = start; frontier != 0; )
        {
            var track = BitOperations.TrailingZeroCount(frontier);
            frontier &= frontier - 1;
            if ((goals & (1u << track)) != 0)
            {
                return track;
            }

            var next = _elsewhere[track] & ~reached;
            for (var rest = next; rest != 0; rest &= rest - 1)
            {
                cameFrom[BitOperations.TrailingZeroCount(rest)] = track;
            }

            reached |= next;
            frontier |= next;
        }

        return null;
    }

    private void Occupy(int track)
    {
        if (--_free[track] == 0)
        {
            _open &= ~(1u << track);
        }
    }

    // Moves one candidate from each track of a path to the next one; returns the track the path began with.
    private int MoveAlong(int track, ReadOnlySpan<int> cameFrom)
    {
        while (cameFrom[track] is var before and >= 0)
        {
            var row = MoverOf(before, track);
            Count(row, before, -1);
            Count(row, track, +1);
            track = before;
        }

        return track;
    }

    private int MoverOf(int from, int to)
    {
        var movers = _movers[(from * _tracks) + to];
        while (_sent[movers.Peek()][from] == 0)
        {
            movers.Pop();
        }

        return movers.Peek();
    }

    private int RowOf(uint mask)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rowOf, mask, out var exists);
        if (!exists)
        {
            row = _masks.Count;
            _masks.Add(mask);
            _sent.Add(new int[_tracks]);
        }

        return row;
    }

    private void Count(int row, int track, int change)
    {
        var sent = _sent[row];
        sent[track] += change;
        for (var rest = _masks[row] & _wanted & ~(1u << track); rest != 0; rest &= rest - 1)
        {
            var other = BitOperations.TrailingZeroCount(rest);
            var pair = (track * _tracks) + other;
            _movable[pair] += change;
            if (change > 0 && sent[track] == 1)
            {
                _movers[pair].Push(row);
            }

            _elsewhere[track] =
                _movable[pair] > 0 ? _elsewhere[track] | (1u << other) : _elsewhere[track] & ~(1u << other);
        }
    }

    private uint WithFeeders(uint tight)
    {
        for (var before = ~tight; before != tight; )
        {
            before = tight;
            for (var t = 0; t < _tracks; t++)
            {
                tight |= (_elsewhere[t] & tight) != 0 ? 1u << t : 0u;
            }
        }

        return tight;
    }
}
