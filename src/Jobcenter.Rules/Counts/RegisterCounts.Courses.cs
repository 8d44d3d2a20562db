namespace Jobcenter.Rules.Counts;

public static partial class RegisterCounts
{
    /// <summary>Long-term full-time persons; see <see cref="LongTermIndicator.CountLongTermFullTimePersons"/>.</summary>
    /// <param name="benefit">The benefit.</param>
    /// <param name="period">The period.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="years">The years after which a course is long.</param>
    /// <param name="courseBreak">What ends a course.</param>
    /// <returns>The count.</returns>
    public static RegisterCount<FullTimePersons> LongTermFullTimePersons(
        CitizenState benefit,
        MeasuringPeriod period,
        Area area,
        int years = 1,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth
    ) =>
        new(
            Key(
                "long-term-full-time-persons",
                [("benefit", $"{benefit}"), .. Of(period, area), ("years", $"{years}"), ("break", $"{courseBreak}")]
            ),
            r => r.CountLongTermFullTimePersons(benefit, period, area, years, courseBreak),
            static v => [new("fullTimePersons", v.Count)],
            static t => new(t.NumberOf("fullTimePersons"))
        );

    /// <summary>Exits to education; see <see cref="EducationExits.CountEducationExits"/>.</summary>
    /// <param name="area">Whose citizens.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <param name="options">What an exit is; the default when null.</param>
    /// <returns>The count.</returns>
    public static RegisterCount<EducationExitCount> EducationExits(
        Area area,
        LocalDate from,
        LocalDate until,
        EducationExitOptions? options = null
    )
    {
        options ??= EducationExitOptions.Default;
        return new(
            Key(
                "education-exits",
                [
                    .. Of(area, from, until),
                    ("benefit", $"{options.Benefit}"),
                    ("break", $"{options.CourseBreak}"),
                    ("window", $"{options.WindowDays}"),
                ]
            ),
            r => r.CountEducationExits(area, from, until, options),
            static v => [new("persons", new(v.Persons)), new("unsettled", new(v.Unsettled))],
            static t => new(t.CountOf("persons"), t.CountOf("unsettled"))
        );
    }

    /// <summary>Short courses; see <see cref="ShortCourses.CountShortCourses"/>.</summary>
    /// <param name="benefit">The benefit.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <param name="months">The months below which a course is short.</param>
    /// <param name="courseBreak">What ends a course.</param>
    /// <returns>The count.</returns>
    public static RegisterCount<CourseLengths> ShortCourses(
        CitizenState benefit,
        Area area,
        LocalDate from,
        LocalDate until,
        int months,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth
    ) =>
        new(
            Key(
                "short-courses",
                [
                    ("benefit", $"{benefit}"),
                    .. Of(area, from, until),
                    ("months", $"{months}"),
                    ("break", $"{courseBreak}"),
                ]
            ),
            r => r.CountShortCourses(benefit, area, from, until, months, courseBreak),
            static v => [.. Cells(v.Courses), new("unsettled", new(v.Unsettled))],
            static t => new(PortionOf(t), t.CountOf("unsettled"))
        );
}
