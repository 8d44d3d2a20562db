using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>How many places a number of employees allows.</summary>
public sealed class RatioLimitTests
{
    private static readonly RatioLimit s_ratio = PlacementLimits.Default.Ratio.On(LawCase.Day).Value.Value;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 2)]
    [InlineData(14, 2)]
    [InlineData(15, 3)]
    [InlineData(19, 3)]
    [InlineData(20, 4)]
    [InlineData(24, 4)]
    [InlineData(49, 9)]
    [InlineData(50, 10)]
    [InlineData(59, 10)]
    [InlineData(60, 11)]
    [InlineData(70, 12)]
    [InlineData(150, 20)]
    public void The_reasonable_ratio_is_the_published_one(int employees, int most)
    {
        Assert.Equal(most, s_ratio.Most(new Fraction(employees)));
        foreach (var (placed, expected) in new[] { (most - 1, Verdict.Met), (most, Verdict.NotMet) })
        {
            var heads = LawCase.Fine with
            {
                Staffing = new() { Heads = employees, PlacedHeads = placed },
            };
            Assert.Equal(expected, Ratio(heads, new(2021, 12, 31)));
            var fullTime = LawCase.Fine with
            {
                Staffing = new()
                {
                    FullTimeEquivalents = new Fraction(employees),
                    PlacedFullTimeEquivalents = new Fraction(placed),
                },
            };
            Assert.Equal(expected, Ratio(fullTime, new(2022, 1, 1)));
            // Each way of counting asks for its own numbers.
            Assert.Equal(Verdict.Unknown, Ratio(heads, new(2022, 1, 1)));
            Assert.Equal(Verdict.Unknown, Ratio(fullTime, new(2021, 12, 31)));
        }
    }

    [Fact]
    public void From_2022_both_sides_are_full_time_equivalents()
    {
        // 9.99 employees allow one; half a full-time placement fits beside another half.
        var circumstances = LawCase.Fine with
        {
            Staffing = new()
            {
                FullTimeEquivalents = new Fraction(999, 100),
                PlacedFullTimeEquivalents = new Fraction(1, 2),
            },
        };
        LocalDate day = new(2022, 3, 1);
        Assert.Equal(Verdict.Met, Ratio(circumstances, day, 1850));
        Assert.Equal(Verdict.NotMet, Ratio(circumstances, day, 1851));
        Assert.Equal(Verdict.Met, Ratio(circumstances, new(2023, 12, 31), 1850));
        Assert.Equal(Verdict.Unknown, Ratio(circumstances, new(2024, 1, 1), 1850));
    }

    [Theory]
    [InlineData(PlacementKind.CompanyInternship, "§ 63")]
    [InlineData(PlacementKind.WageSubsidy, "§ 77")]
    public void From_2024_the_order_that_was_not_read_is_named(PlacementKind kind, string section)
    {
        foreach (var day in new LocalDate[] { new(2024, 1, 1), new(2026, 12, 31) })
        {
            var placement = LawCase.Placement(kind, 1) with { From = day, To = day };
            var answer = LawCase.Law.Assess(placement, LawCase.Fine);
            var ratio = Assert.Single(answer.Parts, p => p.Label?.Id == "LAB/rimelighedskrav");
            Assert.Equal((Verdict.Unknown, section), (ratio.Verdict, ratio.Label?.Source.Section));
            Assert.All(
                ratio.MissingFacts(),
                f =>
                    Assert.Contains(
                        "BEK 1216/2023 (som ændret ved BEK 1757/2023 og 947/2024)",
                        f.Reason?.Danish,
                        StringComparison.Ordinal
                    )
            );
            Assert.Equal(Verdict.Unknown, answer.Verdict);
        }
    }

    [Fact]
    public void Nytteindsats_is_in_the_ratio_until_2024_and_outside_it_from_2025()
    {
        var full = LawCase.Fine with
        {
            Staffing = new() { Heads = 5, PlacedHeads = 1 },
        };
        foreach (
            var (day, expected) in new (LocalDate, Verdict)[]
            {
                (new(2021, 12, 31), Verdict.NotMet),
                (new(2023, 12, 31), Verdict.Unknown), // the full-time equivalents are not told
                (new(2024, 12, 31), Verdict.Unknown), // nobody has read how they count
                (new(2025, 1, 1), Verdict.Met),
            }
        )
        {
            var placement = LawCase.Placement(PlacementKind.Nytteindsats, 1) with { From = day, To = day };
            Assert.Equal(expected, LawCase.Law.Assess(placement, full).Verdict);
        }
    }

    [Property(MaxTest = 300)]
    public void The_ratio_counts_as_taking_employees_one_by_one(int seed)
    {
        var employees = new Random(seed).Next(300);
        var (places, left) = (0, employees);
        for (var taken = 0; left >= (taken < 50 ? 5 : 10); places++)
        {
            var step = taken < 50 ? 5 : 10;
            taken += step;
            left -= step;
        }

        Assert.Equal(Math.Max(1, places), s_ratio.Most(new Fraction(employees)));
        Assert.True(s_ratio.Most(new Fraction(employees)) <= s_ratio.Most(new Fraction((2 * employees) + 1, 2)));
    }

    // The part about the ratio of the whole answer.
    private static Verdict Ratio(PlacementCircumstances circumstances, LocalDate day, int hundredths = 3700)
    {
        var placement = new Placement(PlacementKind.CompanyInternship, day, day)
        {
            Employer = "v2",
            Hours = WeeklyHours.FromHundredths(hundredths),
        };
        var answer = LawCase.Law.Assess(placement, circumstances);
        return Assert.Single(answer.Parts, p => p.Label?.Id == "LAB/rimelighedskrav").Verdict;
    }
}
