using FsCheck.Xunit;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>The requirements of HEL19, HEL20, FRE15 and VOK15, on figures and on small registers.</summary>
public sealed class OtherPlansTests
{
    private static readonly Area s_adults = EmploymentPlans.AdultDepartment2015.Municipality;

    [Fact]
    public void Each_plan_has_the_requirements_of_its_source()
    {
        Assert.Equal(["1", "2", "3", "4"], Ids(EmploymentPlans.Helsingoer2019));
        Assert.Equal(["1"], Ids(EmploymentPlans.Helsingoer2020));
        Assert.Equal(["1"], Ids(EmploymentPlans.Frederikssund2015));
        Assert.Equal(["1-2015", "1-2016", "1-2017", "1-2018", "1", "2", "3"], Ids(EmploymentPlans.AdultDepartment2015));
        Assert.Null(EmploymentPlans.AdultDepartment2015.Requirements[^1].Deadline);
    }

    [Theory]
    [InlineData(79, "2015-09-11", RequirementStatus.OnTrack, 0)] // 100 · 254/365 = 69.6
    [InlineData(69, "2015-09-11", RequirementStatus.Behind, 1)]
    [InlineData(70, "2015-09-11", RequirementStatus.OnTrack, 0)]
    [InlineData(99, "2015-12-31", RequirementStatus.NotMet, 1)]
    [InlineData(100, "2015-12-31", RequirementStatus.Met, 0)]
    public void Fre15_counts_those_referred(int count, string date, RequirementStatus status, int gapRoundedUp)
    {
        var period = date == "2015-12-31" ? "2015" : date;
        var outcome = FollowUp(
            EmploymentPlans.Frederikssund2015,
            "1",
            date,
            Figures.Of(($"count:FRE15/1 250 {period}", new(count)))
        );
        Assert.Equal(status, outcome.Status);
        Assert.Equal(new Fraction(gapRoundedUp), outcome.Gap?.Amount.Ceiling());
    }

    [Theory]
    [InlineData(1000, 950, RequirementStatus.Met, 0)]
    [InlineData(1000, 951, RequirementStatus.NotMet, 1)]
    [InlineData(1000, 949, RequirementStatus.Met, 0)]
    public void A_year_of_vok15_falls_by_fifty_or_not(int before, int now, RequirementStatus status, int gap)
    {
        var outcome = FollowUp(
            EmploymentPlans.AdultDepartment2015,
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
        var followUp = EmploymentPlans.AdultDepartment2015.FollowUp(figures, new(2018, 12, 31));
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
            s_adults,
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
        Assert.Equal(status, FollowUp(EmploymentPlans.AdultDepartment2015, "1", asOf, figures).Status);
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
        var outcome = FollowUp(EmploymentPlans.AdultDepartment2015, "1", "2018-12-31", missing);
        Assert.Equal(RequirementStatus.Unknown, outcome.Status);
        Assert.Equal(Figures.Key("ftp:kontanthjaelp 999 2018"), Assert.Single(outcome.Missing));
        Assert.Null(outcome.Gap);
    }

    [Theory]
    [InlineData(149, 0, "2016-06-30", RequirementStatus.Pending)]
    [InlineData(150, 0, "2016-06-30", RequirementStatus.Met)]
    [InlineData(150, 1, "2016-06-30", RequirementStatus.Pending)]
    [InlineData(150, 0, "2015-08-31", RequirementStatus.Pending)]
    [InlineData(51, 0, "2099-12-31", RequirementStatus.Pending)]
    public void Superb_is_met_when_reached_and_pending_until_then(
        int count,
        int beyond,
        string asOf,
        RequirementStatus status
    )
    {
        var outcome = FollowUp(
            EmploymentPlans.AdultDepartment2015,
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
    [InlineData("2016-06-01", RequirementStatus.Pending)]
    public void A_course_of_nine_months_is_too_long_from_the_day_nine_months_have_passed(
        string to,
        RequirementStatus status
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", s_adults));
        builder.Add("a", new Participation("superb", new(2015, 9, 1), MeasuringPeriod.Parse(to).FirstDay));
        var plan = new EmploymentPlan(
            "P",
            new("p", "p"),
            s_adults,
            2018,
            Krav.ParticipantsWithinMonths(Label("P/1"), "superb", new(2015, 9, 1), target: 1, months: 9)
        );
        var outcome = plan.FollowUp(builder.Build(new(2018, 12, 31)), FigureSet.Empty, new(2018, 12, 31)).Outcomes[0];
        Assert.Equal(status, outcome.Status);
    }

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
            FollowUp(
                EmploymentPlans.Helsingoer2019,
                "3",
                asOf,
                Figures.Of(($"deliverable:HEL19/3 217 {dated}", new(delivered)))
            ).Status
        );

    [Theory]
    [InlineData(27, RequirementStatus.Met)]
    [InlineData(28, RequirementStatus.Met)]
    [InlineData(29, RequirementStatus.NotMet)]
    public void Hel19_allows_pauses_of_28_days_before_between_and_after(int pause, RequirementStatus status)
    {
        LocalDate end = new(2021, 3, 31);
        var start = end.PlusDays(-((3 * pause) + 20) + 1);
        foreach (var one in new[] { 0, 1, 2 })
        {
            // One of the three pauses is as long as asked; the placements fill the rest.
            var pauses = new[] { 10, 10, 10 };
            pauses[one] = pause;
            var first = start.PlusDays(pauses[0]);
            var second = first.PlusDays(10 + pauses[1]);
            var builder = new RegisterBuilder();
            builder.Add(new Citizen("a", Area.Municipality(217)));
            builder.Add("a", new Participation("HEL19", start));
            builder.Add("a", Praktik(first, first.PlusDays(9)));
            builder.Add("a", Praktik(second, end.PlusDays(-pauses[2])));
            var outcome = EmploymentPlans
                .Helsingoer2019.FollowUp(builder.Build(new(2021, 12, 31)), FigureSet.Empty, new(2021, 12, 31))
                .Find("2");
            Assert.Equal(status, outcome?.Status);
        }

        static Placement Praktik(LocalDate from, LocalDate to) =>
            new(PlacementKind.CompanyInternship, from, to) { Programme = "HEL19" };
    }

    [Theory]
    [InlineData(new[] { "ja", "ja", "ja" }, RequirementStatus.Met, "1")]
    [InlineData(new[] { "ja", "", "ja" }, RequirementStatus.Unknown, null)]
    [InlineData(new[] { "ja", "", "nej" }, RequirementStatus.NotMet, "1/2")]
    public void One_no_decides_and_otherwise_one_that_is_not_known(
        string[] tools,
        RequirementStatus status,
        string? value
    )
    {
        var builder = new RegisterBuilder();
        foreach (var (answer, i) in tools.Select((a, i) => (a, i)))
        {
            builder.Add(new Citizen($"{i}", Area.Municipality(217)));
            builder.Add(
                new ParticipationRow
                {
                    Project = "HEL19",
                    Citizen = $"{i}",
                    From = "2020-01-01",
                    DigitalTools = answer,
                }
            );
        }

        var outcome = EmploymentPlans
            .Helsingoer2019.FollowUp(builder.Build(new(2021, 12, 31)), FigureSet.Empty, new(2021, 12, 31))
            .Find("4");
        Assert.Equal(status, outcome?.Status);
        Assert.Equal(value, outcome?.Value?.ExactText);
    }

    [Theory]
    [InlineData(5, 5, 0, RequirementStatus.Met)]
    [InlineData(5, 6, 0, RequirementStatus.NotMet)]
    [InlineData(5, 5, 1, RequirementStatus.Unknown)]
    [InlineData(5, 4, 1, RequirementStatus.Met)]
    [InlineData(4, 6, 1, RequirementStatus.NotMet)]
    public void Half_of_the_effort_is_enough_and_nytteindsats_is_no_part_of_it(
        int inTrack,
        int outside,
        int unknown,
        RequirementStatus status
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        foreach (
            var (branche, i) in Enumerable
                .Repeat("rengoering", inTrack)
                .Concat(Enumerable.Repeat("kontor", outside))
                .Concat(Enumerable.Repeat<string?>(null, unknown))
                .Select((b, i) => (b, i))
        )
        {
            foreach (
                var (kind, where) in new[]
                {
                    (PlacementKind.WageSubsidy, branche),
                    (PlacementKind.Nytteindsats, "kontor"),
                }
            )
            {
                builder.Add("a", new Placement(kind, new(2020, 6, 1)) { Branche = where, Employer = $"{i}" });
            }
        }

        var outcome = EmploymentPlans
            .Helsingoer2020.FollowUp(builder.Build(new(2020, 12, 31)), FigureSet.Empty, new(2020, 12, 31))
            .Outcomes[0];
        Assert.Equal(status, outcome.Status);
    }

    [Fact]
    public void The_effort_is_counted_by_the_catalogue_of_its_own_year()
    {
        // The tracks of 2020 and of 2021 have other ids; a plan that is moved asks the catalogue in force.
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        foreach (
            var (catalogue, year) in new[]
            {
                (BrancheCatalogues.Helsingoer2020, 2020),
                (BrancheCatalogues.Helsingoer2021, 2021),
            }
        )
        {
            for (var i = 0; i < 10; i++)
            {
                var branche = i < 8 ? catalogue.Tracks[i % catalogue.Tracks.Length].Id : "kontor";
                builder.Add(
                    "a",
                    new Placement(PlacementKind.WageSubsidy, new(year, 6, 1)) { Branche = branche, Employer = $"{i}" }
                );
            }
        }

        var register = builder.Build(new(2021, 12, 31));
        foreach (var year in new[] { 2020, 2021 })
        {
            var plan = EmploymentPlans.Helsingoer2020.MovedTo(year);
            var outcome = plan.FollowUp(register, FigureSet.Empty, plan.LastDay).Outcomes[0];
            var effort = register.CountTrackEffort(
                new BrancheRegisterBuilder(BrancheCatalogues.All, plan.Municipality).Build(),
                new(year, 1, 1),
                plan.LastDay
            );
            Assert.Equal(new Fraction(8, 10), outcome.Value?.Amount);
            Assert.Equal((8, 2), (effort.Placements.Value.Yes, effort.Placements.Value.No));
        }
    }

    [Property(MaxTest = 50)]
    public void Every_outcome_of_every_plan_can_be_told(int days)
    {
        var asOf = new LocalDate(2014, 1, 1).PlusDays(Math.Abs(days % 4000));
        foreach (var plan in EmploymentPlans.All)
        {
            foreach (var outcome in plan.FollowUp(FigureSet.Empty, asOf).Outcomes)
            {
                Assert.NotEmpty(OutcomeText.Write(outcome));
                Assert.True(outcome.Status is RequirementStatus.Pending or RequirementStatus.Unknown);
            }
        }
    }

    [Theory]
    [InlineData(1, RequirementStatus.Met)]
    [InlineData(2, RequirementStatus.Unknown)]
    public void A_participant_whose_category_is_not_known_is_no_silent_no(int target, RequirementStatus status)
    {
        var builder = new RegisterBuilder();
        foreach (
            var (id, state) in new[] { ("a", CitizenState.UnemploymentBenefit), ("b", CitizenState.CashAssistance) }
        )
        {
            builder.Add(new Citizen(id, s_adults));
            builder.Add(id, new Spell(state, new(2015, 1, 1)));
            builder.Add(id, new Participation("v", new(2015, 2, 1)));
        }

        var plan = new EmploymentPlan(
            "P",
            new("p", "p"),
            s_adults,
            2015,
            Krav.ParticipantCount(
                Label("P/1"),
                MeasuringPeriod.OfYear(2015),
                target,
                "v",
                category: VisitationCategory.JobReady
            )
        );
        var outcome = plan.FollowUp(builder.Build(new(2015, 12, 31)), FigureSet.Empty, new(2015, 12, 31)).Outcomes[0];
        Assert.Equal(status, outcome.Status);
    }

    [Fact]
    public void A_rehearsed_plan_says_the_dates_it_measures()
    {
        foreach (var requirement in EmploymentPlans.Helsingoer2019.MovedTo(2024).Requirements)
        {
            Assert.Contains("2024", requirement.Label.Notes[0].Text.Danish, StringComparison.Ordinal);
            Assert.DoesNotContain("2021.", requirement.Label.Notes[0].Text.Danish, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Figures_that_no_requirement_reads_are_named()
    {
        var followUp = EmploymentPlans.Frederikssund2015.FollowUp(
            Figures.Of(("count:FRE15/1 250 2015", new(7)), ("count:FRE15/nope 250 2015", new(7))),
            new(2015, 12, 31)
        );
        Assert.Equal("count:FRE15/nope", Assert.Single(followUp.UnusedFigures).Key.Measure.ToString());
        Assert.Contains(FollowUpRemarks.Of(followUp), r => r.Danish.Contains("nope", StringComparison.Ordinal));
    }

    private static RuleLabel Label(string id) => new(id, new("t", "t"), new("K", "1"));

    private static string[] Ids(EmploymentPlan plan) => [.. plan.Requirements.Select(r => r.Id)];

    private static RequirementOutcome FollowUp(EmploymentPlan plan, string id, string asOf, FigureSet figures) =>
        plan.FollowUp(figures, MeasuringPeriod.Parse(asOf).FirstDay).Find(id)
        ?? throw new InvalidOperationException(id);
}
