using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>For how many tracks a citizen is marked, and when a mark holds.</summary>
public sealed class MarkingRuleTests
{
    private static readonly Area s_helsingoer = Area.Municipality(217);

    [Theory]
    [InlineData(1, Verdict.NotMet)]
    [InlineData(2, Verdict.Met)]
    [InlineData(6, Verdict.Met)]
    public void A_citizen_is_marked_for_two_tracks_at_least_and_all_at_most(int tracks, Verdict verdict)
    {
        var catalogue = BrancheCatalogues.Default["HEL20"];
        var marking = catalogue.Mark([.. catalogue.Tracks.Take(tracks).Select(t => t.Id)]);
        LocalDate day = new(2020, 5, 14);
        Assert.Equal(verdict, BrancheRules.Default.Marking.Test(Facts(marking, day)));
    }

    [Fact]
    public void A_mark_outside_the_catalogues_validity_does_not_hold_and_without_a_catalogue_nobody_knows()
    {
        var marking = BrancheCatalogues.Default["HEL20"].Mark("rengoering", "detailhandel");
        LocalDate later = new(2021, 1, 1);
        Assert.Equal(Verdict.NotMet, BrancheRules.Default.Marking.Test(Facts(marking, later)));
        LocalDate none = new(2022, 1, 1);
        Assert.Equal(Verdict.Unknown, BrancheRules.Default.Marking.Test(Facts(marking, none)));
    }

    private static MarkFacts Facts(BrancheMarking marking, LocalDate day) =>
        new(new("a", marking, day), BrancheCatalogues.Default.On(day, s_helsingoer), day);
}
