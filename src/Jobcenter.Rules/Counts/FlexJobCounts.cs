using static Jobcenter.Rules.Counts.CountArguments;

namespace Jobcenter.Rules.Counts;

/// <summary>Counts of flex jobs: who of those entitled has one, and whether the hours grow.</summary>
/// <example>
/// <code>
/// Known&lt;Portion&gt; share = FlexJobCounts.Share(new LocalDate(2021, 12, 31), Area.Municipality(217)).Of(register);
/// </code>
/// </example>
public static class FlexJobCounts
{
    /// <summary>Of the citizens in fleksjob or on ledighedsydelse on a date, how many are in fleksjob.</summary>
    /// <param name="date">The date.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <returns>The count; missing when the register does not cover the date. A citizen in both counts as in fleksjob, once.</returns>
    /// <remarks>Source: HEL21 3.4.1 and 3.4.2; the formula is our decision, for no page prints it.</remarks>
    /// <exception cref="ArgumentException">The date is of another calendar than ISO.</exception>
    public static Count<Portion> Share(LocalDate date, Area area)
    {
        var day = DayNumber.Of(Guard.Against.OtherCalendar(date));
        return new CitizenCount("fleksjob-share", area, date, date, PortionCells.PartOfWhole).Of(
            (register, citizen, cells) =>
            {
                var isInFlexJob = register.IsIn(citizen, CitizenState.FlexJob, day, day);
                if (isInFlexJob || register.IsIn(citizen, CitizenState.Ledighedsydelse, day, day))
                {
                    cells.AddPart(isInFlexJob);
                }

                return null;
            }
        );
    }

    /// <summary>Of the citizens who began a fleksjob of few hours in a time, how many later began one of more hours.</summary>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day a fleksjob of few hours may begin on, included.</param>
    /// <param name="until">The last day a fleksjob of few hours may begin on, included.</param>
    /// <param name="atMost">How many hours are few, included; 10 in HEL21.</param>
    /// <param name="asOf">The last day a later fleksjob may begin on, included; null for <paramref name="until"/>.</param>
    /// <returns>
    /// The count; missing when the register does not cover the time. Unknown are the fleksjob spells that took no part
    /// because their hours are not known.
    /// </returns>
    /// <remarks>
    /// Each citizen counts once, by the first fleksjob of few hours begun in the time (of several on one day, the one of
    /// the fewest); progression is a later-beginning fleksjob with more hours than that one. Adjoining and overlapping
    /// spells of equal hours are one. Source: HEL21 3.4.1.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="from"/>, or a date is of another calendar than ISO.</exception>
    public static Count<Portion> HourProgression(
        Area area,
        LocalDate from,
        LocalDate until,
        WeeklyHours atMost,
        LocalDate? asOf = null
    )
    {
        Guard.Against.OtherCalendar(from);
        Guard.Against.OtherCalendar(until);
        Guard.Against.EndBeforeStart(until, from);
        var last = LocalDate.Max(asOf ?? until, until);
        var days = (DayNumber.Of(from), DayNumber.Of(until), DayNumber.Of(last));
        return new CitizenCount(
            "hour-progression",
            area,
            from,
            last,
            [.. PortionCells.PartOfWhole, "withoutHours"],
            ("begunUntil", Day(until)),
            ("atMost", $"{atMost.Hundredths}")
        ).Of(
            (register, citizen, cells) =>
            {
                AddProgression(cells, register.Spells, citizen, days, atMost.Hundredths);
                return null;
            },
            static t => PortionCells.PartOf(t, t.CountOf("withoutHours"))
        );
    }

    private static void AddProgression(
        Span<long> cells,
        SpellColumns spells,
        int citizen,
        (int From, int Until, int AsOf) days,
        int atMost
    )
    {
        var (firstDay, firstHours, mostLater) = (int.MaxValue, 0, 0);
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= days.AsOf; i++)
        {
            if (
                spells.StateAt(i) != (byte)CitizenState.FlexJob
                || spells.From[i] < days.From
                || !spells.Begins(citizen, i)
            )
            {
                continue;
            }

            int hours = spells.Hours[i];
            if (hours == SpellColumns.HoursNotKnown)
            {
                cells[2]++;
            }
            else if (hours <= atMost && spells.From[i] <= days.Until && spells.From[i] <= firstDay)
            {
                // Of several on the first day, the one with the fewest hours.
                firstHours = firstDay == int.MaxValue ? hours : Math.Min(hours, firstHours);
                firstDay = spells.From[i];
            }
            else if (spells.From[i] > firstDay)
            {
                mostLater = Math.Max(mostLater, hours);
            }
        }

        if (firstDay != int.MaxValue)
        {
            cells.AddPart(mostLater > firstHours);
        }
    }
}
