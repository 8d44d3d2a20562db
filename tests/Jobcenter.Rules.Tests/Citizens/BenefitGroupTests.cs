using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Citizens;

/// <summary>What can be compared across the days on which states begin and end.</summary>
public sealed class BenefitGroupTests
{
    [Theory]
    [InlineData("uddannelseshjaelp", "2024", "2025", true)]
    [InlineData("uddannelseshjaelp", "2023", "2024", false)]
    [InlineData("uddannelseshjaelp", "2025Q1", "2025Q2", false)]
    [InlineData("uddannelseshjaelp", "2025Q2", "2025Q3", true)]
    [InlineData("uddannelseshjaelp", "2025Q4", "2026Q4", true)] // It no longer exists.
    [InlineData("kontanthjaelp", "2025Q2", "2025Q3", true)] // It took over others.
    [InlineData("kontanthjaelp", "2025Q3", "2026Q3", false)]
    [InlineData("kontanthjaelpssystemet", "2024", "2026", false)]
    [InlineData("offentlig-forsoergelse", "2024Q4", "2025Q4", false)]
    [InlineData("seniorpension", "2019", "2020", true)]
    [InlineData("seniorpension", "2020", "2021", false)]
    [InlineData("dagpenge", "2019", "2026", false)]
    public void A_change_across_the_end_or_the_beginning_of_a_state_means_nothing(
        string id,
        string before,
        string now,
        bool isBroken
    )
    {
        var group =
            BenefitGroup.Named.FirstOrDefault(g => g.Id == id)
            ?? (
                CitizenStates.Vocabulary.TryParse(id, out var state)
                    ? BenefitGroup.Of(state)
                    : throw new InvalidOperationException(id)
            );
        var (first, last) = (MeasuringPeriod.Parse(before), MeasuringPeriod.Parse(now));
        var area = Area.Municipality(217);
        var builder = new FigureSetBuilder();
        foreach (var period in new[] { first, last })
        {
            builder.Add(
                new Figure(
                    new FigureKey(FigureMeasure.FullTimePersons(group), area, period),
                    new Fraction(period == first ? 1000 : 900),
                    new SourceReference("TEST")
                )
            );
        }

        var label = new RuleLabel("T/1", new("fald", "fall"), new("TEST"));
        foreach (
            var requirement in new[]
            {
                new Resultatkrav(
                    label,
                    new Measure.FullTimePersons(group),
                    new LimitComparison.Change(new Fraction(-2, 100)),
                    new Pace.OnALine(first, last)
                ),
            }
        )
        {
            var plan = new EmploymentPlan("T", new("plan", "plan"), area, last.LastDay.Year, [requirement]);
            var outcome = plan.FollowUp(builder.Build(), last.LastDay.PlusDays(40)).Outcomes[0];
            Assert.Equal(isBroken ? RequirementStatus.Unknown : RequirementStatus.Met, outcome.Status);
            Assert.Equal(isBroken ? null : new Fraction(-1, 10), outcome.Value?.Amount);
            if (isBroken)
            {
                Assert.NotNull(outcome.Assessment?.MissingFacts()[0].Reason);
            }
        }
    }

    [Fact]
    public void HEL21_rehearsed_on_2025_does_not_tell_of_a_fall_to_nothing()
    {
        var plan = EmploymentPlans.Get("HEL21").MovedTo(2025);
        var group = BenefitGroup.Of(CitizenState.EducationAssistance);
        var builder = new FigureSetBuilder();
        foreach (var (period, value) in new[] { ("2024Q4", 300), ("2025Q4", 0) })
        {
            builder.Add(
                new Figure(
                    new FigureKey(
                        FigureMeasure.FullTimePersons(group),
                        Area.Municipality(217),
                        MeasuringPeriod.Parse(period)
                    ),
                    new Fraction(value),
                    new SourceReference("TEST")
                )
            );
        }

        var outcome = plan.FollowUp(builder.Build(), new LocalDate(2026, 2, 1))
            .Outcomes.Single(o => o.Requirement.Label.Id == "HEL21/3.2-1");
        Assert.Equal(RequirementStatus.Unknown, outcome.Status);
        Assert.Null(outcome.Value);
        Assert.Equal(
            "uddannelseshjælp ophørte efter 30. juni 2025, og det, der kom i stedet, er ikke i gruppen",
            outcome.Assessment?.MissingFacts()[0].Reason?.Danish
        );
    }
}
