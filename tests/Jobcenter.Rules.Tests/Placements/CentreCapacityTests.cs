using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>The places of a company centre.</summary>
public sealed class CentreCapacityTests
{
    private static readonly LocalDate s_march = new(2020, 3, 2);
    private static readonly Dictionary<string, int> s_places = new(StringComparer.Ordinal) { ["v"] = 3 };

    [Theory]
    [InlineData("2020-04-30", true)]
    [InlineData("2020-05-01", false)]
    public void A_place_in_a_centre_is_taken_to_its_last_day(string date, bool isTaken)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add(
            "a",
            new Placement(PlacementKind.CompanyInternship, s_march, new LocalDate(2020, 4, 30)) { Employer = "v" }
        );
        var capacity = CentreCapacity.On(builder.Build(new(2020, 12, 31)), s_places, Dates.Of(date)).Value;
        Assert.Equal(new("v", 3, isTaken ? 1 : 0), Assert.Single(capacity));
    }
}
