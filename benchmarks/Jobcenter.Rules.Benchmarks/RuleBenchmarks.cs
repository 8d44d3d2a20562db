using BenchmarkDotNet.Attributes;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>One rule of four leaves asked for 1,000 facts: without reasons, with them, and written by hand with LINQ.</summary>
public class RuleBenchmarks
{
    private static readonly Fraction s_third = new(1, 3);
    private static readonly Fraction s_half = new(1, 2);

    private static readonly Fact<Fraction, Fraction> s_value = new(
        "value",
        BilingualText.Same("value"),
        static (in f) => Known.Of(f)
    );

    private readonly Fraction[] _facts = [.. Enumerable.Range(1, 1000).Select(i => new Fraction(i, 1001))];

    private readonly Rule<Fraction> _rule = Rule.All(
        Rule.Any(s_value.AtMost(s_third), s_value.MoreThan(s_half)),
        Rule.Not(s_value.EqualTo(s_half)),
        s_value.LessThan(Fraction.One)
    );

    [Benchmark(Baseline = true)]
    public int ByHandWithLinq() => _facts.Count(f => (f <= s_third || f > s_half) && f != s_half && f < Fraction.One);

    [Benchmark]
    public int Test()
    {
        var met = 0;
        foreach (var facts in _facts)
        {
            met += _rule.Test(facts) == Verdict.Met ? 1 : 0;
        }

        return met;
    }

    [Benchmark]
    public int Assess()
    {
        var met = 0;
        foreach (var facts in _facts)
        {
            met += _rule.Assess(facts).Verdict == Verdict.Met ? 1 : 0;
        }

        return met;
    }
}
