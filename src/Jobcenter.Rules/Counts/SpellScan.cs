using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jobcenter.Rules.Counts;

/// <summary>
/// Sums over a run of spells, each by itself, sixteen at a time where the machine has vectors and one at a time where it
/// has not. Both ways give the same number. What overlaps is taken out by those who ask.
/// </summary>
internal static class SpellScan
{
    private const int Lanes = 8;
    private const int Block = 2 * Lanes;

    // So many spells of at most 366 days fit in lanes of 32 bits; hours, of at most 262 weekdays of 37, take half as many.
    private const int SpellsPerSum = 16_384;

    // A day of a period is less than 13,107 days after the Monday before it, so this multiplication is exact.
    private const int SeventhOf16Bits = 9_363;

    private const int FlexJob = 1 << (int)CitizenState.FlexJob;

    /// <summary>The days in a group of states from one day to another, both included.</summary>
    public static long Days(
        ReadOnlySpan<int> from,
        ReadOnlySpan<int> to,
        ReadOnlySpan<byte> code,
        int mask,
        int first,
        int last
    ) =>
        Vector128.IsHardwareAccelerated
            ? VectorDays(from, to, code, mask, first, last)
            : ScalarDays(from, to, code, mask, first, last);

    /// <summary>The hours a week, in hundredths, summed over the weekdays in a group of states from one day to another, both included.</summary>
    public static long Hours(
        ReadOnlySpan<int> from,
        ReadOnlySpan<int> to,
        ReadOnlySpan<byte> code,
        ReadOnlySpan<ushort> hours,
        int mask,
        int first,
        int last
    ) =>
        Vector128.IsHardwareAccelerated
            ? VectorHours(from, to, code, hours, mask, first, last)
            : ScalarHours(from, to, code, hours, mask, first, last);

    /// <summary>What a spell's hours count as: a fleksjob is always full time, and so is a spell whose hours nobody knows.</summary>
    public static int Hundredths(int state, ushort hours) =>
        state == (int)CitizenState.FlexJob || hours == SpellColumns.HoursNotKnown
            ? WeeklyHours.FullTimeHundredths
            : hours;

    /// <summary>What the hours of a run of spells count as.</summary>
    public static void FillHundredths(ReadOnlySpan<byte> code, ReadOnlySpan<ushort> hours, Span<int> hundredths)
    {
        var done = Vector128.IsHardwareAccelerated ? VectorFillHundredths(code, hours, hundredths) : 0;
        for (var i = done; i < code.Length; i++)
        {
            hundredths[i] = Hundredths(code[i] & SpellColumns.StateMask, hours[i]);
        }
    }

    // Fills whole blocks, and says how many spells that was.
    private static int VectorFillHundredths(ReadOnlySpan<byte> code, ReadOnlySpan<ushort> hours, Span<int> hundredths)
    {
        ref var codeStart = ref MemoryMarshal.GetReference(code);
        ref var hoursStart = ref MemoryMarshal.GetReference(hours);
        ref var start = ref MemoryMarshal.GetReference(hundredths);
        var flexTable = TableOf(FlexJob);
        var i = 0;
        for (; i + Block <= code.Length; i += Block)
        {
            var (flexLow, flexHigh) = IsIn(flexTable, Vector128.LoadUnsafe(ref codeStart, (nuint)i));
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref hoursStart, (nuint)i));
            FullTimeWhere(flexLow, low.AsInt32()).StoreUnsafe(ref start, (nuint)i);
            FullTimeWhere(flexHigh, high.AsInt32()).StoreUnsafe(ref start, (nuint)(i + Lanes));
        }

        return i;
    }

    internal static long ScalarDays(
        ReadOnlySpan<int> from,
        ReadOnlySpan<int> to,
        ReadOnlySpan<byte> code,
        int mask,
        int first,
        int last
    )
    {
        var sum = 0L;
        for (var i = 0; i < from.Length; i++)
        {
            var isIn = (mask >> (code[i] & SpellColumns.StateMask)) & 1;
            sum += isIn * Math.Max(0, Math.Min(to[i], last) - Math.Max(from[i], first) + 1);
        }

        return sum;
    }

    internal static long ScalarHours(
        ReadOnlySpan<int> from,
        ReadOnlySpan<int> to,
        ReadOnlySpan<byte> code,
        ReadOnlySpan<ushort> hours,
        int mask,
        int first,
        int last
    )
    {
        var sum = 0L;
        for (var i = 0; i < from.Length; i++)
        {
            var state = code[i] & SpellColumns.StateMask;
            if (((mask >> state) & 1) != 0)
            {
                sum +=
                    (long)Hundredths(state, hours[i])
                    * DayNumber.WeekdaysIn(Math.Max(from[i], first), Math.Min(to[i], last));
            }
        }

        return sum;
    }

    internal static long VectorDays(
        ReadOnlySpan<int> from,
        ReadOnlySpan<int> to,
        ReadOnlySpan<byte> code,
        int mask,
        int first,
        int last
    )
    {
        ref var fromStart = ref MemoryMarshal.GetReference(from);
        ref var toStart = ref MemoryMarshal.GetReference(to);
        ref var codeStart = ref MemoryMarshal.GetReference(code);
        var table = TableOf(mask);
        var (firstDay, lastDay) = (Vector256.Create(first), Vector256.Create(last));
        var sum = 0L;
        var i = 0;
        while (i + Block <= from.Length)
        {
            var end = Math.Min(from.Length - Block, i + SpellsPerSum);
            var days = Vector256<int>.Zero;
            for (; i <= end; i += Block)
            {
                var (low, high) = IsIn(table, Vector128.LoadUnsafe(ref codeStart, (nuint)i));
                days +=
                    low
                    & DaysOf(
                        Vector256.LoadUnsafe(ref fromStart, (nuint)i),
                        Vector256.LoadUnsafe(ref toStart, (nuint)i),
                        firstDay,
                        lastDay
                    );
                days +=
                    high
                    & DaysOf(
                        Vector256.LoadUnsafe(ref fromStart, (nuint)(i + Lanes)),
                        Vector256.LoadUnsafe(ref toStart, (nuint)(i + Lanes)),
                        firstDay,
                        lastDay
                    );
            }

            sum += SumOf(days);
        }

        return sum + ScalarDays(from[i..], to[i..], code[i..], mask, first, last);
    }

    internal static long VectorHours(
        ReadOnlySpan<int> from,
        ReadOnlySpan<int> to,
        ReadOnlySpan<byte> code,
        ReadOnlySpan<ushort> hours,
        int mask,
        int first,
        int last
    )
    {
        ref var fromStart = ref MemoryMarshal.GetReference(from);
        ref var toStart = ref MemoryMarshal.GetReference(to);
        ref var codeStart = ref MemoryMarshal.GetReference(code);
        ref var hoursStart = ref MemoryMarshal.GetReference(hours);
        var (table, flexTable) = (TableOf(mask), TableOf(FlexJob));
        var window = new Window(first, last);
        var sum = 0L;
        var i = 0;
        while (i + Block <= from.Length)
        {
            // 1,024 sums of at most 262 weekdays × 3,700 stay below 2³⁰.
            var end = Math.Min(from.Length - Block, i + (SpellsPerSum / 2));
            var total = Vector256<int>.Zero;
            for (; i <= end; i += Block)
            {
                var codes = Vector128.LoadUnsafe(ref codeStart, (nuint)i);
                var (low, high) = IsIn(table, codes);
                var (flexLow, flexHigh) = IsIn(flexTable, codes);
                var (hoursLow, hoursHigh) = Vector256.Widen(Vector256.LoadUnsafe(ref hoursStart, (nuint)i));
                total +=
                    low
                    & (
                        window.WeekdaysOf(
                            Vector256.LoadUnsafe(ref fromStart, (nuint)i),
                            Vector256.LoadUnsafe(ref toStart, (nuint)i)
                        ) * FullTimeWhere(flexLow, hoursLow.AsInt32())
                    );
                total +=
                    high
                    & (
                        window.WeekdaysOf(
                            Vector256.LoadUnsafe(ref fromStart, (nuint)(i + Lanes)),
                            Vector256.LoadUnsafe(ref toStart, (nuint)(i + Lanes))
                        ) * FullTimeWhere(flexHigh, hoursHigh.AsInt32())
                    );
            }

            sum += SumOf(total);
        }

        return sum + ScalarHours(from[i..], to[i..], code[i..], hours[i..], mask, first, last);
    }

    // For each state all bits or none: sixteen bytes are one look-up in a register.
    private static Vector128<byte> TableOf(int mask)
    {
        Span<byte> table = stackalloc byte[Vector128<byte>.Count];
        for (var state = 0; state < table.Length; state++)
        {
            table[state] = (byte)(((mask >> state) & 1) * byte.MaxValue);
        }

        return Vector128.Create<byte>(table);
    }

    private static (Vector256<int> Low, Vector256<int> High) IsIn(Vector128<byte> table, Vector128<byte> codes)
    {
        var states = codes & Vector128.Create((byte)SpellColumns.StateMask);
        var (low, high) = Vector128.Widen(Vector128.Shuffle(table, states).AsSByte());
        return Vector256.Widen(Vector256.Create(low, high));
    }

    private static Vector256<int> DaysOf(
        Vector256<int> from,
        Vector256<int> to,
        Vector256<int> first,
        Vector256<int> last
    ) => Vector256.Max(Vector256<int>.Zero, Vector256.Min(to, last) - Vector256.Max(from, first) + Vector256<int>.One);

    private static Vector256<int> FullTimeWhere(Vector256<int> isFlexJob, Vector256<int> hours) =>
        Vector256.ConditionalSelect(
            isFlexJob | Vector256.Equals(hours, Vector256<int>.Zero),
            Vector256.Create(WeeklyHours.FullTimeHundredths),
            hours
        );

    private static long SumOf(Vector256<int> values)
    {
        var (low, high) = Vector256.Widen(values);
        return Vector256.Sum(low + high);
    }

    // A time of at most a year, counted from the Monday before it, so that a seventh is a multiplication.
    private readonly struct Window(int first, int last)
    {
        private readonly Vector256<int> _monday = Vector256.Create(first - (first % 7));
        private readonly Vector256<int> _first = Vector256.Create(first);
        private readonly Vector256<int> _end = Vector256.Create(last);

        public Vector256<int> WeekdaysOf(Vector256<int> from, Vector256<int> to)
        {
            var start = Vector256.Max(from, _first);
            // The day after the last one; not before the start where the spell lies outside.
            var end = Vector256.Max(Vector256.Min(to, _end) + Vector256<int>.One, start);
            // A spell that begins after the last day has no days, and must not leave the time.
            start = Vector256.Min(start, _end + Vector256<int>.One);
            end = Vector256.Min(end, _end + Vector256<int>.One);
            return WeekdaysBefore(end - _monday) - WeekdaysBefore(start - _monday);
        }

        private static Vector256<int> WeekdaysBefore(Vector256<int> day)
        {
            var weeks = (day * SeventhOf16Bits) >> 16;
            return (weeks * 5) + Vector256.Min(day - (weeks * 7), Vector256.Create(5));
        }
    }
}
