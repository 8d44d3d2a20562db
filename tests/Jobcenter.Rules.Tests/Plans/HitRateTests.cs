using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Of the candidates sent to job orders, the share that was hired, against every way the untold ones can be.</summary>
public sealed class HitRateTests
{
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);

    // A rate of nobody is none; unknown exactly where what is not told could tip it, provisional exactly where lost rows could.
    [Property(MaxTest = 4000)]
    public void It_is_answered_as_trying_every_way_answers_it(int seed)
    {
        var c = HitRateCase.Of(new Random(seed));
        var slow = new SlowHitRate(c);
        var expected = slow.Answer();
        // Without a register nothing is said of when it is known from.
        for (var register = c.KnownFrom is null ? 0 : 1; register <= 2; register++)
        {
            var outcome = c.FollowUp(register);
            Assert.Equal(expected, (outcome.Status, outcome.Value?.Amount, outcome.IsProvisional));
            if (outcome is { Lowest: { } lowest, Highest: { } highest, MeasuredPeriod: { } measured })
            {
                if (c.Requirement.Pace is Pace.AsOfNow)
                {
                    var rates = slow.Rates(c.Requirement.Pace.FirstDay, measured.LastDay);
                    Assert.Equal((rates.Min(), rates.Max()), (lowest.Amount, highest.Amount));
                }

                Assert.NotEmpty(outcome.MissingFacts);
            }
        }
    }

    // One order more, wherever it came from, moves no answer that does not say it is provisional.
    [Property(MaxTest = 2000)]
    public void A_refused_order_could_give_another_status_only_where_it_is_provisional(int seed)
    {
        var random = new Random(seed);
        var whole = HitRateCase.Of(random) with { Lost = 0 };
        if (whole.Orders.IsEmpty)
        {
            return;
        }

        var there = whole with { Orders = whole.Orders.RemoveAt(random.Next(whole.Orders.Length)), Lost = 1 };
        var outcome = there.FollowUp(2);
        if (!outcome.IsProvisional)
        {
            Assert.Equal(whole.FollowUp(2).Status, outcome.Status);
        }
    }

    // The order of the rows, and how they are put together in orders, are no part of the answer.
    [Property(MaxTest = 2000)]
    public void Orders_of_one_day_can_be_put_together(int seed)
    {
        var c = HitRateCase.Of(new Random(seed));
        var told = c with { Orders = [.. c.Orders.Where(o => o is { Sent: not null, Hired: not null })] };
        var together = told with
        {
            Orders =
            [
                .. told
                    .Orders.GroupBy(o => o.DueOn)
                    .Select(g => (g.Key, (int?)g.Sum(o => o.Sent ?? 0), (int?)g.Sum(o => o.Hired ?? 0)))
                    .Reverse(),
            ],
        };
        var (one, other) = (told.FollowUp(2), together.FollowUp(2));
        Assert.Equal((one.Status, one.Value, one.Gap), (other.Status, other.Value, other.Gap));
        Assert.Equal(one.WhatItWouldTake.Select(t => $"{t}"), other.WhatItWouldTake.Select(t => $"{t}"));
    }

    [Theory]
    [InlineData("2021-12-31", "2021-12-31", RequirementStatus.Met)]
    [InlineData("2021-12-31", "2022-01-10", RequirementStatus.Met)]
    // What is known ends before the deadline does: nobody can tell of the last day's orders.
    [InlineData("2021-12-30", "2021-12-31", RequirementStatus.Unknown)]
    [InlineData("2021-12-30", "2021-12-30", RequirementStatus.OnTrack)]
    [InlineData("2021-06-30", "2021-06-30", RequirementStatus.OnTrack)]
    // Before the first order is due there is nobody to share.
    [InlineData("2021-06-29", "2021-06-29", RequirementStatus.Pending)]
    [InlineData("2020-12-31", "2020-12-31", RequirementStatus.Pending)]
    public void The_whole_time_must_be_known(string knownUntil, string asOf, RequirementStatus status)
    {
        var outcome = FollowUp(
            new LimitComparison.AtLeast(new(1, 2)),
            [(new(2021, 6, 30), 4, 2)],
            asOf: Generators.Dates.Of(asOf),
            knownUntil: Generators.Dates.Of(knownUntil)
        );
        Assert.Equal(status, outcome.Status);
    }

    [Theory]
    [InlineData(null, RequirementStatus.Met)]
    [InlineData("2021-01-01", RequirementStatus.Met)]
    [InlineData("2021-01-02", RequirementStatus.Unknown)]
    public void It_must_be_known_from_its_first_day_on(string? knownFrom, RequirementStatus status)
    {
        var register = new RegisterBuilder().Build(
            s_lastDay,
            knownFrom is null ? null : Generators.Dates.Of(knownFrom)
        );
        var outcome = Plan(new LimitComparison.AtLeast(new(1, 2)))
            .FollowUp(register, FigureSet.Empty, s_lastDay, new() { Orders = Orders([(new(2021, 6, 30), 4, 2)]) })
            .Outcomes[0];
        Assert.Equal(status, outcome.Status);
    }

    // No orders, orders to which nobody was sent, no file, and a file whose only order was refused.
    [Fact]
    public void A_rate_of_nobody_is_unknown_and_says_so()
    {
        var limit = new LimitComparison.AtMost(Fraction.Zero);
        foreach (var orders in new (LocalDate, int?, int?)[][] { [], [(s_lastDay, 0, 0)], [(new(2020, 12, 31), 5, 5)] })
        {
            var outcome = FollowUp(limit, orders);
            Assert.Equal((RequirementStatus.Unknown, false), (outcome.Status, outcome.IsProvisional));
            var why = outcome.WhyMissing(Assert.Single(outcome.Missing));
            Assert.Equal("ingen er sendt til de jobordrer, der skulle besættes i tiden", why.Danish);
            Assert.Equal("nobody is sent to the job orders due in the time", why.English);
            Assert.Equal(RequirementStatus.Pending, FollowUp(limit, orders, asOf: new(2021, 3, 1)).Status);
        }

        var refused = FollowUp(limit, [], lost: 1);
        Assert.Equal((RequirementStatus.Unknown, true), (refused.Status, refused.IsProvisional));
        var none = Plan(limit).FollowUp(new RegisterBuilder().Build(s_lastDay), FigureSet.Empty, s_lastDay).Outcomes[0];
        Assert.Equal(RequirementStatus.Unknown, none.Status);
    }

    [Fact]
    public void Without_the_orders_it_says_that_they_are_missing()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Figures.Municipality));
        var register = builder.Build(s_lastDay);
        // Those of another municipality are not these.
        var others = new BrancheRegisterBuilder(BrancheCatalogues.Default, Area.Municipality(210)).Build();
        foreach (var orders in new[] { null, others })
        {
            var plan = Plan(new LimitComparison.AtLeast(new(1, 2)));
            var options = new FollowUpOptions { Orders = orders };
            var followUp = plan.FollowUp(register, FigureSet.Empty, s_lastDay, options);
            var outcome = followUp.Outcomes[0];
            Assert.Equal(RequirementStatus.Unknown, outcome.Status);
            var why = outcome.WhyMissing(Assert.Single(outcome.Missing));
            Assert.Equal("kommunens jobordrer mangler (orders.csv med sent og hired)", why.Danish);
            Assert.DoesNotContain(followUp.ToReceipt().Inputs, i => i.Key == "branche-register");
            // A published rate stands in for them.
            var published = Figures.Of(("share:P/1 217 2021", new(3, 5)));
            Assert.Equal(
                RequirementStatus.Met,
                plan.FollowUp(register, published, s_lastDay, options).Outcomes[0].Status
            );
        }
    }

    // What else a register gave stays, and the orders are in the receipt with their rows.
    [Fact]
    public void Orders_are_counted_beside_what_is_computed_already()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Figures.Municipality));
        builder.Add("a", new Spell(CitizenState.FlexJob, new(2021, 1, 1)));
        var plan = PlanCase.Plan(
            Requirement(new LimitComparison.AtLeast(new(1, 2))),
            Krav.FlexJobShare(PlanCase.Label("P/2"), MeasuringPeriod.OfYear(2021), new Share(new(1, 2)))
        );
        var figures = plan.ComputeFigures(builder.Build(s_lastDay), FigureSet.Empty, s_lastDay);
        var options = new FollowUpOptions { Orders = Orders([(new(2021, 6, 30), 4, 2)], lost: 2) };
        foreach (
            var followUp in new[]
            {
                plan.FollowUp(figures, s_lastDay, options),
                plan.FollowUp(new RegisterBuilder().Build(s_lastDay), figures, s_lastDay, options),
            }
        )
        {
            Assert.Equal(
                [RequirementStatus.Met, RequirementStatus.Met],
                followUp.Outcomes.Select(static o => o.Status)
            );
            var receipt = followUp.ToReceipt();
            Assert.Contains(receipt.Inputs, i => i.Key == "branche-register");
            Assert.Equal(new RowCounts(3, 2), receipt.Rows);
            Assert.True(followUp.Outcomes[0].IsProvisional);
            Assert.False(followUp.Outcomes[1].IsProvisional);
        }
    }

    [Theory]
    [InlineData(1, 4, 7, true)]
    // None is hired of those that are told: at most none is not met by another order, whatever it tells.
    [InlineData(0, 0, 4, true)]
    [InlineData(0, 1, 4, false)]
    public void Refused_rows_matter_only_where_they_can_tip_it(int limit, int hired, int sent, bool isProvisional)
    {
        LimitComparison comparison =
            limit == 0 ? new LimitComparison.AtMost(Fraction.Zero) : new LimitComparison.AtLeast(new(1, 2));
        var outcome = FollowUp(comparison, [(new(2021, 6, 30), sent, hired)], lost: 2);
        Assert.Equal(isProvisional, outcome.IsProvisional);
        // The figure itself may be another one, and says why.
        var why = Assert.Single(Assert.Single(outcome.FiguresUsed).WhyProvisional);
        Assert.Equal("2 af 3 rækker er afvist og kan mangle i tallet (2 i orders.csv)", why.Danish);
        Assert.Equal("2 of 3 rows were refused and may be missing in the figure (2 in orders.csv)", why.English);
    }

    // Two extracts put together: the same order again is no other one.
    [Fact]
    public void A_row_that_stands_twice_is_not_lost()
    {
        foreach (var hired in new[] { 2, 1 })
        {
            var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, Figures.Municipality);
            Assert.True(builder.Add(new JobOrder("1", "detailhandel", 1, s_lastDay, sent: 4, hired: 2)));
            Assert.False(builder.Add(new JobOrder("1", "detailhandel", 1, s_lastDay, sent: 4, hired: hired)));
            var outcome = Plan(new LimitComparison.AtLeast(new(1, 2)))
                .FollowUp(FigureSet.Empty, s_lastDay, new() { Orders = builder.Build() })
                .Outcomes[0];
            Assert.Equal((RequirementStatus.Met, hired != 2), (outcome.Status, outcome.IsProvisional));
        }
    }

    [Fact]
    public void More_candidates_than_a_figure_can_be_have_no_rate()
    {
        (LocalDate, int?, int?)[] most =
        [
            .. Enumerable.Repeat(((LocalDate)s_lastDay, (int?)JobOrder.MostPlaces, (int?)1), 1_000),
        ];
        Assert.Equal(RequirementStatus.NotMet, FollowUp(new LimitComparison.AtLeast(Fraction.One), most).Status);
        var outcome = FollowUp(new LimitComparison.AtLeast(Fraction.One), [.. most, (s_lastDay, 1, 1)]);
        Assert.Equal(RequirementStatus.Unknown, outcome.Status);
        var why = outcome.WhyMissing(Assert.Single(outcome.Missing));
        Assert.Equal("flere kandidater er sendt, end et tal kan være: 1.000.000.000", why.Danish);
        Assert.Equal("more candidates are sent than a figure can be: 1,000,000,000", why.English);
    }

    [Fact]
    public void It_says_what_it_counts_in_both_languages()
    {
        var outcome = FollowUp(
            new LimitComparison.AtLeast(new(1, 2)),
            [(new(2021, 6, 30), 7, 2), (new(2021, 7, 1), 4, 1), (new(2021, 7, 2), 1, null)]
        );
        Assert.Equal(RequirementStatus.NotMet, outcome.Status);
        Says(
            outcome,
            Language.Danish,
            "ansatte af dem, der blev sendt 27,27 % ≥ grænse 50,00 %",
            "sendte kandidater: 3 af 11",
            "sendte kandidater, om hvem det ikke vides, om de blev ansat, som ikke indgår: 1\n",
            "Mangler: 22,73 procentpoint",
            "Hvad der skal til ved fristen: 3 flere af de 12 sendte kandidater"
        );
        Says(
            outcome,
            Language.English,
            "hired of those sent 27.27 % ≥ limit 50.00 %",
            "candidates sent: 3 of 11",
            "candidates sent of whom it is not known whether they were hired, which take no part: 1\n",
            "Missing to the limit: 22.73 percentage points",
            "What it would take at the deadline: 3 more of the 12 candidates sent"
        );
    }

    [Fact]
    public void Orders_that_do_not_tell_make_it_unknown_and_are_told()
    {
        var outcome = FollowUp(
            new LimitComparison.AtLeast(new(1, 2)),
            [(new(2021, 6, 30), 7, 5), (new(2021, 7, 1), null, null)]
        );
        Assert.Equal(RequirementStatus.Unknown, outcome.Status);
        Says(
            outcome,
            Language.Danish,
            "svaret afhænger af jobordrer, der ikke siger, hvor mange der blev sendt",
            "Oplysninger, der mangler: jobordrer, der ikke siger, hvor mange der blev sendt (sent: 1)",
            "Værdien ligger, når de kendes, mellem: 0,00 % og 100,00 %"
        );
        Says(
            outcome,
            Language.English,
            "the answer turns on job orders that do not tell how many were sent",
            "Facts that are missing: job orders that do not tell how many were sent (sent: 1)",
            "Once they are known, the value lies between: 0.00 % and 100.00 %"
        );
    }

    // Of few candidates no number is published.
    [Theory]
    [InlineData(5, 5, false)]
    [InlineData(5, 4, true)]
    [InlineData(4, 5, true)]
    public void Few_candidates_are_hidden(int hired, int others, bool isHidden)
    {
        var followUp = Plan(new LimitComparison.AtLeast(new(1, 2)))
            .FollowUp(FigureSet.Empty, s_lastDay, new() { Orders = Orders([(s_lastDay, hired + others, hired)]) })
            .HiddenBy();
        Assert.Equal(isHidden, followUp.Outcomes[0].IsHidden);
    }

    private static void Says(RequirementOutcome outcome, Language language, params string[] sentences)
    {
        var text = AnswerText.Details(Answer.Of(outcome), language);
        Assert.All(sentences, s => Assert.Contains(s, text, StringComparison.Ordinal));
    }

    private static Resultatkrav Requirement(LimitComparison comparison) =>
        new(PlanCase.Label("P/1"), new Measure.HitRate(), comparison, new Pace.AsOfNow(MeasuringPeriod.OfYear(2021)));

    private static EmploymentPlan Plan(LimitComparison comparison) => PlanCase.Plan(Requirement(comparison));

    private static BrancheRegister Orders((LocalDate DueOn, int? Sent, int? Hired)[] orders, int lost = 0)
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, Figures.Municipality);
        foreach (var ((dueOn, sent, hired), i) in orders.Select(static (o, i) => (o, i)))
        {
            Assert.True(builder.Add(new JobOrder($"{i}", "detailhandel", 1, dueOn, sent: sent, hired: hired)));
        }

        for (var i = 0; i < lost; i++)
        {
            builder.Orders.Refuse(new(default, new RowFault("sent", "x", new("ulæselig", "unreadable"))));
        }

        return builder.Build();
    }

    private static RequirementOutcome FollowUp(
        LimitComparison comparison,
        (LocalDate DueOn, int? Sent, int? Hired)[] orders,
        int lost = 0,
        LocalDate? asOf = null,
        LocalDate? knownUntil = null
    ) =>
        Plan(comparison)
            .FollowUp(
                FigureSet.Empty,
                asOf ?? s_lastDay,
                new() { Orders = Orders(orders, lost), KnownUntil = knownUntil }
            )
            .Outcomes[0];
}
