using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>Which tracks a profile's answers match.</summary>
public sealed class BrancheProfileTests
{
    [Fact]
    public void A_profile_matches_the_tracks_whose_demands_are_met_and_names_what_nobody_asked()
    {
        var catalogue = BrancheCatalogues.Default["HEL19"];
        var profile = new BrancheProfile(
            catalogue,
            ("transport", "koerekort-c", new("har kørekort C", "has driving licence C")),
            ("rengoering", "fysisk", new("kan arbejde fysisk", "can do physical work")),
            ("koekken-og-kantine", "fysisk", new("kan arbejde fysisk", "can do physical work")),
            ("koekken-og-kantine", "hygiejne", new("har hygiejnebevis", "has a hygiene certificate"))
        );
        var match = profile.Match(
            new Dictionary<string, bool>(StringComparer.Ordinal) { ["fysisk"] = true, ["koerekort-c"] = false }
        );
        Assert.Equal("rengoering", match.Matched.ToString());
        Assert.Equal("koekken-og-kantine", match.Unknown.ToString());
        Assert.Equal([Verdict.Unknown, Verdict.Met, Verdict.NotMet], match.Answers.Select(a => a.Verdict));
        Assert.Equal("hygiejne", Assert.Single(match.Answers[0].MissingFacts()).Id);
        Assert.Throws<ArgumentException>(() => new BrancheProfile(catalogue, ("detailhandel", "a", new("a", "a"))));
        Assert.Throws<ArgumentException>(() => new BrancheProfile(catalogue, ("transport", " ", new("a", "a"))));
        Assert.Throws<ArgumentNullException>(() => profile.Match(null!));
    }
}
