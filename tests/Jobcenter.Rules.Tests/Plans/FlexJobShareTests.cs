using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL21 3.4.2-2: the share of fleksjob held against the country's.</summary>
public sealed class FlexJobShareTests
{
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);

    [Fact]
    public void Flex_jobs_against_the_country_are_counted_at_the_baseline_each_quarters_end_and_the_deadline()
    {
        Resultatkrav Of(LocalDate from, LocalDate to) =>
            Krav.FlexJobShareAgainstCountry(PlanCase.Label("P/1"), from, to);
        Assert.Equal(
            ["2020-12-31", "2021-03-31", "2021-06-30", "2021-09-30", "2021-12-31"],
            Days(Of(new(2020, 12, 31), s_lastDay))
        );
        Assert.Equal(["2020-12-30", "2020-12-31", "2021-03-30"], Days(Of(new(2020, 12, 30), new(2021, 3, 30))));
        Assert.Equal(["2021-03-31", "2021-06-30"], Days(Of(new(2021, 3, 31), new(2021, 6, 30))));
        var register = ShareRegister.OfFlexJobs(1, 2);
        foreach (
            var (asOf, counted) in new[]
            {
                (new LocalDate(2021, 6, 29), new[] { "2020-12-31", "2021-03-31" }),
                (new LocalDate(2021, 6, 30), ["2020-12-31", "2021-03-31", "2021-06-30"]),
                (s_lastDay, ["2020-12-31", "2021-03-31", "2021-06-30", "2021-09-30", "2021-12-31"]),
            }
        )
        {
            var plan = PlanCase.Plan(Of(new(2020, 12, 31), s_lastDay));
            var cells = plan.ComputeFigures(register, FigureSet.Empty, asOf).Cells;
            Assert.Equal(counted, cells.Select(c => c.Key.Period.ToString()));
            // Nobody is entitled before the 30 June the register begins on.
            Assert.All(
                cells,
                c => Assert.Equal(c.Key.Period.FirstDay >= new LocalDate(2021, 6, 30), c.Used is not null)
            );
        }

        static IEnumerable<string> Days(Resultatkrav requirement) =>
            requirement
                .RequiredFigures(Figures.Municipality)
                .Where(static k => !k.Area.IsCountry)
                .Select(static k => k.Period.ToString());
    }

    [Fact]
    public void The_way_to_the_countrys_share_goes_through_its_change()
    {
        var outcome = Figures.FollowUp(
            "3.4.2-2",
            Figures.Of(
                ("fleksjob-share 217 2020-12-31", new(80, 100)),
                ("fleksjob-share 217 2021-03-31", new(79, 100)),
                ("fleksjob-share DK 2020-12-31", new(70, 100)),
                ("fleksjob-share DK 2021-03-31", new(72, 100))
            ),
            "2021-03-31"
        );
        Assert.Equal("2021-03-31", outcome.MeasuredPeriod?.ToString());
        Assert.Equal(
            [(new Fraction(80, 100), new Fraction(80, 100)), (new Fraction(79, 100), new Fraction(82, 100))],
            outcome.Trajectory.Take(2).Select(p => (p.Value?.Amount ?? default, p.Limit?.Amount ?? default))
        );
        Assert.All(outcome.Trajectory.Skip(2), p => Assert.Null(p.Limit));
        // What only one of the two has is not measured, nor what is dated on the baseline or after the deadline.
        foreach (var other in new[] { "217", "DK" })
        {
            var only = Figures.FollowUp(
                "3.4.2-2",
                Figures.Of(
                    ("fleksjob-share 217 2020-12-31", new(80, 100)),
                    ("fleksjob-share DK 2020-12-31", new(70, 100)),
                    ($"fleksjob-share {other} 2021-05-15", new(70, 100))
                ),
                "2021-06-29"
            );
            Assert.Equal("2021-03-31", only.MeasuredPeriod?.ToString());
            Assert.Null(only.Value);
        }
    }
}
