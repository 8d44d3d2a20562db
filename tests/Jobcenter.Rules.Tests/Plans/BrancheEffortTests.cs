using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL20 1: half of the effort.</summary>
public sealed class BrancheEffortTests
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
            .Get("HEL20")
            .FollowUp(builder.Build(new(2020, 12, 31)), FigureSet.Empty, new(2020, 12, 31))
            .Outcomes[0];
        Assert.Equal(status, outcome.Status);
    }

    [Fact]
    public void The_effort_is_counted_by_the_catalogue_of_its_own_year()
    {
        // The tracks of 2020 and of 2021 have other ids; a plan that is moved asks the catalogue in force.
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        foreach (
            var (catalogue, year) in new[]
            {
                (BrancheCatalogues.Default["HEL20"], 2020),
                (BrancheCatalogues.Default["HEL21"], 2021),
            }
        )
        {
            for (var i = 0; i < 10; i++)
            {
                var branche = i < 8 ? catalogue.Tracks[i % catalogue.Tracks.Length].Id : "kontor";
                builder.Add(
                    "a",
                    new Placement(PlacementKind.WageSubsidy, new(year, 6, 1)) { Branche = branche, Employer = $"{i}" }
                );
            }
        }

        var register = builder.Build(new(2021, 12, 31));
        foreach (var year in new[] { 2020, 2021 })
        {
            var plan = EmploymentPlans.Get("HEL20").MovedTo(year);
            var outcome = plan.FollowUp(register, FigureSet.Empty, plan.LastDay).Outcomes[0];
            var effort = TrackEffortCounts
                .Effort(
                    new BrancheRegisterBuilder(BrancheCatalogues.Default, plan.Municipality).Build(),
                    new(year, 1, 1),
                    plan.LastDay
                )
                .Of(register)
                .Value;
            Assert.Equal(new Fraction(8, 10), outcome.Value?.Amount);
            Assert.Equal((8, 2), (effort.Placements.Value.Yes, effort.Placements.Value.No));
        }
    }
}
