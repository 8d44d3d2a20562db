using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL21 3.1-2 and 3.2-3: strictly better than the country.</summary>
public sealed class BetterThanTests
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

    // A reading says what is compared, and in what: a share or a number, in a quarter, a year, a month or on a day.
    [Theory]
    [InlineData(QuantityUnit.Share, "2020Q4", "2021Q4", "andelen i kvartalet", "andelens ændring siden udgangspunktet")]
    [InlineData(QuantityUnit.Share, "2020", "2021", "andelen i året", "andelens ændring siden udgangspunktet")]
    [InlineData(QuantityUnit.Weeks, "2020M12", "2021M12", "tallet i måneden", "tallets ændring siden udgangspunktet")]
    [InlineData(
        QuantityUnit.Kroner,
        "2020-12-31",
        "2021-12-31",
        "tallet på dagen",
        "tallets ændring siden udgangspunktet"
    )]
    public void A_reading_says_what_is_compared_and_when(
        QuantityUnit unit,
        string baseline,
        string deadline,
        string level,
        string change
    )
    {
        var requirement = new Resultatkrav(
            PlanCase.Label("P/1"),
            new Measure.PublishedFigure("f", unit, new("tal", "number")),
            new LimitComparison.BetterThan(Area.Country, [ShareReading.Level, ShareReading.Change]),
            new Pace.AsOfNow(MeasuringPeriod.Parse(deadline), MeasuringPeriod.Parse(baseline))
        );
        string[] titles = [.. requirement.Rule.Parts.Select(static r => r.Label?.Title.Danish ?? string.Empty)];
        Assert.Equal([$"Læsning: {level}", $"Læsning: {change}"], titles);
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
