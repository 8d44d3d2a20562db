using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>The catalogues of the sources: which one holds on a day.</summary>
public sealed class BrancheCataloguesTests
{
    private static readonly Area s_helsingoer = Area.Municipality(217);

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
}
