using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>Several catalogues in one set: what contradicts itself, and a marking that moves through them.</summary>
public sealed class BrancheCatalogueSetTests
{
    [Fact]
    public void A_set_of_catalogues_that_contradict_each_other_makes_no_sense()
    {
        var one = BrancheCatalogues.Helsingoer2020;
        Assert.Throws<ArgumentException>(() => new BrancheCatalogueSet([one, one], []));
        var same = new BrancheCatalogue(
            "X",
            one.Municipality,
            new(2020, 12, 31),
            null,
            new("X"),
            new BrancheTrack("a", new("a", "a"))
        );
        var error = Assert.Throws<ArgumentException>(() => new BrancheCatalogueSet([one, same], []));
        Assert.Contains("2020-12-31", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new BrancheCatalogueSet([one], BrancheCatalogues.All.Successions));
        var backwards = new TrackSuccession(BrancheCatalogues.Helsingoer2021, one);
        Assert.Throws<ArgumentException>(() =>
            new BrancheCatalogueSet([one, BrancheCatalogues.Helsingoer2021], [backwards])
        );
    }

    [Fact]
    public void A_marking_moves_over_two_catalogues_and_says_what_became_of_each_track()
    {
        var marking = BrancheCatalogues.Helsingoer2019.Mark("rengoering", "transport", "social-og-sundhed");
        var moved = BrancheCatalogues.All.Move(marking, BrancheCatalogues.Helsingoer2021);
        Assert.Equal("rengoering-og-ejendomsservice+omsorg-og-pleje", moved?.Marking.ToString());
        Assert.Equal(
            ["cleaning → cleaning and property service", "social and health → care", "transport → no successor"],
            moved?.Moves.Select(m => m.ToText(Language.English))
        );
        Assert.Equal(marking, BrancheCatalogues.All.Move(marking, BrancheCatalogues.Helsingoer2019)?.Marking);
        Assert.Null(BrancheCatalogues.All.Move(default, BrancheCatalogues.Helsingoer2019));
        Assert.All(
            BrancheCatalogues.All.Successions,
            s => Assert.Equal(NoteKind.Decision, Assert.Single(s.Notes).Kind)
        );
    }
}
