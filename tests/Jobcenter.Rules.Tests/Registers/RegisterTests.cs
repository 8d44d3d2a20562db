using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>What a register shows of the time it knows.</summary>
public sealed class RegisterTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);

    [Theory]
    [InlineData("2021-01-09", 0, false, false)]
    [InlineData("2021-01-10", 1, false, false)]
    [InlineData("2021-01-19", 1, false, false)]
    [InlineData("2021-01-20", 1, true, false)]
    [InlineData("2021-02-19", 1, true, false)]
    [InlineData("2021-02-20", 1, true, true)]
    public void Nothing_after_the_last_known_day_is_seen_and_a_commitment_is_seen_by_its_own_date(
        string knownUntil,
        int seen,
        bool hasBegun,
        bool hasEnded
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add(
            "a",
            new Placement(PlacementKind.CompanyInternship, new(2021, 1, 20), new(2021, 2, 20))
            {
                AgreedOn = new(2021, 1, 10),
            }
        );
        var until = MeasuringPeriod.Parse(knownUntil).FirstDay;
        var placements = builder.Build(s_until).KnownBetween(null, until).PlacementsOf(0);

        Assert.Equal(seen, placements.Length);
        Assert.All(placements, p => Assert.Equal((hasBegun, hasEnded), (p.From is not null, p.To is not null)));
    }
}
