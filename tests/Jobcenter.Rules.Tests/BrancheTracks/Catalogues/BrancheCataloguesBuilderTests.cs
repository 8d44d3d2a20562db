using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;
using NodaTime.Text;

namespace Jobcenter.Rules.Tests.BrancheTracks.Catalogues;

/// <summary>A municipality's own catalogues, read from rows: what is taken, what is refused, and which catalogue follows which.</summary>
public sealed class BrancheCataloguesBuilderTests
{
    private static readonly Func<string, string?> s_row = Fields.Of(
        ("catalogue", "FRE22"),
        ("municipality", "250"),
        ("valid_from", "2022-01-01"),
        ("valid_until", "2022-12-31"),
        ("track", "lager"),
        ("name", "lager og logistik")
    );

    [Theory]
    [InlineData("catalogue", "", "catalogue: mangler")]
    [InlineData("valid_from", "", "valid_from: mangler")]
    [InlineData("valid_from", "1899-12-31", "uden for 1900")]
    [InlineData("valid_until", "1899-12-31", "uden for 1900")]
    [InlineData("valid_until", "2021-12-31", "valid_until \"2021-12-31\"")]
    [InlineData("succeeds", "transport", "(intet)")]
    public void A_catalogues_row_is_refused_with_its_reason(string column, string value, string reason)
    {
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        var row = Row("FRE22", "lager");
        builder.Tracks.Add(
            column switch
            {
                "catalogue" => row.With(("catalogue", value)),
                "valid_from" => row.With(("valid_from", value)),
                "valid_until" => row.With(("valid_until", value)),
                _ => row.With(("succeeds", value)),
            }
        );
        builder.Build();
        Assert.Contains(reason, Assert.Single(builder.Refused).ToText(Language.Danish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalogue_may_last_one_day_and_its_rows_must_agree_on_whose_and_when_it_is()
    {
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        var row = Row("FRE22", "lager").With(("valid_until", "2022-01-01"));
        Assert.True(builder.Tracks.Add(row));
        Assert.False(builder.Tracks.Add(row.With(("track", "a"), ("municipality", "217"))));
        Assert.False(builder.Tracks.Add(row.With(("track", "b"), ("valid_until", ""))));
        Assert.False(builder.Tracks.Add(row.With(("track", "c"), ("valid_from", "2021-12-31"))));
        Assert.False(builder.Tracks.Add(row));
        Assert.True(builder.Tracks.Add(row.With(("track", "d"))));
        // The next begins the day after; one that ends the day before is none at the same time either.
        Assert.True(
            builder.Tracks.Add(Row("FRE23", "lager").With(("valid_from", "2022-01-02"), ("valid_until", "2022-01-03")))
        );
        Assert.True(
            builder.Tracks.Add(Row("FRE21", "lager").With(("valid_from", "2021-12-01"), ("valid_until", "2021-12-31")))
        );
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
        Assert.Throws<InvalidOperationException>(() => builder.Tracks.Add(row.With(("track", "e"))));
    }

    [Fact]
    public void A_file_has_so_many_catalogues_and_the_next_is_refused_by_its_name()
    {
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        for (var i = 0; i < BrancheCataloguesBuilder.MostCatalogues; i++)
        {
            var day = Written(new LocalDate(2022, 1, 1).PlusDays(i));
            Assert.True(builder.Tracks.Add(Row($"K{i}", "lager").With(("valid_from", day), ("valid_until", day))));
        }

        Assert.False(builder.Tracks.Add(Row("K", "lager").With(("valid_from", "2030-01-01"), ("valid_until", ""))));
        // One it has already takes more rows.
        Assert.True(
            builder.Tracks.Add(Row("K0", "butik").With(("valid_from", "2022-01-01"), ("valid_until", "2022-01-01")))
        );
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
        builder.Tracks.Add(Row("B", "lager"));
        builder.Tracks.Add(Row("A", "lager"));
        Assert.Equal("A", Assert.Single(builder.Build().All, c => c.Municipality.Code == 250).Id);
        Assert.Contains(
            "A gælder allerede",
            Assert.Single(builder.Refused).Faults[0].Reason.Danish,
            StringComparison.Ordinal
        );

        // What succeeds nothing leads nowhere; a successor behind HEL21 leads there from HEL19 on.
        var own = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        own.Tracks.Add(
            Row("HEL22", "renhold")
                .With(("municipality", "217"), ("succeeds", "rengoering-og-ejendomsservice+detailhandel"))
        );
        own.Tracks.Add(Row("HEL22", "andet").With(("municipality", "217")));
        var set = own.Build();
        Assert.Equal("renhold", set.Move(set["HEL21"].Mark("detailhandel"), set["HEL22"])?.Marking.ToString());
        Assert.Equal("renhold", set.Move(set["HEL19"].Mark("butik-og-detail"), set["HEL22"])?.Marking.ToString());
        var alone = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        alone.Tracks.Add(Row("HEL22", "renhold").With(("municipality", "217")));
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
        Assert.True(builder.Tracks.Add(s_row));
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
        Assert.True(builder.Tracks.Add(s_row));
        Assert.True(builder.Tracks.Add(s_row.With(("track", "koekken"), ("name", "køkken"), ("name_en", "kitchen"))));
        var next = s_row.With(("catalogue", "FRE23"), ("valid_from", "2023-01-01"), ("valid_until", ""));
        Assert.True(
            builder.Tracks.Add(
                next.With(("track", "mad-og-lager"), ("name", "mad og lager"), ("succeeds", "lager+koekken"))
            )
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
        builder.Tracks.Add(
            column switch
            {
                "catalogue" => s_row.With(("catalogue", value)),
                "municipality" => s_row.With(("municipality", value)),
                "valid_from" => s_row.With(("valid_from", value)),
                "valid_until" => s_row.With(("valid_until", value)),
                "track" => s_row.With(("track", value)),
                "name" => s_row.With(("name", value)),
                _ => s_row.With(("succeeds", value)),
            },
            new RowLocation("tracks.csv", 3)
        );
        Assert.Equal(3, builder.Build().All.Length);
        var refused = Assert.Single(builder.Refused);
        Assert.Equal((column, 3), (Assert.Single(refused.Faults).Column, refused.Location.Line));
        Assert.Equal((1, 1), (builder.Rows.Read, builder.Rows.Refused));
    }

    [Fact]
    public void A_refused_row_does_not_stand_in_the_way_of_a_good_one()
    {
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
        var row = s_row.With(("catalogue", "HEL22"), ("municipality", "217"));
        builder.Tracks.Add(row.With(("track", "a"), ("succeeds", "findes-ikke+detailhandel")));
        builder.Tracks.Add(row.With(("track", "b"), ("succeeds", "detailhandel")));
        builder.Tracks.Add(row.With(("track", "c"), ("succeeds", "omsorg-og-pleje+omsorg-og-pleje")));
        builder.Tracks.Add(row.With(("track", "d"), ("succeeds", "detailhandel")));
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
            builder.Tracks.Add(s_row.With(("track", $"t{i}")));
        }

        builder.Tracks.Add(s_row.With(("track", "a"), ("valid_from", "2022-02-01")));
        builder.Tracks.Add(s_row.With(("track", "t0")));
        builder.Tracks.Add(
            s_row.With(("catalogue", "ANDET"), ("valid_from", "2022-12-31"), ("valid_until", "2023-01-01"))
        );
        builder.Tracks.Add(
            s_row.With(("catalogue", "SELV"), ("municipality", "217"), ("valid_from", "2021-12-31"), ("track", "b"))
        );
        var set = builder.Build();
        Assert.Equal(4, set.All.Length);
        Assert.Equal(32, set.Find("FRE22")?.Tracks.Length);
        Assert.Equal(
            ["track", "valid_from", "track", "valid_from", "valid_from"],
            builder.Refused.Select(r => r.Faults[0].Column)
        );
        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    private static Func<string, string?> Row(string catalogue, string track) =>
        s_row.With(("catalogue", catalogue), ("track", track), ("name", track));
}
