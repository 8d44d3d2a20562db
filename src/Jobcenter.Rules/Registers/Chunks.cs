namespace Jobcenter.Rules.Registers;

/// <summary>Values that grow without being copied, but for the first few: what stands is never moved to make room for more.</summary>
internal sealed class Chunks<T>
    where T : unmanaged
{
    private const int Shift = 14;
    private const int Size = 1 << Shift;
    private const int First = 16;

    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _chunks[index >> Shift][index & (Size - 1)];

    public void Add(in T value)
    {
        var (chunk, place) = (Count >> Shift, Count & (Size - 1));
        if (chunk == _chunks.Count)
        {
            _chunks.Add(new T[chunk == 0 ? First : Size]);
        }
        else if (place == _chunks[chunk].Length)
        {
            var grown = _chunks[chunk];
            Array.Resize(ref grown, place * 2);
            _chunks[chunk] = grown;
        }

        _chunks[chunk][place] = value;
        Count = checked(Count + 1);
    }

    /// <summary>The values in order, a chunk at a time.</summary>
    public IEnumerable<Memory<T>> All() =>
        _chunks.Select((c, i) => c.AsMemory(0, Math.Min(Count - (i << Shift), c.Length)));
}
