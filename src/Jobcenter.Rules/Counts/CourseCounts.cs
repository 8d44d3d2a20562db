namespace Jobcenter.Rules.Counts;

/// <summary>Counts of courses of a benefit: how many ended ones were short, and who left one for education or a job.</summary>
/// <example>
/// <code>
/// Known&lt;Provisional&lt;int&gt;&gt; exits = CourseCounts
///     .EducationExits(Area.Municipality(217), from: new LocalDate(2021, 1, 1), until: new LocalDate(2021, 12, 31))
///     .Of(register);
/// </code>
/// </example>
public static partial class CourseCounts
{
    /// <summary>Of the courses that ended in a time, how many were shorter than a number of months.</summary>
    /// <param name="benefit">The benefit.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day a course may end on, included.</param>
    /// <param name="until">The last day a course may end on, included.</param>
    /// <param name="months">Shorter than so many months: the last day lies before the first day + months. 1 to 1200.</param>
    /// <param name="courseBreak">What ends a course; a whole calendar month by default.</param>
    /// <returns>
    /// The count; missing when the register does not cover the time. Unknown are the courses whose length turns on days
    /// before it is known (the number <c>withoutBegin</c> of the tally); unsettled those that may yet be taken up again.
    /// </returns>
    /// <remarks>Source: HEL21 3.4.1 (ledighedsydelse, 6 months); months are added as NodaTime adds them.</remarks>
    /// <exception cref="ArgumentException">An argument is outside its bounds, or until is before from.</exception>
    public static Count<Provisional<Portion>> Short(
        CitizenState benefit,
        Area area,
        LocalDate from,
        LocalDate until,
        int months,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth
    )
    {
        Guard.Against.EnumOutOfRange(benefit);
        Guard.Against.Outside(months, nameof(months), 1, 1200);
        return Short(BenefitGroup.Of(benefit), area, from, until, months, weeks: 0, courseBreak);
    }

    /// <summary>Of the courses of a group of benefits, taken as one benefit, that ended in a time, how many were shorter than a number of months or of weeks.</summary>
    /// <param name="group">The benefits: a move from one to another ends no course.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day a course may end on, included.</param>
    /// <param name="until">The last day a course may end on, included.</param>
    /// <param name="months">Shorter than so many months: the last day lies before the first day + months. 0 to 1200.</param>
    /// <param name="weeks">Shorter than so many weeks, counted in the same way. 0 to 5200; one of the two is above 0.</param>
    /// <param name="courseBreak">What ends a course; a whole calendar month by default.</param>
    /// <returns>The count, as of a single benefit.</returns>
    /// <exception cref="ArgumentException">An argument is null or outside its bounds, until is before from, or not one alone of months and weeks is above 0.</exception>
    public static Count<Provisional<Portion>> Short(
        BenefitGroup group,
        Area area,
        LocalDate from,
        LocalDate until,
        int months,
        int weeks,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth
    )
    {
        var courses = new EndedCourses(group, area, from, until, courseBreak);
        Guard.Against.Outside(months, nameof(months), 0, 1200);
        Guard.Against.Outside(weeks, nameof(weeks), 0, 5200);
        if (months > 0 == weeks > 0)
        {
            throw new ArgumentException(
                $"months were {months} and weeks {weeks}; one of them alone must be above 0.",
                nameof(weeks)
            );
        }

        return new CitizenCount(
            "short-courses",
            courses.Area,
            courses.From,
            courses.Until,
            [.. PortionCells.Bounded, "unsettled", "withoutBegin"],
            [
                .. courses.Group.States is [var benefit]
                    ? [("benefit", $"{benefit}")]
                    : CountArguments.Of(courses.Group),
                weeks > 0 ? ("weeks", $"{weeks}") : ("months", $"{months}"),
                ("break", $"{courses.Break}"),
            ]
        ).Of<Provisional<Portion>>(
            Ask,
            static t => new(PortionCells.PartOf(t, t.CountOf("withoutBegin")), t.CountOf("unsettled"))
        );

        BilingualText? Ask(Register register, int citizen, Span<long> cells, CitizenFilter? filter)
        {
            var scan = courses.Of(register, citizen);
            var taken = new FilterScan(filter, register, citizen, courses.Group.Mask);
            while (courses.MoveNext(ref scan))
            {
                var first = DayNumber.ToDate(scan.FirstDay);
                var isShort =
                    DayNumber.ToDate(scan.LastDay) < (weeks > 0 ? first.PlusWeeks(weeks) : first.PlusMonths(months));
                var isInDoubt = isShort && scan.FirstDay <= register.LastUncertainFirstDay(courses.Break);
                var possible = taken.Of(
                    isInDoubt ? PossibleAnswers.No | PossibleAnswers.Yes
                        : isShort ? PossibleAnswers.Yes
                        : PossibleAnswers.No,
                    scan.LastDay
                );
                if (possible == PossibleAnswers.Out)
                {
                    continue;
                }

                cells.AddPossible(possible);
                cells[6] += scan.IsSettled ? 0 : 1;
                cells[7] += isInDoubt ? 1 : 0;
            }

            taken.AddTo(cells);

            return null;
        }
    }

    /// <summary>The courses of a group of benefits, taken as one, that end from one day to another, both included.</summary>
    private sealed record EndedCourses(
        BenefitGroup Group,
        Area Area,
        LocalDate From,
        LocalDate Until,
        CourseBreak Break
    )
    {
        public BenefitGroup Group { get; } = Guard.Against.Null(Group, "group");

        public CourseBreak Break { get; } = Guard.Against.EnumOutOfRange(Break, "courseBreak");

        public CourseScan Of(Register register, int citizen) => new(register, citizen, (uint)Group.Mask, Break);

        public bool MoveNext(ref CourseScan scan) => scan.MoveNextEnded(DayNumber.Of(From), DayNumber.Of(Until));
    }
}
