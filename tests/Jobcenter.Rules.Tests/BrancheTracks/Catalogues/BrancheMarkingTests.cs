using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.BrancheTracks.Catalogues;

/// <summary>A marking as a value: the tracks it names, and what makes two alike.</summary>
public sealed class BrancheMarkingTests
{
    [Fact]
    public void A_marking_is_a_small_value_that_compares_by_its_tracks()
    {
        var catalogue = BrancheCatalogues.Default["HEL20"];
        var marking = catalogue.Mark("detailhandel", "rengoering");
        Assert.Equal(catalogue.Mark("rengoering", "detailhandel", "rengoering"), marking);
        Assert.NotEqual(BrancheCatalogues.Default["HEL21"].Mark("detailhandel"), catalogue.Mark("detailhandel"));
        Assert.Equal(2, marking.Count);
        Assert.True(marking.Contains("rengoering"));
        Assert.False(marking.Contains("transport"));
        Assert.Equal("rengoering+detailhandel", marking.ToString());
        var error = Assert.Throws<ArgumentException>(() => catalogue.Mark("transport"));
        Assert.Contains("bygge-og-anlaeg", error.Message, StringComparison.Ordinal);
    }
}
