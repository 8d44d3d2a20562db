namespace Jobcenter.Rules.Registers;

/// <summary>Ids numbered in the order they were first named, and found again by their letters without an object or a text an id.</summary>
internal sealed class IdTable
{
    private const int FirstSlots = 32;

    // The hash in the upper half and the number plus one in the lower; 0 where there is none. At most half are taken.
    private ulong[] _slots = new ulong[FirstSlots];
    private int _last = -1;

    /// <summary>The ids by their numbers.</summary>
    public IdColumn Ids { get; } = new();

    public int Count => Ids.Count;

    /// <summary>The number of an id that has been named; −1 for one that has not. The rows of one citizen mostly stand together.</summary>
    public int Find(ReadOnlySpan<char> id) => IsLast(id) ? _last : Remembered(Slot(id, out _));

    /// <summary>The number of an id, a new one where none has named it.</summary>
    public int NumberOf(ReadOnlySpan<char> id)
    {
        if (IsLast(id))
        {
            return _last;
        }

        var slot = Slot(id, out var hash);
        return _slots[slot] == 0 ? Add(id, hash, slot) : Remembered(slot);
    }

    /// <summary>The number of an id, a new one where none has named it.</summary>
    /// <returns>Whether the text can be an id; one that has been named is not asked.</returns>
    public bool TryNumber(ReadOnlySpan<char> id, out int number)
    {
        number = _last;
        if (IsLast(id))
        {
            return true;
        }

        var slot = Slot(id, out var hash);
        if (_slots[slot] != 0)
        {
            number = Remembered(slot);
            return true;
        }

        if (id.IsWhiteSpace() || !PlainText.IsPlain(id))
        {
            number = -1;
            return false;
        }

        number = Add(id, hash, slot);
        return true;
    }

    /// <summary>Forgets all ids; the room is kept.</summary>
    public void Clear()
    {
        Ids.Clear();
        Array.Clear(_slots);
        _last = -1;
    }

    private int Add(ReadOnlySpan<char> id, uint hash, int slot)
    {
        Ids.Add(id);
        _slots[slot] = ((ulong)hash << 32) | (uint)Count;
        _last = Count - 1;
        if (Count > _slots.Length / 2)
        {
            Grow();
        }

        return _last;
    }

    private bool IsLast(ReadOnlySpan<char> id) => _last >= 0 && id.SequenceEqual(Ids[_last]);

    private int Remembered(int slot) => _slots[slot] == 0 ? -1 : _last = NumberIn(_slots[slot]);

    private static int NumberIn(ulong slot) => unchecked((int)(uint)slot) - 1;

    // Where an id is, or would be put. The hash is another in each process, so that no file can be made to fill one place.
    private int Slot(ReadOnlySpan<char> id, out uint hash)
    {
        hash = unchecked((uint)string.GetHashCode(id, StringComparison.Ordinal));
        var mask = _slots.Length - 1;
        for (var slot = (int)(hash & (uint)mask); ; slot = (slot + 1) & mask)
        {
            var taken = _slots[slot];
            if (taken == 0 || ((uint)(taken >> 32) == hash && id.SequenceEqual(Ids[NumberIn(taken)])))
            {
                return slot;
            }
        }
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new ulong[checked(before.Length * 2)];
        var mask = _slots.Length - 1;
        foreach (var taken in before)
        {
            if (taken != 0)
            {
                var slot = (int)((uint)(taken >> 32) & (uint)mask);
                while (_slots[slot] != 0)
                {
                    slot = (slot + 1) & mask;
                }

                _slots[slot] = taken;
            }
        }
    }
}
