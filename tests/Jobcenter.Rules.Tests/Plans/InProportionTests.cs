using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL21 3.2-2: a count held against its line, and the figures it is read from.</summary>
public sealed class InProportionTests
{
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);
    private static readonly EmploymentPlan s_plan = EmploymentPlans.Get("HEL21");

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
    }

    // A count only grows.
    [Theory]
    [InlineData("2021-06-30", 150, "2021-12-31", RequirementStatus.Met)]
    [InlineData("2021-06-30", 150, "2022-06-30", RequirementStatus.Met)]
    [InlineData("2021-06-30", 149, "2021-12-31", RequirementStatus.Unknown)]
    [InlineData("2020-12-31", 150, "2021-12-31", RequirementStatus.Unknown)] // dated before the period
    [InlineData("2022-01-01", 150, "2022-06-30", RequirementStatus.Unknown)] // or after it
    public void What_an_earlier_figure_reached_stays_reached_when_the_deadlines_is_missing(
        string dated,
        int count,
        string asOf,
        RequirementStatus status
    )
    {
        var outcome = Figures.FollowUp("3.2-2", Figures.Of(($"count:HEL21/3.2-2 217 {dated}", new(count))), asOf);
        Assert.Equal(status, outcome.Status);
        Assert.Equal(
            status == RequirementStatus.Met ? [] : ["count:HEL21/3.2-2/217/2021"],
            outcome.Missing.Select(k => k.ToString())
        );
        if (status == RequirementStatus.Met)
        {
            Assert.Equal(dated, outcome.MeasuredPeriod?.ToString());
            Assert.Equal((new Fraction(150), Fraction.Zero), (outcome.Limit?.Amount, outcome.Gap?.Amount));
        }
    }

    [Fact]
    public void The_deadlines_own_figure_counts_where_it_is_there()
    {
        var figures = Figures.Of(
            ("count:HEL21/3.2-2 217 2021-06-30", new(150)),
            ("count:HEL21/3.2-2 217 2021", new(149))
        );
        Assert.Equal(RequirementStatus.NotMet, Figures.FollowUp("3.2-2", figures, "2021-12-31").Status);
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
        var outcome = EmploymentPlans.Get("HEL21").FollowUp(register, FigureSet.Empty, new(2021, 6, 30)).Find("3.2-2");
        // The last citizen lives in another municipality; the second may still begin before 20 July.
        Assert.Equal(Fraction.One, outcome?.Value?.Amount);
        Assert.True(outcome?.IsProvisional);
        Assert.Equal(RequirementStatus.Behind, outcome?.Status);
    }

    [Fact]
    public void A_register_known_only_from_within_the_period_cannot_count_it()
    {
        var register = RegisterCase.BuildFrom([], new(2021, 12, 31), new LocalDate(2021, 1, 2));
        var followUp = EmploymentPlans.Get("HEL21").FollowUp(register, FigureSet.Empty, new(2021, 12, 31));
        Assert.Equal(RequirementStatus.Unknown, followUp.Find("3.2-2")?.Status);
        Assert.Equal(["count:HEL21/3.2-2/217/2021"], followUp.Find("3.2-2")?.Missing.Select(k => k.ToString()));
        Assert.Equal(RequirementStatus.Unknown, followUp.Find("3.2-1")?.Status);
        Assert.Equal(["ftp:uddannelseshjaelp/217/2020Q4"], followUp.Find("3.2-1")?.Missing.Select(k => k.ToString()));
    }

    [Theory]
    [InlineData("2020-12-31", "2021-06-30", null)] // dated before the period
    [InlineData("2021-01-01", "2021-06-30", "2021-01-01")]
    [InlineData("2021-06-30", "2021-06-30", "2021-06-30")]
    [InlineData("2021-07-01", "2021-06-30", null)] // dated after today
    [InlineData("2021M06", "2021-06-30", null)] // a month's own count is not the year's so far
    [InlineData("2021-12-31", "2021-12-31", "2021-12-31")]
    [InlineData("2021", "2021-12-31", "2021")]
    [InlineData("2021-12-30", "2021-12-31", null)] // after the deadline only the whole period will do
    [InlineData("2022-01-01", "2022-03-01", null)]
    public void A_count_so_far_is_dated_within_its_period(string period, string asOf, string? measured)
    {
        var outcome = Figures.FollowUp("3.2-2", Figures.Of(($"count:HEL21/3.2-2 217 {period}", new(80))), asOf);
        Assert.Equal(measured is null, outcome.Value is null);
        Assert.Equal(measured, outcome.Value is null ? null : outcome.MeasuredPeriod?.ToString());
    }

    [Fact]
    public void Of_counts_that_end_on_one_day_the_registers_own_and_then_the_whole_periods_counts()
    {
        var published = Figures.Of(
            ("count:HEL21/3.2-2 217 2021", new(149)),
            ("count:HEL21/3.2-2 217 2021-12-31", new(150))
        );
        Assert.Equal(new Fraction(149), Figures.FollowUp("3.2-2", published, "2021-12-31").Value?.Amount);
        var own = s_plan.FollowUp(ShareRegister.OfFlexJobs(1, 2), published, s_lastDay).Find("3.2-2");
        Assert.Equal(Fraction.Zero, own?.Value?.Amount);
    }
}
