using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>The count as one would first write it: group the objects, merge the intervals, sum the days.</summary>
internal static class LinqCounts
{
    private const int FullTime = WeeklyHours.FullTimeHundredths;

    public static Fraction FullTimePersons(
        IEnumerable<SpellObject> spells,
        BenefitGroup group,
        MeasuringPeriod period,
        int municipality
    )
    {
        var days = spells
            .Where(s =>
                s.Municipality == municipality
                && group.Contains(s.State)
                && s.From <= period.LastDay
                && (s.To is null || s.To >= period.FirstDay)
            )
            .GroupBy(s => (s.Citizen, s.State))
            .Sum(g => (long)DaysOf(g, period));
        return new Fraction(days, period.Days);
    }

    // The days of a period that spells cover, each once.
    private static int DaysOf(IEnumerable<SpellObject> spells, MeasuringPeriod period)
    {
        var (days, next) = (0, period.FirstDay);
        foreach (var spell in spells.OrderBy(s => s.From))
        {
            var first = LocalDate.Max(spell.From, next);
            var last = LocalDate.Min(spell.To ?? period.LastDay, period.LastDay);
            if (first <= last)
            {
                days += Period.DaysBetween(first, last) + 1;
                next = last.PlusDays(1);
            }
        }

        return days;
    }

    /// <summary>Danmarks Statistik's way: on every weekday each citizen's states take hours in order until 37 are used.</summary>
    public static Fraction WeekdayHours(
        IEnumerable<SpellObject> spells,
        BenefitGroup group,
        MeasuringPeriod period,
        int municipality
    )
    {
        var weekdays = Enumerable
            .Range(0, period.Days)
            .Select(period.FirstDay.PlusDays)
            .Where(d => d.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
            .ToList();
        var hours = spells
            .Where(s =>
                s.Municipality == municipality && s.From <= period.LastDay && (s.To is null || s.To >= period.FirstDay)
            )
            .GroupBy(s => s.Citizen)
            .Sum(citizen => weekdays.Sum(day => HoursOn(citizen, day, group)));
        return new Fraction(hours, (Int128)weekdays.Count * FullTime);
    }

    /// <summary>Persons with a course of a benefit that ends in a period and an education within 30 days, the natural way.</summary>
    public static int EducationExits(IEnumerable<SpellObject> spells, MeasuringPeriod period, int municipality) =>
        spells
            .Where(s => s.Municipality == municipality)
            .GroupBy(s => s.Citizen)
            .Count(citizen =>
                Courses(citizen.Where(s => s.State == CitizenState.EducationAssistance).OrderBy(s => s.From))
                    .Any(last =>
                        last is { } day
                        && period.Contains(day)
                        && citizen.Any(s =>
                            s.State == CitizenState.Education
                            && s.From <= day.PlusDays(30)
                            && (s.To is null || s.To > day)
                        )
                    )
            );

    // The last days of the courses; null for one that is running.
    private static List<LocalDate?> Courses(IEnumerable<SpellObject> byDate)
    {
        var lastDays = new List<LocalDate?>();
        foreach (var spell in byDate)
        {
            var joins =
                lastDays.Count > 0
                && (lastDays[^1] is not { } last || spell.From < FirstWholeMonth(last.PlusDays(1)).PlusMonths(1));
            if (!joins)
            {
                lastDays.Add(spell.To);
            }
            else if (spell.To is null || spell.To > lastDays[^1])
            {
                lastDays[^1] = spell.To;
            }
        }

        return lastDays;
    }

    private static LocalDate FirstWholeMonth(LocalDate from) =>
        from.Day == 1 ? from : new LocalDate(from.Year, from.Month, 1).PlusMonths(1);

    // The benchmark's spells carry no hours, so every state wants full time.
    private static long HoursOn(IEnumerable<SpellObject> citizen, LocalDate day, BenefitGroup group)
    {
        var left = FullTime;
        var taken = 0;
        foreach (
            var state in citizen
                .Where(s => s.From <= day && (s.To is null || s.To >= day))
                .Select(s => s.State)
                .Distinct()
                .Order()
        )
        {
            taken += group.Contains(state) ? left : 0;
            left = 0;
        }

        return taken;
    }
}
