using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>How tracks go from one catalogue to the next.</summary>
public sealed class TrackSuccessionTests
{
    private static readonly TrackSuccession s_from2019 = BrancheCatalogues.All.Successions[0];
    private static readonly TrackSuccession s_from2020 = BrancheCatalogues.All.Successions[1];

    [Fact]
    public void A_succession_is_between_two_catalogues_of_the_set_forward_and_once()
    {
        var (first, second) = (BrancheCatalogues.Helsingoer2019, BrancheCatalogues.Helsingoer2020);
        void Fails(string name, Action act) => Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(act).ParamName);
        Fails("successors", () => _ = new TrackSuccession(first, second, ("findes-ikke", "rengoering")));
        Fails("successions", () => _ = new BrancheCatalogueSet([second], [new TrackSuccession(first, second)]));
        Fails("successions", () => _ = new BrancheCatalogueSet([first], [new TrackSuccession(first, second)]));
        Fails(
            "successions",
            () =>
                _ = new BrancheCatalogueSet(
                    [first, second],
                    [new TrackSuccession(first, second), new TrackSuccession(first, second)]
                )
        );
        Fails("successions", () => _ = new BrancheCatalogueSet([first], [new TrackSuccession(first, first)]));
        Fails("catalogues", () => _ = new BrancheCatalogueSet([first, null!], []));
        Fails("successions", () => _ = new BrancheCatalogueSet([first], [null!]));
        var copy = new BrancheCatalogue(
            first.Id,
            Area.Municipality(250),
            new(2030, 1, 1),
            null,
            first.Source,
            first.Tracks.AsSpan()
        );
        Fails("catalogues", () => _ = new BrancheCatalogueSet([first, copy], []));
        Fails("id", () => BrancheCatalogues.All.Find(null!));
        Fails("to", () => BrancheCatalogues.All.Move(default, null!));
        var succession = new TrackSuccession(first, second, ("rengoering", "rengoering")) { Notes = default };
        Assert.Empty(succession.Notes);
        Fails("track", () => succession.SuccessorOf(null!));
        Fails("track", () => succession.SuccessorOf(second.Tracks[0]));
        Assert.Contains(
            "no catalogue",
            Assert.ThrowsAny<ArgumentException>(() => succession.Move(default)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "HEL20",
            Assert.ThrowsAny<ArgumentException>(() => succession.Move(second.Mark("rengoering"))).Message,
            StringComparison.Ordinal
        );
        Fails("successors", () => _ = new TrackSuccession(first, second, ("rengoering", "findes-ikke")));
        Fails(
            "successors",
            () =>
                _ = new TrackSuccession(
                    first,
                    second,
                    (first.Tracks[0].Id, second.Tracks[0].Id),
                    (first.Tracks[0].Id, second.Tracks[0].Id)
                )
        );
    }

    [Fact]
    public void Moving_a_marking_says_what_has_no_successor()
    {
        var moved = s_from2019.Move(BrancheCatalogues.Helsingoer2019.Mark("butik-og-detail", "transport"));
        Assert.Equal("detailhandel", moved.Marking.ToString());
        Assert.Equal(
            ["butik og detail → detailhandel", "transport → ingen efterfølger"],
            moved.Moves.Select(m => m.ToText(Language.Danish))
        );
        Assert.Equal("transport", Assert.Single(moved.WithoutSuccessor).Id);
        var whole = BrancheCatalogues.Helsingoer2020;
        var next = s_from2020.Move(whole.Mark([.. whole.Tracks.Select(t => t.Id)]));
        Assert.Equal(6, next.Marking.Count);
        Assert.Empty(next.WithoutSuccessor);
        Assert.Throws<ArgumentException>(() => s_from2019.Move(whole.Mark("rengoering", "detailhandel")));
    }
}
