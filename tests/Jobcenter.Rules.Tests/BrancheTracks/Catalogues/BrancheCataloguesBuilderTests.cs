using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;
using NodaTime.Text;

namespace Jobcenter.Rules.Tests.BrancheTracks.Catalogues;

/// <summary>A municipality's own catalogues, read from rows: what is taken, what is refused, and which catalogue follows which.</summary>
public sealed class BrancheCataloguesBuilderTests
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

    [Theory]
    [InlineData("catalogue", "", "catalogue: mangler")]
    [InlineData("valid_from", "", "valid_from: mangler")]
    [InlineData("valid_from", "1899-12-31", "uden for 1900")]
    [InlineData("valid_until", "2101-01-01", "uden for 1900")]
    [InlineData("valid_until", "2021-12-31", "valid_until \"2021-12-31\"")]
    [InlineData("succeeds", "transport", "(intet)")]
    public void A_catalogues_row_is_refused_with_its_reason(string column, string value, string reason)
    {
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        var row = Row("FRE22", "lager");
        builder.Add(
            column switch
            {
                "catalogue" => row with { Catalogue = value },
                "valid_from" => row with { ValidFrom = value },
                "valid_until" => row with { ValidUntil = value },
                _ => row with { Succeeds = value },
            }
        );
        builder.Build();
        Assert.Contains(reason, Assert.Single(builder.Refused).ToText(Language.Danish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalogue_may_last_one_day_and_its_rows_must_agree_on_whose_and_when_it_is()
    {
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        var row = Row("FRE22", "lager") with { ValidUntil = "2022-01-01" };
        Assert.True(builder.Add(row));
        Assert.False(builder.Add(row with { Track = "a", Municipality = "217" }));
        Assert.False(builder.Add(row with { Track = "b", ValidUntil = "" }));
        Assert.False(builder.Add(row with { Track = "c", ValidFrom = "2021-12-31" }));
        Assert.False(builder.Add(row));
        Assert.True(builder.Add(row with { Track = "d" }));
        // The next begins the day after; one that ends the day before is none at the same time either.
        Assert.True(builder.Add(Row("FRE23", "lager") with { ValidFrom = "2022-01-02", ValidUntil = "2022-01-03" }));
        Assert.True(builder.Add(Row("FRE21", "lager") with { ValidFrom = "2021-12-01", ValidUntil = "2021-12-31" }));
        var set = builder.Build();
        Assert.Equal(
            ["municipality", "valid_until", "valid_from", "track"],
            builder.Refused.Select(r => r.Faults[0].Column)
        );
        Assert.Equal(["lager", "d"], set.Find("FRE22")?.Tracks.Select(t => t.Id));
        Assert.Equal(["HEL19", "HEL20", "HEL21", "FRE21", "FRE22", "FRE23"], set.All.Select(c => c.Id));
        Assert.Equal(set.Find("FRE22"), set.On(new(2022, 1, 1), Area.Municipality(250)).Value);
        Assert.False(set.On(new(2022, 1, 4), Area.Municipality(250)).IsKnown);
        Assert.Null(set.Find("FRE24"));
        Assert.Throws<InvalidOperationException>(() => builder.Add(row with { Track = "e" }));
    }

    [Fact]
    public void A_file_has_so_many_catalogues_and_the_next_is_refused_by_its_name()
    {
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        for (var i = 0; i < BrancheCataloguesBuilder.MostCatalogues; i++)
        {
            var day = Written(new LocalDate(2022, 1, 1).PlusDays(i));
            Assert.True(builder.Add(Row($"K{i}", "lager") with { ValidFrom = day, ValidUntil = day }));
        }

        Assert.False(builder.Add(Row("K", "lager") with { ValidFrom = "2030-01-01", ValidUntil = "" }));
        // One it has already takes more rows.
        Assert.True(builder.Add(Row("K0", "butik") with { ValidFrom = "2022-01-01", ValidUntil = "2022-01-01" }));
        Assert.Contains(
            "catalogue \"K\": er et katalog for meget",
            Assert.Single(builder.Refused).ToText(Language.Danish),
            StringComparison.Ordinal
        );
        Assert.Null(builder.Build().Find("K"));

        static string Written(LocalDate day) => LocalDatePattern.Iso.Format(day);
    }

    [Fact]
    public void Of_two_catalogues_at_one_time_the_one_by_name_first_is_kept_and_what_succeeds_is_found()
    {
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        builder.Add(Row("B", "lager"));
        builder.Add(Row("A", "lager"));
        Assert.Equal("A", Assert.Single(builder.Build().All, c => c.Municipality.Code == 250).Id);
        Assert.Contains(
            "A gælder allerede",
            Assert.Single(builder.Refused).Faults[0].Reason.Danish,
            StringComparison.Ordinal
        );

        // What succeeds nothing leads nowhere; a successor behind HEL21 leads there from HEL19 on.
        var own = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        own.Add(
            Row("HEL22", "renhold") with
            {
                Municipality = "217",
                Succeeds = "rengoering-og-ejendomsservice+detailhandel",
            }
        );
        own.Add(Row("HEL22", "andet") with { Municipality = "217" });
        var set = own.Build();
        Assert.Equal("renhold", set.Move(set["HEL21"].Mark("detailhandel"), set["HEL22"])?.Marking.ToString());
        Assert.Equal("renhold", set.Move(set["HEL19"].Mark("butik-og-detail"), set["HEL22"])?.Marking.ToString());
        var alone = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        alone.Add(Row("HEL22", "renhold") with { Municipality = "217" });
        var without = alone.Build();
        Assert.Null(without.Move(without["HEL21"].Mark("detailhandel"), without["HEL22"]));
    }

    [Fact]
    public void Between_two_of_which_one_takes_over_from_the_other_there_is_no_room()
    {
        BrancheCatalogue Of(string id, int year, params BrancheTrack[] tracks) =>
            new(id, Area.Municipality(250), new(year, 1, 1), new LocalDate(year, 12, 31), new(id), tracks);
        var before = new BrancheCatalogues([
            Of("A", 2021, new BrancheTrack("a", new("a", "a"))),
            Of("C", 2023, new BrancheTrack("c", new("c", "c"), "a")),
        ]);
        var builder = new BrancheCataloguesBuilder(before);
        Assert.True(builder.Add(s_row));
        Assert.Equal(["A", "C"], builder.Build().All.Select(c => c.Id));
        Assert.Contains(
            "C afløser allerede",
            Assert.Single(builder.Refused).ToText(Language.Danish),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Rows_make_a_catalogue_beside_those_there_are_and_say_what_succeeds_what()
    {
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
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
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
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
        Assert.Equal(3, builder.Build().All.Length);
        var refused = Assert.Single(builder.Refused);
        Assert.Equal((column, 3), (refused.Faults[0].Column, refused.Location.Line));
        Assert.Equal((1, 1), (builder.Rows.Read, builder.Rows.Refused));
    }

    [Fact]
    public void A_refused_row_does_not_stand_in_the_way_of_a_good_one()
    {
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        var row = s_row with { Catalogue = "HEL22", Municipality = "217" };
        builder.Add(row with { Track = "a", Succeeds = "findes-ikke+detailhandel" });
        builder.Add(row with { Track = "b", Succeeds = "detailhandel" });
        builder.Add(row with { Track = "c", Succeeds = "omsorg-og-pleje+omsorg-og-pleje" });
        builder.Add(row with { Track = "d", Succeeds = "detailhandel" });
        var set = builder.Build();
        Assert.Equal(["b"], set.Find("HEL22")?.Tracks.Select(t => t.Id));
        Assert.Equal(
            ["findes-ikke", "omsorg-og-pleje", "detailhandel"],
            builder.Refused.Select(r => r.Faults[0].Value)
        );
    }

    [Fact]
    public void Catalogues_that_hold_at_once_rows_that_disagree_and_a_33rd_track_are_refused()
    {
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        for (var i = 0; i < 33; i++)
        {
            builder.Add(s_row with { Track = $"t{i}" });
        }

        builder.Add(s_row with { Track = "a", ValidFrom = "2022-02-01" });
        builder.Add(s_row with { Track = "t0" });
        builder.Add(s_row with { Catalogue = "ANDET", ValidFrom = "2022-12-31", ValidUntil = "2023-01-01" });
        builder.Add(s_row with { Catalogue = "SELV", Municipality = "217", ValidFrom = "2021-12-31", Track = "b" });
        var set = builder.Build();
        Assert.Equal(4, set.All.Length);
        Assert.Equal(32, set.Find("FRE22")?.Tracks.Length);
        Assert.Equal(
            ["track", "valid_from", "track", "valid_from", "valid_from"],
            builder.Refused.Select(r => r.Faults[0].Column)
        );
        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    private static TrackRow Row(string catalogue, string track) =>
        s_row with
        {
            Catalogue = catalogue,
            Track = track,
            Name = track,
        };
}
