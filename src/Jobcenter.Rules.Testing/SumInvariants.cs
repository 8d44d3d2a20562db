using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Testing;

/// <summary>The invariants of sums, each as a check of a register: null when it holds, otherwise what differs.</summary>
internal static class SumInvariants
{
    private static readonly BilingualText s_summed = new("summen", "the sum");
    private static readonly BilingualText s_persons = new("personer", "persons");

    public static IEnumerable<Func<Register, BilingualText?>> Additivity(InvariantRound round)
    {
        var (group, quarter) = (round.Group, round.Quarter);
        yield return register =>
            Sums(
                round,
                Days(register, group, quarter, Area.Country),
                group.States.Select(s => Days(register, BenefitGroup.Of(s), quarter, Area.Country))
            );
        yield return register =>
            Sums(
                round,
                Days(register, group, quarter, Area.Country),
                round.Months.Select(m => Days(register, group, m, Area.Country))
            );
        yield return register =>
            Sums(
                round,
                Days(register, group, quarter, Area.Country),
                Enumerable
                    .Range(0, register.CitizenCount)
                    .Select(i => register.CitizenAt(i).Municipality)
                    .Distinct()
                    .Select(area => Days(register, group, quarter, area))
            );
        yield return register =>
            Sums(
                round,
                register.CountFullTimePersons(group, quarter, Area.Country).Value.Count,
                register.ContributionsTo(group, quarter, Area.Country).Value.Select(static c => c.FullTimePersons.Count)
            );
    }

    // Full-time persons times the period's days: whole numbers that months and quarters share.
    private static Fraction Days(Register register, BenefitGroup group, MeasuringPeriod period, Area area) =>
        register.CountFullTimePersons(group, period, area).Value.Count * new Fraction(period.Days);

    private static BilingualText? Sums(InvariantRound round, Fraction whole, IEnumerable<Fraction> parts)
    {
        var sum = parts.Aggregate(Fraction.Zero, static (total, part) => total + part);
        return sum == whole
            ? null
            : InvariantText.Tell(round.Group.Name, $"{round.Quarter}", whole.ToString(), s_summed, $"{sum}");
    }

    public static Func<Register, BilingualText?> Persons(InvariantRound round) =>
        register =>
        {
            foreach (var state in round.Group.States)
            {
                var group = BenefitGroup.Of(state);
                var persons = register.CountPersons(group, round.Quarter, Area.Country).Value;
                var full = register.CountFullTimePersons(group, round.Quarter, Area.Country).Value;
                if (full.Count > new Fraction(persons))
                {
                    return InvariantText.Tell(group.Name, $"{round.Quarter}", $"{full.Count}", s_persons, $"{persons}");
                }
            }

            return null;
        };
}
