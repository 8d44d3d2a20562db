using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL20 1: half of the effort.</summary>
public sealed class BrancheEffortShareTests
{
    [Theory]
    [InlineData(5, 5, 0, RequirementStatus.Met)]
    [InlineData(5, 6, 0, RequirementStatus.NotMet)]
    [InlineData(5, 5, 1, RequirementStatus.Unknown)]
    [InlineData(5, 4, 1, RequirementStatus.Met)]
    [InlineData(4, 6, 1, RequirementStatus.NotMet)]
    public void Half_of_the_effort_is_enough_and_nytteindsats_is_no_part_of_it(
        int inTrack,
        int outside,
        int unknown,
        RequirementStatus status
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        foreach (
            var (branche, i) in Enumerable
                .Repeat("rengoering", inTrack)
                .Concat(Enumerable.Repeat("kontor", outside))
                .Concat(Enumerable.Repeat<string?>(null, unknown))
                .Select((b, i) => (b, i))
        )
        {
            foreach (
                var (kind, where) in new[]
                {
                    (PlacementKind.WageSubsidy, branche),
                    (PlacementKind.Nytteindsats, "kontor"),
                }
            )
            {
                builder.Add("a", new Placement(kind, new(2020, 6, 1)) { Branche = where, Employer = $"{i}" });
            }
        }

        var outcome = EmploymentPlans
            .Helsingoer2020.FollowUp(builder.Build(new(2020, 12, 31)), FigureSet.Empty, new(2020, 12, 31))
            .Outcomes[0];
        Assert.Equal(status, outcome.Status);
    }
}
