using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>Catalogues, markings, their move to the next catalogue, and group courses.</summary>
public sealed class CatalogueTests
{
    private static readonly Area s_helsingoer = Area.Municipality(217);
    private static readonly TrackSuccession s_from2019 = BrancheCatalogues.All.Successions[0];
    private static readonly TrackSuccession s_from2020 = BrancheCatalogues.All.Successions[1];

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
        var catalogue = BrancheCatalogues.On(day, s_helsingoer);
        Assert.Equal(id, catalogue.IsKnown ? catalogue.Value.Id : null);
        Assert.False(BrancheCatalogues.On(day, Area.Municipality(250)).IsKnown);
    }

    [Fact]
    public void The_catalogues_have_five_six_and_six_tracks() =>
        Assert.Equal([5, 6, 6], BrancheCatalogues.All.Catalogues.Select(c => c.Tracks.Length));

    [Fact]
    public void A_marking_is_a_small_value_that_compares_by_its_tracks()
    {
        var catalogue = BrancheCatalogues.Helsingoer2020;
        var marking = catalogue.Mark("detailhandel", "rengoering");
        Assert.Equal(catalogue.Mark("rengoering", "detailhandel", "rengoering"), marking);
        Assert.NotEqual(BrancheCatalogues.Helsingoer2021.Mark("detailhandel"), catalogue.Mark("detailhandel"));
        Assert.Equal(2, marking.Count);
        Assert.True(marking.Contains("rengoering"));
        Assert.False(marking.Contains("transport"));
        Assert.Equal("rengoering+detailhandel", marking.ToString());
        var error = Assert.Throws<ArgumentException>(() => catalogue.Mark("transport"));
        Assert.Contains("bygge-og-anlaeg", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, Verdict.NotMet)]
    [InlineData(2, Verdict.Met)]
    [InlineData(6, Verdict.Met)]
    public void A_citizen_is_marked_for_two_tracks_at_least_and_all_at_most(int tracks, Verdict verdict)
    {
        var catalogue = BrancheCatalogues.Helsingoer2020;
        var marking = catalogue.Mark([.. catalogue.Tracks.Take(tracks).Select(t => t.Id)]);
        LocalDate day = new(2020, 5, 14);
        Assert.Equal(
            verdict,
            BrancheRules.Default.Marking.Test(new(marking, day, BrancheCatalogues.On(day, s_helsingoer)))
        );
    }

    [Fact]
    public void A_mark_outside_the_catalogues_validity_does_not_hold_and_without_a_catalogue_nobody_knows()
    {
        var marking = BrancheCatalogues.Helsingoer2020.Mark("rengoering", "detailhandel");
        LocalDate later = new(2021, 1, 1);
        Assert.Equal(
            Verdict.NotMet,
            BrancheRules.Default.Marking.Test(new(marking, later, BrancheCatalogues.On(later, s_helsingoer)))
        );
        LocalDate none = new(2022, 1, 1);
        Assert.Equal(
            Verdict.Unknown,
            BrancheRules.Default.Marking.Test(new(marking, none, BrancheCatalogues.On(none, s_helsingoer)))
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
