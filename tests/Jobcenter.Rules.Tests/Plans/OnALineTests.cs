using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL21 3.1-1, 3.2-1 and the vision: the limit, the line before the deadline, and what is unknown.</summary>
public sealed class OnALineTests
{
    private const string Baseline = "ftp:uddannelseshjaelp 217 2020Q4";
    private const string Deadline = "ftp:uddannelseshjaelp 217 2021Q4";

    [Theory]
    [InlineData("10000", "9801", RequirementStatus.NotMet, "1")] // −1.99 %
    [InlineData("10000", "9800", RequirementStatus.Met, "0")] // −2.00 %
    [InlineData("10000", "9799", RequirementStatus.Met, "0")] // −2.01 %
    [InlineData("363", "346", RequirementStatus.Met, "0")]
    [InlineData("10000", "9800.000001", RequirementStatus.NotMet, "0.000001")]
    [InlineData("0.000001", "1000000000", RequirementStatus.NotMet, "999999999.99999902")]
    public void A_fall_of_exactly_the_limit_meets_it(string before, string after, RequirementStatus status, string gap)
    {
        var outcome = FollowUp(Fraction.Parse(before), Fraction.Parse(after));
        Assert.Equal(status, outcome.Status);
        Assert.Equal(Fraction.Parse(gap), outcome.Gap?.Amount);
        Assert.Equal(new Fraction(-2, 100), outcome.Limit?.Amount);
        Assert.True(outcome.IsFinal);
        Assert.Empty(outcome.Missing);
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Met_exactly_when_the_formula_says_so(FullTimePersons before, FullTimePersons after)
    {
        var outcome = FollowUp(before.Count, after.Count);
        if (before.Count.Sign == 0)
        {
            Assert.Equal(RequirementStatus.Unknown, outcome.Status);
            Assert.Empty(outcome.Missing);
            Assert.Contains("zero", outcome.Assessment?.MissingFacts()[0].Reason?.English, StringComparison.Ordinal);
            return;
        }

        var isMet = after.Count <= before.Count * new Fraction(98, 100);
        Assert.Equal(isMet ? RequirementStatus.Met : RequirementStatus.NotMet, outcome.Status);
        Assert.Equal((after.Count - before.Count) / before.Count, outcome.Value?.Amount);
        Assert.Equal(isMet, outcome.Gap?.Amount == Fraction.Zero);
        // Taking the gap away meets the limit exactly.
        var mended = FollowUp(before.Count, after.Count - (outcome.Gap?.Amount ?? Fraction.Zero));
        Assert.Equal(RequirementStatus.Met, mended.Status);
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 200)]
    public void Fewer_persons_never_make_it_worse(FullTimePersons before, FullTimePersons after, FullTimePersons other)
    {
        var (fewer, more) = after.Count <= other.Count ? (after, other) : (other, after);
        var (better, worse) = (FollowUp(before.Count, fewer.Count), FollowUp(before.Count, more.Count));
        Assert.True(better.Status >= worse.Status);
        Assert.Equal(before.Count.Sign == 0, better.Gap is null);
        Assert.True(better.Gap is null || better.Gap?.Amount <= worse.Gap?.Amount);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Unknown_exactly_when_a_needed_figure_is_missing(bool withoutBaseline, bool withoutDeadline)
    {
        var figures = Figures.Of([
            .. withoutBaseline ? [] : new[] { (Baseline, new Fraction(100)) },
            .. withoutDeadline ? [] : new[] { (Deadline, new Fraction(90)) },
        ]);
        var outcome = Figures.FollowUp("3.2-1", figures, "2021-12-31");
        Assert.Equal(RequirementStatus.Unknown, outcome.Status);
        Assert.Equal(withoutBaseline, outcome.Missing.Contains(Figures.Key(Baseline)));
        Assert.Equal(withoutDeadline, outcome.Missing.Contains(Figures.Key(Deadline)));
        Assert.Null(outcome.Value);
        Assert.Null(outcome.Gap);
    }

    [Theory]
    [InlineData("2021-03-30", null, null)]
    [InlineData("2021-03-31", "2021Q1", "-1/200")]
    [InlineData("2021-06-29", "2021Q1", "-1/200")]
    [InlineData("2021-06-30", "2021Q2", "-1/100")]
    [InlineData("2021-11-15", "2021Q3", "-3/200")]
    [InlineData("2021-12-30", "2021Q3", "-3/200")]
    [InlineData("2021-12-31", "2021Q4", "-1/50")]
    [InlineData("2022-05-01", "2021Q4", "-1/50")]
    public void Before_the_deadline_the_newest_complete_quarter_is_held_against_the_line(
        string asOf,
        string? quarter,
        string? limit
    )
    {
        var onTheLine = new[] { (Baseline, 1000), ("2021Q1", 995), ("2021Q2", 990), ("2021Q3", 985), ("2021Q4", 980) };
        foreach (var (offset, good) in new[] { (0, true), (1, false) })
        {
            var figures = Figures.Of([
                .. onTheLine.Select(f =>
                    f.Item1 == Baseline
                        ? (Baseline, new Fraction(f.Item2))
                        : ($"ftp:uddannelseshjaelp 217 {f.Item1}", new Fraction((f.Item2 * 100) + offset, 100))
                ),
            ]);
            var outcome = Figures.FollowUp("3.2-1", figures, asOf);
            if (quarter is null)
            {
                Assert.Equal(RequirementStatus.Pending, outcome.Status);
                Assert.Equal(new Fraction(-2, 100), outcome.Limit?.Amount);
                Assert.Null(outcome.Value);
                continue;
            }

            var isFinal = quarter == "2021Q4";
            var status = (isFinal, good) switch
            {
                (true, true) => RequirementStatus.Met,
                (true, false) => RequirementStatus.NotMet,
                (false, true) => RequirementStatus.OnTrack,
                _ => RequirementStatus.Behind,
            };
            Assert.Equal(status, outcome.Status);
            Assert.Equal(quarter, outcome.MeasuredPeriod?.ToString());
            Assert.Equal(Fraction.Parse(limit ?? "0"), outcome.Limit?.Amount);
            Assert.Equal(new Fraction(offset, 100), outcome.Gap?.Amount);
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 200)]
    public void On_track_exactly_when_on_or_below_the_straight_line(
        FullTimePersons before,
        FullTimePersons now,
        byte step
    )
    {
        var quarter = (step % 3) + 1;
        if (before.Count.Sign == 0)
        {
            return;
        }

        var figures = Figures.Of((Baseline, before.Count), ($"ftp:uddannelseshjaelp 217 2021Q{quarter}", now.Count));
        var asOf = Rules.Time.MeasuringPeriod.OfQuarter(2021, quarter).LastDay.ToString("R", null);
        var outcome = Figures.FollowUp("3.2-1", figures, asOf);
        var line = before.Count * (Fraction.One - new Fraction(2 * quarter, 400));
        Assert.Equal(now.Count <= line ? RequirementStatus.OnTrack : RequirementStatus.Behind, outcome.Status);
        Assert.Equal(Fraction.Max(now.Count - line, Fraction.Zero), outcome.Gap?.Amount);
        Assert.False(outcome.IsFinal);
    }

    [Fact]
    public void What_is_known_later_is_not_seen_before_the_day_it_is_known_until()
    {
        var figures = Figures.Of((Baseline, new(100)), (Deadline, new(90)));
        var outcome = EmploymentPlans
            .Get("HEL21")
            .FollowUp(figures, new(2022, 1, 31), new() { KnownUntil = new(2021, 12, 30) })
            .Find("3.2-1");
        Assert.Equal(RequirementStatus.Unknown, outcome?.Status);
        Assert.Equal([Figures.Key(Deadline)], outcome?.Missing);
        Assert.Contains(
            "not complete",
            outcome?.Assessment?.Facts[0].Basis[1].Reason?.English,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("2020-12-31", null)]
    [InlineData("2021-12-30", null)]
    [InlineData("2021-12-31", "-3/250")]
    [InlineData("2024-06-30", "-9/250")]
    [InlineData("2030-12-31", "-3/25")]
    public void The_vision_is_followed_by_whole_years(string asOf, string? limit)
    {
        var figures = Figures.Of([
            .. Enumerable
                .Range(0, 11)
                .Select(k => ($"ftp:offentlig-forsoergelse 217 {2020 + k}", new Fraction((1000 - (12 * k)) * 5))),
        ]);
        var outcome = Figures.FollowUp("vision", figures, asOf);
        Assert.Equal(
            limit is null ? RequirementStatus.Pending
                : asOf[..4] == "2030" ? RequirementStatus.Met
                : RequirementStatus.OnTrack,
            outcome.Status
        );
        Assert.Equal(limit is null ? new Fraction(-12, 100) : Fraction.Parse(limit), outcome.Limit?.Amount);
        Assert.Equal(limit is null ? null : outcome.Limit, outcome.Value);
    }

    [Property]
    public void Falls_rises_and_no_change_are_met_on_the_right_side(
        PositiveInt before,
        NonNegativeInt now,
        int limit,
        bool strictly,
        bool isAtLeast
    )
    {
        // Small numbers, so that the limit is often hit.
        var (from, to) = (new Fraction((before.Get % 20) + 1), new Fraction(now.Get % 40));
        var by = new Fraction(limit % 21, 20);
        var span = (From: MeasuringPeriod.OfYear(2020), To: MeasuringPeriod.OfYear(2021));
        var outcome = new EmploymentPlan(
            "P",
            new("p", "p"),
            Figures.Municipality,
            2021,
            new Resultatkrav(
                new("P/1", new("krav", "requirement"), new("KILDE")),
                new Measure.FullTimePersons(Figures.Education),
                new LimitComparison.Change(by, strictly, isAtLeast),
                new Pace.OnALine(span.From, span.To)
            )
        )
            .FollowUp(
                Figures.Of(("ftp:uddannelseshjaelp 217 2020", from), ("ftp:uddannelseshjaelp 217 2021", to)),
                new(2021, 12, 31)
            )
            .Outcomes.Single();
        // By hand: the number itself against the number that is allowed.
        var allowed = from + (from * by);
        var isMet = isAtLeast ? to > allowed : to < allowed;
        isMet |= to == allowed && !strictly;
        Assert.Equal(isMet ? RequirementStatus.Met : RequirementStatus.NotMet, outcome.Status);
        // With what it would take it is met, and with a day less it is not.
        if (!isMet && outcome.WhatItWouldTake is [{ FullTimePersons: { } moved } step])
        {
            var day = new Fraction(1, 365);
            Assert.Equal(CounterfactualUnit.PersonDays, step.Unit);
            var (reached, short1) = isAtLeast
                ? (to + moved.Count, to + moved.Count - day)
                : (to - moved.Count, to - moved.Count + day);
            Assert.True(isAtLeast ? reached >= allowed : reached <= allowed);
            Assert.True(strictly ? reached != allowed : true);
            Assert.False(isAtLeast ? short1 > allowed : short1 < allowed);
            Assert.True(strictly || short1 != allowed);
        }
    }

    [Fact]
    public void A_change_of_more_than_the_whole_makes_no_sense()
    {
        var vision = EmploymentPlans.Get("HEL21").Requirements[0];
        foreach (var limit in new[] { new Fraction(85), new(101, 100), new(-101, 100) })
        {
            var error = Assert.Throws<ArgumentException>(() =>
                vision.With(comparison: new LimitComparison.Change(limit))
            );
            Assert.Equal("comparison.limit", error.ParamName);
        }
    }

    private static RequirementOutcome FollowUp(Fraction before, Fraction after) =>
        Figures.FollowUp("3.2-1", Figures.Of((Baseline, before), (Deadline, after)), "2021-12-31");
}
