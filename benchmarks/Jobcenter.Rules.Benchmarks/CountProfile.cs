using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>Where the time of a count goes, on one thread and on two: the memory, the scan alone, and what a count costs besides.</summary>
internal static class CountProfile
{
    private const int Threads = 2;
    private const int FewestRuns = 3;

    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(500);
    private static readonly MeasuringPeriod s_quarter = MeasuringPeriod.OfQuarter(2019, 2);
    private static readonly Area s_municipality = Area.Municipality(217);

    public static void Run(TextWriter output, Register register)
    {
        var mask = BenefitGroup.PublicSupport.Mask;
        var quarter = FullTimePersonCounts.In(BenefitGroup.PublicSupport, s_quarter, Area.Country);
        var own = FullTimePersonCounts.In(BenefitGroup.PublicSupport, s_quarter, s_municipality);
        var series = FullTimePersonCounts.Series(MeasuringPeriod.OfMonth(2012, 1), 120, Area.Country);
        for (var threads = 1; threads <= Threads; threads++)
        {
            var words = GC.AllocateUninitializedArray<ulong>(64_000_000);
            Array.Fill(words, 1UL);
            var time = Best(() =>
                Ranges.Each(
                    words.Length,
                    threads,
                    (i, end) => BarePass.Sum(MemoryMarshal.AsBytes<ulong>(words.AsSpan(i..end)))
                )
            );
            var rate = words.Length * sizeof(ulong) / time.TotalSeconds / 1e9;
            output.WriteLine(
                FormattableString.Invariant($"  memory, read by {threads} threads: {rate:F1} GB a second")
            );
            Say(
                "index of the spells made",
                threads,
                Best(() => new SpellIndex(register.Citizens, register.Spells, threads))
            );
        }

        var index = register.Indexes.Spells;
        var spells = Enumerable
            .Range(0, CitizenStates.Count)
            .Where(s => (mask & (1 << s)) != 0)
            .Sum(s =>
                Enumerable
                    .Range(0, (register.CitizenCount - 1) / register.Indexes.CitizensPerBlock + 1)
                    .Sum(b => (long)index.Run(b, s, index.RanksOf(Area.Country)).From.Length)
            );
        output.WriteLine(
            FormattableString.Invariant(
                $"  a quarter reads {spells * 4 / 1e6:F1} MB: {spells} of {register.SpellCount} spells, in blocks of {register.Indexes.CitizensPerBlock} citizens, of {BitOperations.PopCount((uint)mask)} states"
            )
        );
        for (var threads = 1; threads <= Threads; threads++)
        {
            var pieces = register.InPieces(threads, numbers: 1);
            Say("a quarter, the scan alone", threads, Best(() => Scan(pieces, threads)));
            Say("a quarter", threads, Best(() => quarter.Of(register, threads)));
            Say("a quarter of one municipality", threads, Best(() => own.Of(register, threads)));
            Say("ten years by month", threads, Best(() => series.Of(register, threads)));
            Say("work that does nothing", threads, Best(() => Ranges.Each(threads, threads, static (_, _) => { })));
        }

        // What is left when there is next to nobody to count.
        var one = register.Run(0, 1);
        Say("a quarter of one citizen", 1, Best(() => quarter.Of(one)));
        Say("ten years of one citizen", 1, Best(() => series.Of(one)));

        long Scan(IReadOnlyList<Register> pieces, int threads)
        {
            var next = -1;
            return Ranges
                .Each(
                    threads,
                    threads,
                    (_, _) =>
                    {
                        var days = 0L;
                        for (
                            var i = Interlocked.Increment(ref next);
                            i < pieces.Count;
                            i = Interlocked.Increment(ref next)
                        )
                        {
                            days += new FullTimePersonAmounts(pieces[i], CountingOptions.Jobindsats, s_quarter).Net(
                                Area.Country,
                                mask
                            );
                        }

                        return days;
                    }
                )
                .Sum();
        }

        void Say(string what, int threads, TimeSpan time) =>
            output.WriteLine(
                FormattableString.Invariant($"  {what}, {threads} threads: {time.TotalMicroseconds:F1} µs")
            );
    }

    private static TimeSpan Best(Action ask) =>
        Best(() =>
        {
            ask();
            return 0;
        });

    private static TimeSpan Best<T>(Func<T> ask)
    {
        var best = TimeSpan.MaxValue;
        var all = Stopwatch.StartNew();
        for (var run = 0; run < FewestRuns || all.Elapsed < s_shortest; run++)
        {
            var clock = Stopwatch.StartNew();
            _ = ask();
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, clock.Elapsed.Ticks));
        }

        return best;
    }
}
