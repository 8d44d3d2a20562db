using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jobcenter.Rules.Counts;

/// <summary>
/// Sums over spells of one state in a <see cref="SpellIndex"/>, sixteen at a time where the machine has vectors and one
/// at a time where it has not. Both ways give the same number.
/// </summary>
/// <remarks>
/// The days of a spell in a time are what its end is, held within the time, less what its begin is, held likewise.
/// Compiled at once for speed: a register is often counted a few times only.
/// </remarks>
internal static class IndexScan
{
    private const int Lanes = 16;

    // So many vectors of at most 366 days fit in lanes of 16 bits.
    private const int VectorsPerSum = 128;

    // And so many of at most 262 weekdays of 37 hours, two in a lane, in lanes of 32 bits.
    private const int HoursVectorsPerSum = 512;

    // A day of a period is less than 13,107 days after the Monday before it, so this multiplication is exact.
    private const int SeventhOf16Bits = 9_363;

    /// <summary>The days from one place to before another.</summary>
    public static long Days(SpellIndexRun run, int first, int end) =>
        Vector128.IsHardwareAccelerated && run.From.Length >= Lanes
            ? VectorDays(run, (ushort)first, (ushort)end)
            : ScalarDays(run, first, end);

    /// <summary>The hours a week, in hundredths, summed over the weekdays from one place to before another.</summary>
    public static long Hours(SpellIndexRun run, int state, int first, int end)
    {
        // A fleksjob is always full time.
        var always = state == (int)CitizenState.FlexJob;
        return Vector128.IsHardwareAccelerated && run.From.Length >= Lanes
            ? VectorHours(run, always, first, end)
            : ScalarHours(run, always, first, end);
    }

    internal static long ScalarDays(SpellIndexRun run, int first, int end)
    {
        var sum = 0L;
        for (var i = 0; i < run.From.Length; i++)
        {
            sum += Math.Clamp((int)run.End[i], first, end) - Math.Clamp((int)run.From[i], first, end);
        }

        return sum;
    }

    internal static long ScalarHours(SpellIndexRun run, bool isFullTime, int first, int end)
    {
        var sum = 0L;
        for (var i = 0; i < run.From.Length; i++)
        {
            sum +=
                (long)Hundredths(run.Hours[i], isFullTime)
                * DayNumber.WeekdaysIn(
                    SpellIndex.Epoch + Math.Clamp((int)run.WholeFrom[i], first, end),
                    SpellIndex.Epoch + Math.Clamp((int)run.End[i], first, end) - 1
                );
        }

        return sum;
    }

    /// <summary>What a spell's hours count as: full time when nobody knows them.</summary>
    public static int Hundredths(ushort hours, bool isFullTime) =>
        isFullTime || hours == SpellColumns.HoursNotKnown ? WeeklyHours.FullTimeHundredths : hours;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static long VectorDays(SpellIndexRun run, ushort first, ushort end)
    {
        ref var fromStart = ref MemoryMarshal.GetReference(run.From);
        ref var endStart = ref MemoryMarshal.GetReference(run.End);
        var (low, high) = (Vector256.Create(first), Vector256.Create(end));
        var length = run.From.Length;
        var (sum, i) = (0L, 0);
        while (i + Lanes <= length)
        {
            var last = Math.Min(length - Lanes, i + ((VectorsPerSum - 1) * Lanes));
            var days = Vector256<ushort>.Zero;
            for (; i <= last; i += Lanes)
            {
                days +=
                    Held(Vector256.LoadUnsafe(ref endStart, (nuint)i), low, high)
                    - Held(Vector256.LoadUnsafe(ref fromStart, (nuint)i), low, high);
            }

            sum += SumOf(days);
        }

        // The last sixteen once more, less those that were counted.
        var place = (nuint)(length - Lanes);
        return sum
            + SumOf(
                NotDone(length - i)
                    & (
                        Held(Vector256.LoadUnsafe(ref endStart, place), low, high)
                        - Held(Vector256.LoadUnsafe(ref fromStart, place), low, high)
                    )
            );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static long VectorHours(SpellIndexRun run, bool isFullTime, int first, int end)
    {
        ref var fromStart = ref MemoryMarshal.GetReference(run.WholeFrom);
        ref var endStart = ref MemoryMarshal.GetReference(run.End);
        ref var hoursStart = ref MemoryMarshal.GetReference(run.Hours);
        var window = new Window(first, end);
        var fullTime = Vector256.Create((ushort)WeeklyHours.FullTimeHundredths);
        var always = isFullTime ? Vector256<ushort>.AllBitsSet : Vector256<ushort>.Zero;
        var length = run.From.Length;
        var (sum, i) = (0L, 0);
        while (i + Lanes <= length)
        {
            var last = Math.Min(length - Lanes, i + ((HoursVectorsPerSum - 1) * Lanes));
            var total = Vector256<int>.Zero;
            for (; i <= last; i += Lanes)
            {
                var place = (nuint)i;
                total += window.HoursOf(
                    Vector256.LoadUnsafe(ref fromStart, place),
                    Vector256.LoadUnsafe(ref endStart, place),
                    Counted(Vector256.LoadUnsafe(ref hoursStart, place), always, fullTime)
                );
            }

            sum += SumOf(total);
        }

        var rest = (nuint)(length - Lanes);
        return sum
            + SumOf(
                window.HoursOf(
                    Vector256.LoadUnsafe(ref fromStart, rest),
                    Vector256.LoadUnsafe(ref endStart, rest),
                    NotDone(length - i) & Counted(Vector256.LoadUnsafe(ref hoursStart, rest), always, fullTime)
                )
            );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Held(Vector256<ushort> place, Vector256<ushort> low, Vector256<ushort> high) =>
        Vector256.Min(Vector256.Max(place, low), high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Counted(
        Vector256<ushort> hours,
        Vector256<ushort> always,
        Vector256<ushort> fullTime
    ) => Vector256.ConditionalSelect(always | Vector256.Equals(hours, Vector256<ushort>.Zero), fullTime, hours);

    // Of a vector's lanes the last ones.
    private static Vector256<ushort> NotDone(int lanes) =>
        Vector256.GreaterThanOrEqual(Vector256<ushort>.Indices, Vector256.Create((ushort)(Lanes - lanes)));

    private static long SumOf(Vector256<ushort> values)
    {
        var (low, high) = Vector256.Widen(values);
        return Vector256.Sum(low + high);
    }

    private static long SumOf(Vector256<int> values)
    {
        var (low, high) = Vector256.Widen(values);
        return Vector256.Sum(low + high);
    }

    // A time of at most a year, counted from the Monday before it, so that a seventh is a multiplication.
    private readonly struct Window(int first, int end)
    {
        private readonly Vector256<ushort> _first = Vector256.Create((ushort)first);
        private readonly Vector256<ushort> _end = Vector256.Create((ushort)end);

        // The Monday may lie before the first place: then it is a number that wraps, and so does what is subtracted from.
        private readonly Vector256<ushort> _monday = Vector256.Create(
            unchecked((ushort)(first - ((SpellIndex.Epoch + first) % 7)))
        );

        // Two spells in a lane.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<int> HoursOf(Vector256<ushort> from, Vector256<ushort> end, Vector256<ushort> hours)
        {
            var (beginLow, beginHigh) = Vector256.Widen(Held(from, _first, _end) - _monday);
            var (endLow, endHigh) = Vector256.Widen(Held(end, _first, _end) - _monday);
            var (hoursLow, hoursHigh) = Vector256.Widen(hours);
            return (
                ((WeekdaysBefore(endLow) - WeekdaysBefore(beginLow)) * hoursLow)
                + ((WeekdaysBefore(endHigh) - WeekdaysBefore(beginHigh)) * hoursHigh)
            ).AsInt32();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<uint> WeekdaysBefore(Vector256<uint> day)
        {
            var weeks = (day * SeventhOf16Bits) >> 16;
            return (weeks * 5) + Vector256.Min(day - (weeks * 7), Vector256.Create(5u));
        }
    }
}
