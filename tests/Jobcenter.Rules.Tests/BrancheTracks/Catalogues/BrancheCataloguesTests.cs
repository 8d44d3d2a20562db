using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks.Catalogues;

/// <summary>Several catalogues: which one holds on a day, what contradicts itself, and a marking that moves through them.</summary>
public sealed class BrancheCataloguesTests
{
    private static readonly Area s_helsingoer = Area.Municipality(217);
    private static readonly BrancheCatalogues s_all = BrancheCatalogues.Default;

    [Theory]
    [InlineData("2018-12-31", null)]
    [InlineData("2019-01-01", "HEL19")]
    [InlineData("2019-12-31", "HEL19")]
    [InlineData("2020-01-01", "HEL20")]
    [InlineData("2021-12-31", "HEL21")]
    [InlineData("2022-01-01", null)]
    public void The_catalogue_of_the_year_holds_and_other_days_have_none(string date, string? id)
    {
        var day = MeasuringPeriod.Parse(date).FirstDay;
        var catalogue = s_all.On(day, s_helsingoer);
        Assert.Equal(id, catalogue.IsKnown ? catalogue.Value.Id : null);
        Assert.False(s_all.On(day, Area.Municipality(250)).IsKnown);
    }

    [Fact]
    public void The_catalogues_of_the_sources_have_five_six_and_six_tracks()
    {
        Assert.Equal([5, 6, 6], s_all.All.Select(c => c.Tracks.Length));
        Assert.Equal(["HEL19", "HEL20", "HEL21"], s_all.All.Select(c => c.Id));
        Assert.Equal(["HEL19", "HEL20", "HEL21 4"], s_all.All.Select(c => c.Source.ToString()));
        // Which track follows which is a decision, told with the catalogue.
        Assert.All(s_all.All.Skip(1), c => Assert.Equal(NoteKind.Decision, Assert.Single(c.Notes).Kind));
        Assert.Empty(s_all["HEL19"].Notes);
        Assert.Empty(
            new BrancheCatalogue("X", s_helsingoer, default, null, new("X"), Track("a")) { Notes = default }.Notes
        );
    }

    [Fact]
    public void Catalogues_that_contradict_each_other_make_no_sense()
    {
        BrancheCatalogue Of(string id, LocalDate from, LocalDate? until, params BrancheTrack[] tracks) =>
            new(id, s_helsingoer, from, until, new(id), tracks);
        string Fails(params BrancheCatalogue[] catalogues)
        {
            var error = Assert.ThrowsAny<ArgumentException>(() => new BrancheCatalogues(catalogues));
            Assert.Equal("catalogues", error.ParamName);
            return error.Message;
        }

        var one = s_all["HEL20"];
        Assert.Contains(
            "HEL20; its id",
            Fails(
                s_all["HEL19"],
                one,
                new(one.Id, Area.Municipality(250), new(2030, 1, 1), null, new("X"), Track("a"))
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "HEL20 (2020-01-01 – 2020-12-31)",
            Fails(s_all["HEL19"], one, Of("X", new(2020, 12, 31), null, Track("a"))),
            StringComparison.Ordinal
        );
        // HEL20's tracks take over from those of HEL19, which is not there.
        Assert.Contains("no catalogue", Fails(one), StringComparison.Ordinal);
        var first = Of("A", new(2020, 1, 1), new LocalDate(2020, 12, 31), Track("a"), Track("b"));
        Assert.Contains(
            "those of A",
            Fails(first, Of("B", new(2021, 1, 1), null, Track("c", "findes-ikke"))),
            StringComparison.Ordinal
        );
        Fails(first, Of("B", new(2021, 1, 1), null, Track("c", "a"), Track("d", "a")));
        Fails(first, Of("B", new(2021, 1, 1), null, Track("c", "a", "a")));
        Fails(first, null!);
        Assert.Equal(
            2,
            new BrancheCatalogues([first, Of("B", new(2021, 1, 1), null, Track("c", "a", "b"))]).All.Length
        );
    }

    [Fact]
    public void What_is_not_there_is_told_by_name()
    {
        void Fails(string name, Func<object?> ask) =>
            Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(ask).ParamName);
        Fails("id", () => s_all.Find(null!));
        Fails("id", () => s_all[null!]);
        Fails("to", () => s_all.Move(default, null!));
        Fails("catalogues", () => new BrancheCatalogues(null!));
        Assert.Contains(
            "HEL19, HEL20, HEL21",
            Assert.Throws<ArgumentException>(() => s_all["HEL22"]).Message,
            StringComparison.Ordinal
        );
        Assert.Null(s_all.Find("HEL22"));
    }

    [Fact]
    public void A_marking_moves_over_two_catalogues_and_says_what_became_of_each_track()
    {
        var marking = s_all["HEL19"].Mark("rengoering", "transport", "social-og-sundhed");
        var moved = s_all.Move(marking, s_all["HEL21"]);
        Assert.Equal("rengoering-og-ejendomsservice+omsorg-og-pleje", moved?.Marking.ToString());
        Assert.Equal(
            "rengoering → rengoering-og-ejendomsservice, social-og-sundhed → omsorg-og-pleje, transport → –",
            $"{moved}"
        );
        Assert.Equal(2, moved?.Notes.Length);
        Assert.Equal(marking, s_all.Move(marking, s_all["HEL19"])?.Marking);
        Assert.Null(s_all.Move(default, s_all["HEL19"]));
        // Never back in time.
        Assert.Null(s_all.Move(s_all["HEL21"].Mark("detailhandel"), s_all["HEL20"]));
    }

    [Fact]
    public void Moving_a_marking_says_what_has_no_successor()
    {
        var moved = s_all.Move(s_all["HEL19"].Mark("butik-og-detail", "transport"), s_all["HEL20"]);
        Assert.Equal("detailhandel", moved?.Marking.ToString());
        Assert.Equal(
            [("butik-og-detail", "detailhandel"), ("transport", null)],
            moved?.Moves.Select(m => (m.From.Id, m.To?.Id)) ?? []
        );
        Assert.Equal("transport", Assert.Single(moved?.WithoutSuccessor ?? []).Id);
        var whole = s_all["HEL20"];
        var next = s_all.Move(whole.Mark([.. whole.Tracks.Select(t => t.Id)]), s_all["HEL21"]);
        Assert.Equal(6, next?.Marking.Count);
        Assert.Empty(next?.WithoutSuccessor ?? [whole.Tracks[0]]);
    }

    private static BrancheTrack Track(string id, params string[] succeeds) => new(id, new(id, id), succeeds);
}
