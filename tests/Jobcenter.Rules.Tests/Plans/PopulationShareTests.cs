using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL21 3.1-3: a lower share of the population than the country's.</summary>
public sealed class PopulationShareTests
{
    [Theory]
    [InlineData(199, 210, RequirementStatus.Met, RequirementStatus.Met)]
    [InlineData(200, 210, RequirementStatus.NotMet, RequirementStatus.Met)]
    [InlineData(199, 180, RequirementStatus.Met, RequirementStatus.NotMet)]
    [InlineData(201, 201, RequirementStatus.NotMet, RequirementStatus.NotMet)]
    public void The_share_has_two_readings_and_an_option_says_which_decides(
        int now,
        int before,
        RequirementStatus level,
        RequirementStatus change
    )
    {
        // The country stays at 20 %.
        var figures = Figures.Of(
            ("ftp:offentlig-forsoergelse 217 2020Q4", new(before)),
            ("ftp:offentlig-forsoergelse 217 2021Q4", new(now)),
            ("population:16-66 217 2020Q4", new(1000)),
            ("population:16-66 217 2021Q4", new(1000)),
            ("ftp:offentlig-forsoergelse DK 2020Q4", new(2000)),
            ("ftp:offentlig-forsoergelse DK 2021Q4", new(2000)),
            ("population:16-66 DK 2020Q4", new(10000)),
            ("population:16-66 DK 2021Q4", new(10000))
        );
        var plan = EmploymentPlans.Get("HEL21");
        var requirement = plan.Requirements.Single(r => r.Id == "3.1-3");
        foreach (var (reading, status) in new[] { (ShareReading.Level, level), (ShareReading.Change, change) })
        {
            var outcome = new EmploymentPlan(
                plan.Id,
                plan.Title,
                plan.Municipality,
                plan.Year,
                requirement.DecidedBy(reading)
            )
                .FollowUp(figures, plan.LastDay)
                .Outcomes.Single();
            Assert.Equal(status, outcome.Status);
            Assert.Equal(AssessmentKind.Readings, outcome.Assessment?.Kind);
            Assert.Equal(2, outcome.Assessment?.Parts.Length);
            var unit = reading == ShareReading.Level ? QuantityUnit.Share : QuantityUnit.PercentagePoints;
            Assert.Equal(unit, outcome.Value?.Unit);
            Assert.Equal(QuantityUnit.PercentagePoints, outcome.Gap?.Unit);
            var expectedGap =
                reading == ShareReading.Level ? new Fraction(now - 200, 1000) : new Fraction(now - before, 1000);
            Assert.Equal(Fraction.Max(expectedGap, Fraction.Zero), outcome.Gap?.Amount);
        }
    }

    [Fact]
    public void The_reading_that_is_only_shown_may_lack_its_figures()
    {
        var figures = Figures.Of(
            ("ftp:offentlig-forsoergelse 217 2021Q4", new(199)),
            ("population:16-66 217 2021Q4", new(1000)),
            ("ftp:offentlig-forsoergelse DK 2021Q4", new(2000)),
            ("population:16-66 DK 2021Q4", new(10000))
        );
        var outcome = Figures.FollowUp("3.1-3", figures, "2021-12-31");
        Assert.Equal(RequirementStatus.Met, outcome.Status);
        Assert.Empty(outcome.Missing);
        Assert.Equal(Verdict.Unknown, outcome.Assessment?.Parts[1].Verdict);
    }

    [Fact]
    public void A_population_of_zero_is_unknown()
    {
        var figures = Figures.Of(
            ("ftp:offentlig-forsoergelse 217 2021Q4", new(199)),
            ("population:16-66 217 2021Q4", new(0)),
            ("ftp:offentlig-forsoergelse DK 2021Q4", new(2000)),
            ("population:16-66 DK 2021Q4", new(10000))
        );
        Assert.Equal(RequirementStatus.Unknown, Figures.FollowUp("3.1-3", figures, "2021-12-31").Status);
    }
}
