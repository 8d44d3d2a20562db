using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>Placements throughout a participation: what is not known of them.</summary>
public sealed class PlacementIndicatorTests
{
    private static readonly LocalDate s_first = new(2021, 1, 1);
    private static readonly LocalDate s_last = new(2021, 12, 31);

    [Fact]
    public void Placements_throughout_are_not_known_of_a_participation_that_began_before_the_register()
    {
        Known<PartlyKnownPortion> Count(LocalDate from) =>
            SmallRegister
                .Of(b => b.Add("a", new Participation("p", from)))
                .KnownBetween(s_first, s_last)
                .CountUnbrokenPlacements("p", Area.Country, s_first, s_last, PlacementKinds.CompanyDirected, 28);
        Assert.Equal(new PartlyKnownPortion(0, 1, 0), Count(s_first).Value);
        Assert.False(Count(s_first.PlusDays(-1)).IsKnown);
    }
}
