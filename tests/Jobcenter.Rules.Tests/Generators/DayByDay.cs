using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Generators;

/// <summary>The slow, obvious reference: looks at every citizen, state and day, straight from the rows.</summary>
internal static class DayByDay
{
    public static IEnumerable<LocalDate> Days(LocalDate from, LocalDate to)
    {
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    public static Fraction FullTimePersons(
        RegisterCase register,
        BenefitGroup group,
        MeasuringPeriod period,
        Area area,
        CountingOptions options
    )
    {
        var total = Fraction.Zero;
        var days = 0;
        foreach (var day in Days(period.FirstDay, period.LastDay))
        {
            if (options.Convention == CountingConvention.StatisticsDenmark && !IsWeekday(day))
            {
                continue;
            }

            days++;
            foreach (var citizen in CitizensOf(area))
            {
                total +=
                    options.Convention == CountingConvention.Jobindsats
                        ? new Fraction(group.States.Count(state => IsIn(register, citizen, state, day)))
                        : HoursTaken(register, citizen, group, day, options) / new Fraction(37);
            }
        }

        return total / new Fraction(days);
    }

    public static int Persons(RegisterCase register, BenefitGroup group, MeasuringPeriod period, Area area) =>
        CitizensOf(area)
            .Count(citizen =>
                Days(period.FirstDay, period.LastDay)
                    .Any(day => group.States.Any(state => IsIn(register, citizen, state, day)))
            );

    /// <summary>The courses of a citizen from the set of days on the benefit.</summary>
    public static List<(LocalDate First, LocalDate? Last)> Courses(
        RegisterCase register,
        int citizen,
        CitizenState benefit,
        CourseBreak courseBreak
    ) => Courses(register, citizen, [benefit], courseBreak);

    /// <summary>The courses of all citizens of the states taken as one, a whole calendar month ending them.</summary>
    public static List<(LocalDate First, LocalDate? Last)> CoursesOf(
        RegisterCase register,
        IReadOnlyList<CitizenState> states
    ) => [.. CitizensOf(Area.Country).SelectMany(c => Courses(register, c, states, CourseBreak.WholeCalendarMonth))];

    private static List<(LocalDate First, LocalDate? Last)> Courses(
        RegisterCase register,
        int citizen,
        IReadOnlyList<CitizenState> states,
        CourseBreak courseBreak
    )
    {
        var courses = new List<(LocalDate First, LocalDate? Last)>();
        foreach (
            var day in Days(new(2019, 10, 1), register.KnownUntil)
                .Where(d => states.Any(s => IsIn(register, citizen, s, d)))
        )
        {
            if (courses.Count > 0 && courses[^1].Last is { } last && !Ends(courseBreak, last, day))
            {
                courses[^1] = (courses[^1].First, day);
            }
            else
            {
                courses.Add((day, day));
            }
        }

        if (courses.Count > 0 && states.Any(s => RunsOn(register, citizen, s)))
        {
            courses[^1] = (courses[^1].First, null);
        }

        return courses;
    }

    public static int EducationExits(
        RegisterCase register,
        Area area,
        LocalDate from,
        LocalDate until,
        CourseBreak courseBreak
    ) =>
        CitizensOf(area)
            .Count(citizen =>
                Courses(register, citizen, CitizenState.EducationAssistance, courseBreak)
                    .Any(course =>
                        course.Last is { } last
                        && last >= from
                        && last <= until
                        && Days(last.PlusDays(1), last.PlusDays(30))
                            .Any(day =>
                                day <= register.KnownUntil && IsIn(register, citizen, CitizenState.Education, day)
                            )
                    )
            );

    public static IEnumerable<int> CitizensOf(Area area) =>
        Enumerable.Range(0, RegisterCase.Citizens).Where(c => area.IsCountry || RegisterCase.AreaOf(c) == area);

    private static bool IsIn(RegisterCase register, int citizen, CitizenState state, LocalDate day) =>
        register.Spells.Any(s => s.Citizen == citizen && s.Spell.State == state && Covers(s, day));

    private static bool Covers(CaseSpell s, LocalDate day) => s.Spell.From <= day && (s.Spell.To ?? day) >= day;

    private static bool IsWeekday(LocalDate day) => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    // Rows of equal hours that adjoin are one spell: it runs on past the last known day in whatever row it does.
    private static bool RunsOn(RegisterCase register, int citizen, CitizenState benefit)
    {
        var own = register.Spells.Where(s => s.Citizen == citizen && s.Spell.State == benefit).ToList();
        return own.Exists(s =>
            s.Spell.From <= register.KnownUntil
            && (
                s.Spell.To is null
                || s.Spell.To > register.KnownUntil
                || (
                    s.Spell.To == register.KnownUntil
                    && own.Exists(next =>
                        next.Spell.From == register.KnownUntil.PlusDays(1) && next.Spell.Hours == s.Spell.Hours
                    )
                )
            )
        );
    }

    private static bool Ends(CourseBreak courseBreak, LocalDate last, LocalDate next)
    {
        var free = Days(last.PlusDays(1), next.PlusDays(-1)).ToHashSet();
        return courseBreak == CourseBreak.OneDay
            ? free.Count > 0
            : free.Any(day =>
                Days(new(day.Year, day.Month, 1), new LocalDate(day.Year, day.Month, 1).PlusMonths(1).PlusDays(-1))
                    .All(free.Contains)
            );
    }

    private static Fraction HoursTaken(
        RegisterCase register,
        int citizen,
        BenefitGroup group,
        LocalDate day,
        CountingOptions options
    )
    {
        var left = new Fraction(37);
        var taken = Fraction.Zero;
        foreach (var state in options.HoursOrder)
        {
            var wanted = Fraction.Zero;
            foreach (
                var s in register.Spells.Where(s => s.Citizen == citizen && s.Spell.State == state && Covers(s, day))
            )
            {
                wanted +=
                    state == CitizenState.FlexJob ? new Fraction(37) : (s.Spell.Hours ?? WeeklyHours.FullTime).Hours;
            }

            var given = wanted < left ? wanted : left;
            left -= given;
            taken += group.Contains(state) ? given : Fraction.Zero;
        }

        return taken;
    }
}
