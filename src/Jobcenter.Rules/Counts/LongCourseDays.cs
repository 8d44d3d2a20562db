namespace Jobcenter.Rules.Counts;

/// <summary>Sums up the days of a period on which a course of a benefit is old enough.</summary>
internal sealed class LongCourseDays(
    Register register,
    CitizenState benefit,
    MeasuringPeriod period,
    int years,
    CourseBreak courseBreak
)
{
    private readonly SpellColumns _spells = register.Spells;
    private readonly int _certainAfter = register.LastUncertainFirstDay(courseBreak);
    private readonly int _first = DayNumber.Of(period.FirstDay);
    private readonly int _last = DayNumber.Of(period.LastDay);

    /// <summary>Where the days are sorted by whom they are of; null where all count.</summary>
    public FilteredDays? Taken { get; init; }

    /// <summary>The days of the citizens of an area; null when a course may be older than it shows.</summary>
    public long? Of(Area area)
    {
        var days = 0L;
        for (var runs = new AreaRuns(register, area); runs.MoveNext(); )
        {
            for (var citizen = runs.First; citizen < runs.End; citizen++)
            {
                if (Of(citizen) is not { } own)
                {
                    return null;
                }

                days += own;
            }
        }

        return days;
    }

    // One sweep over the spells of a citizen, by first day: where a course begins, and which days of it are old enough.
    private long? Of(int citizen)
    {
        var (days, courseFirst, longFrom) = (0L, 0, 0);
        Taken?.Begin(register, citizen);
        var (done, lastJoining) = (int.MinValue, int.MinValue);
        for (var i = _spells.Start[citizen]; i < _spells.Start[citizen + 1] && _spells.From[i] <= _last; i++)
        {
            if (_spells.StateAt(i) != (byte)benefit)
            {
                continue;
            }

            if (_spells.From[i] > lastJoining)
            {
                courseFirst = _spells.From[i];
                longFrom = DayNumber.Of(DayNumber.ToDate(courseFirst).PlusYears(years));
            }

            var begin = Math.Max(Math.Max(_spells.From[i], _first), done + 1);
            var end = Math.Min(_spells.To[i], _last);
            if (end <= done)
            {
                continue;
            }

            if (courseFirst <= _certainAfter && begin <= Math.Min(end, longFrom - 1))
            {
                return null;
            }

            days += Math.Max(0, end - Math.Max(begin, longFrom) + 1);
            Taken?.Add(_spells.At(i, _last), Math.Max(begin, longFrom), end);
            done = end;
            lastJoining = courseBreak.LastJoiningDay(end);
        }

        Taken?.End();
        return days;
    }
}
