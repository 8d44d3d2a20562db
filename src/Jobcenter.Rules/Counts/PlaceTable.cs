using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Jobcenter.Rules.Counts;

/// <summary>
/// What begins and ends at each place of a <see cref="SpellIndex"/>, for one state at a time: a table of every place
/// there can be, so that nothing is asked of a spell but two additions, of which those in use fit the first cache.
/// </summary>
internal readonly struct PlaceTable : IDisposable
{
    private const int Places = ushort.MaxValue + 1;

    private readonly SpellIndex _index;

    // Of the two one is in use: the number of spells fits 32 bits, the sum of their hours may not. Both are lent.
    private readonly int[]? _days;
    private readonly long[]? _hours;

    public PlaceTable(SpellIndex index, bool byHours)
    {
        _index = index;
        if (byHours)
        {
            _hours = ArrayPool<long>.Shared.Rent(Places);
            Used(_hours).Clear();
        }
        else
        {
            _days = ArrayPool<int>.Shared.Rent(Places);
            Used(_days).Clear();
        }
    }

    public void Add(SpellIndexRun run, int state)
    {
        if (_days is not null)
        {
            AddDays(run, ref MemoryMarshal.GetArrayDataReference(_days));
        }
        else if (_hours is not null)
        {
            AddHours(run, state == (int)CitizenState.FlexJob, ref MemoryMarshal.GetArrayDataReference(_hours));
        }
    }

    /// <summary>Adds everything to a table of days whose first is told, and whose last takes what is after it; then nothing is left.</summary>
    public void MoveTo(Span<long> changes, int first)
    {
        Move(Used(_days), changes, first - _index.FirstPlace);
        Move(Used(_hours), changes, first - _index.FirstPlace);
    }

    // What is before the first day counts on it, what is after the last on that; between them each has a day of its own.
    private static void Move<T>(Span<T> table, Span<long> changes, int first)
        where T : struct, IBinaryInteger<T>
    {
        var begin = Math.Clamp(first, 0, table.Length);
        var end = Math.Clamp(first + changes.Length, begin, table.Length);
        foreach (var change in table[..begin])
        {
            changes[0] += long.CreateTruncating(change);
        }

        var days = table[begin..end];
        var own = changes[Math.Clamp(-first, 0, changes.Length)..];
        for (var i = 0; i < days.Length; i++)
        {
            own[i] += long.CreateTruncating(days[i]);
        }

        foreach (var change in table[end..])
        {
            changes[^1] += long.CreateTruncating(change);
        }

        table.Clear();
    }

    public void Dispose()
    {
        if (_days is not null)
        {
            ArrayPool<int>.Shared.Return(_days);
        }

        if (_hours is not null)
        {
            ArrayPool<long>.Shared.Return(_hours);
        }
    }

    // The place of no end is written, but what stands there plays no part.
    private Span<T> Used<T>(T[]? table) =>
        table is null || _index.Count == 0 ? default : table.AsSpan(_index.FirstPlace..(_index.LastPlace + 1));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddDays(SpellIndexRun run, ref int days)
    {
        ref var from = ref MemoryMarshal.GetReference(run.From);
        ref var end = ref MemoryMarshal.GetReference(run.End);
        var length = (nuint)run.From.Length;
        for (nuint i = 0; i < length; i++)
        {
            Unsafe.Add(ref days, (nuint)Unsafe.Add(ref from, i))++;
            Unsafe.Add(ref days, (nuint)Unsafe.Add(ref end, i))--;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddHours(SpellIndexRun run, bool isFullTime, ref long amounts)
    {
        ref var from = ref MemoryMarshal.GetReference(run.WholeFrom);
        ref var end = ref MemoryMarshal.GetReference(run.End);
        ref var hours = ref MemoryMarshal.GetReference(run.Hours);
        var length = (nuint)run.From.Length;
        for (nuint i = 0; i < length; i++)
        {
            // Whether the hours are known cannot be foreseen, so nothing is asked: 0 less 1 has the upper bits, and nothing else has.
            var known = isFullTime ? 0u : Unsafe.Add(ref hours, i);
            var hundredths = unchecked((int)(known | (((known - 1) >> 16) & WeeklyHours.FullTimeHundredths)));
            Unsafe.Add(ref amounts, (nuint)Unsafe.Add(ref from, i)) += hundredths;
            Unsafe.Add(ref amounts, (nuint)Unsafe.Add(ref end, i)) -= hundredths;
        }
    }
}
