using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>What it would take is exact: with so much changed a requirement is met, with one unit less it is not.</summary>
public sealed class CounterfactualsTests
{
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Days_fewer_meet_a_fall_and_one_day_less_does_not(FullTimePersons before, FullTimePersons now) =>
        DaysAreExact(
            "3.2-1",
            now,
            f => [("ftp:uddannelseshjaelp 217 2020Q4", before.Count), ("ftp:uddannelseshjaelp 217 2021Q4", f)]
        );

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Days_fewer_are_better_than_the_country(
        FullTimePersons before,
        FullTimePersons now,
        FullTimePersons countryBefore,
        FullTimePersons country
    ) =>
        DaysAreExact(
            "3.2-3",
            now,
            f =>
                [
                    ("ftp:uddannelseshjaelp 217 2020Q4", before.Count),
                    ("ftp:uddannelseshjaelp 217 2021Q4", f),
                    ("ftp:uddannelseshjaelp DK 2020Q4", countryBefore.Count),
                    ("ftp:uddannelseshjaelp DK 2021Q4", country.Count),
                ]
        );

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Days_fewer_give_a_lower_share_than_the_country(
        FullTimePersons before,
        FullTimePersons now,
        FullTimePersons country,
        bool isLevel
    )
    {
        var requirement = EmploymentPlans.Get("HEL21").Requirements.First(r => r.Id == "3.1-3");
        DaysAreExact(
            requirement.DecidedBy(isLevel ? ShareReading.Level : ShareReading.Change),
            now,
            f =>
                [
                    ("ftp:offentlig-forsoergelse 217 2020Q4", before.Count),
                    ("ftp:offentlig-forsoergelse 217 2021Q4", f),
                    ("ftp:offentlig-forsoergelse DK 2020Q4", new Fraction(5000)),
                    ("ftp:offentlig-forsoergelse DK 2021Q4", country.Count),
                    ("population:16-66 217 2020Q4", new(7000)),
                    ("population:16-66 217 2021Q4", new(7013)),
                    ("population:16-66 DK 2020Q4", new(9000)),
                    ("population:16-66 DK 2021Q4", new(9001)),
                ]
        );
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Days_fewer_over_four_years_are_each_needed(
        FullTimePersons start,
        FullTimePersons second,
        FullTimePersons third,
        bool isYearly
    )
    {
        var requirement = (EmploymentPlans.Get("VOK15").Requirements.First(r => r.Id == "1")).DecidedBy(
            CourseSelection.All,
            isYearly ? ReductionReading.Yearly : ReductionReading.Cumulative
        );
        var plan = new EmploymentPlan("VOK15", new("p", "p"), Area.Municipality(999), 2018, requirement);
        Fraction[] values = [start.Count, second.Count, third.Count, third.Count, second.Count];
        FigureSet Set(Fraction[] v) => Figures.Of([.. v.Select((f, i) => ($"ftp:kontanthjaelp 999 {2014 + i}", f))]);
        RequirementOutcome At(Fraction[] v) => plan.FollowUp(Set(v), new(2018, 12, 31)).Outcomes[0];

        var outcome = At(values);
        if (outcome.WhatItWouldTake.Any(s => s.Amount is null))
        {
            return;
        }

        var reached = values.ToArray();
        foreach (var step in outcome.WhatItWouldTake)
        {
            var i = step.Period is { } p ? p.FirstDay.Year - 2014 : -1;
            reached[i] -= (step.Amount ?? default) / new Fraction(step.Period?.Days ?? 0);
        }

        Assert.Equal(RequirementStatus.Met, At(reached).Status);
        foreach (var step in outcome.WhatItWouldTake)
        {
            var oneLess = reached.ToArray();
            oneLess[(step.Period?.FirstDay.Year ?? 0) - 2014] += new Fraction(1, step.Period?.Days ?? 0);
            Assert.Equal(RequirementStatus.NotMet, At(oneLess).Status);
        }
    }

    [Property(MaxTest = 300)]
    public void Persons_more_reach_a_count(int seed)
    {
        var count = Math.Abs(seed % 300);
        RequirementStatus Status(Fraction c) =>
            Figures.FollowUp("3.2-2", Figures.Of(("count:HEL21/3.2-2 217 2021", c)), "2021-12-31").Status;
        var steps = Figures
            .FollowUp("3.2-2", Figures.Of(("count:HEL21/3.2-2 217 2021", new(count))), "2021-12-31")
            .WhatItWouldTake;
        if (steps.IsEmpty)
        {
            Assert.Equal(RequirementStatus.Met, Status(new(count)));
            return;
        }

        var more = Assert.Single(steps).Amount ?? default;
        Assert.Equal(CounterfactualUnit.Persons, steps[0].Unit);
        Assert.Equal(RequirementStatus.Met, Status(new Fraction(count) + more));
        Assert.Equal(RequirementStatus.NotMet, Status(new Fraction(count) + more - Fraction.One));
    }

    [Property(MaxTest = 300)]
    public void Places_up_reach_a_rank(int seed)
    {
        var rank = 1 + Math.Abs(seed % 98);
        RequirementOutcome At(Fraction r) =>
            Figures.FollowUp("3.1-4", Figures.Of(("benchmark-rank 217 2021-12-31", r)), "2021-12-31");
        var steps = At(new(rank)).WhatItWouldTake;
        Assert.Equal(rank <= 50, steps.IsEmpty);
        if (!steps.IsEmpty)
        {
            var up = steps[0].Amount ?? default;
            Assert.Equal(RequirementStatus.Met, At(new Fraction(rank) - up).Status);
            Assert.Equal(RequirementStatus.NotMet, At(new Fraction(rank) - up + Fraction.One).Status);
        }
    }

    [Property(MaxTest = 300)]
    public void Cases_more_reach_a_share(int seed)
    {
        var whole = 1 + Math.Abs(seed % 40);
        var part = Math.Abs(seed / 40 % (whole + 1));
        var register = ShareRegister.OfFlexJobs(part, whole);
        var outcome = At(register);
        Assert.Equal(outcome.Status == RequirementStatus.Met, outcome.WhatItWouldTake.IsEmpty);
        if (!outcome.WhatItWouldTake.IsEmpty)
        {
            var more = (int)(outcome.WhatItWouldTake[0].Amount ?? default).Numerator;
            Assert.Equal(RequirementStatus.Met, At(ShareRegister.OfFlexJobs(part + more, whole)).Status);
            Assert.Equal(RequirementStatus.NotMet, At(ShareRegister.OfFlexJobs(part + more - 1, whole)).Status);
        }

        static RequirementOutcome At(Rules.Registers.Register register) =>
            EmploymentPlans.Get("HEL21").FollowUp(register, FigureSet.Empty, s_lastDay).Find("3.4.1-1")
            ?? throw new InvalidOperationException();
    }

    [Property(MaxTest = 300)]
    public void Cases_more_develop_better_than_the_country(int seed)
    {
        var whole = 1 + Math.Abs(seed % 40);
        var part = Math.Abs(seed / 40 % (whole + 1));
        var published = Figures.Of(
            ("fleksjob-share 217 2020-12-31", new(4, 5)),
            ("fleksjob-share DK 2020-12-31", new(7, 10)),
            ("fleksjob-share DK 2021-12-31", new(3, 4))
        );
        var outcome = At(part);
        Assert.Equal(outcome.Status == RequirementStatus.Met, outcome.WhatItWouldTake.IsEmpty);
        if (outcome.WhatItWouldTake is [{ Amount: { } more, HeldFixed: { } held }])
        {
            Assert.Contains("landets", held.Danish, StringComparison.Ordinal);
            Assert.Equal(RequirementStatus.Met, At(part + (int)more.Numerator).Status);
            Assert.Equal(RequirementStatus.NotMet, At(part + (int)more.Numerator - 1).Status);
        }

        RequirementOutcome At(int inJobs) =>
            EmploymentPlans
                .Get("HEL21")
                .FollowUp(ShareRegister.OfFlexJobs(inJobs, whole), published, s_lastDay)
                .Find("3.4.2-2")
            ?? throw new InvalidOperationException();
    }

    [Fact]
    public void Before_the_deadline_the_newest_quarter_stands_for_the_deadlines_and_the_months_left_are_told()
    {
        var outcome = Figures.FollowUp(
            "3.2-1",
            Figures.Of(("ftp:uddannelseshjaelp 217 2020Q4", new(346)), ("ftp:uddannelseshjaelp 217 2021Q2", new(342))),
            "2021-06-30"
        );
        // The limit is 0.98 · 346 = 339.08, so 2.92 full-time persons fewer: 268.64 days of 92.
        var step = Assert.Single(outcome.WhatItWouldTake);
        Assert.Equal(RequirementStatus.OnTrack, outcome.Status);
        Assert.Equal(new Fraction(269), step.Amount);
        Assert.Equal(6, step.MonthsLeft);
        Assert.Equal(new Fraction(269, 6), step.PerMonthLeft);
        Assert.Equal(
            "269 færre persondage i 4. kvartal 2021 (3,0 fuldtidspersoner), 44,8 for hver af de 6 måneder, der er tilbage; tallet for 2. kvartal 2021 står for 4. kvartal 2021",
            step.ToText(Language.Danish)
        );
    }

    [Theory]
    [InlineData("2021-06-30", 6)]
    [InlineData("2021-07-01", 6)]
    [InlineData("2021-06-29", 7)]
    [InlineData("2021-12-30", 1)]
    [InlineData("2021-12-31", 0)]
    [InlineData("2022-03-01", 0)]
    public void The_begun_month_counts_among_those_left(string asOf, int months) =>
        Assert.Equal(months, Counterfactuals.MonthsLeft(MeasuringPeriod.Parse(asOf).FirstDay, s_lastDay));

    [Fact]
    public void By_weekday_the_unit_is_a_weekday()
    {
        var figures = Figures.Of(
            ("ftp:uddannelseshjaelp 217 2020Q4", new(100)),
            ("ftp:uddannelseshjaelp 217 2021Q4", new(99))
        );
        var step = EmploymentPlans
            .Get("HEL21")
            .FollowUp(figures, s_lastDay, new() { Counting = CountingOptions.StatisticsDenmark })
            .Find("3.2-1")
            ?.WhatItWouldTake[0];
        Assert.Equal(new Fraction(66), step?.Amount);
        Assert.Contains("hverdage", step?.ToText(Language.Danish), StringComparison.Ordinal);
    }

    // A Saturday has a day that can be moved, and no weekday.
    [Theory]
    [InlineData("2021-12-24", true, true)]
    [InlineData("2021-12-25", true, false)]
    [InlineData("2021-12-26", true, false)]
    [InlineData("2021-12-25", false, true)]
    public void On_a_day_without_weekdays_no_weekday_is_moved(string day, bool byWeekday, bool isTold)
    {
        var due = MeasuringPeriod.Parse(day);
        var requirement = new Resultatkrav(
            PlanCase.Label("P/1"),
            new Measure.FullTimePersons(BenefitGroup.Of(CitizenState.EducationAssistance)),
            new LimitComparison.AtMost(new(90)),
            new Pace.AsOfNow(due)
        );
        var outcome = PlanCase
            .Plan(requirement)
            .FollowUp(
                Figures.Of(($"ftp:uddannelseshjaelp 217 {day}", new(99))),
                s_lastDay,
                new() { Counting = byWeekday ? CountingOptions.StatisticsDenmark : CountingOptions.Jobindsats }
            )
            .Outcomes.Single();
        Assert.Equal(RequirementStatus.NotMet, outcome.Status);
        Assert.Equal(isTold, outcome.WhatItWouldTake is [{ Amount: { } amount }] && amount == new Fraction(9));
        Assert.Equal(isTold, !outcome.WhatItWouldTake.IsEmpty);
    }

    private static void DaysAreExact(
        string requirement,
        FullTimePersons now,
        Func<Fraction, (string, Fraction)[]> figures
    ) => DaysAreExact(EmploymentPlans.Get("HEL21").Requirements.First(r => r.Id == requirement), now, figures);

    private static void DaysAreExact(
        Resultatkrav requirement,
        FullTimePersons now,
        Func<Fraction, (string, Fraction)[]> figures
    )
    {
        var plan = new EmploymentPlan("HEL21", new("p", "p"), Figures.Municipality, 2021, requirement);
        RequirementOutcome At(Fraction f) => plan.FollowUp(Figures.Of(figures(f)), s_lastDay).Outcomes[0];

        var outcome = At(now.Count);
        if (outcome.Status == RequirementStatus.Unknown)
        {
            Assert.Empty(outcome.WhatItWouldTake);
            return;
        }

        Assert.Equal(outcome.Status == RequirementStatus.Met, outcome.WhatItWouldTake.IsEmpty);
        if (outcome.WhatItWouldTake.IsEmpty)
        {
            return;
        }

        var step = Assert.Single(outcome.WhatItWouldTake);
        Assert.Equal(CounterfactualUnit.PersonDays, step.Unit);
        var day = new Fraction(1, 92);
        if (step.Amount is not { } days)
        {
            Assert.Equal(RequirementStatus.NotMet, At(Fraction.Zero).Status);
            return;
        }

        Assert.True(days.IsWhole);
        Assert.Equal(RequirementStatus.Met, At(now.Count - (days * day)).Status);
        Assert.Equal(RequirementStatus.NotMet, At(now.Count - ((days - Fraction.One) * day)).Status);
    }
}
