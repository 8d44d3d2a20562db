using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>Catalogues of a municipality's own, as data.</summary>
public sealed class CatalogueSetTests
{
    private static readonly TrackRow s_row = new()
    {
        Catalogue = "FRE22",
        Municipality = "250",
        ValidFrom = "2022-01-01",
        ValidUntil = "2022-12-31",
        Track = "lager",
        Name = "lager og logistik",
    };

    [Fact]
    public void Rows_make_a_catalogue_beside_those_there_are_and_say_what_succeeds_what()
    {
        var builder = new BrancheCatalogueSetBuilder(BrancheCatalogues.All);
        Assert.True(builder.Add(s_row));
        Assert.True(builder.Add(s_row with { Track = "koekken", Name = "køkken", EnglishName = "kitchen" }));
        var next = s_row with { Catalogue = "FRE23", ValidFrom = "2023-01-01", ValidUntil = "" };
        Assert.True(
            builder.Add(next with { Track = "mad-og-lager", Name = "mad og lager", Succeeds = "lager+koekken" })
        );
        var set = builder.Build();
        Assert.Equal((3, 0), (builder.Rows.Read, builder.Rows.Refused));

        var first = set.On(new(2022, 12, 31), Area.Municipality(250)).Value;
        var second = set.On(new(2030, 1, 1), Area.Municipality(250)).Value;
        Assert.Equal(("FRE22", "FRE23"), (first.Id, second.Id));
        Assert.Equal("kitchen", first.Find("koekken")?.Name.English);
        Assert.Equal("lager og logistik", first.Find("lager")?.Name.English);
        Assert.Equal("mad-og-lager", set.Move(first.Mark("lager", "koekken"), second)?.Marking.ToString());
        Assert.Null(set.Move(second.Mark("mad-og-lager"), first));
        Assert.Equal("HEL20", set.On(new(2020, 1, 1), Area.Municipality(217)).Value.Id);
    }

    [Theory]
    [InlineData("catalogue", "")]
    [InlineData("catalogue", "HEL20")]
    [InlineData("municipality", "DK")]
    [InlineData("municipality", "9")]
    [InlineData("valid_from", "")]
    [InlineData("valid_from", "1899-12-31")]
    [InlineData("valid_until", "2021-12-31")]
    [InlineData("track", "Lager")]
    [InlineData("track", "")]
    [InlineData("name", " ")]
    [InlineData("succeeds", "transport")]
    public void A_bad_row_is_refused_with_its_column(string column, string value)
    {
        var builder = new BrancheCatalogueSetBuilder(BrancheCatalogues.All);
        builder.Add(
            column switch
            {
                "catalogue" => s_row with { Catalogue = value },
                "municipality" => s_row with { Municipality = value },
                "valid_from" => s_row with { ValidFrom = value },
                "valid_until" => s_row with { ValidUntil = value },
                "track" => s_row with { Track = value },
                "name" => s_row with { Name = value },
                _ => s_row with { Succeeds = value },
            },
            new RowLocation("tracks.csv", 3)
        );
        Assert.Equal(3, builder.Build().Catalogues.Length);
        var refused = Assert.Single(builder.Refused);
        Assert.Equal((column, 3), (refused.Column, refused.Location.Line));
        Assert.Equal((1, 1), (builder.Rows.Read, builder.Rows.Refused));
    }

    [Fact]
    public void A_refused_row_does_not_stand_in_the_way_of_a_good_one()
    {
        var builder = new BrancheCatalogueSetBuilder(BrancheCatalogues.All);
        var row = s_row with { Catalogue = "HEL22", Municipality = "217" };
        builder.Add(row with { Track = "a", Succeeds = "findes-ikke+detailhandel" });
        builder.Add(row with { Track = "b", Succeeds = "detailhandel" });
        builder.Add(row with { Track = "c", Succeeds = "omsorg-og-pleje+omsorg-og-pleje" });
        builder.Add(row with { Track = "d", Succeeds = "detailhandel" });
        var set = builder.Build();
        Assert.Equal(["b"], set.Find("HEL22")?.Tracks.Select(t => t.Id));
        Assert.Equal(["findes-ikke", "omsorg-og-pleje", "detailhandel"], builder.Refused.Select(r => r.Value));
    }

    [Fact]
    public void Catalogues_that_hold_at_once_rows_that_disagree_and_a_33rd_track_are_refused()
    {
        var builder = new BrancheCatalogueSetBuilder(BrancheCatalogues.All);
        for (var i = 0; i < 33; i++)
        {
            builder.Add(s_row with { Track = $"t{i}" });
        }

        builder.Add(s_row with { Track = "a", ValidFrom = "2022-02-01" });
        builder.Add(s_row with { Track = "t0" });
        builder.Add(s_row with { Catalogue = "ANDET", ValidFrom = "2022-12-31", ValidUntil = "2023-01-01" });
        builder.Add(s_row with { Catalogue = "SELV", Municipality = "217", ValidFrom = "2021-12-31", Track = "b" });
        var set = builder.Build();
        Assert.Equal(4, set.Catalogues.Length);
        Assert.Equal(32, set.Find("FRE22")?.Tracks.Length);
        Assert.Equal(
            ["track", "valid_from", "track", "valid_from", "valid_from"],
            builder.Refused.Select(r => r.Column)
        );
        Assert.Throws<InvalidOperationException>(builder.Build);
    }

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
