namespace Jobcenter.Rules.Counts;

/// <summary>How many ended courses were short.</summary>
/// <example>
/// <code>
/// Known&lt;CourseLengths&gt; courses = register.CountShortCourses(CitizenState.Ledighedsydelse, area, from, until, months: 6);
/// </code>
/// </example>
public static class ShortCourses
{
    /// <summary>Of the courses that ended in a time, how many were shorter than a number of months.</summary>
    /// <param name="register">The register.</param>
    /// <param name="benefit">The benefit.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day a course may end on, included.</param>
    /// <param name="until">The last day a course may end on, included.</param>
    /// <param name="months">Shorter than so many months: the last day lies before the first day + months. 1 to 1200.</param>
    /// <param name="courseBreak">What ends a course; a whole calendar month by default.</param>
    /// <returns>
    /// The courses; missing when the register does not cover the time, or when the length of one turns on days before it
    /// is known.
    /// </returns>
    /// <remarks>Source: HEL21 3.4.1 (ledighedsydelse, 6 months); months are added as NodaTime adds them.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentException">An argument is outside its bounds, or until is before from.</exception>
    public static Known<CourseLengths> CountShortCourses(
        this Register register,
        CitizenState benefit,
        Area area,
        LocalDate from,
        LocalDate until,
        int months,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth
    )
    {
        Guard.Against.Null(register);
        Guard.Against.EnumOutOfRange(benefit);
        Guard.Against.EnumOutOfRange(courseBreak);
        Guard.Against.Outside(months, nameof(months), 1, 1200);
        Guard.Against.EndBeforeStart(until, from);
        var covered = register.Covers(from, until);
        if (!covered.IsKnown)
        {
            return Known.Missing<CourseLengths>(covered.Reason);
        }

        var uncertainUntil = register.LastUncertainFirstDay(courseBreak);
        var total = default(Portion);
        var unsettled = 0;
        foreach (var citizen in register.CitizensOf(area))
        {
            var scan = new CourseScan(register, citizen, (byte)benefit, courseBreak);
            while (scan.MoveNext() && scan.HasEnded && scan.LastDay <= DayNumber.Of(until))
            {
                if (scan.LastDay < DayNumber.Of(from))
                {
                    continue;
                }

                var isShort = DayNumber.ToDate(scan.LastDay) < DayNumber.ToDate(scan.FirstDay).PlusMonths(months);
                if (isShort && scan.FirstDay <= uncertainUntil)
                {
                    return Known.Missing<CourseLengths>(CourseBreaks.BeginUnknown);
                }

                total += Portion.Of(isShort);
                unsettled += courseBreak.LastJoiningDay(scan.LastDay) > DayNumber.Of(register.KnownUntil) ? 1 : 0;
            }
        }

        return Known.Of(new CourseLengths(total, unsettled));
    }
}
