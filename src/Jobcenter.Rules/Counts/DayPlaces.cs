using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jobcenter.Rules.Counts;

/// <summary>Where the first day of a spell, and the day after its last one, stand in a table of states and days.</summary>
/// <remarks>Days are clamped to the table's time, so that a spell wholly outside begins and ends in one and the same place.</remarks>
internal readonly struct DayPlaces(int first, int last)
{
    private const int Lanes = 8;
    private const int Block = 2 * Lanes;

    public int First => first;

    public int Days => last - first + 1;

    /// <summary>The places of one state: its days, and one more for what goes on after the last.</summary>
    public int Stride => Days + 1;

    /// <summary>Finds the places of a run of spells, sixteen at a time where the machine has vectors.</summary>
    public void Fill(
        ReadOnlySpan<int> from,
        ReadOnlySpan<int> to,
        ReadOnlySpan<byte> code,
        Span<int> begin,
        Span<int> end
    )
    {
        var done = Vector128.IsHardwareAccelerated ? VectorFill(from, to, code, begin, end) : 0;
        ScalarFill(from[done..], to[done..], code[done..], begin[done..], end[done..]);
    }

    internal void ScalarFill(
        ReadOnlySpan<int> from,
        ReadOnlySpan<int> to,
        ReadOnlySpan<byte> code,
        Span<int> begin,
        Span<int> end
    )
    {
        for (var i = 0; i < from.Length; i++)
        {
            var row = (code[i] & SpellColumns.StateMask) * Stride;
            begin[i] = row + Math.Clamp(from[i] - First, 0, Days);
            // An open end is the largest number there is: first the subtraction, then the day after.
            end[i] = row + Math.Clamp(to[i] - First + 1, 0, Days);
        }
    }

    /// <summary>Fills whole blocks, and says how many spells that was.</summary>
    internal int VectorFill(
        ReadOnlySpan<int> from,
        ReadOnlySpan<int> to,
        ReadOnlySpan<byte> code,
        Span<int> begin,
        Span<int> end
    )
    {
        ref var fromStart = ref MemoryMarshal.GetReference(from);
        ref var toStart = ref MemoryMarshal.GetReference(to);
        ref var codeStart = ref MemoryMarshal.GetReference(code);
        ref var beginStart = ref MemoryMarshal.GetReference(begin);
        ref var endStart = ref MemoryMarshal.GetReference(end);
        var (firstDay, days, stride) = (Vector256.Create(First), Vector256.Create(Days), Vector256.Create(Stride));
        var state = Vector128.Create((byte)SpellColumns.StateMask);
        var i = 0;
        for (; i + Block <= from.Length; i += Block)
        {
            var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref codeStart, (nuint)i) & state);
            var (low, high) = Vector256.Widen(Vector256.Create(lower, upper).AsInt16());
            low *= stride;
            high *= stride;
            var next = (nuint)(i + Lanes);
            (low + Clamped(Vector256.LoadUnsafe(ref fromStart, (nuint)i) - firstDay, days)).StoreUnsafe(
                ref beginStart,
                (nuint)i
            );
            (high + Clamped(Vector256.LoadUnsafe(ref fromStart, next) - firstDay, days)).StoreUnsafe(
                ref beginStart,
                next
            );
            (
                low + Clamped(Vector256.LoadUnsafe(ref toStart, (nuint)i) - firstDay + Vector256<int>.One, days)
            ).StoreUnsafe(ref endStart, (nuint)i);
            (high + Clamped(Vector256.LoadUnsafe(ref toStart, next) - firstDay + Vector256<int>.One, days)).StoreUnsafe(
                ref endStart,
                next
            );
        }

        return i;
    }

    private static Vector256<int> Clamped(Vector256<int> day, Vector256<int> days) =>
        Vector256.Min(Vector256.Max(day, Vector256<int>.Zero), days);
}
