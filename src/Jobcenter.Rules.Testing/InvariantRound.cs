using Jobcenter.Rules.Counts;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Testing;

/// <summary>What is counted in one round: a group of benefits in a whole quarter that the register covers.</summary>
internal sealed record InvariantRound(BenefitGroup Group, MeasuringPeriod Quarter)
{
    // A register may go back a hundred years; what is drawn lies in the last ten.
    private const int MostQuarters = 40;

    /// <summary>Draws a round; null when the register covers no whole quarter.</summary>
    public static InvariantRound? Draw(Register register, InvariantDice dice)
    {
        var until = LocalDate.Min(register.KnownUntil, RegisterLimits.LastDate);
        if (until < RegisterLimits.FirstDate)
        {
            return null;
        }

        var newest = MeasuringPeriod.OfQuarter(until.Year, ((until.Month - 1) / 3) + 1);
        newest = newest.LastDay <= until ? newest : newest.Plus(-1);
        var covered = 0;
        while (covered < MostQuarters && IsCovered(register, newest, covered))
        {
            covered++;
        }

        if (covered == 0)
        {
            return null;
        }

        ImmutableArray<CitizenState> states = [.. BenefitGroup.PublicSupport.States, CitizenState.SeniorPension];
        var group =
            dice.Below(3) == 0 ? BenefitGroup.PublicSupport : BenefitGroup.Of(states[dice.Below(states.Length)]);
        return new(group, newest.Plus(-dice.Below(covered)));
    }

    private static bool IsCovered(Register register, MeasuringPeriod newest, int before) =>
        newest.FirstDay.PlusMonths(-3 * before) >= RegisterLimits.FirstDate
        && register.Covers(newest.Plus(-before)).IsKnown;

    /// <summary>The months of the quarter.</summary>
    public IEnumerable<MeasuringPeriod> Months =>
        Enumerable
            .Range(0, 3)
            .Select(i => MeasuringPeriod.OfMonth(Quarter.FirstDay.Year, Quarter.FirstDay.Month).Plus(i));

    /// <summary>Everything counted by days, which neither order nor cuts nor shards may change.</summary>
    public ImmutableArray<Func<Register, Tally>> All =>
        [
            FullTimePersonCounts.In(Group, Quarter, Area.Country).TallyOf,
            FullTimePersonCounts.In(Group, Quarter, Area.Country, CountingOptions.StatisticsDenmark).TallyOf,
            FullTimePersonCounts.Persons(Group, Quarter, Area.Country).TallyOf,
            FullTimePersonCounts.Series(Months.First(), 3, Area.Country).TallyOf,
            FlexJobCounts.Share(Quarter.LastDay, Area.Country).TallyOf,
            TargetGroupCounts.ByGroup(Quarter.LastDay, Area.Country).TallyOf,
            CourseCounts.EducationExits(Area.Country, Quarter.FirstDay, Quarter.LastDay).TallyOf,
            CourseCounts
                .Short(CitizenState.Ledighedsydelse, Area.Country, Quarter.FirstDay, Quarter.LastDay, months: 6)
                .TallyOf,
        ];
}
