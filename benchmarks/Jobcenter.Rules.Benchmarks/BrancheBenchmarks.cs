using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Citizens;
using NodaTime;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>1,000 job orders in 32 tracks filled from 10,000, 100,000 and 1,000,000 marked citizens, beside a bare pass that counts the citizens' sets of tracks.</summary>
public class BrancheBenchmarks
{
    private const int TrackCount = 32;
    private const int OrderCount = 1_000;

    private static readonly LocalDate s_date = new(2020, 6, 30);

    private readonly BrancheCatalogue _catalogue = new(
        "X",
        Area.Municipality(217),
        new(2020, 1, 1),
        null,
        new("X"),
        [.. Enumerable.Range(0, TrackCount).Select(i => new BrancheTrack($"t{i}", new($"t{i}", $"t{i}")))]
    );

    private MarkedCitizen[] _candidates = [];
    private JobOrder[] _orders = [];
    private JobOrder[] _asManyPlaces = [];
    private uint[] _masks = [];
    private CandidatePool? _pool;

    [Params(10_000, 100_000, 1_000_000)]
    public int Citizens { get; set; }

    [GlobalSetup]
    public void Mark()
    {
        var random = new Random(217);
        // Two to four tracks, the first ones marked much more than the last ones.
        int Track() => Math.Min(random.Next(TrackCount), random.Next(TrackCount));
        _candidates =
        [
            .. Enumerable
                .Range(0, Citizens)
                .Select(i =>
                {
                    var ids = Enumerable.Range(0, random.Next(2, 5)).Select(_ => $"t{Track()}").ToArray();
                    return new MarkedCitizen($"c{i:0000000}", _catalogue.Mark(ids), s_date.PlusDays(-random.Next(180)))
                    {
                        WaitingSince = s_date.PlusDays(-random.Next(1_500)),
                        IsAvailable = random.Next(10) != 0,
                        Offer = new()
                        {
                            States = new CitizenStateSet(
                                random.Next(12) == 0 ? CitizenState.SicknessBenefit : CitizenState.CashAssistance
                            ),
                            Category = VisitationCategory.JobReady,
                        },
                    };
                }),
        ];
        _orders =
        [
            .. Enumerable
                .Range(0, OrderCount)
                .Select(i => new JobOrder(
                    $"o{i:0000}",
                    $"t{random.Next(TrackCount)}",
                    random.Next(1, 20),
                    s_date.PlusDays(random.Next(60))
                )),
        ];
        _asManyPlaces =
        [
            .. _orders.Select(o => new JobOrder(o.Id, o.TrackId, Math.Max(1, Citizens / OrderCount), o.DueOn)),
        ];
        _pool = CandidatePool.Of(_catalogue, s_date, _candidates);
        _masks = new uint[_pool.Candidates.Length];
        for (var i = 0; i < _masks.Length; i++)
        {
            foreach (var track in _pool.Candidates[i].Marking.Tracks)
            {
                _masks[i] |= 1u << int.Parse(track.Id.AsSpan(1), provider: null);
            }
        }
    }

    [Benchmark(Baseline = true)]
    public int CountMarkSets()
    {
        var counts = new Dictionary<uint, int>();
        foreach (var mask in _masks)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, mask, out _)++;
        }

        return counts.Count;
    }

    [Benchmark]
    public int AssignAllOrders() => _pool?.Assign(_orders).Filled ?? 0;

    [Benchmark]
    public int AssignAsManyPlacesAsCitizens() => _pool?.Assign(_asManyPlaces).Filled ?? 0;

    [Benchmark]
    public int ExtractForOneOrder() => _pool?.Extract(_orders[0]).Candidates.Length ?? 0;

    [Benchmark]
    public int BuildThePoolWithItsRules() => CandidatePool.Of(_catalogue, s_date, _candidates).Candidates.Length;
}
