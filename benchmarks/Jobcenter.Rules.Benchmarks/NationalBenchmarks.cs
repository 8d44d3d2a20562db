using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>A national register of 20 million spells: one period, and ten years of all states by month, against reading the same columns.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class NationalBenchmarks
{
    private const int Months = 120;

    private static readonly MeasuringPeriod s_quarter = MeasuringPeriod.OfQuarter(2019, 2);
    private static readonly MeasuringPeriod s_firstMonth = MeasuringPeriod.OfMonth(2012, 1);

    private readonly Register _plain = NationalRegisters.Plain;
    private readonly Register _overlapping = NationalRegisters.Overlapping;

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("One period, days")]
    public ulong FloorDays() => BarePass.Days(_plain, 0.._plain.SpellCount);

    [Benchmark]
    [BenchmarkCategory("One period, days")]
    public Fraction PeriodDays() => Period(_plain, CountingOptions.Jobindsats);

    [Benchmark]
    [BenchmarkCategory("One period, days")]
    public Fraction PeriodDaysWithOverlaps() => Period(_overlapping, CountingOptions.Jobindsats);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("One period, hours")]
    public ulong FloorHours() => BarePass.Hours(_plain, 0.._plain.SpellCount);

    [Benchmark]
    [BenchmarkCategory("One period, hours")]
    public Fraction PeriodHours() => Period(_plain, CountingOptions.StatisticsDenmark);

    [Benchmark]
    [BenchmarkCategory("One period, hours")]
    public Fraction PeriodHoursWithOverlaps() => Period(_overlapping, CountingOptions.StatisticsDenmark);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Series, days")]
    public ulong FloorSeriesDays() => FloorDays();

    [Benchmark]
    [BenchmarkCategory("Series, days")]
    public FullTimePersonSeries SeriesDays() => Series(_plain, CountingOptions.Jobindsats);

    [Benchmark]
    [BenchmarkCategory("Series, days")]
    public FullTimePersonSeries SeriesDaysWithOverlaps() => Series(_overlapping, CountingOptions.Jobindsats);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Series, hours")]
    public ulong FloorSeriesHours() => FloorHours();

    [Benchmark]
    [BenchmarkCategory("Series, hours")]
    public FullTimePersonSeries SeriesHours() => Series(_plain, CountingOptions.StatisticsDenmark);

    [Benchmark]
    [BenchmarkCategory("Series, hours")]
    public FullTimePersonSeries SeriesHoursWithOverlaps() => Series(_overlapping, CountingOptions.StatisticsDenmark);

    private static Fraction Period(Register register, CountingOptions options) =>
        register.CountFullTimePersons(BenefitGroup.PublicSupport, s_quarter, Area.Country, options).Value.Count;

    private static FullTimePersonSeries Series(Register register, CountingOptions options) =>
        register.CountFullTimePersonSeries(s_firstMonth, Months, Area.Country, options).Value;
}
