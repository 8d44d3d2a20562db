using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>VOK15 1: fifty fewer a year, in every reading.</summary>
public sealed class EachPeriodTests
{
    [Fact]
    public void Each_reading_of_a_reduction_has_its_name()
    {
        Resultatkrav Of(int years, CourseSelection courses, ReductionReading reading) =>
            Krav.FullTimePersonReduction(
                PlanCase.Label("P/1"),
                CitizenState.CashAssistance,
                new BaselineSpan(MeasuringPeriod.OfYear(2014), MeasuringPeriod.OfYear(2016)),
                MeasuringPeriod.OfYear(2015),
                50,
                courses,
                reading,
                years
            );
        (string?, string?, string?)[] Readings(Resultatkrav requirement) =>
            [
                .. PlanCase
                    .Plan(requirement)
                    .FollowUp(
                        Figures.Of(
                            ("ftp:kontanthjaelp 999 2014", new(900)),
                            ("ftp:kontanthjaelp 999 2015", new(800)),
                            ("ftp:kontanthjaelp 999 2016", new(700))
                        ),
                        new(2016, 12, 31),
                        new() { Municipality = Area.Municipality(999) }
                    )
                    .Outcomes[0]
                    .Assessment?.Parts.Select(p => (p.Label?.Id, p.Label?.Title.Danish, p.Label?.Title.English))
                    ?? [],
            ];
        Assert.Equal(
            [
                (
                    "P/1/all-yearly",
                    "Læsning: alle forløb, fra perioden før",
                    "Reading: all courses, from the period before"
                ),
                (
                    "P/1/all-cumulative",
                    "Læsning: alle forløb, samlet fra 2014",
                    "Reading: all courses, in all from 2014"
                ),
                (
                    "P/1/long-term-yearly",
                    "Læsning: kun forløb på mindst 1 år, fra perioden før",
                    "Reading: only courses of at least 1 year, from the period before"
                ),
                (
                    "P/1/long-term-cumulative",
                    "Læsning: kun forløb på mindst 1 år, samlet fra 2014",
                    "Reading: only courses of at least 1 year, in all from 2014"
                ),
            ],
            Readings(Of(1, CourseSelection.All, ReductionReading.Yearly))
        );
        var other = Readings(Of(2, CourseSelection.LongTerm, ReductionReading.Cumulative));
        Assert.Equal(
            ["P/1/long-term-cumulative", "P/1/long-term-yearly", "P/1/all-cumulative", "P/1/all-yearly"],
            other.Select(r => r.Item1)
        );
        Assert.Equal("Reading: only courses of at least 2 years, in all from 2014", other[0].Item3);
    }

    [Theory]
    [InlineData("2015", true)]
    [InlineData("2016", true)]
    [InlineData("2014", false)] // not after the baseline
    [InlineData("2017", false)] // after the deadline
    [InlineData("2015Q1", false)] // another kind of period
    public void A_reductions_first_period_lies_within_its_span(string first, bool isAllowed)
    {
        Resultatkrav Of() =>
            Krav.FullTimePersonReduction(
                PlanCase.Label("P/1"),
                CitizenState.CashAssistance,
                new BaselineSpan(MeasuringPeriod.OfYear(2014), MeasuringPeriod.OfYear(2016)),
                MeasuringPeriod.Parse(first),
                50
            );
        if (isAllowed)
        {
            Assert.Equal(first, ((Pace.EachPeriod)Of().Pace).First.ToString());
        }
        else
        {
            Assert.Equal("first", Assert.Throws<ArgumentException>(Of).ParamName);
        }
    }

    [Fact]
    public void A_reduction_is_counted_for_every_period_and_for_long_courses_too()
    {
        var requirement = EmploymentPlans.Get("VOK15").Requirements.First(r => r.Id == "1");
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Figures.Municipality));
        builder.Add("a", new Spell(CitizenState.CashAssistance, new(2013, 1, 1), new LocalDate(2016, 12, 31)));
        var cells = new EmploymentPlan("VOK15", new("p", "p"), Figures.Municipality, 2018, requirement)
            .ComputeFigures(builder.Build(new(2018, 12, 31)), FigureSet.Empty, new(2018, 12, 31))
            .Cells;
        foreach (var measure in new[] { "ftp:kontanthjaelp", "ftp-long-term:kontanthjaelp" })
        {
            Assert.Equal(
                [("2014", 1), ("2015", 1), ("2016", 1), ("2017", 0), ("2018", 0)],
                cells
                    .Where(c => c.Key.Measure.ToString() == measure)
                    .Select(c => (c.Key.Period.ToString(), (int)(c.Used?.Value ?? new(-1)).Numerator))
            );
        }

        Assert.All(cells, c => Assert.False(c.Used?.IsProvisional));
    }

    [Theory]
    [InlineData(1000, 950, RequirementStatus.Met, 0)]
    [InlineData(1000, 951, RequirementStatus.NotMet, 1)]
    [InlineData(1000, 949, RequirementStatus.Met, 0)]
    public void A_year_of_vok15_falls_by_fifty_or_not(int before, int now, RequirementStatus status, int gap)
    {
        var outcome = PlanCase.FollowUp(
            EmploymentPlans.Get("VOK15"),
            "1-2015",
            "2015-12-31",
            Figures.Of(("ftp:kontanthjaelp 999 2014", new(before)), ("ftp:kontanthjaelp 999 2015", new(now)))
        );
        Assert.Equal(status, outcome.Status);
        Assert.Equal(new Fraction(gap), outcome.Gap?.Amount);
        Assert.Equal(new Fraction(before - 50), outcome.Limit?.Amount);
    }

    [Fact]
    public void The_four_years_have_one_answer_more_and_readings_that_differ_are_shown()
    {
        // A fall of 80 and then of 40: year for year too little, in all enough.
        var figures = Figures.Of(
            ("ftp:kontanthjaelp 999 2014", new(1000)),
            ("ftp:kontanthjaelp 999 2015", new(920)),
            ("ftp:kontanthjaelp 999 2016", new(880)),
            ("ftp:kontanthjaelp 999 2017", new(830)),
            ("ftp:kontanthjaelp 999 2018", new(780))
        );
        var followUp = EmploymentPlans.Get("VOK15").FollowUp(figures, new(2018, 12, 31));
        Assert.Equal(
            [RequirementStatus.Met, RequirementStatus.NotMet, RequirementStatus.Met, RequirementStatus.Met],
            followUp.Outcomes.Take(4).Select(o => o.Status)
        );
        var all = followUp.Outcomes[4];
        Assert.Equal(RequirementStatus.NotMet, all.Status);
        Assert.Equal(MeasuringPeriod.OfYear(2016), all.MeasuredPeriod);
        Assert.Equal(new Fraction(10), all.Gap?.Amount);
        Assert.Equal(
            [Verdict.NotMet, Verdict.Met, Verdict.Unknown, Verdict.Unknown],
            all.Assessment?.Parts.Select(p => p.Verdict) ?? []
        );
        Assert.Empty(all.Missing);

        var requirement = all.Requirement;
        var plan = new EmploymentPlan(
            "VOK15",
            new("p", "p"),
            PlanCase.Adults,
            2018,
            requirement.DecidedBy(CourseSelection.All, ReductionReading.Cumulative)
        );
        Assert.Equal(RequirementStatus.Met, plan.FollowUp(figures, new(2018, 12, 31)).Outcomes[0].Status);
    }

    [Theory]
    [InlineData("2015-12-30", RequirementStatus.Pending)]
    [InlineData("2015-12-31", RequirementStatus.OnTrack)]
    [InlineData("2016-12-31", RequirementStatus.Behind)]
    [InlineData("2017-12-31", RequirementStatus.Behind)]
    [InlineData("2018-12-31", RequirementStatus.NotMet)]
    public void Before_the_deadline_the_years_that_have_ended_are_asked_about(string asOf, RequirementStatus status)
    {
        var figures = Figures.Of(
            ("ftp:kontanthjaelp 999 2014", new(1000)),
            ("ftp:kontanthjaelp 999 2015", new(950)),
            ("ftp:kontanthjaelp 999 2016", new(901)),
            ("ftp:kontanthjaelp 999 2017", new(851))
        );
        Assert.Equal(status, PlanCase.FollowUp(EmploymentPlans.Get("VOK15"), "1", asOf, figures).Status);
    }

    [Fact]
    public void A_missing_year_leaves_the_four_unknown_unless_another_has_failed()
    {
        var missing = Figures.Of(
            ("ftp:kontanthjaelp 999 2014", new(1000)),
            ("ftp:kontanthjaelp 999 2015", new(950)),
            ("ftp:kontanthjaelp 999 2016", new(900)),
            ("ftp:kontanthjaelp 999 2017", new(850))
        );
        var outcome = PlanCase.FollowUp(EmploymentPlans.Get("VOK15"), "1", "2018-12-31", missing);
        Assert.Equal(RequirementStatus.Unknown, outcome.Status);
        Assert.Equal(Figures.Key("ftp:kontanthjaelp 999 2018"), Assert.Single(outcome.Missing));
        Assert.Null(outcome.Gap);
    }
}
