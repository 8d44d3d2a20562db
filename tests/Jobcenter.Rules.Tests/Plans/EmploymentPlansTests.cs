using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>The plans of the sources, each with all its requirements.</summary>
public sealed class EmploymentPlansTests
{
    [Fact]
    public void Each_plan_has_the_requirements_of_its_source()
    {
        Assert.Equal(["1", "2", "3", "4"], Ids(EmploymentPlans.Get("HEL19")));
        Assert.Equal(["1"], Ids(EmploymentPlans.Get("HEL20")));
        Assert.Equal(["1"], Ids(EmploymentPlans.Get("FRE15")));
        Assert.Equal(["1-2015", "1-2016", "1-2017", "1-2018", "1", "2", "3"], Ids(EmploymentPlans.Get("VOK15")));
        Assert.Null(EmploymentPlans.Get("VOK15").Requirements[^1].Deadline);
    }

    [Property(MaxTest = 50)]
    public void Every_outcome_of_every_plan_can_be_told(int days)
    {
        var asOf = new LocalDate(2014, 1, 1).PlusDays(Math.Abs(days % 4000));
        foreach (var plan in EmploymentPlans.All)
        {
            foreach (var outcome in plan.FollowUp(FigureSet.Empty, asOf).Outcomes)
            {
                Assert.NotEmpty(AnswerText.Write(Answer.Of(outcome)));
                Assert.True(outcome.Status is RequirementStatus.Pending or RequirementStatus.Unknown);
            }
        }
    }

    [Fact]
    public void A_rehearsed_plan_says_the_dates_it_measures()
    {
        foreach (var requirement in EmploymentPlans.Get("HEL19").MovedTo(2024).Requirements)
        {
            Assert.Contains("2024", requirement.Label.Notes[0].Text.Danish, StringComparison.Ordinal);
            Assert.DoesNotContain("2021.", requirement.Label.Notes[0].Text.Danish, StringComparison.Ordinal);
        }
    }

    private static string[] Ids(EmploymentPlan plan) => [.. plan.Requirements.Select(r => r.Id)];
}
