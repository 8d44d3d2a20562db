using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Hostile;

/// <summary>Dates that no register holds: an answer, or the argument that is refused, and never an overflow.</summary>
public sealed class HostileDateTests
{
    public static TheoryData<int> Years => [-9998, 1, 1899, 2101, 9999];

    [Theory]
    [MemberData(nameof(Years))]
    public void A_situations_dates_lie_within_those_of_a_register(int year)
    {
        var date = new LocalDate(year, 12, 31);
        var day = new LocalDate(2021, 3, 1);
        Refuses(nameof(CitizenSituation.Date), () => new CitizenSituation(date));
        Refuses(nameof(CitizenSituation.Date), () => default(CitizenSituation) with { Date = date });
        Refuses(nameof(CitizenSituation.FirstContactOn), () => new CitizenSituation(day) { FirstContactOn = date });
        Refuses(nameof(CitizenSituation.BirthDate), () => new CitizenSituation(day) { BirthDate = date });
        Refuses(nameof(CitizenSituation.GraduatedOn), () => new CitizenSituation(day) { GraduatedOn = date });
        Refuses(nameof(CitizenSituation.ArrivalDate), () => new CitizenSituation(day) { ArrivalDate = date });
        Refuses(
            nameof(CitizenSituation.CashAssistanceSince),
            () => new CitizenSituation(day) { CashAssistanceSince = date }
        );
        Refuses(nameof(CitizenSituation.UnemployedSince), () => new CitizenSituation(day) { UnemployedSince = date });
        Refuses(nameof(CitizenSituation.SicknessNoticeOn), () => new CitizenSituation(day) { SicknessNoticeOn = date });
        Refuses(nameof(PlacementSequence.ArrivalDate), () => new PlacementSequence("a", day) { ArrivalDate = date });

        static void Refuses<T>(string argument, Func<T> make) =>
            Assert.Equal(argument, Assert.Throws<ArgumentException>(() => make()).ParamName);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void A_plan_is_followed_up_on_any_date(int year)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        builder.Add("a", new Spell(CitizenState.CashAssistance, new(2020, 1, 1)));
        builder.Add("a", new Spell(CitizenState.EducationAssistance, new(2020, 1, 1)));
        var register = builder.Build(new(2021, 12, 31));
        foreach (var plan in EmploymentPlans.All)
        {
            Assert.NotEmpty(plan.FollowUp(register, FigureSet.Empty, new(year, 12, 31)).Outcomes);
            Assert.NotEmpty(plan.FollowUp(register, FigureSet.Empty, new(year, 1, 1)).Outcomes);
        }
    }

    [Fact]
    public void Limits_of_the_dates_are_allowed()
    {
        foreach (var date in new[] { RegisterLimits.FirstDate, RegisterLimits.LastDate })
        {
            Assert.Equal(date, new CitizenSituation(date) { BirthDate = date }.BirthDate);
            Assert.Equal(date, new PlacementSequence("a", date) { ArrivalDate = date }.ArrivalDate);
        }

        Assert.Null((default(CitizenSituation) with { BirthDate = null }).BirthDate);
    }
}
