using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL21 3.1-4: the newest list's place.</summary>
public sealed class BenchmarkRankTests
{
    [Theory]
    [InlineData(49, RequirementStatus.Met, 0)]
    [InlineData(50, RequirementStatus.Met, 0)]
    [InlineData(51, RequirementStatus.NotMet, 1)]
    [InlineData(98, RequirementStatus.NotMet, 48)]
    public void Rank_50_is_within_the_best_50(int rank, RequirementStatus status, int gap)
    {
        var outcome = Figures.FollowUp("3.1-4", Figures.Of(("benchmark-rank 217 2021-10-29", new(rank))), "2021-12-31");
        Assert.Equal(status, outcome.Status);
        Assert.Equal(new Fraction(gap), outcome.Gap?.Amount);
        Assert.Equal(new Fraction(50), outcome.Limit?.Amount);
    }

    [Theory]
    [InlineData("2021-03-01", RequirementStatus.Pending, null)]
    [InlineData("2021-04-30", RequirementStatus.Behind, 60)]
    [InlineData("2021-10-28", RequirementStatus.Behind, 60)]
    [InlineData("2021-10-29", RequirementStatus.OnTrack, 40)]
    [InlineData("2021-12-31", RequirementStatus.NotMet, 55)]
    public void The_newest_list_of_the_plan_year_counts(string asOf, RequirementStatus status, int? rank)
    {
        var figures = Figures.Of(
            ("benchmark-rank 217 2020-10-30", new(10)),
            ("benchmark-rank 217 2021-04-30", new(60)),
            ("benchmark-rank 217 2021-10-29", new(40)),
            ("benchmark-rank 217 2021-12-31", new(55)),
            ("benchmark-rank 217 2022-03-01", new(1)),
            ("benchmark-rank 250 2021-10-29", new(1))
        );
        var outcome = Figures.FollowUp("3.1-4", figures, asOf);
        Assert.Equal(status, outcome.Status);
        Assert.Equal(rank is { } r ? new Fraction(r) : null, outcome.Value?.Amount);
    }

    [Fact]
    public void Of_lists_that_end_on_one_day_the_dated_one_counts()
    {
        var figures = Figures.Of(
            ("benchmark-rank 217 2021", new(53)),
            ("benchmark-rank 217 2021Q4", new(52)),
            ("benchmark-rank 217 2021M12", new(51)),
            ("benchmark-rank 217 2021-12-31", new(50))
        );
        Assert.Equal(RequirementStatus.Met, Figures.FollowUp("3.1-4", figures, "2021-12-31").Status);
    }

    [Fact]
    public void Without_any_list_the_answer_is_unknown_after_the_deadline()
    {
        var outcome = Figures.FollowUp("3.1-4", FigureSet.Empty, "2021-12-31");
        Assert.Equal(RequirementStatus.Unknown, outcome.Status);
        Assert.Equal(["benchmark-rank/217/2021"], outcome.Missing.Select(k => k.ToString()));
    }
}
