using static Jobcenter.Rules.Counts.CountArguments;

namespace Jobcenter.Rules.Counts;

/// <summary>Counts of full-time persons (also called helårspersoner, over a year) and of persons in a group of states.</summary>
/// <example>
/// <code>
/// Known&lt;FullTimePersons&gt; figure = FullTimePersonCounts
///     .In(
///         BenefitGroup.Of(CitizenState.EducationAssistance),
///         MeasuringPeriod.Parse("2021Q4"),
///         Area.Municipality(217)
///     )
///     .Of(register);
/// </code>
/// </example>
public static partial class FullTimePersonCounts
{
    private const string Number = "fullTimePersons";

    private static readonly BilingualText s_noWeekday = new("perioden har ingen hverdag", "the period has no weekday");

    /// <summary>The full-time persons of a period. Exact; one pass over the spells.</summary>
    /// <param name="group">The states to count.</param>
    /// <param name="period">The period; counted only when the register covers all of it.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="options">The convention; Jobindsats when null.</param>
    /// <returns>The count; missing when the register does not cover the period.</returns>
    /// <remarks>Source: STAR (Y21/MM14), DST (GRADAAR, GRADKVT).</remarks>
    /// <exception cref="ArgumentNullException">The group is null.</exception>
    public static Count<FullTimePersons> In(
        BenefitGroup group,
        MeasuringPeriod period,
        Area area,
        CountingOptions? options = null
    )
    {
        Guard.Against.Null(group);
        options ??= CountingOptions.Jobindsats;
        var key = new TallyKey("full-time-persons", [.. Of(group), .. Of(period, area), .. Of(options)]);
        return new(
            key,
            register =>
                register.Covers(period) is { IsKnown: false } notCovered ? Tally.WithoutNumbers(key, notCovered.Reason)
                : options.ByHours && period.Weekdays == 0 ? Tally.WithoutNumbers(key, s_noWeekday)
                : Tally.Counted(key, [(Number, Amount(register, group, period, area, options))]),
            static t => new(t.NumberOf(Number)),
            [Number]
        );
    }

    /// <summary>The persons with at least one day in the group in a period, each once.</summary>
    /// <param name="group">The states to count.</param>
    /// <param name="period">The period; counted only when the register covers all of it.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <returns>The count; missing when the register does not cover the period.</returns>
    /// <exception cref="ArgumentNullException">The group is null.</exception>
    public static Count<int> Persons(BenefitGroup group, MeasuringPeriod period, Area area)
    {
        var (first, last) = (DayNumber.Of(period.FirstDay), DayNumber.Of(period.LastDay));
        return new CitizenCount("persons", area, period.FirstDay, period.LastDay, ["persons"], [.. Of(group)]).Of(
            (register, citizen, cells, _) =>
            {
                cells[0] += register.IsIn(citizen, group.Mask, first, last) ? 1 : 0;
                return null;
            },
            static t => t.CountOf("persons")
        );
    }

    /// <summary>Full-time persons on a benefit in long courses only: calendar days from the day a course is a number of years old.</summary>
    /// <param name="benefit">The benefit.</param>
    /// <param name="period">The period; counted only when the register covers all of it.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="years">A day counts from the course's first day + so many years, that day included. 1 to 50; 1 by default.</param>
    /// <param name="courseBreak">What ends a course; a whole calendar month by default.</param>
    /// <returns>
    /// The count: days ÷ the period's calendar days, as Jobindsats counts. Missing when the register does not cover the
    /// period, or when a course may be longer than it shows.
    /// </returns>
    /// <remarks>Source: VOK15 (courses of at least a year); the day it counts from is our decision.</remarks>
    /// <exception cref="ArgumentException">An argument is outside its bounds.</exception>
    public static Count<FullTimePersons> InLongCourses(
        CitizenState benefit,
        MeasuringPeriod period,
        Area area,
        int years = 1,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth
    )
    {
        Guard.Against.EnumOutOfRange(benefit);
        Guard.Against.EnumOutOfRange(courseBreak);
        Guard.Against.Outside(years, nameof(years), 1, 50);
        var key = new TallyKey(
            "long-term-full-time-persons",
            [("benefit", $"{benefit}"), .. Of(period, area), ("years", $"{years}"), ("break", $"{courseBreak}")]
        );
        return new(key, Days, static t => new(t.NumberOf(Number)), [Number]);

        Tally Days(Register register)
        {
            if (register.Covers(period) is { IsKnown: false } notCovered)
            {
                return Tally.WithoutNumbers(key, notCovered.Reason);
            }

            var scan = new LongCourseDays(register, benefit, years, courseBreak);
            return scan.Of(area, period) is { } days
                ? Tally.Counted(key, [(Number, new Fraction(days, period.Days))])
                : Tally.WithoutNumbers(key, CourseJoining.BeginUnknown);
        }
    }

    private static Fraction Amount(
        Register register,
        BenefitGroup group,
        MeasuringPeriod period,
        Area area,
        CountingOptions options
    )
    {
        var amounts = new FullTimePersonAmounts(register, options, period);
        return new(amounts.Net(area, group.Mask), amounts.Whole);
    }
}
