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
public sealed class PlacementCountsTests
{
    private static readonly LocalDate s_first = new(2021, 1, 1);
    private static readonly LocalDate s_last = new(2021, 12, 31);

    // Takes part from ten days before the register is known, and is placed from a day on until the end.
    [Theory]
    [InlineData(18, 1, 0, 0)] // 28 days at most, whatever happened before
    [InlineData(19, 0, 0, 1)] // 29, if nothing did
    [InlineData(28, 0, 0, 1)]
    [InlineData(29, 0, 1, 0)] // too long already in what is seen
    public void Days_before_the_register_is_known_leave_it_open_only_where_they_can_tip_it(
        int days,
        int yes,
        int no,
        int unknown
    )
    {
        var register = SmallRegister.Of(b =>
        {
            b.Add("a", new Participation("p", s_first.PlusDays(-10)));
            b.Add("a", new Placement(PlacementKind.CompanyInternship, s_first.PlusDays(days)) { Programme = "p" });
        });
        var count = PlacementCounts.Unbroken("p", Area.Country, s_first, s_last, PlacementKinds.CompanyDirected, 28);
        Assert.Equal(new Portion(yes, no, unknown), count.Of(register.KnownBetween(s_first, s_last)).Value);
        // The whole register knows that nothing happened.
        Assert.Equal(days <= 18 ? new(1, 0) : new Portion(0, 1), count.Of(register).Value);
    }

    [Fact]
    public void Both_what_is_not_seen_and_placements_of_no_known_programme_can_leave_it_open()
    {
        (int, int) Count(string? programme, bool isSeen)
        {
            var register = SmallRegister.Of(b =>
            {
                b.Add("a", new Participation("p", s_first.PlusDays(-20)));
                b.Add(
                    "a",
                    new Placement(PlacementKind.CompanyInternship, s_first.PlusDays(20)) { Programme = programme }
                );
            });
            var tally = PlacementCounts
                .Unbroken("p", Area.Country, s_first, s_last, PlacementKinds.CompanyDirected, 28)
                .TallyOf(register.KnownBetween(isSeen ? null : s_first, s_last));
            return ((int)tally.NumberOf("withoutProgramme").Numerator, (int)tally.NumberOf("withoutHistory").Numerator);
        }

        Assert.Equal((0, 0), Count("p", isSeen: true));
        Assert.Equal((0, 1), Count("p", isSeen: false));
        // 40 days without one: with it or without, too long a pause; unseen, it may be none.
        Assert.Equal((0, 0), Count(null, isSeen: true));
        Assert.Equal((1, 1), Count(null, isSeen: false));
        Assert.Equal((0, 0), Count("q", isSeen: false));
    }
}
