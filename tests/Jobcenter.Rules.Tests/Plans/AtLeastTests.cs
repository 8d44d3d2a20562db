using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL21 3.4, 3.5 and 5: shares of persons, followed up as of now.</summary>
public sealed class AtLeastTests
{
    private static readonly EmploymentPlan s_plan = EmploymentPlans.Get("HEL21");

    [Theory]
    [InlineData("0.8199", RequirementStatus.NotMet, "1/10000")]
    [InlineData("0.82", RequirementStatus.Met, "0")]
    [InlineData("0.8201", RequirementStatus.Met, "0")]
    public void Eighty_two_percent_includes_eighty_two(string share, RequirementStatus status, string gap)
    {
        var figures = Figures.Of(("fleksjob-share 217 2021-12-31", Fraction.Parse(share)));
        var outcome = Figures.FollowUp("3.4.2-1", figures, "2021-12-31");
        Assert.Equal(status, outcome.Status);
        Assert.Equal(Fraction.Parse(gap), outcome.Gap?.Amount);
        // The baseline is shown, and missing it does not matter.
        Assert.Empty(outcome.Missing);
        Assert.Null(outcome.Baseline);
        Assert.Contains(
            outcome.Assessment?.Facts[0].Basis ?? [],
            f => f.Id == "fleksjob-share/217/2020-12-31" && f.IsMissing
        );
    }

    [Fact]
    public void The_level_a_share_is_asked_to_keep_is_its_baseline()
    {
        var figures = Figures.Of(
            ("fleksjob-share 217 2020-12-31", new(4, 5)),
            ("fleksjob-share 217 2021-12-31", new(83, 100))
        );
        Assert.Equal(
            new Quantity(new(4, 5), QuantityUnit.Share),
            Figures.FollowUp("3.4.2-1", figures, "2021-12-31").Baseline
        );
    }

    [Theory]
    [InlineData("2020-12-31", RequirementStatus.Pending)]
    [InlineData("2021-03-30", RequirementStatus.Unknown)]
    [InlineData("2021-03-31", RequirementStatus.Behind)]
    [InlineData("2021-06-30", RequirementStatus.OnTrack)]
    [InlineData("2021-12-31", RequirementStatus.Unknown)]
    public void A_published_share_on_a_date_counts_from_that_date_on(string asOf, RequirementStatus status)
    {
        var figures = Figures.Of(
            ("fleksjob-share 217 2021-03-31", new(8, 10)),
            ("fleksjob-share 217 2021-06-30", new(83, 100))
        );
        Assert.Equal(status, Figures.FollowUp("3.4.2-1", figures, asOf).Status);
    }

    [Theory]
    [InlineData("0.8101", "0.8200", RequirementStatus.NotMet, "0")]
    [InlineData("0.8100", "0.8200", RequirementStatus.Met, "0")]
    [InlineData("0.8102", "0.8200", RequirementStatus.NotMet, "1/10000")]
    public void More_points_than_the_country_is_strict(string before, string now, RequirementStatus status, string gap)
    {
        // The country gains 0.99 points.
        var figures = Figures.Of(
            ("fleksjob-share 217 2020-12-31", Fraction.Parse(before)),
            ("fleksjob-share 217 2021-12-31", Fraction.Parse(now)),
            ("fleksjob-share DK 2020-12-31", Fraction.Parse("0.8000")),
            ("fleksjob-share DK 2021-12-31", Fraction.Parse("0.8099"))
        );
        var outcome = Figures.FollowUp("3.4.2-2", figures, "2021-12-31");
        Assert.Equal(status, outcome.Status);
        Assert.Equal(Fraction.Parse(gap), outcome.Gap?.Amount);
        Assert.Equal(QuantityUnit.PercentagePoints, outcome.Value?.Unit);
    }

    [Fact]
    public void Before_the_deadline_the_newest_date_that_both_have_counts()
    {
        var figures = Figures.Of(
            ("fleksjob-share 217 2020-12-31", new(80, 100)),
            ("fleksjob-share 217 2021-03-31", new(82, 100)),
            ("fleksjob-share 217 2021-06-30", new(70, 100)),
            ("fleksjob-share DK 2020-12-31", new(80, 100)),
            ("fleksjob-share DK 2021-03-31", new(81, 100))
        );
        var outcome = Figures.FollowUp("3.4.2-2", figures, "2021-08-01");
        Assert.Equal(RequirementStatus.OnTrack, outcome.Status);
        Assert.Equal("2021-03-31", outcome.MeasuredPeriod?.ToString());
        Assert.Equal(RequirementStatus.Pending, Figures.FollowUp("3.4.2-2", figures, "2021-03-30").Status);
        Assert.Equal(
            ["fleksjob-share/217/2021-12-31", "fleksjob-share/DK/2021-12-31"],
            Figures.FollowUp("3.4.2-2", figures, "2021-12-31").Missing.Select(k => k.ToString())
        );
    }

    [Fact]
    public void The_register_answers_and_shows_numerator_and_denominator()
    {
        var register = Build(
            new(0, new(CitizenState.FlexJob, new(2020, 1, 1))),
            new(1, new(CitizenState.Ledighedsydelse, new(2020, 1, 1))),
            new(2, new(CitizenState.FlexJob, new(2020, 1, 1))),
            new(2, new(CitizenState.Ledighedsydelse, new(2020, 1, 1)))
        );
        var outcome = FollowUp(register, "3.4.1-1", new(2021, 6, 30));
        Assert.Equal(new Fraction(2, 3), outcome.Value?.Amount);
        Assert.Equal(RequirementStatus.Behind, outcome.Status);
        var figure = Assert.Single(outcome.FiguresUsed);
        Assert.Equal("2 af 3", figure.Basis[0].Value?.Danish);
    }

    [Fact]
    public void While_there_is_nobody_to_share_it_is_pending_and_after_the_deadline_unknown()
    {
        var register = Build();
        foreach (var id in new[] { "3.4.1-1", "3.4.1-2", "3.4.1-3", "3.5-1", "3.5-2", "3.5-3" })
        {
            Assert.Equal(RequirementStatus.Pending, FollowUp(register, id, new(2021, 6, 30)).Status);
            var late = FollowUp(register, id, new(2021, 12, 31));
            Assert.Equal(RequirementStatus.Unknown, late.Status);
            Assert.Contains("share of nothing", late.WhyMissing(late.Missing[0]).English, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_older_share_is_not_todays_when_nobody_is_left()
    {
        var register = Build(new CaseSpell(0, new(CitizenState.FlexJob, new(2020, 1, 1), new LocalDate(2021, 4, 30))));
        Assert.Equal(RequirementStatus.OnTrack, FollowUp(register, "3.4.1-1", new(2021, 3, 31)).Status);
        Assert.Equal(RequirementStatus.Pending, FollowUp(register, "3.4.1-1", new(2021, 6, 30)).Status);
    }

    [Fact]
    public void After_the_deadline_nothing_later_is_seen_and_what_happened_since_stands_beside()
    {
        var builder = new RegisterBuilder();
        builder.Add(
            new Citizen("a", RegisterCase.Helsingoer)
            {
                ResidenceBasis = ResidenceBasis.Refugee,
                ArrivalDate = new(2019, 2, 1),
            }
        );
        builder.Add("a", new Spell(CitizenState.Employment, new(2020, 1, 1)));
        builder.Add("a", new Spell(CitizenState.FlexJob, new(2021, 11, 1), Hours: WeeklyHours.FromHundredths(500)));
        builder.Add("a", new Spell(CitizenState.FlexJob, new(2022, 1, 10), Hours: WeeklyHours.FromHundredths(1500)));
        var register = builder.Build(new(2022, 3, 1));
        foreach (
            var (id, status) in new[] { ("3.5-1", RequirementStatus.Unknown), ("3.4.1-3", RequirementStatus.NotMet) }
        )
        {
            var atDeadline = FollowUp(register, id, new(2021, 12, 31));
            Assert.Equal((status, null), (atDeadline.Status, atDeadline.Since));
            var later = FollowUp(register, id, new(2022, 3, 1));
            Assert.Equal((status, atDeadline.Value), (later.Status, later.Value));
            Assert.Equal(("2022-03-01", Fraction.One), (later.Since?.Period.ToString(), later.Since?.Value?.Amount));
        }
    }

    [Fact]
    public void A_share_of_courses_is_provisional_while_one_may_be_taken_up_again()
    {
        var register = Build(
            new CaseSpell(0, new(CitizenState.Ledighedsydelse, new(2021, 5, 1), new LocalDate(2021, 12, 15)))
        );
        var outcome = FollowUp(register, "3.4.1-2", new(2021, 12, 30));
        Assert.True(outcome.IsProvisional);
        Assert.Equal("forløb", outcome.FiguresUsed.Single().Basis[0].Name.Danish);
        // From the deadline on nothing later is seen.
        Assert.False(FollowUp(register, "3.4.1-2", s_plan.LastDay).IsProvisional);
    }

    [Fact]
    public void Both_readings_of_three_years_are_shown_and_an_option_says_which_decides()
    {
        // In work after a year, but no longer on the day three years have passed.
        var builder = new RegisterBuilder();
        builder.Add(
            new Citizen("a", RegisterCase.Helsingoer)
            {
                ResidenceBasis = ResidenceBasis.Refugee,
                ArrivalDate = new(2018, 1, 1),
            }
        );
        builder.Add(
            new Citizen("b", RegisterCase.Helsingoer)
            {
                ResidenceBasis = ResidenceBasis.Refugee,
                ArrivalDate = new(2020, 1, 1),
            }
        );
        builder.Add("a", new Spell(CitizenState.Employment, new(2019, 1, 1), new LocalDate(2019, 6, 30)));
        var register = builder.Build(s_plan.LastDay);
        var requirement = s_plan.Requirements.Single(r => r.Id == "3.5-1");
        foreach (
            var (reading, status) in new[]
            {
                (EmploymentReading.Within, RequirementStatus.Met),
                (EmploymentReading.OnTheDay, RequirementStatus.NotMet),
            }
        )
        {
            var outcome = new EmploymentPlan(
                "HEL21",
                s_plan.Title,
                s_plan.Municipality,
                2021,
                requirement.DecidedBy(reading)
            )
                .FollowUp(register, FigureSet.Empty, s_plan.LastDay)
                .Outcomes.Single();
            Assert.Equal(status, outcome.Status);
            Assert.Equal(
                [
                    status == RequirementStatus.Met ? Verdict.Met : Verdict.NotMet,
                    status == RequirementStatus.Met ? Verdict.NotMet : Verdict.Met,
                ],
                outcome.Assessment?.Parts.Select(p => p.Verdict)
            );
            Assert.Equal("1", outcome.FiguresUsed.Single().Basis.Single(f => f.Id == "pending").Value?.Danish);
        }
    }

    [Fact]
    public void Spells_without_hours_are_named()
    {
        var register = Build(
            new(0, new(CitizenState.FlexJob, new(2021, 2, 1), Hours: WeeklyHours.FromHundredths(500))),
            new(1, new(CitizenState.FlexJob, new(2021, 2, 1)))
        );
        var figure = FollowUp(register, "3.4.1-3", s_plan.LastDay).FiguresUsed.Single();
        Assert.Equal("0 af 1", figure.Basis[0].Value?.Danish);
        Assert.Equal("1", figure.Basis.Single(f => f.Id == "hours").Value?.Danish);
    }

    [Theory]
    [InlineData(51, RequirementStatus.NotMet)]
    [InlineData(52, RequirementStatus.Met)]
    public void Fifty_two_members_of_staff_include_the_fifty_second(int count, RequirementStatus status) =>
        Assert.Equal(
            status,
            Figures.FollowUp("5-1", Figures.Of(("count:HEL21/5-1 217 2021-12-31", new(count))), "2021-12-31").Status
        );

    [Fact]
    public void Limits_that_make_no_sense_throw()
    {
        var label = s_plan.Requirements[0].Label;
        var year = MeasuringPeriod.OfYear(2021);
        Assert.Throws<ArgumentException>(() => Krav.FlexJobShare(label, year, default));
        Assert.Throws<ArgumentException>(() => Krav.FlexJobShare(label, year, new(new Fraction(101, 100))));
        Assert.Throws<ArgumentException>(() => Krav.FlexJobShareAgainstCountry(label, year.LastDay, year.LastDay));
        Assert.ThrowsAny<ArgumentException>(() =>
            Krav.ShortCourseShare(label, year, new(Fraction.One), (CitizenState)99, 6)
        );
    }

    private static Register Build(params CaseSpell[] spells) => RegisterCase.BuildFrom(spells, s_plan.LastDay);

    private static RequirementOutcome FollowUp(Register register, string id, LocalDate asOf)
    {
        var outcome = s_plan.FollowUp(register, FigureSet.Empty, asOf).Find(id);
        Assert.NotNull(outcome);
        return outcome;
    }

    [Theory]
    [InlineData("2014", "2014-12-31", 0, RequirementStatus.Unknown)]
    [InlineData("2014", "2014-12-31", 1, RequirementStatus.Met)]
    [InlineData("2015", "2014-12-31", 0, RequirementStatus.Unknown)] // 2014 has ended, and cannot be told
    [InlineData("2015", "2014-12-31", 1, RequirementStatus.OnTrack)]
    [InlineData("2015", "2014-06-30", 0, RequirementStatus.Pending)]
    public void At_most_so_many_in_long_courses_is_unknown_only_where_their_beginnings_can_tip_it(
        string due,
        string asOf,
        int limit,
        RequirementStatus status
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Figures.Municipality));
        builder.Add("a", new Spell(CitizenState.CashAssistance, new(2014, 1, 5)));
        var register = builder.Build(new(2016, 12, 31), knownFrom: new(2014, 1, 1));
        var followUp = PlanCase
            .Plan(
                new Resultatkrav(
                    PlanCase.Label("P/1"),
                    new Measure.FullTimePersons(
                        BenefitGroup.Of(CitizenState.CashAssistance),
                        [CourseSelection.LongTerm]
                    ),
                    new LimitComparison.AtMost(new Fraction(limit)),
                    new Pace.AsOfNow(MeasuringPeriod.Parse(due))
                )
            )
            .FollowUp(register, FigureSet.Empty, Dates.Of(asOf));
        var outcome = followUp.Outcomes[0];
        Assert.Equal(status, outcome.Status);
        Assert.Equal(status == RequirementStatus.Unknown, !outcome.Missing.IsEmpty);
        if (status != RequirementStatus.Pending)
        {
            var fact = Assert.Single(followUp.MissingFactsOf("1"));
            Assert.Equal(("from", 1), (fact.Column, fact.Count));
            Assert.Equal("a", Assert.Single(fact.Citizens));
            // 361 of the 365 days, were it old enough by the first of them.
            Assert.Equal(new Fraction(0), outcome.Lowest?.Amount);
            Assert.Equal(new Fraction(361, 365), outcome.Highest?.Amount);
        }
    }
}
