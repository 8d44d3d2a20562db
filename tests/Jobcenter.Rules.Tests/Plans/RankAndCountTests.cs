using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL21 3.1-4 and 3.2-2.</summary>
public sealed class RankAndCountTests
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

    [Theory]
    [InlineData("2021-12-31", 149, RequirementStatus.NotMet, "1")]
    [InlineData("2021-12-31", 150, RequirementStatus.Met, "0")]
    [InlineData("2021-12-31", 151, RequirementStatus.Met, "0")]
    public void At_least_150_includes_150(string asOf, int count, RequirementStatus status, string gap)
    {
        var outcome = Figures.FollowUp("3.2-2", Figures.Of(("count:HEL21/3.2-2 217 2021", new(count))), asOf);
        Assert.Equal(status, outcome.Status);
        Assert.Equal(Fraction.Parse(gap), outcome.Gap?.Amount);
        Assert.Null(outcome.Baseline);
    }

    [Theory]
    [InlineData("2021-01-01", 1, "30/73", RequirementStatus.OnTrack)]
    [InlineData("2021-06-30", 74, "5430/73", RequirementStatus.Behind)]
    [InlineData("2021-06-30", 75, "5430/73", RequirementStatus.OnTrack)]
    public void Before_the_deadline_the_count_is_held_against_elapsed_days(
        string asOf,
        int count,
        string limit,
        RequirementStatus status
    )
    {
        // 150 · elapsed ÷ 365, the as-of day included: 150/365 and 150 · 181 ÷ 365.
        var outcome = Figures.FollowUp("3.2-2", Figures.Of(($"count:HEL21/3.2-2 217 {asOf}", new(count))), asOf);
        Assert.Equal(status, outcome.Status);
        Assert.Equal(Fraction.Parse(limit), outcome.Limit?.Amount);
        Assert.Equal(asOf, outcome.MeasuredPeriod?.ToString());
    }

    [Fact]
    public void A_count_is_pending_before_its_period_and_unknown_without_a_figure()
    {
        Assert.Equal(RequirementStatus.Pending, Figures.FollowUp("3.2-2", FigureSet.Empty, "2020-12-31").Status);
        var early = Figures.FollowUp("3.2-2", FigureSet.Empty, "2021-06-30");
        Assert.Equal(RequirementStatus.Unknown, early.Status);
        Assert.Equal(["count:HEL21/3.2-2/217/2021-06-30"], early.Missing.Select(k => k.ToString()));
        var late = Figures.FollowUp("3.2-2", Figures.Of(("count:HEL21/3.2-2 217 2021-06-30", new(200))), "2021-12-31");
        Assert.Equal(RequirementStatus.Unknown, late.Status);
        Assert.Equal(["count:HEL21/3.2-2/217/2021"], late.Missing.Select(k => k.ToString()));
    }

    [Fact]
    public void The_register_is_counted_up_to_the_as_of_date_and_marks_what_may_change()
    {
        var register = RegisterCase.BuildFrom(
            [
                new(0, new Spell(CitizenState.EducationAssistance, new(2020, 1, 1), new LocalDate(2021, 3, 31))),
                new(0, new Spell(CitizenState.Education, new(2021, 4, 1))),
                new(1, new Spell(CitizenState.EducationAssistance, new(2020, 1, 1), new LocalDate(2021, 6, 20))),
                new(3, new Spell(CitizenState.EducationAssistance, new(2020, 1, 1), new LocalDate(2021, 3, 31))),
                new(3, new Spell(CitizenState.Education, new(2021, 4, 1))),
            ],
            new(2021, 6, 30)
        );
        var outcome = EmploymentPlans
            .Helsingoer2021.FollowUp(register, FigureSet.Empty, new(2021, 6, 30))
            .Find("3.2-2");
        // The last citizen lives in another municipality; the second may still begin before 20 July.
        Assert.Equal(Fraction.One, outcome?.Value?.Amount);
        Assert.True(outcome?.IsProvisional);
        Assert.Equal(RequirementStatus.Behind, outcome?.Status);
    }

    [Fact]
    public void A_register_known_only_from_within_the_period_cannot_count_it()
    {
        var register = RegisterCase.BuildFrom([], new(2021, 12, 31), new LocalDate(2021, 1, 2));
        var followUp = EmploymentPlans.Helsingoer2021.FollowUp(register, FigureSet.Empty, new(2021, 12, 31));
        Assert.Equal(RequirementStatus.Unknown, followUp.Find("3.2-2")?.Status);
        Assert.Equal(["count:HEL21/3.2-2/217/2021"], followUp.Find("3.2-2")?.Missing.Select(k => k.ToString()));
        Assert.Equal(RequirementStatus.Unknown, followUp.Find("3.2-1")?.Status);
        Assert.Equal(["ftp:uddannelseshjaelp/217/2020Q4"], followUp.Find("3.2-1")?.Missing.Select(k => k.ToString()));
    }
}
