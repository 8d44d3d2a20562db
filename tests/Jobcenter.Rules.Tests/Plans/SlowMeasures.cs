using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>The measures of what became of citizens and of their courses, counted day by day from the rows as a careful reader would with a calendar.</summary>
internal sealed class SlowMeasures(MeasureCase rows)
{
    /// <summary>No row of a case begins before it; what is on it began as early as a register can hold.</summary>
    public static LocalDate Zero { get; } = new(2020, 1, 1);

    /// <summary>How a requirement made by <see cref="MeasureCase.Requirement"/> stands on a date.</summary>
    public SlowAnswer Answer(Resultatkrav requirement, LocalDate asOf)
    {
        var due = requirement.Pace.Deadline ?? default;
        var isFinal = asOf >= due.LastDay;
        switch (requirement.Comparison)
        {
            case LimitComparison.Change change:
                var periods = requirement.Pace.Periods();
                var k = periods.ToList().FindLastIndex(p => p.LastDay <= asOf);
                if (k <= 0)
                {
                    return new(RequirementStatus.Pending);
                }

                var before = Value(requirement.Measure, periods[0].FirstDay, periods[0].LastDay);
                var now = Value(requirement.Measure, periods[k].FirstDay, periods[k].LastDay);
                if (before is not { } b || now is not { } n)
                {
                    return new(RequirementStatus.Unknown);
                }

                var isShare = requirement.Measure.Unit == QuantityUnit.Share;
                if (!isShare && b == Fraction.Zero)
                {
                    return new(RequirementStatus.Unknown);
                }

                var moved = isShare ? n - b : (n - b) / b;
                var line = change.Limit * new Fraction(k, periods.Length - 1);
                return new(Said(isFinal, Holds(moved, line, change.IsAtLeast, change.Strictly)), moved);
            default:
                var until = LocalDate.Min(asOf, due.LastDay);
                if (until < due.FirstDay)
                {
                    return new(RequirementStatus.Pending);
                }

                if (Value(requirement.Measure, due.FirstDay, until) is not { } value)
                {
                    return new(isFinal ? RequirementStatus.Unknown : RequirementStatus.Pending);
                }

                var (limit, isAtLeast) = requirement.Comparison switch
                {
                    LimitComparison.AtLeast l => (l.Limit, true),
                    LimitComparison.AtMost l => (l.Limit, false),
                    _ => throw new InvalidOperationException(),
                };
                return new(Said(isFinal, Holds(value, limit, isAtLeast, strictly: false)), value);
        }
    }

    private static bool Holds(Fraction value, Fraction limit, bool isAtLeast, bool strictly) =>
        (isAtLeast, strictly) switch
        {
            (true, false) => value >= limit,
            (true, true) => value > limit,
            (false, false) => value <= limit,
            _ => value < limit,
        };

    private static RequirementStatus Said(bool isFinal, bool isMet) =>
        (isFinal, isMet) switch
        {
            (true, true) => RequirementStatus.Met,
            (true, false) => RequirementStatus.NotMet,
            (false, true) => RequirementStatus.OnTrack,
            _ => RequirementStatus.Behind,
        };

    /// <summary>The value from one day to another, of a measure on a day on the last; null of nobody.</summary>
    public Fraction? Value(Measure measure, LocalDate first, LocalDate until)
    {
        var periods = measure is Measure.StatusAfter { Periods: var n } ? n : 1;
        var from = first.PlusMonths(-3 * (periods - 1));
        return measure switch
        {
            Measure.StatusAfter { After: StatusEvent.Day } m => Share(OnADay(m, until)),
            Measure.StatusAfter { After: StatusEvent.OfferEnd } m => Share(AfterOffers(m, from, until)),
            Measure.StatusAfter m => Share(AfterCourses(m, from, until)),
            Measure.OfferShare m => Share(WithOffers(m, from, until)),
            Measure.Exits m => new Fraction(
                Citizens.Count(c =>
                    Courses(c, m.Group, m.CourseBreak, until)
                        .Any(course =>
                            course.Last >= from
                            && course.Last <= until
                            && Days(course.Last.Value.PlusDays(1), course.Last.Value.PlusDays(m.WindowDays))
                                .Any(d => d <= until && IsOn(c, m.To, d))
                        )
                )
            ),
            Measure.CourseDuration m => Typical(Lengths(m, m.Group, m.CourseBreak, m.Ended, from, until), m.Median),
            Measure.LongCourses m => new Fraction(
                Lengths(m, m.Group, m.CourseBreak, m.Ended, from, until).Count(l => l > 7 * m.Weeks)
            ),

            Measure.ShortCourses m => Share(Ended(m, from, until)),
            _ => throw new InvalidOperationException($"{measure}"),
        };
    }

    // One off either end, until one or two are left.
    private static Fraction? Typical(List<int> lengths, bool isMedian)
    {
        lengths.Sort();
        while (isMedian && lengths.Count > 2)
        {
            lengths.RemoveAt(lengths.Count - 1);
            lengths.RemoveAt(0);
        }

        return lengths.Count == 0 ? null : new Fraction(lengths.Sum(), lengths.Count);
    }

    private List<int> Lengths(
        Measure measure,
        BenefitGroup group,
        CourseBreak courseBreak,
        bool areEnded,
        LocalDate from,
        LocalDate until
    )
    {
        var lengths = new List<int>();
        foreach (var citizen in Citizens.Where(c => areEnded || IsOn(c, group, until)))
        {
            var courses = Courses(citizen, group, courseBreak, until);
            foreach (
                var (first, last) in areEnded
                    ? courses.Where(c => c.Last >= from && c.Last <= until)
                    : courses.TakeLast(1)
            )
            {
                var (began, end) = (first == Zero ? RegisterLimits.FirstDate : first, areEnded ? last ?? until : until);
                if (IsOne(citizen, measure, end))
                {
                    lengths.Add(Period.DaysBetween(began, end) + 1);
                }
            }
        }

        return lengths;
    }

    private List<bool> Ended(Measure.ShortCourses measure, LocalDate from, LocalDate until) =>
        [
            .. Citizens.SelectMany(c =>
                Courses(c, measure.Group, CourseBreak.WholeCalendarMonth, until)
                    .Where(course => course.Last >= from && course.Last <= until)
                    .Select(course =>
                        course.Last < course.First.PlusMonths(measure.Months ?? 0).PlusWeeks(measure.Weeks ?? 0)
                    )
            ),
        ];

    private static Fraction? Share(List<bool> cases) =>
        cases.Count == 0 ? null : new Fraction(cases.Count(static c => c), cases.Count);

    // Those who are on the benefit as long before the day as is asked.
    private List<bool> OnADay(Measure.StatusAfter measure, LocalDate day)
    {
        var (status, isPoint) = (measure.Status, measure.Status.When == EmploymentReading.OnTheDay);
        var hasTime = status.Days + status.Weeks + status.Months > 0;
        var end = isPoint || !hasTime ? day : day.PlusDays(1);
        var own = end.PlusDays(-status.Days).PlusWeeks(-status.Weeks).PlusMonths(-status.Months);
        return
        [
            .. Citizens
                .Where(c => measure.Group is not { } group || IsOn(c, group, own))
                .Where(c => IsOne(c, measure, own))
                .Select(c => isPoint ? HasStatus(c, status, day) : Days(own, day).Any(d => HasStatus(c, status, d))),
        ];
    }

    private List<bool> AfterCourses(Measure.StatusAfter measure, LocalDate from, LocalDate until)
    {
        var found = new List<bool>();
        foreach (var citizen in Citizens)
        {
            foreach (
                var (first, last) in Courses(
                    citizen,
                    measure.Group ?? BenefitGroup.PublicSupport,
                    measure.CourseBreak,
                    until
                )
            )
            {
                var isBegin = measure.After == StatusEvent.CourseBegin;
                if ((isBegin ? first : last) is { } day)
                {
                    Add(found, citizen, measure, day, isBegin, from, until);
                }
            }
        }

        return found;
    }

    private List<bool> AfterOffers(Measure.StatusAfter measure, LocalDate from, LocalDate until)
    {
        var found = new List<bool>();
        foreach (var (citizen, end) in Ends(measure.Placements, measure.Offers))
        {
            if (end is { } day)
            {
                Add(found, citizen, measure, day, isBegin: false, from, until);
            }
        }

        return found;
    }

    private List<bool> WithOffers(Measure.OfferShare measure, LocalDate from, LocalDate until) =>
        [
            .. Citizens
                .Where(c =>
                    Days(from, until)
                        .Where(d => IsOn(c, measure.Group ?? BenefitGroup.PublicSupport, d))
                        .Take(1)
                        .Any(d => IsOne(c, measure, d))
                )
                .Select(c =>
                    Days(from, until)
                        .Any(d =>
                            (measure.In is { } states && IsOn(c, states, d))
                            || rows.Placements.Any(p =>
                                p.Citizen == c
                                && measure.Placements.Contains(p.Row.Kind)
                                && (measure.Begun ? p.Row.From == d : p.Row.From <= d && !(p.Row.To < d))
                            )
                            || rows.Offers.Any(o =>
                                o.Citizen == c
                                && measure.Offers.Contains(o.Row.Kind)
                                && (measure.Begun ? o.Row.From == d : o.Row.From <= d && !(o.Row.To < d))
                            )
                        )
                ),
        ];

    private IEnumerable<(int Citizen, LocalDate? End)> Ends(
        IEnumerable<PlacementKind> placements,
        IEnumerable<ContactOfferKind> offers
    ) =>
        rows
            .Placements.Where(p => placements.Contains(p.Row.Kind))
            .Select(static p => (p.Citizen, p.Row.To))
            .Concat(rows.Offers.Where(o => offers.Contains(o.Row.Kind)).Select(static o => (o.Citizen, o.Row.To)));

    // The days after an event that are looked at, where the last of them lies in the time that is counted.
    private void Add(
        List<bool> found,
        int citizen,
        Measure.StatusAfter measure,
        LocalDate day,
        bool isBegin,
        LocalDate from,
        LocalDate until
    )
    {
        var status = measure.Status;
        var later = day.PlusDays(status.Days).PlusWeeks(status.Weeks).PlusMonths(status.Months);
        var isPoint = status.When == EmploymentReading.OnTheDay;
        var last = !isPoint && isBegin && later > day ? later.PlusDays(-1) : later;
        if (last >= from && last <= until && IsOne(citizen, measure, day))
        {
            var first =
                isPoint ? last
                : isBegin ? day
                : day.PlusDays(1);
            found.Add(Days(first, last).Any(d => HasStatus(citizen, status, d)));
        }
    }

    // Whether all that the selection asks holds on the day: a category of the benefits that are counted.
    private bool IsOne(int citizen, Measure measure, LocalDate day)
    {
        if (measure.Of is not { } of)
        {
            return true;
        }

        var (birth, sex) = rows.Facts[citizen];
        return (of.Sex is null || sex == of.Sex)
            && (of.Ages is not { } ages || (birth?.PlusYears(ages.From) <= day && birth?.PlusYears(ages.To + 1) > day))
            && (
                of.Categories.IsEmpty
                || SpellsOn(citizen, day)
                    .Where(s => measure.CountedGroup?.Contains(s.State) is not false)
                    .Any(s => of.Categories.Any(k => IsAssessed(s, k)))
            );
    }

    private static bool IsAssessed(Spell spell, VisitationCategory category) =>
        spell.Category == category
        || (category == VisitationCategory.JobReady && spell.State == CitizenState.UnemploymentBenefit);

    private bool HasStatus(int citizen, SoughtStatus status, LocalDate day) =>
        !(status.NotIn is { } off && IsOn(citizen, off, day))
        && (
            (status.In is null && status.Categories.IsEmpty)
            || (status.In is { } states && IsOn(citizen, states, day))
            || status.Categories.Any(k => SpellsOn(citizen, day).Any(s => IsAssessed(s, k)))
        );

    // Days on one of the benefits, and days between them with no break; with no day after a last one known, but that a spell runs on.
    private List<(LocalDate First, LocalDate? Last)> Courses(
        int citizen,
        BenefitGroup group,
        CourseBreak courseBreak,
        LocalDate until
    )
    {
        var courses = new List<(LocalDate, LocalDate?)>();
        LocalDate? first = null;
        LocalDate? last = null;
        foreach (var day in Days(Zero, until))
        {
            if (IsOn(citizen, group, day))
            {
                first ??= day;
                last = day;
            }
            else if (
                first is { } began
                && last is { } ended
                && (
                    courseBreak == CourseBreak.OneDay
                    || (day == day.With(DateAdjusters.EndOfMonth) && ended < day.With(DateAdjusters.StartOfMonth))
                )
            )
            {
                courses.Add((began, ended));
                (first, last) = (null, null);
            }
        }

        if (first is { } start)
        {
            var runsOn =
                last == until
                && SpellsOn(citizen, until.PlusDays(1))
                    .Any(s =>
                        group.Contains(s.State)
                        && (s.From <= until || SpellsOn(citizen, until).Any(t => t.State == s.State))
                    );
            courses.Add((start, runsOn ? null : last));
        }

        return courses;
    }

    private static IEnumerable<int> Citizens => Enumerable.Range(0, MeasureCase.Citizens);

    private static IEnumerable<LocalDate> Days(LocalDate from, LocalDate to)
    {
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    private IEnumerable<Spell> SpellsOn(int citizen, LocalDate day) =>
        rows
            .Spells.Where(s => s.Citizen == citizen && s.Spell.From <= day && !(s.Spell.To < day))
            .Select(static s => s.Spell);

    private bool IsOn(int citizen, BenefitGroup group, LocalDate day) =>
        SpellsOn(citizen, day).Any(s => group.Contains(s.State));
}
