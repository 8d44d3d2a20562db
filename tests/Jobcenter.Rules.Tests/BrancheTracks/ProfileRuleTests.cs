using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>When the profile is made, and what it must match.</summary>
public sealed class ProfileRuleTests
{
    [Theory]
    [InlineData(0, 1, Verdict.Met)]
    [InlineData(1, 1, Verdict.NotMet)]
    [InlineData(-1, 1, Verdict.NotMet)]
    [InlineData(0, 0, Verdict.NotMet)]
    [InlineData(null, 1, Verdict.Unknown)]
    public void The_profile_is_made_at_the_first_interview_and_matches_a_track(int? days, int tracks, Verdict expected)
    {
        var catalogue = BrancheCatalogues.Default["HEL19"];
        LocalDate first = new(2019, 3, 1);
        Assert.Equal(
            expected,
            BrancheRules.Default.ProfileRule.Test(
                new(
                    first,
                    days is { } d ? first.PlusDays(d) : null,
                    Known.Of(catalogue.Mark([.. catalogue.Tracks.Take(tracks).Select(t => t.Id)]))
                )
            )
        );
    }
}
