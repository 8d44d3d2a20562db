using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL19 3: a deliverable is there by the deadline or not.</summary>
public sealed class DeliverableTests
{
    [Theory]
    [InlineData("2020-12-31", 1, "2021-03-30", RequirementStatus.OnTrack)]
    [InlineData("2020-12-31", 0, "2021-03-30", RequirementStatus.Behind)]
    [InlineData("2021-03-31", 1, "2021-03-31", RequirementStatus.Met)]
    [InlineData("2020-12-31", 0, "2021-12-31", RequirementStatus.NotMet)]
    [InlineData("2021-04-01", 1, "2021-12-31", RequirementStatus.Unknown)] // Delivered, but after the deadline.
    [InlineData("2021-04-01", 1, "2021-03-30", RequirementStatus.Pending)]
    public void A_deliverable_is_there_by_the_deadline_or_not(
        string dated,
        int delivered,
        string asOf,
        RequirementStatus status
    ) =>
        Assert.Equal(
            status,
            PlanCase
                .FollowUp(
                    EmploymentPlans.Get("HEL19"),
                    "3",
                    asOf,
                    Figures.Of(($"deliverable:HEL19/3 217 {dated}", new(delivered)))
                )
                .Status
        );
}
