using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>VOK15 3: a number of participants, none of them for too long.</summary>
public sealed class AsOfNowTests
{
    [Theory]
    [InlineData("2015-08-31", "2016-06-30", null)] // dated before the first day
    [InlineData("2015-09-01", "2016-06-30", 10)]
    [InlineData("2015-09-01", "2015-09-01", 10)]
    [InlineData("2016-06-30", "2016-06-29", null)] // dated after today
    public void A_count_without_a_deadline_is_dated_from_its_first_day_on(string dated, string asOf, int? value)
    {
        var outcome = EmploymentPlans
            .Get("VOK15")
            .FollowUp(
                Figures.Of(($"count:VOK15/3 999 {dated}", new(10)), ($"count:VOK15/3-beyond 999 {dated}", new(0))),
                MeasuringPeriod.Parse(asOf).FirstDay
            )
            .Find("3");
        Assert.Equal(value is { } count ? new Fraction(count) : null, outcome?.Value?.Amount);
    }

    [Fact]
    public void Without_a_deadline_the_newest_counts_and_of_one_day_the_registers_own_and_then_the_whole_periods()
    {
        RequirementOutcome? Of(Register? register, params (string, Fraction)[] figures)
        {
            var plan = EmploymentPlans.Get("VOK15");
            var set = Figures.Of(figures);
            return (
                register is null
                    ? plan.FollowUp(set, new(2016, 12, 31))
                    : plan.FollowUp(register, set, new(2016, 12, 31))
            ).Find("3");
        }

        Assert.Equal(
            new Fraction(30),
            Of(
                null,
                ("count:VOK15/3 999 2016-12-30", new(40)),
                ("count:VOK15/3 999 2016-12-31", new(30))
            )?.Value?.Amount
        );
        Assert.Equal(
            new Fraction(40),
            Of(null, ("count:VOK15/3 999 2016", new(40)), ("count:VOK15/3 999 2016-12-31", new(30)))?.Value?.Amount
        );
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", EmploymentPlans.Get("VOK15").Municipality));
        builder.Add("a", new Participation("superb", new(2015, 9, 1), new(2016, 1, 31)));
        var register = builder.Build(new(2016, 12, 31));
        Assert.Equal(Fraction.One, Of(register, ("count:VOK15/3 999 2016", new(40)))?.Value?.Amount);
        // One who is in it on the first day is counted on that day, and nobody the day before.
        Assert.Equal(
            [new Fraction(1), null],
            new[] { new LocalDate(2015, 9, 1), new LocalDate(2015, 8, 31) }.Select(d =>
                EmploymentPlans.Get("VOK15").FollowUp(register, FigureSet.Empty, d).Find("3")?.Value?.Amount
            )
        );
    }

    [Theory]
    [InlineData(149, 0, "2016-06-30", RequirementStatus.Pending)]
    [InlineData(150, 0, "2016-06-30", RequirementStatus.Met)]
    [InlineData(150, 1, "2016-06-30", RequirementStatus.NotMet)]
    [InlineData(149, 1, "2016-06-30", RequirementStatus.NotMet)]
    [InlineData(150, 0, "2015-08-31", RequirementStatus.Pending)]
    [InlineData(51, 0, "2099-12-31", RequirementStatus.Pending)]
    public void Superb_is_met_when_reached_not_met_when_somebody_was_in_it_for_too_long_and_pending_until_then(
        int count,
        int beyond,
        string asOf,
        RequirementStatus status
    )
    {
        var outcome = PlanCase.FollowUp(
            EmploymentPlans.Get("VOK15"),
            "3",
            asOf,
            Figures.Of(
                ("count:VOK15/3 999 2016-06-30", new(count)),
                ("count:VOK15/3-beyond 999 2016-06-30", new(beyond))
            )
        );
        Assert.Equal(status, outcome.Status);
        Assert.False(outcome.IsFinal);
        if (asOf != "2015-08-31")
        {
            Assert.Equal(new Fraction(count), outcome.Value?.Amount);
            Assert.Equal(new Fraction(Math.Max(0, 150 - count)), outcome.Gap?.Amount);
        }
    }

    [Theory]
    [InlineData("2016-05-31", RequirementStatus.Met)] // 1 September + 9 months = 1 June.
    [InlineData("2016-06-01", RequirementStatus.NotMet)] // and nobody can make it shorter
    public void A_course_of_nine_months_is_too_long_from_the_day_nine_months_have_passed(
        string to,
        RequirementStatus status
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", PlanCase.Adults));
        builder.Add("a", new Participation("superb", new(2015, 9, 1), MeasuringPeriod.Parse(to).FirstDay));
        var plan = new EmploymentPlan(
            "P",
            new("p", "p"),
            PlanCase.Adults,
            2018,
            Krav.ParticipantsWithinMonths(PlanCase.Label("P/1"), "superb", new(2015, 9, 1), target: 1, months: 9)
        );
        var outcome = plan.FollowUp(builder.Build(new(2018, 12, 31)), FigureSet.Empty, new(2018, 12, 31)).Outcomes[0];
        Assert.Equal(status, outcome.Status);
    }
}
