using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>What a rule is set to, in words.</summary>
public sealed class PolicyRuleTests
{
    private static readonly LocalDate s_march = new(2020, 3, 2);
    private static readonly RuleLabel s_label = new("x", new("x", "x"), new("X"));

    [Fact]
    public void Settings_and_days_read_in_both_languages()
    {
        var arrival = new FirstPlacementWithin(
            s_label,
            Fixed.Of(28),
            PlacementKinds.CompanyDirected,
            fromArrival: true
        );
        var start = new FirstPlacementWithin(s_label, Fixed.Of(28), PlacementKinds.CompanyDirected);
        var hours = new WeeklyHoursWithin(
            s_label,
            Fixed.Of(WeeklyHours.FromHours(new Fraction(1))),
            Fixed.Of(WeeklyHours.FullTime),
            PlacementKinds.CompanyDirected
        );
        var group = new WeeklyHoursWithin(
            s_label,
            Fixed.Of(WeeklyHours.FromHours(new Fraction(1))),
            Fixed.Of(WeeklyHours.FullTime),
            PlacementKinds.CompanyDirected,
            "LAB/5"
        );
        string? Of(PolicyRule rule, string id) =>
            PlacementPolicy.ParametersOf(rule).Single(p => p.Id == id).Value?.Danish;
        Assert.Equal(("ankomsten", "starten"), (Of(arrival, "from"), Of(start, "from")));
        Assert.Equal(("alle", "LAB/5"), (Of(hours, "targetGroups"), Of(group, "targetGroups")));
        var pause = new PauseAtMost(s_label, Fixed.Of(28), PlacementKinds.CompanyDirected);
        Assert.Equal("ingen", Of(pause, "endsAt"));
        Assert.StartsWith("virksomhedspraktik, ", Of(pause, "kinds"), StringComparison.Ordinal);

        string Course(int days) =>
            new GroupCourseFirst(s_label, Fixed.Of(4), PlacementKinds.CompanyDirected)
                .Breaches(
                    new(
                        new("a", s_march) { GroupCourse = new DateInterval(s_march, s_march.PlusDays(days - 1)) },
                        s_march.PlusDays(60)
                    )
                )[0]
                .Text.ToText(Language.English);
        Assert.Equal(("the group course lasted 1 day", "the group course lasted 2 days"), (Course(1), Course(2)));
    }
}
