using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>The count as one would first write it: group the objects, merge the intervals, sum the days.</summary>
internal static class LinqCounts
{
    public static Fraction FullTimePersons(
        IEnumerable<SpellObject> spells,
        BenefitGroup group,
        MeasuringPeriod period,
        int municipality
    )
    {
        var within = new DateInterval(period.FirstDay, period.LastDay);
        var days = spells
            .Where(s =>
                s.Municipality == municipality
                && group.Contains(s.State)
                && s.From <= period.LastDay
                && (s.To is null || s.To >= period.FirstDay)
            )
            .GroupBy(s => (s.Citizen, s.State))
            .Sum(g =>
                (long)DateIntervals.Coverage(g.Select(s => new DateInterval(s.From, s.To ?? period.LastDay)), within)
            );
        return new Fraction(days, period.Days);
    }
}
