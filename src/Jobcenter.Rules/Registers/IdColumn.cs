namespace Jobcenter.Rules.Registers;

/// <summary>Ids as a column: their letters side by side, in blocks, and no object an id.</summary>
internal sealed class IdColumn
{
    private const int Shift = 12;
    private const int Size = 1 << Shift;
    private const int FirstIds = 16;
    private const int FirstLetters = 128;

    private readonly List<Block> _blocks = [];

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            var block = _blocks[index >> Shift];
            var place = index & (Size - 1);
            var start = place == 0 ? 0 : block.End[place - 1];
            return block.Letters.AsSpan(start..block.End[place]);
        }
    }

    public void Add(ReadOnlySpan<char> id)
    {
        var place = Count & (Size - 1);
        if (place == 0 && Count >> Shift == _blocks.Count)
        {
            if (_blocks.Count > 0)
            {
                _blocks[^1].Trim();
            }

            _blocks.Add(new(Count == 0 ? FirstIds : Size));
        }

        _blocks[Count >> Shift].Add(place, id);
        Count = checked(Count + 1);
    }

    /// <summary>Forgets all ids; the room of the first ones is kept.</summary>
    public void Clear()
    {
        Count = 0;
        if (_blocks.Count > 0)
        {
            _blocks.RemoveRange(1, _blocks.Count - 1);
            _blocks[0].Clear();
        }
    }

    /// <summary>The place of an id in a run of a column that is sorted letter by letter; negative when there is none.</summary>
    public int BinarySearch(int first, int count, ReadOnlySpan<char> id)
    {
        var (low, high) = (first, first + count - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) >> 1);
            var order = this[middle].SequenceCompareTo(id);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The ids in another order; this column where it is the order they have.</summary>
    public IdColumn InOrder(ReadOnlySpan<int> order)
    {
        var isOwn = order.Length == Count;
        for (var i = 0; isOwn && i < order.Length; i++)
        {
            isOwn = order[i] == i;
        }

        if (isOwn)
        {
            return this;
        }

        var ordered = new IdColumn();
        foreach (var place in order)
        {
            ordered.Add(this[place]);
        }

        return ordered;
    }

    private sealed class Block(int ids)
    {
        private int[] _end = new int[ids];
        private char[] _letters = new char[ids == Size ? Size * 8 : FirstLetters];
        private int _used;

        public int[] End => _end;

        public char[] Letters => _letters;

        public void Add(int place, ReadOnlySpan<char> id)
        {
            if (place == _end.Length)
            {
                Array.Resize(ref _end, place * 2);
            }

            if (id.Length > _letters.Length - _used)
            {
                Array.Resize(ref _letters, checked(Math.Max(_letters.Length * 2, _used + id.Length)));
            }

            id.CopyTo(_letters.AsSpan(_used));
            _used += id.Length;
            _end[place] = _used;
        }

        public void Clear() => _used = 0;

        public void Trim() => Array.Resize(ref _letters, _used);
    }
}
