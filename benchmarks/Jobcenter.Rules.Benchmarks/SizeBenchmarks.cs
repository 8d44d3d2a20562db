using BenchmarkDotNet.Attributes;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>The cost of a spell in registers of 2, 10 and 40 million spells: divide the times by the sizes.</summary>
public class SizeBenchmarks
{
    private static readonly MeasuringPeriod s_quarter = MeasuringPeriod.OfQuarter(2019, 2);

    private Register _register = new RegisterBuilder().Build(new(2021, 12, 31));

    [Params(2, 10, 40)]
    public int MillionSpells { get; set; }

    [GlobalSetup]
    public void Build()
    {
        const int SpellsPerCitizen = 5;
        _register = new NationalRegister
        {
            Citizens = MillionSpells * 1_000_000 / SpellsPerCitizen,
            SpellsPerCitizen = SpellsPerCitizen,
        }.Build();
    }

    [Benchmark(Baseline = true)]
    public ulong Floor() => BarePass.Days(_register, 0.._register.SpellCount);

    [Benchmark]
    public Fraction Period() =>
        _register.CountFullTimePersons(BenefitGroup.PublicSupport, s_quarter, Area.Country).Value.Count;

    [Benchmark]
    public FullTimePersonSeries Series() =>
        _register.CountFullTimePersonSeries(MeasuringPeriod.OfMonth(2012, 1), 120, Area.Country).Value;
}
