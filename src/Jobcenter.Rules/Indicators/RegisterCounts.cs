using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Courses;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Indicators;

/// <summary>The counts of the library as values, for shards, threads and partial counts; each gives what the register's own method gives.</summary>
/// <example>
/// <code>
/// var count = RegisterCounts.FullTimePersons(BenefitGroup.PublicSupport, MeasuringPeriod.OfYear(2021), Area.Country);
/// Known&lt;FullTimePersons&gt; figure = count.Of(register, threads: 2);
/// string partial = count.TallyOf(register).ToJson();
/// </code>
/// </example>
public static partial class RegisterCounts
{
    /// <summary>Full-time persons; see <see cref="FullTimePersonIndicator.CountFullTimePersons"/>.</summary>
    /// <param name="group">The states to count.</param>
    /// <param name="period">The period.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="options">The convention; Jobindsats when null.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentNullException">The group is null.</exception>
    public static RegisterCount<FullTimePersons> FullTimePersons(
        BenefitGroup group,
        MeasuringPeriod period,
        Area area,
        CountingOptions? options = null
    ) =>
        new(
            Key("full-time-persons", [.. OfGroup(group), .. Of(period, area), .. OfOptions(options)]),
            r => r.CountFullTimePersons(group, period, area, options),
            static v => [new("fullTimePersons", v.Count)],
            static c => new(c[0].Value)
        );

    /// <summary>Persons with at least one day in a group; see <see cref="FullTimePersonIndicator.CountPersons"/>.</summary>
    /// <param name="group">The states to count.</param>
    /// <param name="period">The period.</param>
    /// <param name="area">Whose citizens.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentNullException">The group is null.</exception>
    public static RegisterCount<int> Persons(BenefitGroup group, MeasuringPeriod period, Area area) =>
        new(
            Key("persons", [.. OfGroup(group), .. Of(period, area)]),
            r => r.CountPersons(group, period, area),
            static v => [new("persons", new(v))],
            static c => Int(c[0])
        );

    /// <summary>Full-time persons of all states by month; see <see cref="FullTimePersonSeriesIndicator.CountFullTimePersonSeries"/>.</summary>
    /// <param name="firstMonth">The first month.</param>
    /// <param name="months">How many months.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="options">The convention; Jobindsats when null.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentException">The first period is no month, or the months are outside their bounds.</exception>
    public static RegisterCount<FullTimePersonSeries> FullTimePersonSeries(
        MeasuringPeriod firstMonth,
        int months,
        Area area,
        CountingOptions? options = null
    )
    {
        FullTimePersonSeriesIndicator.CheckMonths(firstMonth, months);
        return new(
            Key("full-time-person-series", [.. Of(firstMonth, area), ("months", $"{months}"), .. OfOptions(options)]),
            r => r.CountFullTimePersonSeries(firstMonth, months, area, options),
            v =>
                [
                    .. v.Cells.Select(
                        (cell, i) =>
                            new TallyCell(
                                $"{((CitizenState)(i / months)).Id()} {firstMonth.Plus(i % months)}",
                                new(cell)
                            )
                    ),
                ],
            c =>
                new(
                    firstMonth,
                    area,
                    options ?? CountingOptions.Jobindsats,
                    [.. c.Select(static cell => checked((long)cell.Value.Numerator))]
                )
        );
    }

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
            static c => new(c[0].Value)
        );

    /// <summary>The share in fleksjob; see <see cref="FlexJobIndicator.CountFlexJobShare"/>.</summary>
    /// <param name="date">The day.</param>
    /// <param name="area">Whose citizens.</param>
    /// <returns>The count.</returns>
    public static RegisterCount<Portion> FlexJobShare(LocalDate date, Area area) =>
        new(
            Key("fleksjob-share", [("date", Day(date)), OfArea(area)]),
            r => r.CountFlexJobShare(date, area),
            Cells,
            PortionOf
        );

    /// <summary>Later fleksjob of more hours; see <see cref="FlexJobIndicator.CountHourProgression"/>.</summary>
    /// <param name="area">Whose citizens.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <param name="atMost">The most weekly hours of the first fleksjob.</param>
    /// <param name="asOf">The day that is looked back from; until when null.</param>
    /// <returns>The count.</returns>
    public static RegisterCount<HourProgression> HourProgression(
        Area area,
        LocalDate from,
        LocalDate until,
        WeeklyHours atMost,
        LocalDate? asOf = null
    ) =>
        new(
            Key(
                "hour-progression",
                [.. Of(area, from, until), ("atMost", $"{atMost.Hundredths}"), ("asOf", Day(asOf ?? until))]
            ),
            r => r.CountHourProgression(area, from, until, atMost, asOf),
            static v => [.. Cells(v.Citizens), new("withoutHours", new(v.SpellsWithoutHours))],
            static c => new(PortionOf(c), Int(c[2]))
        );

    /// <summary>An effort in a housing area; see <see cref="AreaEffortIndicator.CountAreaEffort"/>.</summary>
    /// <param name="area">Whose citizens.</param>
    /// <param name="effort">The effort.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="effort"/> is null.</exception>
    public static RegisterCount<AreaEffortResult> AreaEffort(Area area, AreaEffort effort, LocalDate asOf)
    {
        Guard.Against.Null(effort);
        return new(
            Key(
                "area-effort",
                [
                    .. Of(area, effort.FirstDay, effort.LastDay),
                    ("housingArea", effort.HousingArea),
                    ("category", $"{effort.Category}"),
                    ("ages", $"{effort.MinAge}-{effort.MaxAge}"),
                    ("asOf", Day(asOf)),
                ]
            ),
            r => r.CountAreaEffort(area, effort, asOf),
            static v =>
                [
                    .. Cells(v.Citizens),
                    new("withoutAge", new(v.WithoutAge)),
                    new("withoutCategory", new(v.WithoutCategory)),
                ],
            static c => new(PortionOf(c), Int(c[2]), Int(c[3]))
        );
    }

    /// <summary>Employment after arrival; see <see cref="ArrivalEmploymentIndicator.CountArrivalEmployment"/>.</summary>
    /// <param name="area">Whose citizens.</param>
    /// <param name="arrivedFrom">The first day of arrival, included.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="years">The years after arrival.</param>
    /// <param name="reading">What employment within them means.</param>
    /// <returns>The count.</returns>
    public static RegisterCount<ArrivalEmployment> ArrivalEmployment(
        Area area,
        LocalDate arrivedFrom,
        LocalDate asOf,
        int years,
        EmploymentReading reading = EmploymentReading.Within
    ) =>
        new(
            Key(
                "arrival-employment",
                [.. Of(area, arrivedFrom, asOf), ("years", $"{years}"), ("reading", $"{reading}")]
            ),
            r => r.CountArrivalEmployment(area, arrivedFrom, asOf, years, reading),
            static v =>
                [.. Cells(v.Citizens), new("pending", new(v.Pending)), new("withoutArrival", new(v.WithoutArrival))],
            static c => new(PortionOf(c), Int(c[2]), Int(c[3]))
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
            static v => [new("persons", new(v.Persons)), new("provisional", new(v.IsProvisional ? 1 : 0))],
            static c => new(Int(c[0]), c[1].Value.Sign > 0)
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
            static v => [.. Cells(v.Courses), new("provisional", new(v.IsProvisional ? 1 : 0))],
            static c => new(PortionOf(c), c[2].Value.Sign > 0)
        );

    /// <summary>Citizens by target group; see <see cref="TargetGroupClassification.ClassifyTargetGroups"/>.</summary>
    /// <param name="date">The day.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="act">The act; that in force on the day when null.</param>
    /// <returns>The count: how many citizens got each answer that the act can give, those of nobody with 0.</returns>
    public static RegisterCount<ImmutableArray<KeyValuePair<string, int>>> TargetGroups(
        LocalDate date,
        Area area,
        TargetGroupAct? act = null
    ) =>
        new(
            Key("target-groups", [("date", Day(date)), OfArea(area), ("act", act?.Label.Id ?? string.Empty)]),
            r => r.ClassifyTargetGroups(date, act).Select(c => c.AllCounts(area)),
            static v => [.. v.Select(static p => new TallyCell(p.Key, new(p.Value)))],
            static c => [.. c.Select(static cell => KeyValuePair.Create(cell.Name, Int(cell)))]
        );
}
