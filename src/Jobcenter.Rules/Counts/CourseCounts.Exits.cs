namespace Jobcenter.Rules.Counts;

public static partial class CourseCounts
{
    /// <summary>The persons with a course that ended in a time and was followed by education, each once.</summary>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day a course may end on, included.</param>
    /// <param name="until">The last day a course may end on, included.</param>
    /// <param name="benefit">The benefit that is left; uddannelseshjælp by default.</param>
    /// <param name="courseBreak">What ends a course; a whole calendar month by default.</param>
    /// <param name="windowDays">How many days after the course's last day an education may be in force, 1 to 366; 30 by default.</param>
    /// <returns>
    /// The count; missing when the register does not cover the time. Unsettled are the persons of whom it can still
    /// change whether they left, because a window (for the education to begin, or for the benefit to be taken up again)
    /// runs past the day the register is known until.
    /// </returns>
    /// <remarks>
    /// An education counts when it is in force on at least one of the days of the window after the course's last day;
    /// one that began earlier and runs on counts. Only the course's last day matters, so one that began before the
    /// register is known counts too (our decision). Source: HEL21 3.2.
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is outside its bounds, or until is before from.</exception>
    public static Count<Provisional<int>> EducationExits(
        Area area,
        LocalDate from,
        LocalDate until,
        CitizenState benefit = CitizenState.EducationAssistance,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth,
        int windowDays = 30
    )
    {
        Guard.Against.EnumOutOfRange(benefit);
        return ExitsOf(
            "education-exits",
            new(BenefitGroup.Of(benefit), area, from, until, courseBreak),
            BenefitGroup.Of(CitizenState.Education),
            windowDays,
            filter: null,
            ("benefit", $"{benefit}")
        );
    }

    /// <summary>The persons with a course of a group of benefits, taken as one, that ended in a time and was followed by one of some states, as a job or an education, each once.</summary>
    /// <param name="group">The benefits that are left: a move from one to another ends no course.</param>
    /// <param name="to">The states that follow; none of the benefits.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day a course may end on, included.</param>
    /// <param name="until">The last day a course may end on, included.</param>
    /// <param name="courseBreak">What ends a course; a whole calendar month by default.</param>
    /// <param name="windowDays">How many days after the course's last day one of the states may be in force, 1 to 366; 30 by default.</param>
    /// <returns>The count, as that of exits to education: it counts those too in whom the state was in force before the course ended, and runs on.</returns>
    /// <exception cref="ArgumentException">An argument is null or outside its bounds, until is before from, or a state is one of the benefits.</exception>
    public static Count<Provisional<int>> Exits(
        BenefitGroup group,
        BenefitGroup to,
        Area area,
        LocalDate from,
        LocalDate until,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth,
        int windowDays = 30
    ) => Exits(new(group, area, from, until, courseBreak), to, windowDays, filter: null);

    /// <summary>Those of the citizens a filter takes on the course's last day; how many there are at most stands in the tally too.</summary>
    internal static Count<Provisional<int>> Exits(
        EndedCourses courses,
        BenefitGroup to,
        int windowDays,
        CitizenFilter? filter
    )
    {
        Guard.Against.Null(to);
        Guard.Against.InvalidInput(
            to,
            nameof(to),
            t => (t.Mask & courses.Group.Mask) == 0,
            $"to was {to}; none of its states may be one of {courses.Group}."
        );
        return ExitsOf(
            "exits",
            courses,
            to,
            windowDays,
            filter,
            [
                .. CountArguments.Of(courses.Group),
                .. CountArguments
                    .Of(to)
                    .Select(static a => ($"to{char.ToUpperInvariant(a.Name[0])}{a.Name[1..]}", a.Value)),
            ]
        );
    }

    private static Count<Provisional<int>> ExitsOf(
        string id,
        EndedCourses courses,
        BenefitGroup to,
        int windowDays,
        CitizenFilter? filter,
        params ImmutableArray<(string Name, string Value)> arguments
    )
    {
        Guard.Against.Outside(windowDays, nameof(windowDays), 1, 366);
        return new CitizenCount(
            id,
            courses.Area,
            courses.From,
            courses.Until,
            filter is null ? ["persons", "unsettled"] : ["persons", "unsettled", "highest"],
            [.. arguments, ("break", $"{courses.Break}"), ("window", $"{windowDays}")]
        )
        {
            Filter = filter,
        }.Of<Provisional<int>>(Ask, static t => new(t.CountOf("persons"), t.CountOf("unsettled")));

        // Whether the citizen left for one of the states, and whether that can still change.
        BilingualText? Ask(Register register, int citizen, Span<long> cells)
        {
            var scan = courses.Of(register, citizen);
            var states = new InForceScan(register, citizen, to.Mask);
            var taken = new FilterScan(filter, register, citizen, courses.Group.Mask);
            var (left, mayHaveLeft, isOpen) = (false, false, false);
            while (courses.MoveNext(ref scan))
            {
                var isOne = taken.IsOne(scan.LastDay);
                if (isOne is false)
                {
                    continue;
                }

                var lastDayOfWindow = scan.LastDay + windowDays;
                if (!states.IsInForce(scan.LastDay + 1, lastDayOfWindow))
                {
                    isOpen |= lastDayOfWindow > DayNumber.Of(register.KnownUntil);
                    continue;
                }

                mayHaveLeft = true;
                if (isOne is null)
                {
                    isOpen |= !scan.IsSettled;
                    continue;
                }

                (left, isOpen) = (true, !scan.IsSettled);
                if (scan.IsSettled)
                {
                    break;
                }
            }

            cells[0] += left ? 1 : 0;
            cells[1] += isOpen ? 1 : 0;
            if (filter is not null)
            {
                cells[2] += mayHaveLeft ? 1 : 0;
            }

            // Who has left whatever the facts are, or has not, lacks none that matters.
            if (mayHaveLeft && !left)
            {
                taken.AddTo(cells);
            }

            return null;
        }
    }
}
