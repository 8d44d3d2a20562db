namespace Jobcenter.Rules.Counts;

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
            static t => new(t.NumberOf("fullTimePersons"))
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
            static t => t.CountOf("persons")
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
            v => [.. v.Cells.Select((cell, i) => new TallyCell(SeriesName(i, firstMonth, months), new(cell)))],
            t => new(firstMonth, area, options ?? CountingOptions.Jobindsats, SeriesCells(t, firstMonth, months))
        );
    }

    /// <summary>Why a number of full-time persons moved; see <see cref="FullTimePersonMovementIndicator.ExplainMovement"/>.</summary>
    /// <param name="group">The states that are counted.</param>
    /// <param name="before">The one period.</param>
    /// <param name="after">The other period.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="options">The convention; Jobindsats when null.</param>
    /// <param name="groupAfter">The states in the other period; the same when null.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentNullException">The group is null.</exception>
    public static RegisterCount<FullTimePersonMovement> Movement(
        BenefitGroup group,
        MeasuringPeriod before,
        MeasuringPeriod after,
        Area area,
        CountingOptions? options = null,
        BenefitGroup? groupAfter = null
    ) =>
        new(
            Key(
                "movement",
                [
                    .. OfGroup(group),
                    .. Of(before, area),
                    ("after", after.ToString()),
                    ("statesAfter", OfGroup(groupAfter ?? group)[1].Value),
                    .. OfOptions(options),
                ]
            ),
            r => r.ExplainMovement(group, before, after, area, options, groupAfter),
            static v =>
                [
                    new("before", v.Before.Count),
                    new("after", v.After.Count),
                    .. v.Terms.SelectMany(static t =>
                        new TallyCell[]
                        {
                            new($"{t.Kind}", t.FullTimePersons),
                            new($"{t.Kind} persons", new(t.Persons)),
                        }
                    ),
                ],
            static t =>
                new(
                    new(t.NumberOf("before")),
                    new(t.NumberOf("after")),
                    [
                        .. Enum.GetValues<MovementKind>()
                            .Select(kind => new MovementTerm(
                                kind,
                                t.NumberOf($"{kind}"),
                                t.CountOf($"{kind} persons")
                            )),
                    ]
                )
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
            static t => new(PortionOf(t), t.CountOf("withoutHours"))
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
            static t => new(PortionOf(t), t.CountOf("withoutAge"), t.CountOf("withoutCategory"))
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
            static t => new(PortionOf(t), t.CountOf("pending"), t.CountOf("withoutArrival"))
        );
}
