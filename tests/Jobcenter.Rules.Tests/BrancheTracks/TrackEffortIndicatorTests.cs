using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>Placements by track, and why they are missing.</summary>
public sealed class TrackEffortIndicatorTests
{
    private static readonly LocalDate s_first = new(2021, 1, 1);
    private static readonly LocalDate s_last = new(2021, 12, 31);

    [Fact]
    public void Placements_by_track_are_missing_with_the_reason()
    {
        var placed = SmallRegister.Of(b => b.Add("a", new Placement(PlacementKind.WageSubsidy, new(2021, 3, 1))));
        Assert.True(placed.CountTrackEffort(SmallRegister.Branche, s_first, s_last).Placements.IsKnown);
        Told("known only from", placed.KnownBetween(s_first.PlusDays(1), s_last));
        Told("no placement", SmallRegister.Of());
        var elsewhere = new BrancheRegisterBuilder(BrancheCatalogues.All, RegisterCase.Frederikssund).Build();
        Assert.Equal(
            BrancheCatalogues.All.On(s_last, RegisterCase.Frederikssund).Reason?.English,
            placed.CountTrackEffort(elsewhere, s_first, s_last).Placements.Reason?.English
        );
        Assert.Throws<ArgumentException>(() => placed.CountTrackEffort(SmallRegister.Branche, s_last, s_first));
        Assert.Throws<ArgumentException>(() =>
            placed.CountBranchePlacements(RegisterCase.Helsingoer, s_last, s_first, ["a"])
        );

        static void Told(string reason, Register register) =>
            Assert.Contains(
                reason,
                register.CountTrackEffort(SmallRegister.Branche, s_first, s_last).Placements.Reason?.English,
                StringComparison.Ordinal
            );
    }
}
