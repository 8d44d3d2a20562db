using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Contacts;

/// <summary>Contact courses of a register: who must be seen by when, how many keep a duty, and the duties that a share of them must keep.</summary>
/// <remarks>
/// A contact course is a benefit course (a whole calendar month without the benefit ends it), from the told first contact
/// where there is one. Kontanthjælp, uddannelseshjælp and SHO-ydelse are one benefit here, forrevalidering and
/// revalidering too (our decisions). Its duties are those of the target group on the first day.
/// </remarks>
/// <example>
/// <code>
/// ContactDuty duty = ContactLaw.Default.Find("LAB/kontakt/2024/samtaler");
/// Known&lt;Portion&gt; kept = ContactCounts.Kept(duty, area, firstDay, lastDay, asOf).Of(register);
/// </code>
/// </example>
public static partial class ContactCounts
{
    private static readonly ImmutableArray<string> s_names = [.. PortionCells.Answers, "pending"];

    /// <summary>Of the contact courses that begin in a time, how many keep a duty.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day a course may begin on, included.</param>
    /// <param name="until">The last such day, included.</param>
    /// <param name="asOf">The last day that is known.</param>
    /// <returns>
    /// The count of courses the duty is about. Pending are those whose deadline lies ahead; unknown those whose group or
    /// interviews are not known. A course that ended before the deadline without keeping the duty is not counted (our
    /// decision). Missing when the register does not cover the time.
    /// </returns>
    /// <exception cref="ArgumentException">The duty is null, a day is of another calendar than ISO, or the days are not in order.</exception>
    public static Count<Portion> Kept(ContactDuty duty, Area area, LocalDate from, LocalDate until, LocalDate asOf)
    {
        Guard.Against.Null(duty);
        Guard.Against.NoSpan(from, until);
        Guard.Against.OtherCalendar(asOf);
        Guard.Against.EndBeforeStart(asOf, until);
        return new CitizenCount(
            "contact-kept",
            area,
            from,
            asOf,
            s_names,
            ("duty", duty.Id),
            ("rules", duty.Hash),
            ("begunUntil", CountArguments.Day(until))
        ).Of(
            (register, citizen, cells, _) =>
            {
                foreach (var course in CoursesOf(register, citizen, asOf))
                {
                    if (course.FirstDay >= from && course.FirstDay <= until)
                    {
                        Add(cells, duty.OutcomeOf(course));
                    }
                }

                return null;
            },
            PortionOf
        );
    }

    /// <summary>Of the contact courses on a day that duties counted together are about and that are still in the time of those duties, how many live up to them.</summary>
    /// <param name="together">The word the duties are counted together by (<see cref="ContactDuty.CountedTogether"/>), as <c>kontakt</c>.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="asOf">The day; nothing after it is known.</param>
    /// <param name="law">The law; the one the library holds when null.</param>
    /// <returns>
    /// The count of running courses: no when one of the duties is not kept, or the citizen is exempted; pending when
    /// none is broken and one is still due. Those under arbejdspligt take no part. Missing when the register does not cover the
    /// day, or no such duty holds on it.
    /// </returns>
    /// <remarks>From 1 July 2026: nr. 1, and job- and uddannelsesparate on kontanthjælp, in their first 6 months.</remarks>
    /// <exception cref="ArgumentException"><paramref name="together"/> is null or no duty has the word, or the day is of another calendar than ISO.</exception>
    public static Count<ContactShare> InContact(string together, Area area, LocalDate asOf, ContactLaw? law = null)
    {
        Guard.Against.Null(together);
        Guard.Against.OtherCalendar(asOf);
        ImmutableArray<ContactDuty> duties =
        [
            .. (law ?? ContactLaw.Default).Duties.Where(d =>
                string.Equals(d.CountedTogether, together, StringComparison.Ordinal) && d.ShareAsked is not null
            ),
        ];
        Guard.Against.InvalidInput(
            together,
            nameof(together),
            _ => !duties.IsEmpty,
            $"together was {together}; no duty is counted together by that word."
        );
        var first = duties.Min(static d => d.ValidFrom);
        var limit = duties[0].ShareAsked is { } share ? share.On(asOf) : Known.Missing<ParameterValue<Fraction>>();
        return new CitizenCount(
            "contact-share",
            area,
            LocalDate.Min(first, asOf),
            asOf,
            s_names,
            ("together", together),
            ("rules", string.Join(',', duties.Select(static d => d.Hash)))
        )
        {
            Missing = limit.IsKnown ? null : limit.Reason,
        }.Of(
            (register, citizen, cells, _) =>
            {
                foreach (var course in CoursesOf(register, citizen, asOf))
                {
                    Add(cells, Together(duties, course));
                }

                return null;
            },
            t => new ContactShare(PortionOf(t), new Share(limit.Value.Value))
        );
    }

    /// <summary>How a course stands with duties that are counted together.</summary>
    internal static ContactOutcome Together(ImmutableArray<ContactDuty> duties, in ContactCourse course)
    {
        if (course.IsUnderWorkDuty || course.HasEndedBefore(course.AsOf.PlusDays(1)))
        {
            return ContactOutcome.None;
        }

        var (outcome, isInTime) = (ContactOutcome.None, false);
        foreach (var duty in duties)
        {
            var one = duty.OutcomeOf(course);
            if (one != ContactOutcome.None)
            {
                isInTime |= duty.DeadlineOf(course) is { IsKnown: true, Value: var last } && last >= course.AsOf;
                outcome = Worse(outcome, one);
            }
        }

        return isInTime ? outcome : ContactOutcome.None;
    }

    // One that is broken decides; then what is not known, then what is still due.
    private static ContactOutcome Worse(ContactOutcome one, ContactOutcome other) =>
        one == ContactOutcome.NotKept || other == ContactOutcome.NotKept ? ContactOutcome.NotKept
        : one > other ? one
        : other;

    /// <summary>The courses as they are known on a day.</summary>
    internal static ImmutableArray<ContactCourse> CoursesOf(Register register, int citizen, LocalDate asOf) =>
        ContactCourses.Of(
            register.KnownUntil == asOf ? register : register.KnownBetween(register.KnownFrom, asOf),
            citizen
        );

    private static void Add(Span<long> cells, ContactOutcome outcome)
    {
        var cell = outcome switch
        {
            ContactOutcome.Kept => 0,
            ContactOutcome.NotKept => 1,
            ContactOutcome.Unknown => 2,
            ContactOutcome.Pending => 3,
            _ => -1,
        };
        if (cell >= 0)
        {
            cells[cell]++;
        }
    }

    private static Portion PortionOf(Tally tally) => PortionCells.AnswersOf(tally, tally.CountOf("pending"));
}
