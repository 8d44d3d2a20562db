using System.Numerics;

namespace Jobcenter.Rules.Registers;

/// <summary>Ids numbered in the order they were first named, and found again by their letters without an object or a text an id.</summary>
/// <remarks>
/// Most sources tell of their citizens in one order, and all rows in it. So the ids next to the last one are looked at first. As
/// long as ids come in ascending order one after them all is new, and the few jumps, as to the first again, are searched for. Only
/// what comes in another order is hashed.
/// </remarks>
internal sealed class IdTable
{
    private const int FirstSlots = 32;

    // So many ids from the last one on are looked at: not every citizen has rows of each kind.
    private const int Near = 4;

    // More jumps than these are worth hashing all ids.
    private const int FewJumps = 1_000;

    // The hash in the upper half and the number plus one in the lower; 0 where there is none. At most half are taken.
    private ulong[] _slots = [];

    // Ids from this number on are in no slot yet.
    private int _placed;
    private int _last = -1;
    private int _jumps;
    private bool _isAscending = true;

    /// <summary>The ids by their numbers.</summary>
    public IdColumn Ids { get; } = new();

    public int Count => Ids.Count;

    /// <summary>The number of an id that has been named; −1 for one that has not.</summary>
    public int Find(ReadOnlySpan<char> id) => TryFind(id, out var number, out _) ? number : -1;

    /// <summary>The number of an id, a new one where none has named it.</summary>
    public int NumberOf(ReadOnlySpan<char> id) => TryFind(id, out var number, out var place) ? number : Add(id, place);

    /// <summary>The number of an id, a new one where none has named it.</summary>
    /// <returns>Whether the text can be an id; one that has been named is not asked.</returns>
    public bool TryNumber(ReadOnlySpan<char> id, out int number)
    {
        if (TryFind(id, out number, out var place))
        {
            return true;
        }

        if (id.IsWhiteSpace() || !PlainText.IsPlain(id))
        {
            return false;
        }

        number = Add(id, place);
        return true;
    }

    /// <summary>Forgets all ids; the room is kept.</summary>
    public void Clear()
    {
        Ids.Clear();
        Array.Clear(_slots);
        (_placed, _last, _jumps, _isAscending) = (0, -1, 0, true);
    }

    // Where an id is not, its place is where it would be put; none after all others of an ascending order.
    private bool TryFind(ReadOnlySpan<char> id, out int number, out Place? place)
    {
        place = null;
        for (number = Math.Max(_last, 0); number < Math.Min(Count, _last + Near); number++)
        {
            if (id.SequenceEqual(Ids[number]))
            {
                _last = number;
                return true;
            }
        }

        number = -1;
        if (_isAscending)
        {
            if (Count == 0 || Ids[Count - 1].SequenceCompareTo(id) < 0)
            {
                return false;
            }

            if (++_jumps <= FewJumps && Ids.BinarySearch(0, Count, id) is >= 0 and var found)
            {
                number = _last = found;
                return true;
            }
        }

        PlaceAll();
        place = PlaceOf(id);
        var taken = _slots[place.Value.Slot];
        if (taken == 0)
        {
            return false;
        }

        number = _last = NumberIn(taken);
        return true;
    }

    private int Add(ReadOnlySpan<char> id, Place? place)
    {
        Ids.Add(id);
        _last = Count - 1;
        if (place is { } free)
        {
            _isAscending = false;
            _slots[free.Slot] = Taken(free.Hash, _last);
            _placed = Count;
        }

        return _last;
    }

    private static int NumberIn(ulong slot) => unchecked((int)(uint)slot) - 1;

    private static ulong Taken(uint hash, int number) => ((ulong)hash << 32) | ((uint)number + 1);

    // The hash is another in each process, so that no file can be made to fill one place.
    private static uint HashOf(ReadOnlySpan<char> id) =>
        unchecked((uint)string.GetHashCode(id, StringComparison.Ordinal));

    // Where an id is, or would be put.
    private Place PlaceOf(ReadOnlySpan<char> id)
    {
        var hash = HashOf(id);
        var mask = _slots.Length - 1;
        for (var slot = (int)(hash & (uint)mask); ; slot = (slot + 1) & mask)
        {
            var taken = _slots[slot];
            if (taken == 0 || ((uint)(taken >> 32) == hash && id.SequenceEqual(Ids[NumberIn(taken)])))
            {
                return new(slot, hash);
            }
        }
    }

    // Puts all ids into slots, and leaves room for one more.
    private void PlaceAll()
    {
        if (Count >= _slots.Length / 2)
        {
            Grow();
        }

        for (; _placed < Count; _placed++)
        {
            Put(Taken(HashOf(Ids[_placed]), _placed));
        }
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new ulong[checked((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FirstSlots, 2 * (Count + 1))))];
        foreach (var taken in before)
        {
            if (taken != 0)
            {
                Put(taken);
            }
        }
    }

    private void Put(ulong taken)
    {
        var mask = _slots.Length - 1;
        var slot = (int)((uint)(taken >> 32) & (uint)mask);
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = taken;
    }

    private readonly record struct Place(int Slot, uint Hash);
}
