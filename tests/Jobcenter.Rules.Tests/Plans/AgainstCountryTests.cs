using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Tests.Generators;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL21 3.1-2, 3.2-3 and 3.1-3: strictly better than the country.</summary>
public sealed class AgainstCountryTests
{
    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Met_exactly_when_the_change_is_strictly_lower(
        FullTimePersons before,
        FullTimePersons after,
        FullTimePersons countryBefore,
        FullTimePersons countryAfter
    )
    {
        var outcome = Change(before.Count, after.Count, countryBefore.Count, countryAfter.Count);
        if (before.Count.Sign == 0 || countryBefore.Count.Sign == 0)
        {
            Assert.Equal(RequirementStatus.Unknown, outcome.Status);
            Assert.Empty(outcome.Missing);
            return;
        }

        var isBetter = after.Count * countryBefore.Count < countryAfter.Count * before.Count;
        Assert.Equal(isBetter ? RequirementStatus.Met : RequirementStatus.NotMet, outcome.Status);
        Assert.Equal((countryAfter.Count - countryBefore.Count) / countryBefore.Count, outcome.Limit?.Amount);
        // The gap leads to the country's own change, no further.
        var gap = outcome.Gap?.Amount ?? Fraction.Zero;
        var equal = Change(before.Count, after.Count - gap, countryBefore.Count, countryAfter.Count);
        Assert.True(isBetter || equal.Value == equal.Limit);
        Assert.Equal(isBetter, gap == Fraction.Zero && equal.Status == RequirementStatus.Met);
    }

    [Fact]
    public void Equal_is_not_better_and_has_a_gap_of_zero()
    {
        var outcome = Change(new(100), new(95), new(2000), new(1900));
        Assert.Equal(RequirementStatus.NotMet, outcome.Status);
        Assert.Equal(Fraction.Zero, outcome.Gap?.Amount);
    }

    [Theory]
    [InlineData("999", RequirementStatus.Met)]
    [InlineData("1000", RequirementStatus.NotMet)]
    [InlineData("1001", RequirementStatus.NotMet)]
    public void The_edge_is_strict(string after, RequirementStatus status) =>
        Assert.Equal(status, Change(new(1000), Fraction.Parse(after), new(50), new(50)).Status);

    [Fact]
    public void Published_development_from_2015_to_2018_is_better_than_the_country()
    {
        // Public support: Helsingør −10.7 %, the country −8.7 %.
        var outcome = Change(new(1000), new(893), new(1000), new(913));
        Assert.Equal(RequirementStatus.Met, outcome.Status);
        Assert.Equal("−10,70 %", outcome.Value?.ToText(Language.Danish));
        Assert.Equal("−8,70 %", outcome.Limit?.ToText(Language.Danish));
    }

    [Fact]
    public void Before_the_deadline_the_newest_quarter_that_both_have_counts()
    {
        var figures = Figures.Of(
            ("ftp:uddannelseshjaelp 217 2020Q4", new(100)),
            ("ftp:uddannelseshjaelp 217 2021Q1", new(99)),
            ("ftp:uddannelseshjaelp 217 2021Q2", new(120)),
            ("ftp:uddannelseshjaelp DK 2020Q4", new(1000)),
            ("ftp:uddannelseshjaelp DK 2021Q1", new(995))
        );
        var outcome = Figures.FollowUp("3.2-3", figures, "2021-06-30");
        Assert.Equal(RequirementStatus.OnTrack, outcome.Status);
        Assert.Equal("2021Q1", outcome.MeasuredPeriod?.ToString());

        // After the deadline only the deadline's own quarter will do.
        var late = Figures.FollowUp("3.2-3", figures, "2021-12-31");
        Assert.Equal(RequirementStatus.Unknown, late.Status);
        Assert.Equal(
            ["ftp:uddannelseshjaelp/217/2021Q4", "ftp:uddannelseshjaelp/DK/2021Q4"],
            late.Missing.Select(k => k.ToString())
        );
    }

    [Fact]
    public void When_no_quarter_has_both_the_newest_is_named_as_missing()
    {
        var figures = Figures.Of(
            ("ftp:uddannelseshjaelp 217 2020Q4", new(100)),
            ("ftp:uddannelseshjaelp 217 2021Q1", new(99)),
            ("ftp:uddannelseshjaelp DK 2020Q4", new(1000))
        );
        var outcome = Figures.FollowUp("3.2-3", figures, "2021-06-30");
        Assert.Equal(RequirementStatus.Unknown, outcome.Status);
        Assert.Equal(
            ["ftp:uddannelseshjaelp/217/2021Q2", "ftp:uddannelseshjaelp/DK/2021Q2"],
            outcome.Missing.Select(k => k.ToString())
        );
    }

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
        var plan = EmploymentPlans.Helsingoer2021;
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

    private static RequirementOutcome Change(
        Fraction before,
        Fraction after,
        Fraction countryBefore,
        Fraction countryAfter
    ) =>
        Figures.FollowUp(
            "3.2-3",
            Figures.Of(
                ("ftp:uddannelseshjaelp 217 2020Q4", before),
                ("ftp:uddannelseshjaelp 217 2021Q4", after),
                ("ftp:uddannelseshjaelp DK 2020Q4", countryBefore),
                ("ftp:uddannelseshjaelp DK 2021Q4", countryAfter)
            ),
            "2021-12-31"
        );
}
