using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

public sealed class EmploymentPlanTests
{
    private static readonly EmploymentPlan s_plan = EmploymentPlans.Get("HEL21");

    [Fact]
    public void Hel21_has_its_requirements_with_source_and_strength()
    {
        Assert.Equal(
            [
                .. new[] { "vision", "3.1-1", "3.1-2", "3.1-3", "3.1-4", "3.2-1", "3.2-2", "3.2-3" },
                .. new[] { "3.4.1-1", "3.4.1-2", "3.4.1-3", "3.4.2-1", "3.4.2-2", "3.5-1", "3.5-2", "3.5-3", "5-1" },
            ],
            s_plan.Requirements.Select(r => r.Id)
        );
        Assert.All(s_plan.Requirements, r => Assert.Equal("HEL21", r.Label.Source.Document));
        Assert.Equal(
            ["vision", "3.5-2", "3.5-3"],
            s_plan.Requirements.Where(r => r.Label.Strength == Strength.Aim).Select(r => r.Id)
        );
        Assert.Equal(
            ["5-1"],
            s_plan.Requirements.Where(r => r.Label.Strength == Strength.Expectation).Select(r => r.Id)
        );
        Assert.Equal(new LocalDate(2021, 12, 31), s_plan.LastDay);
        Assert.Same(s_plan, EmploymentPlans.Find("HEL21"));
        Assert.Null(EmploymentPlans.Find("HEL99"));
    }

    [Fact]
    public void The_plan_says_which_figures_it_needs()
    {
        var keys = s_plan.RequiredFigures.Select(k => k.ToString()).ToList();
        Assert.Equal(keys.Distinct(), keys);
        Assert.Contains("ftp:offentlig-forsoergelse/217/2020Q4", keys);
        Assert.Contains("ftp:offentlig-forsoergelse/DK/2021Q3", keys);
        Assert.Contains("population:16-66/DK/2021Q4", keys);
        Assert.Contains("ftp:offentlig-forsoergelse/217/2030", keys);
        Assert.Contains("benchmark-rank/217/2021", keys);
        Assert.Contains("count:HEL21/3.2-2/217/2021", keys);
        Assert.All(s_plan.RequiredFiguresFor(Area.Municipality(250)), k => Assert.NotEqual(217, k.Area.Code));
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void With_every_required_figure_nothing_is_unknown_and_without_one_its_requirements_are(int leftOut)
    {
        var keys = s_plan.RequiredFigures;
        var without = keys[Math.Abs(leftOut % keys.Length)];
        var asOf = new LocalDate(2030, 12, 31);
        Assert.All(
            s_plan.FollowUp(Of(keys.Where(k => k != without)), asOf).Outcomes,
            o => Assert.Equal(o.Missing.Length > 0, o.Status == RequirementStatus.Unknown)
        );
        Assert.DoesNotContain(s_plan.FollowUp(Of(keys), asOf).Outcomes, o => o.Status == RequirementStatus.Unknown);

        static FigureSet Of(IEnumerable<FigureKey> keys)
        {
            var builder = new FigureSetBuilder();
            foreach (var key in keys)
            {
                builder.Add(new Figure(key, ValueFor(key), new("test")));
            }

            return builder.Build();
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 60)]
    public void Every_answer_has_the_verdict_of_its_rule_and_shows_the_figures_it_rests_on(
        RegisterCase register,
        LocalDate asOf
    )
    {
        var plan = s_plan.MovedTo(2020);
        foreach (var outcome in plan.FollowUp(register.Build(), FigureSet.Empty, asOf).Outcomes)
        {
            if (outcome.Requirement.Deadline is null)
            {
                continue;
            }

            var verdict = outcome.Assessment?.Verdict;
            Assert.Equal(
                outcome.Status switch
                {
                    RequirementStatus.Met or RequirementStatus.OnTrack => Verdict.Met,
                    RequirementStatus.NotMet or RequirementStatus.Behind => Verdict.NotMet,
                    RequirementStatus.Unknown => Verdict.Unknown,
                    _ => null as Verdict?,
                },
                verdict
            );
            Assert.Equal(outcome.IsFinal, asOf >= outcome.Requirement.Deadline);
            var shown = outcome.Assessment is null ? [] : Readings(outcome.Assessment).Select(r => r.Id).ToHashSet();
            Assert.All(outcome.FiguresUsed, f => Assert.Contains(f.Key.ToString(), shown));
            Assert.All(outcome.Missing, k => Assert.Contains(k.ToString(), shown));
        }
    }

    [Theory]
    [InlineData(2020)]
    [InlineData(2021)]
    [InlineData(2024)]
    public void A_rehearsal_moves_every_period(int year)
    {
        var moved = s_plan.MovedTo(year);
        Assert.Equal(year, moved.Year);
        Assert.Equal("HEL21", moved.Id);
        var years = year - 2021;
        Assert.Equal(
            s_plan.RequiredFigures.Select(k => new FigureKey(k.Measure, k.Area, k.Period.PlusYears(years))),
            moved.RequiredFigures.AsEnumerable()
        );
        Assert.Equal(
            s_plan.Requirements.Select(r => r.Deadline?.PlusYears(years)),
            moved.Requirements.Select(r => r.Deadline)
        );
        Assert.Equal(
            s_plan.Requirements.Select(r => r.Label.Title),
            moved.MovedTo(2021).Requirements.Select(r => r.Label.Title)
        );
        Assert.Contains($"4. kvartal {year}", moved.Requirements[1].Label.Title.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_outside_the_calendar_of_registers_makes_no_sense()
    {
        foreach (var year in new[] { int.MinValue, 1, 1899, 9999, int.MaxValue })
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => s_plan.MovedTo(year));
            Assert.Contains($"year was {year}; it must lie from 1900 to 2100", error.Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => s_plan.MovedTo(2101));
        Assert.Equal(2100, s_plan.MovedTo(2100).Year);
        Assert.Equal(1900, s_plan.MovedTo(1900).Year);
    }

    [Fact]
    public void The_ids_of_requirements_belong_to_the_plan_and_stand_once()
    {
        var requirement = s_plan.Requirements[0];
        var area = s_plan.Municipality;
        Assert.Throws<ArgumentException>(() => new EmploymentPlan("X", s_plan.Title, area, 2021, requirement));
        Assert.Throws<ArgumentException>(() =>
            new EmploymentPlan("HEL21", s_plan.Title, area, 2021, requirement, requirement)
        );
        Assert.Throws<ArgumentException>(() => new EmploymentPlan("HEL21", s_plan.Title, Area.Country, 2021));
        Assert.Throws<ArgumentException>(() => new FollowUpOptions { Municipality = Area.Country });
        Assert.Throws<ArgumentNullException>(() => new FollowUpOptions { Counting = null! });
    }

    [Fact]
    public void The_register_is_counted_by_the_convention_asked_for()
    {
        var register = RegisterCase.BuildFrom(
            [new(0, new(CitizenState.EducationAssistance, new(2020, 1, 1), Hours: WeeklyHours.FromHundredths(1850)))],
            new(2021, 12, 31)
        );
        var jobindsats = s_plan.FollowUp(register, FigureSet.Empty, s_plan.LastDay);
        Assert.Equal(Fraction.One, jobindsats.Find("HEL21/3.2-1")?.Current?.Amount);
        var statistics = s_plan.FollowUp(
            register,
            FigureSet.Empty,
            s_plan.LastDay,
            new() { Counting = CountingOptions.StatisticsDenmark }
        );
        Assert.Equal(new Fraction(1, 2), statistics.Find("3.2-1")?.Current?.Amount);
        Assert.Throws<ArgumentException>(() => CountingOptions.Jobindsats with { HoursOrder = [] });
    }

    [Fact]
    public void The_figures_of_a_register_are_those_of_its_indicators()
    {
        var register = RegisterCase.BuildFrom(
            [new(0, new(CitizenState.CashAssistance, new(2020, 11, 15), new LocalDate(2021, 2, 3)))],
            new(2021, 12, 31)
        );
        var figures = s_plan.ComputeFigures(register, FigureSet.Empty, s_plan.LastDay);
        foreach (var cell in figures.Cells.Where(c => c.Key.Measure.Kind == MeasureKind.FullTimePersons))
        {
            var group =
                cell.Key.Measure.Argument == "uddannelseshjaelp" ? Figures.Education : BenefitGroup.PublicSupport;
            var counted = FullTimePersonCounts.In(group, cell.Key.Period, Figures.Municipality).Of(register);
            Assert.Equal(counted.IsKnown ? counted.Value.Count : null, cell.Computed?.Value);
        }
    }

    private static Fraction ValueFor(FigureKey key) => key.Measure.Unit == QuantityUnit.Share ? new(1, 2) : new(40);

    private static IEnumerable<FactReading> Readings(Assessment node) =>
        node.Facts.SelectMany(f => f.Basis).Concat(node.Parts.SelectMany(Readings));
}
