namespace Jobcenter.Rules.Counts;

/// <summary>Sums up the days of a period on which a course of a benefit is old enough.</summary>
/// <remarks>
/// A course that may have begun before the register is known may be older than it shows. It counts from the first day it is
/// seen, and is asked once more as if it had begun earlier.
/// </remarks>
internal sealed class LongCourseDays(Register register, CitizenState benefit, int years, CourseBreak courseBreak)
{
    private readonly SpellColumns _spells = register.Spells;
    private readonly int _certainAfter = register.LastUncertainFirstDay(courseBreak);

    /// <summary>The days of the citizens of an area; null when a course may be older than it shows.</summary>
    public long? Of(Area area, MeasuringPeriod period)
    {
        var days = 0L;
        for (var runs = new AreaRuns(register, area); runs.MoveNext(); )
        {
            for (var citizen = runs.First; citizen < runs.End; citizen++)
            {
                var own = Of(citizen, period, Beginning.AsSeen);
                if (register.KnownFrom is not null && own != Of(citizen, period, Beginning.LongBefore))
                {
                    return null;
                }

                days += own;
            }
        }

        return days;
    }

    /// <summary>The fewest and the most days it can be.</summary>
    public (long Lowest, long Highest) BoundsOf(Area area, MeasuringPeriod period)
    {
        var (lowest, highest) = (0L, 0L);
        for (var runs = new AreaRuns(register, area); runs.MoveNext(); )
        {
            for (var citizen = runs.First; citizen < runs.End; citizen++)
            {
                lowest += Of(citizen, period, Beginning.AsSeen);
                highest += Of(citizen, period, Beginning.LongBefore);
            }
        }

        return (lowest, highest);
    }

    /// <summary>Of how many courses the days of some of the periods turn on when they began.</summary>
    public int Doubtful(Area area, ImmutableArray<MeasuringPeriod> periods)
    {
        var courses = 0;
        for (var runs = new AreaRuns(register, area); runs.MoveNext(); )
        {
            for (var citizen = runs.First; citizen < runs.End; citizen++)
            {
                var own = citizen;
                courses += periods.Any(p => Of(own, p, Beginning.AsSeen) != Of(own, p, Beginning.LongBefore)) ? 1 : 0;
            }
        }

        return courses;
    }

    /// <summary>The lowest and the highest that full-time persons can have changed by since a period before: each course began on one day, in both.</summary>
    public (Fraction Lowest, Fraction Highest) ChangeOf(Area area, MeasuringPeriod before, MeasuringPeriod now)
    {
        var (lowest, highest) = (0L, 0L);
        for (var runs = new AreaRuns(register, area); runs.MoveNext(); )
        {
            for (var citizen = runs.First; citizen < runs.End; citizen++)
            {
                var own = citizen;
                long Change(Beginning beginning) =>
                    ((long)Of(own, now, beginning) * before.Days) - ((long)Of(own, before, beginning) * now.Days);

                var (asSeen, longBefore) = (Change(Beginning.AsSeen), Change(Beginning.LongBefore));
                // The earlier it began, the more days of now count, and then those of before too: between them lies the most.
                var between = Math.Max(Change(Beginning.LastUnseen), Change(Beginning.OldEnoughOn(now.FirstDay)));
                lowest += Math.Min(asSeen, longBefore);
                highest += Math.Max(Math.Max(asSeen, longBefore), between);
            }
        }

        var days = (long)before.Days * now.Days;
        return (new(lowest, days), new(highest, days));
    }

    // One sweep over the spells of a citizen, by first day: where a course begins, and which days of it are old enough.
    private int Of(int citizen, MeasuringPeriod period, Beginning beginning)
    {
        var (first, last) = (DayNumber.Of(period.FirstDay), DayNumber.Of(period.LastDay));
        var (days, longFrom) = (0, 0);
        var (done, lastJoining) = (int.MinValue, int.MinValue);
        for (var i = _spells.Start[citizen]; i < _spells.Start[citizen + 1] && _spells.From[i] <= last; i++)
        {
            if (_spells.StateAt(i) != (byte)benefit)
            {
                continue;
            }

            if (_spells.From[i] > lastJoining)
            {
                longFrom = LongFrom(_spells.From[i], beginning);
            }

            var begin = Math.Max(Math.Max(_spells.From[i], first), done + 1);
            var end = Math.Min(_spells.To[i], last);
            if (end <= done)
            {
                continue;
            }

            days += Math.Max(0, end - Math.Max(begin, longFrom) + 1);
            done = end;
            lastJoining = courseBreak.LastJoiningDay(end);
        }

        return days;
    }

    // The first day on which a course is old enough.
    private int LongFrom(int courseFirst, Beginning beginning)
    {
        var seen = YearsAfter(courseFirst);
        if (courseFirst > _certainAfter || beginning == Beginning.AsSeen)
        {
            return seen;
        }

        // What is seen to begin after the first known day is the rest of something that ended before it, or is not.
        var lastUnseen = register.KnownFrom is { } known ? DayNumber.Of(known) - 1 : courseFirst;
        var latest = YearsAfter(Math.Min(courseFirst, lastUnseen));
        return beginning.OldEnough is { } day ? Math.Min(latest, day) : latest;
    }

    private int YearsAfter(int day) => DayNumber.Of(DayNumber.ToDate(day).PlusYears(years));

    /// <summary>When a course began that may have begun before the register is known.</summary>
    /// <param name="IsSeen">On the first day it is seen.</param>
    /// <param name="OldEnough">So long before that it is old enough by a day; null for as late as nobody has seen.</param>
    private readonly record struct Beginning(bool IsSeen, int? OldEnough)
    {
        public static Beginning AsSeen { get; } = new(IsSeen: true, OldEnough: null);

        public static Beginning LastUnseen { get; } = new(IsSeen: false, OldEnough: null);

        public static Beginning LongBefore { get; } = new(IsSeen: false, int.MinValue);

        public static Beginning OldEnoughOn(LocalDate day) => new(IsSeen: false, DayNumber.Of(day));
    }
}
