using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements.Policies;

/// <summary>Hours at the limits.</summary>
public sealed class WeeklyHoursWithinTests
{
    private static readonly LocalDate s_start = new(2020, 3, 2);
    private static readonly RuleLabel s_label = new("x", new("x", "x"), new("X"));
    private static readonly PlacementKind s_internship = PlacementKind.CompanyInternship;

    [Fact]
    public void Hours_at_the_limits_break_nothing_and_a_breach_ends_with_its_placement()
    {
        Placement Of(int hours, int from, int? to) =>
            new(s_internship, s_start.PlusDays(from), to is { } days ? s_start.PlusDays(days) : null)
            {
                Hours = WeeklyHours.FromHours(new Fraction(hours)),
            };
        var sequence = new PlacementSequence(
            "a",
            s_start,
            Of(10, 0, 10),
            Of(9, 11, 20),
            Of(25, 21, 30),
            Of(26, 31, null)
        );
        var rule = new WeeklyHoursWithin(
            s_label,
            Fixed.Of(WeeklyHours.FromHours(new Fraction(10))),
            Fixed.Of(WeeklyHours.FromHours(new Fraction(25))),
            PlacementKinds.CompanyDirected
        );
        Assert.Equal(
            new (LocalDate, LocalDate?)[]
            {
                (s_start.PlusDays(11), s_start.PlusDays(20)),
                (s_start.PlusDays(31), s_start.PlusDays(40)),
            },
            rule.Breaches(new(sequence, s_start.PlusDays(40))).Select(b => (b.On, b.Until))
        );
        // Of what breaks and what does not, the answer names the one that does.
        var only = new PlacementSequence("a", s_start, Of(10, 0, 10), Of(25, 21, 30));
        Assert.Empty(rule.Breaches(new(only, s_start.PlusDays(40))));
        Assert.Equal(Verdict.Met, rule.Rule.Test(new(only, s_start.PlusDays(40))));
    }
}
