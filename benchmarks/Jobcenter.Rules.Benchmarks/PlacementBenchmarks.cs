using BenchmarkDotNet.Attributes;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>A policy about pauses asked of 1,000,000 sequences: without explanation, by hand over the same placements, and every hundredth reviewed with reasons.</summary>
public class PlacementBenchmarks
{
    private const int Count = 1_000_000;
    private const int MaxPause = 28;

    private static readonly LocalDate s_asOf = new(2021, 3, 31);
    private static readonly PlacementPolicy s_policy =
        PlacementPolicy.Find("HEL19/forloeb") ?? throw new KeyNotFoundException();

    private readonly PlacementSequence[] _sequences = Build();

    [GlobalSetup]
    public void BothGiveTheSame()
    {
        if (TestThePolicy() != ByHand())
        {
            throw new InvalidOperationException($"By the policy {TestThePolicy()}, by hand {ByHand()}.");
        }
    }

    [Benchmark(Baseline = true)]
    public int ByHand()
    {
        var kept = 0;
        foreach (var sequence in _sequences)
        {
            var next = sequence.Start;
            var longest = 0;
            foreach (var placement in sequence.Placements)
            {
                if (
                    placement.From is not { } from
                    || placement.Kind is not PlacementKind.CompanyInternship and not PlacementKind.WageSubsidy
                    || from > s_asOf
                )
                {
                    continue;
                }

                longest = Math.Max(longest, Period.DaysBetween(next, from));
                var after = (placement.To ?? s_asOf).PlusDays(1);
                next = after > next ? after : next;
            }

            longest = Math.Max(longest, next <= s_asOf ? Period.DaysBetween(next, s_asOf) + 1 : 0);
            kept += longest <= MaxPause ? 1 : 0;
        }

        return kept;
    }

    [Benchmark]
    public int TestThePolicy()
    {
        var kept = 0;
        foreach (var sequence in _sequences)
        {
            kept += s_policy.Test(sequence, s_asOf) == Verdict.Met ? 1 : 0;
        }

        return kept;
    }

    [Benchmark]
    public int ReviewEveryHundredth()
    {
        var kept = 0;
        for (var i = 0; i < Count; i += 100)
        {
            var review = SequenceReview.Of(_sequences[i], s_asOf, [s_policy]);
            kept += review.FirstBreach is null ? 1 : 0;
        }

        return kept;
    }

    private static PlacementSequence[] Build()
    {
        var random = new Random(217);
        var sequences = new PlacementSequence[Count];
        for (var i = 0; i < Count; i++)
        {
            var start = new LocalDate(2020, 1, 1).PlusDays(random.Next(300));
            var day = start.PlusDays(random.Next(35));
            var placements = new Placement[random.Next(1, 6)];
            for (var p = 0; p < placements.Length; p++)
            {
                var isLast = p == placements.Length - 1;
                var end = day.PlusDays(random.Next(20, 90));
                placements[p] = new((PlacementKind)random.Next(2), day, isLast && random.Next(2) == 0 ? null : end);
                day = end.PlusDays(random.Next(-5, 33));
            }

            sequences[i] = new($"c{i:0000000}", start, placements);
        }

        return sequences;
    }
}
