using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>Full-time persons for one quarter and for the twelve quarters of three years, on 250,000 spells.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class FullTimePersonBenchmarks
{
    private static readonly MeasuringPeriod s_quarter = MeasuringPeriod.OfQuarter(2021, 4);
    private static readonly MeasuringPeriod[] s_threeYears =
    [
        .. Enumerable.Range(0, 12).Select(MeasuringPeriod.OfQuarter(2019, 1).Plus),
    ];

    private readonly BenchmarkRegister _data = new();

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Quarter")]
    public Fraction QuarterWithLinq() => WithLinq(s_quarter);

    [Benchmark]
    [BenchmarkCategory("Quarter")]
    public Fraction QuarterByJobindsats() => ByConvention(s_quarter, CountingOptions.Jobindsats);

    [Benchmark]
    [BenchmarkCategory("Quarter")]
    public Fraction QuarterByStatisticsDenmark() => ByConvention(s_quarter, CountingOptions.StatisticsDenmark);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Three years")]
    public Fraction SeriesWithLinq() => Sum(WithLinq);

    [Benchmark]
    [BenchmarkCategory("Three years")]
    public Fraction SeriesByJobindsats() => Sum(p => ByConvention(p, CountingOptions.Jobindsats));

    [Benchmark]
    [BenchmarkCategory("Three years")]
    public Fraction SeriesByStatisticsDenmark() => Sum(p => ByConvention(p, CountingOptions.StatisticsDenmark));

    private static Fraction Sum(Func<MeasuringPeriod, Fraction> count) =>
        s_threeYears.Aggregate(Fraction.Zero, (sum, period) => sum + count(period));

    private Fraction WithLinq(MeasuringPeriod period) =>
        LinqCounts.FullTimePersons(_data.Objects, BenefitGroup.PublicSupport, period, 217);

    private Fraction ByConvention(MeasuringPeriod period, CountingOptions options) =>
        _data
            .Register.CountFullTimePersons(BenefitGroup.PublicSupport, period, Area.Municipality(217), options)
            .Value.Count;
}
