using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks.Reviews;

/// <summary>Placements by track, and why they are missing.</summary>
public sealed class TrackEffortCountsTests
{
    private static readonly LocalDate s_first = new(2021, 1, 1);
    private static readonly LocalDate s_last = new(2021, 12, 31);

    [Fact]
    public void Placements_by_track_are_missing_with_the_reason()
    {
        var placed = SmallRegister.Of(b => b.Add("a", new Placement(PlacementKind.WageSubsidy, new(2021, 3, 1))));
        Assert.True(TrackEffortCounts.Effort(SmallRegister.Branche, s_first, s_last).Of(placed).IsKnown);
        Told("known only from", placed.KnownBetween(s_first.PlusDays(1), s_last));
        Told("no placement", SmallRegister.Of());
        var elsewhere = new BrancheRegisterBuilder(BrancheCatalogues.Default, RegisterCase.Frederikssund).Build();
        Assert.Equal(
            BrancheCatalogues.Default.On(s_last, RegisterCase.Frederikssund).Reason?.English,
            TrackEffortCounts.Effort(elsewhere, s_first, s_last).Of(placed).Reason?.English
        );
        Assert.Throws<ArgumentException>(() =>
            TrackEffortCounts.Effort(SmallRegister.Branche, s_last, s_first).Of(placed)
        );
        Assert.Throws<ArgumentException>(() =>
            PlacementCounts.InTracks(RegisterCase.Helsingoer, s_last, s_first, ["a"]).Of(placed)
        );

        static void Told(string reason, Register register) =>
            Assert.Contains(
                reason,
                TrackEffortCounts.Effort(SmallRegister.Branche, s_first, s_last).Of(register).Reason?.English,
                StringComparison.Ordinal
            );
    }
}
