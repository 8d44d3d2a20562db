using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.BrancheTracks.Catalogues;

/// <summary>A catalogue of tracks: how many it may have.</summary>
public sealed class BrancheCatalogueTests
{
    private static readonly Area s_helsingoer = Area.Municipality(217);

    [Fact]
    public void A_catalogue_has_one_to_32_tracks_each_once()
    {
        BrancheCatalogue Of(int count) =>
            new(
                "X",
                s_helsingoer,
                new(2020, 1, 1),
                null,
                new("X"),
                [.. Enumerable.Range(0, count).Select(i => new BrancheTrack($"t{i}", new("t", "t")))]
            );
        Assert.Equal(32, Of(32).Tracks.Length);
        Assert.Equal(32, Of(32).Mark([.. Enumerable.Range(0, 32).Select(i => $"t{i}")]).Count);
        Assert.Throws<ArgumentException>(() => Of(0));
        Assert.Throws<ArgumentException>(() => Of(33));
        var twice = new BrancheTrack("a", new("a", "a"));
        Assert.Throws<ArgumentException>(() =>
            new BrancheCatalogue("X", s_helsingoer, new(2020, 1, 1), null, new("X"), twice, twice)
        );
    }
}
