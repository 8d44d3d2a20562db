using static Jobcenter.Rules.Counts.CountArguments;

namespace Jobcenter.Rules.Counts;

/// <summary>Counts of what became of citizens: who is in a status on a day, or after a day, a course or an offer.</summary>
/// <remarks>
/// What is counted is counted in the time its own time has passed in: nothing later is looked at, and nothing is pending. A share of
/// those who ended a course "within 6 months" in a quarter is of the courses whose 6 months passed in it. Our decision.
/// </remarks>
/// <example>
/// <code>
/// Known&lt;Portion&gt; inWork = StatusCounts
///     .OnADay(area, new LocalDate(2024, 12, 31), new(In: BenefitGroup.Of(CitizenState.Employment)))
///     .Of(register);
/// </code>
/// </example>
public static class StatusCounts
{
    private const int InDoubt = 6;
    private static readonly ImmutableArray<string> s_names = [.. PortionCells.Bounded, "inDoubt", "withoutCategory"];
    private static readonly ImmutableArray<string> s_courseNames = [.. s_names, "withoutBegin", "unsettled"];

    /// <summary>Of the citizens in a group of states on a day, how many are in a status then, or after it up to another day.</summary>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="day">The last day that is looked at. The day of the citizens lies the status' time before it.</param>
    /// <param name="sought">The status.</param>
    /// <param name="group">The states one of which a citizen is in on his day; all citizens of the register when null.</param>
    /// <returns>
    /// The count of citizens; missing when the register does not cover the days. Unknown are those whose answer turns on a
    /// category that is not known (the number <c>withoutCategory</c> of the tally).
    /// </returns>
    /// <remarks>
    /// Source of "in the month or one of the two after it": STAR (Jobindsats MM16), as 3 months up to the last day of the third month.
    /// </remarks>
    /// <exception cref="ArgumentException">The status is null, or the date is of another calendar than ISO.</exception>
    public static Count<Portion> OnADay(Area area, LocalDate day, SoughtStatus sought, BenefitGroup? group = null)
    {
        Guard.Against.Null(sought);
        Guard.Against.OtherCalendar(day);
        var own = sought.Before(day);
        var first = sought.When == EmploymentReading.OnTheDay ? day : own;
        var on = DayNumber.Of(own);
        return new CitizenCount(
            "status-on-a-day",
            area,
            own,
            day,
            s_names,
            [("sought", $"{sought}"), .. group is null ? [] : CountArguments.Of(group)]
        ).Of(
            (register, citizen, cells, filter) =>
            {
                if (group is null || register.IsIn(citizen, group.Mask, on, on))
                {
                    var taken = new FilterScan(filter, register, citizen, group?.Mask ?? ~0);
                    Add(cells, register.StatusIn(citizen, sought, first, day), ref taken, on);
                    taken.AddTo(cells);
                }

                return null;
            },
            PortionOf
        );
    }

    /// <summary>Of the courses of a group of benefits taken as one, how many are followed by a status: those whose time after their first or last day passes in a time.</summary>
    /// <param name="group">The benefits: a move from one to another ends no course.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day on which the time may have passed, included.</param>
    /// <param name="until">The last day, included: nothing later is looked at.</param>
    /// <param name="sought">The status.</param>
    /// <param name="courseBreak">What ends a course; a whole calendar month by default.</param>
    /// <param name="afterBegin">Whether the status is looked for after the first day; after the last by default.</param>
    /// <returns>
    /// The count of courses; missing when the register does not cover the time and the status' time before it. Unknown are the courses
    /// that may have begun before it is known (<c>withoutBegin</c>) and those whose answer turns on a category that is not
    /// known (<c>withoutCategory</c>); unsettled the ended ones that may yet be taken up again.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is null or outside its bounds, until is before from, or there is no time after a last day.</exception>
    /// <remarks>STAR's own measure (Jobindsats, Y07B15) asks 30, 92, 182 and 365 days after the last day of a course: one <paramref name="sought"/> each.</remarks>
    public static Count<Provisional<Portion>> AfterCourses(
        BenefitGroup group,
        Area area,
        LocalDate from,
        LocalDate until,
        SoughtStatus sought,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth,
        bool afterBegin = false
    )
    {
        Guard.Against.Null(group);
        Guard.Against.Null(sought);
        Guard.Against.EnumOutOfRange(courseBreak);
        return Timed(
                afterBegin ? "status-after-begin" : "status-after-course",
                area,
                from,
                until,
                sought,
                afterBegin,
                s_courseNames,
                [.. CountArguments.Of(group), ("break", $"{courseBreak}")]
            )
            .Of<Provisional<Portion>>(Ask, static t => new(PortionOf(t), t.CountOf("unsettled")));

        BilingualText? Ask(Register register, int citizen, Span<long> cells, CitizenFilter? filter)
        {
            var scan = new CourseScan(register, citizen, (uint)group.Mask, courseBreak);
            var taken = new FilterScan(filter, register, citizen, group.Mask);
            while (scan.MoveNext() && (afterBegin || scan.HasEnded))
            {
                var on = afterBegin ? scan.FirstDay : scan.LastDay;
                var day = DayNumber.ToDate(on);
                var (first, last) = afterBegin ? sought.AfterBegin(day) : sought.AfterEnd(day);
                var isUnseen = afterBegin && scan.FirstDay <= register.LastUncertainFirstDay(courseBreak);
                if (
                    last >= from
                    && last <= until
                    && Add(cells, register.StatusIn(citizen, sought, first, last), ref taken, on, isUnseen)
                )
                {
                    cells[InDoubt + 2] += isUnseen ? 1 : 0;
                    cells[InDoubt + 3] += afterBegin || scan.IsSettled ? 0 : 1;
                }
            }

            taken.AddTo(cells);
            return null;
        }
    }

    /// <summary>Of the offers of some kinds, how many are followed by a status: those whose time after their last day passes in a time.</summary>
    /// <param name="placements">The kinds of placement; none when default.</param>
    /// <param name="offers">The kinds of other offers that count too; none when default.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day on which the time may have passed, included.</param>
    /// <param name="until">The last day, included: nothing later is looked at.</param>
    /// <param name="sought">The status.</param>
    /// <returns>
    /// The count of placements and offers, each once; missing when the register does not cover the time and the status' time
    /// before it, or has no placement and no other offer. Unknown are those whose answer turns on a category that is not
    /// known (<c>withoutCategory</c>).
    /// </returns>
    /// <remarks>Source of "self-supporting 26 weeks after the end of an offer": LO's index, 2013.</remarks>
    /// <exception cref="ArgumentException">No kind is given, one stands twice, an argument is null or outside its bounds, or until is before from.</exception>
    public static Count<Portion> AfterOffers(
        ImmutableArray<PlacementKind> placements,
        ImmutableArray<ContactOfferKind> offers,
        Area area,
        LocalDate from,
        LocalDate until,
        SoughtStatus sought
    )
    {
        Guard.Against.Null(sought);
        var counted = new Offers(placements, offers);
        return Timed(
                "status-after-offer",
                area,
                from,
                until,
                sought,
                isBegin: false,
                s_names,
                counted.Arguments,
                Offers.WhyNone
            )
            .Of(Ask, PortionOf);

        BilingualText? Ask(Register register, int citizen, Span<long> cells, CitizenFilter? filter)
        {
            var taken = new FilterScan(filter, register, citizen);
            foreach (var (_, end) in counted.Of(register, citizen))
            {
                if (end is { } day && sought.AfterEnd(day) is var (first, last) && last >= from && last <= until)
                {
                    Add(cells, register.StatusIn(citizen, sought, first, last), ref taken, DayNumber.Of(day));
                }
            }

            taken.AddTo(cells);
            return null;
        }
    }

    private static CitizenCount Timed(
        string id,
        Area area,
        LocalDate from,
        LocalDate until,
        SoughtStatus sought,
        bool isBegin,
        ImmutableArray<string> names,
        ImmutableArray<(string, string)> arguments,
        Func<Register, BilingualText?>? nobody = null
    )
    {
        Guard.Against.NoSpan(from, until);
        Guard.Against.InvalidInput(
            sought,
            nameof(sought),
            s => isBegin || s.HasTime,
            "sought had no time; after a last day there must be one."
        );
        // No day before this has its time pass in the time that is counted.
        return new(
            id,
            area,
            sought.From(from, -1),
            until,
            names,
            [("passedFrom", Day(from)), ("sought", $"{sought}"), .. arguments]
        )
        {
            Nobody = nobody,
        };
    }

    // Whether it counts, or may.
    private static bool Add(
        Span<long> cells,
        PossibleAnswers answer,
        ref FilterScan taken,
        int day,
        bool isUnseen = false
    )
    {
        var possible = taken.Of(isUnseen ? answer | PossibleAnswers.Out : answer, day);
        if (possible == PossibleAnswers.Out)
        {
            return false;
        }

        cells.AddPossible(possible);
        cells[InDoubt] += long.IsPow2((long)possible) ? 0 : 1;
        cells[InDoubt + 1] += long.IsPow2((long)answer) ? 0 : 1;
        return true;
    }

    private static Portion PortionOf(Tally tally) => PortionCells.PartOf(tally, tally.CountOf("inDoubt"));
}
