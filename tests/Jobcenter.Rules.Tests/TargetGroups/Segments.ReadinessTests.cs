using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>The category that follows from the facts.</summary>
public sealed class SegmentsReadinessTests
{
    [Theory]
    [InlineData("kontanthjaelp", null, "der mangler fakta")]
    [InlineData("dagpenge", null, "ydelsen har ingen visitation")]
    [InlineData("dagpenge", 3, "ydelsen har ingen visitation")]
    public void A_category_that_cannot_be_given_says_why(string state, int? months, string reason) =>
        Assert.Equal(
            reason,
            Segments
                .CategoryOf(TargetGroupTests.Situation(state, "", 40, "ingen") with { ExpectedMonths = months })
                .Reason?.Danish
        );

    [Theory]
    [InlineData(29, "ingen", 3, VisitationCategory.ClearlyEducationReady)]
    [InlineData(29, "ingen", 13, VisitationCategory.ActivityReady)]
    [InlineData(29, "erhvervskompetencegivende", 3, VisitationCategory.JobReady)]
    [InlineData(30, "ingen", 3, VisitationCategory.JobReady)]
    [InlineData(30, "ingen", 4, VisitationCategory.ActivityReady)]
    public void On_sho_ydelse_age_and_education_say_which_terms_hold(
        int age,
        string education,
        int months,
        VisitationCategory expected
    ) =>
        Assert.Equal(
            expected,
            Segments
                .CategoryOf(
                    TargetGroupTests.Situation("sho-ydelse", "", age, education) with
                    {
                        ExpectedMonths = months,
                    }
                )
                .Value
        );
}
