using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>Employment after arrival, against a reference that looks at the rows day by day.</summary>
public sealed class ArrivalCountsTests
{
    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Employment_after_arrival_agrees_with_the_reference(
        RegisterCase register,
        LocalDate arrival,
        LocalDate asOf
    )
    {
        if (asOf > register.KnownUntil)
        {
            return;
        }

        var built = register.BuildWith(c => new Citizen(RegisterCase.IdOf(c), RegisterCase.AreaOf(c))
        {
            ResidenceBasis = c == 0 ? null : ResidenceBasis.Refugee,
            ArrivalDate = c == 1 ? null : arrival.PlusDays(c),
        });
        foreach (var reading in Enum.GetValues<EmploymentReading>())
        {
            var expected = new Portion(0, 0, unknown: 1);
            foreach (var citizen in Enumerable.Range(2, RegisterCase.Citizens - 2))
            {
                var arrived = arrival.PlusDays(citizen);
                var passed = arrived.PlusYears(1);
                var first = reading == EmploymentReading.Within ? arrived : passed;
                var isEmployed = DayByDay
                    .Days(first, passed)
                    .Any(day =>
                        register.Spells.Any(s =>
                            s.Citizen == citizen
                            && s.Spell.State == CitizenState.Employment
                            && s.Spell.From <= day
                            && (s.Spell.To ?? day) >= day
                        )
                    );
                expected += passed > asOf ? new Portion(0, 0, pending: 1) : Portion.Of(isEmployed);
            }

            Assert.Equal(
                expected,
                ArrivalCounts
                    .Employment(Area.Country, new(2000, 1, 1), asOf, years: 1, reading == EmploymentReading.OnTheDay)
                    .Of(built)
                    .Value
            );
        }
    }

    [Theory]
    [InlineData("2018-12-31", "2021-12-30", 0, 1)]
    [InlineData("2018-12-31", "2021-12-31", 1, 0)]
    [InlineData("2016-12-31", "2021-12-31", 0, 0)]
    [InlineData("2017-01-01", "2021-12-31", 1, 0)]
    [InlineData("2020-02-29", "2023-02-28", 1, 0)]
    [InlineData("2020-02-29", "2023-02-27", 0, 1)]
    public void Three_years_have_passed_on_the_day(string arrival, string asOf, int whole, int pending)
    {
        var builder = new RegisterBuilder();
        builder.Add(
            new Citizen("a", RegisterCase.Helsingoer)
            {
                ResidenceBasis = ResidenceBasis.FamilyReunified,
                ArrivalDate = Dates.Of(arrival),
            }
        );
        var counted = ArrivalCounts
            .Employment(Area.Country, new(2017, 1, 1), Dates.Of(asOf), 3)
            .Of(builder.Build(Dates.Of(asOf)))
            .Value;
        Assert.Equal(whole, counted.Whole);
        Assert.Equal(pending, counted.Pending);
    }
}
