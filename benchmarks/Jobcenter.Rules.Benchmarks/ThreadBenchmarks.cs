using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>Two threads over 20 million spells, each with half of the citizens: against two threads that only read the columns.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ThreadBenchmarks
{
    private const int Threads = 2;

    private static readonly RegisterCount<FullTimePersons> s_period = RegisterCounts.FullTimePersons(
        BenefitGroup.PublicSupport,
        MeasuringPeriod.OfQuarter(2019, 2),
        Area.Country
    );
    private static readonly RegisterCount<FullTimePersonSeries> s_series = RegisterCounts.FullTimePersonSeries(
        MeasuringPeriod.OfMonth(2012, 1),
        120,
        Area.Country
    );

    private static readonly RegisterCount<FullTimePersonSeries> s_hours = RegisterCounts.FullTimePersonSeries(
        MeasuringPeriod.OfMonth(2012, 1),
        120,
        Area.Country,
        CountingOptions.StatisticsDenmark
    );

    private readonly Register _register = NationalRegisters.Plain;
    private readonly Register _overlapping = NationalRegisters.Overlapping;

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Two threads")]
    public ulong Floor()
    {
        var half = _register.SpellCount / Threads;
        var sums = new ulong[Threads];
        Parallel.For(0, Threads, i => sums[i] = BarePass.Days(_register, (i * half)..((i + 1) * half)));
        return sums[0] ^ sums[1];
    }

    [Benchmark]
    [BenchmarkCategory("Two threads")]
    public FullTimePersons Period() => s_period.Of(_register, Threads).Value;

    [Benchmark]
    [BenchmarkCategory("Two threads")]
    public FullTimePersonSeries Series() => s_series.Of(_register, Threads).Value;

    [Benchmark]
    [BenchmarkCategory("Two threads")]
    public FullTimePersons PeriodWithOverlaps() => s_period.Of(_overlapping, Threads).Value;

    [Benchmark]
    [BenchmarkCategory("Two threads")]
    public FullTimePersonSeries SeriesWithOverlaps() => s_series.Of(_overlapping, Threads).Value;

    [Benchmark]
    [BenchmarkCategory("Two threads")]
    public FullTimePersonSeries SeriesHoursWithOverlaps() => s_hours.Of(_overlapping, Threads).Value;
}
