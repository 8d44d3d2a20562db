namespace Jobcenter.Rules.Registers;

/// <summary>Values that grow without being copied, but for the first few: what stands is never moved to make room for more.</summary>
internal sealed class Chunks<T>
    where T : unmanaged
{
    private const int Shift = 14;
    private const int Size = 1 << Shift;
    private const int First = 16;

    private readonly List<T[]> _chunks = [];

    // The last chunk, and how many of its places are taken.
    private T[] _open = [];
    private int _used;

    public int Count { get; private set; }

    public ref T this[int index] => ref _chunks[index >> Shift][index & (Size - 1)];

    public void Add(in T value)
    {
        if (_used == _open.Length)
        {
            MakeRoom();
        }

        _open[_used++] = value;
        Count = checked(Count + 1);
    }

    private void MakeRoom()
    {
        if (Count > 0 && _open.Length < Size)
        {
            Array.Resize(ref _open, _open.Length * 2);
            _chunks[0] = _open;
            return;
        }

        _open = GC.AllocateUninitializedArray<T>(Count == 0 ? First : Size);
        _used = 0;
        _chunks.Add(_open);
    }

    /// <summary>The values in order, a chunk at a time.</summary>
    public IEnumerable<Memory<T>> All() =>
        _chunks.Select((c, i) => c.AsMemory(0, Math.Min(Count - (i << Shift), c.Length)));
}
