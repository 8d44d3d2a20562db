using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>
/// Full-time persons for one quarter and for the twelve quarters of three years, on 250,000 spells; each beside the
/// natural LINQ version of the same count.
/// </summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class FullTimePersonBenchmarks
{
    private const int Helsingoer = 217;

    private static readonly BenefitGroup s_group = BenefitGroup.PublicSupport;
    private static readonly MeasuringPeriod s_quarter = MeasuringPeriod.OfQuarter(2021, 4);
    private static readonly MeasuringPeriod[] s_threeYears =
    [
        .. Enumerable.Range(0, 12).Select(MeasuringPeriod.OfQuarter(2019, 1).Plus),
    ];

    private readonly BenchmarkRegister _data = new();

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Quarter, Jobindsats")]
    public Fraction QuarterDaysWithLinq() => DaysWithLinq(s_quarter);

    [Benchmark]
    [BenchmarkCategory("Quarter, Jobindsats")]
    public Fraction QuarterDays() => ByConvention(s_quarter, CountingOptions.Jobindsats);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Quarter, Danmarks Statistik")]
    public Fraction QuarterHoursWithLinq() => HoursWithLinq(s_quarter);

    [Benchmark]
    [BenchmarkCategory("Quarter, Danmarks Statistik")]
    public Fraction QuarterHours() => ByConvention(s_quarter, CountingOptions.StatisticsDenmark);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Three years, Jobindsats")]
    public Fraction SeriesDaysWithLinq() => Sum(DaysWithLinq);

    [Benchmark]
    [BenchmarkCategory("Three years, Jobindsats")]
    public Fraction SeriesDays() => Sum(p => ByConvention(p, CountingOptions.Jobindsats));

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Three years, Danmarks Statistik")]
    public Fraction SeriesHoursWithLinq() => Sum(HoursWithLinq);

    [Benchmark]
    [BenchmarkCategory("Three years, Danmarks Statistik")]
    public Fraction SeriesHours() => Sum(p => ByConvention(p, CountingOptions.StatisticsDenmark));

    /// <summary>Throws unless both ways count the same: a ratio between different counts says nothing.</summary>
    [GlobalSetup]
    public void CheckSameCounts()
    {
        if (QuarterDays() != QuarterDaysWithLinq() || QuarterHours() != QuarterHoursWithLinq())
        {
            throw new InvalidOperationException("The two ways count differently.");
        }
    }

    private static Fraction Sum(Func<MeasuringPeriod, Fraction> count) =>
        s_threeYears.Aggregate(Fraction.Zero, (sum, period) => sum + count(period));

    private Fraction DaysWithLinq(MeasuringPeriod period) =>
        LinqCounts.FullTimePersons(_data.Objects, s_group, period, Helsingoer);

    private Fraction HoursWithLinq(MeasuringPeriod period) =>
        LinqCounts.WeekdayHours(_data.Objects, s_group, period, Helsingoer);

    private Fraction ByConvention(MeasuringPeriod period, CountingOptions options) =>
        _data.Register.CountFullTimePersons(s_group, period, Area.Municipality(Helsingoer), options).Value.Count;
}
