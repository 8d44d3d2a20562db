namespace Jobcenter.Rules.Counts;

/// <summary>Full-time persons on a benefit in long courses only.</summary>
/// <example>
/// <code>
/// Known&lt;FullTimePersons&gt; figure = register.CountLongTermFullTimePersons(
///     CitizenState.CashAssistance,
///     MeasuringPeriod.OfYear(2015),
///     Area.Municipality(217)
/// );
/// </code>
/// </example>
public static class LongTermIndicator
{
    /// <summary>Counts calendar days on a benefit from the day its course is a number of years old.</summary>
    /// <param name="register">The register.</param>
    /// <param name="benefit">The benefit.</param>
    /// <param name="period">The period; counted only when the register covers all of it.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="years">A day counts from the course's first day + so many years, that day included. 1 to 50; 1 by default.</param>
    /// <param name="courseBreak">What ends a course; a whole calendar month by default.</param>
    /// <returns>
    /// Days ÷ the period's calendar days, as Jobindsats counts; missing when the register does not cover the period, or
    /// when a course may be longer than it shows.
    /// </returns>
    /// <remarks>Source: VOK15 (courses of at least a year); the day it counts from is our decision.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentException">An argument is outside its bounds.</exception>
    public static Known<FullTimePersons> CountLongTermFullTimePersons(
        this Register register,
        CitizenState benefit,
        MeasuringPeriod period,
        Area area,
        int years = 1,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth
    )
    {
        Guard.Against.Null(register);
        Guard.Against.EnumOutOfRange(benefit);
        Guard.Against.EnumOutOfRange(courseBreak);
        Guard.Against.Outside(years, nameof(years), 1, 50);
        var covered = register.Covers(period);
        if (!covered.IsKnown)
        {
            return Known.Missing<FullTimePersons>(covered.Reason);
        }

        var certainAfter = register.LastUncertainFirstDay(courseBreak);
        var days = 0L;
        foreach (var citizen in register.CitizensOf(area))
        {
            var count = new LongTermDays(benefit, period, years, courseBreak, certainAfter);
            count.Add(register.Spells, citizen);
            if (count.IsUncertain)
            {
                return Known.Missing<FullTimePersons>(CourseBreaks.BeginUnknown);
            }

            days += count.Days;
        }

        return Known.Of(new FullTimePersons(new Fraction(days, period.Days)));
    }

    // One sweep over the spells of a citizen, by first day: where a course begins, and which days of it are old enough.
    private struct LongTermDays(
        CitizenState benefit,
        MeasuringPeriod period,
        int years,
        CourseBreak courseBreak,
        int certainAfter
    )
    {
        private readonly int _first = DayNumber.Of(period.FirstDay);
        private readonly int _last = DayNumber.Of(period.LastDay);

        public long Days { get; private set; }

        public bool IsUncertain { get; private set; }

        public void Add(SpellColumns spells, int citizen)
        {
            var courseFirst = 0;
            var longFrom = 0;
            var done = int.MinValue;
            var lastJoining = int.MinValue;
            for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= _last; i++)
            {
                if (spells.StateAt(i) != (byte)benefit)
                {
                    continue;
                }

                if (spells.From[i] > lastJoining)
                {
                    courseFirst = spells.From[i];
                    longFrom = DayNumber.Of(DayNumber.ToDate(courseFirst).PlusYears(years));
                }

                var begin = Math.Max(Math.Max(spells.From[i], _first), done + 1);
                var end = Math.Min(spells.To[i], _last);
                if (end <= done)
                {
                    continue;
                }

                IsUncertain |= courseFirst <= certainAfter && begin <= Math.Min(end, longFrom - 1);
                Days += Math.Max(0, end - Math.Max(begin, longFrom) + 1);
                done = end;
                lastJoining = courseBreak.LastJoiningDay(end);
            }
        }
    }
}
