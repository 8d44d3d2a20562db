namespace Jobcenter.Rules.Counts;

/// <summary>Flex jobs: who of those entitled has one, and whether the hours grow.</summary>
/// <example>
/// <code>
/// Known&lt;Portion&gt; share = register.CountFlexJobShare(new LocalDate(2021, 12, 31), Area.Municipality(217));
/// </code>
/// </example>
public static class FlexJobIndicator
{
    /// <summary>Of the citizens in fleksjob or on ledighedsydelse on a date, how many are in fleksjob.</summary>
    /// <param name="register">The register.</param>
    /// <param name="date">The date.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <returns>The portion; missing when the register does not cover the date. A citizen in both counts as in fleksjob, once.</returns>
    /// <remarks>Source: HEL21 3.4.1 and 3.4.2; the formula is our decision, for no page prints it.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    public static Known<Portion> CountFlexJobShare(this Register register, LocalDate date, Area area)
    {
        Guard.Against.Null(register);
        return register
            .Covers(date, date)
            .Select(_ =>
            {
                var day = DayNumber.Of(date);
                var total = default(Portion);
                foreach (var citizen in register.CitizensOf(area))
                {
                    if (register.IsIn(citizen, CitizenState.FlexJob, day, day))
                    {
                        total += Portion.Of(isPart: true);
                    }
                    else if (register.IsIn(citizen, CitizenState.Ledighedsydelse, day, day))
                    {
                        total += Portion.Of(isPart: false);
                    }
                }

                return total;
            });
    }

    /// <summary>Of the citizens who began a fleksjob of few hours in a time, how many later began one of more hours.</summary>
    /// <param name="register">The register.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day a fleksjob of few hours may begin on, included.</param>
    /// <param name="until">The last day a fleksjob of few hours may begin on, included.</param>
    /// <param name="atMost">How many hours are few, included; 10 in HEL21.</param>
    /// <param name="asOf">The last day a later fleksjob may begin on, included; null for <paramref name="until"/>.</param>
    /// <returns>
    /// The portion, and how many fleksjob spells took no part because their hours are not known; missing when the
    /// register does not cover the time.
    /// </returns>
    /// <remarks>
    /// Each citizen counts once, by the first fleksjob of few hours begun in the time; progression is a later-beginning
    /// fleksjob with more hours than that one. Source: HEL21 3.4.1.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public static Known<HourProgression> CountHourProgression(
        this Register register,
        Area area,
        LocalDate from,
        LocalDate until,
        WeeklyHours atMost,
        LocalDate? asOf = null
    )
    {
        Guard.Against.Null(register);
        Guard.Against.EndBeforeStart(until, from);
        var last = LocalDate.Max(asOf ?? until, until);
        return register
            .Covers(from, last)
            .Select(_ =>
            {
                var total = default(HourProgression);
                foreach (var citizen in register.CitizensOf(area))
                {
                    total += Progression(
                        register,
                        citizen,
                        (DayNumber.Of(from), DayNumber.Of(until), DayNumber.Of(last)),
                        atMost.Hundredths
                    );
                }

                return total;
            });
    }

    private static HourProgression Progression(
        Register register,
        int citizen,
        (int From, int Until, int AsOf) days,
        int atMost
    )
    {
        var spells = register.Spells;
        var withoutHours = 0;
        var firstDay = int.MaxValue;
        var firstHours = 0;
        var mostLater = 0;
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= days.AsOf; i++)
        {
            if (spells.StateAt(i) != (byte)CitizenState.FlexJob || spells.From[i] < days.From)
            {
                continue;
            }

            int hours = spells.Hours[i];
            if (hours == SpellColumns.HoursNotKnown)
            {
                withoutHours++;
            }
            else if (firstDay == int.MaxValue && hours <= atMost && spells.From[i] <= days.Until)
            {
                (firstDay, firstHours) = (spells.From[i], hours);
            }
            else if (spells.From[i] > firstDay)
            {
                mostLater = Math.Max(mostLater, hours);
            }
        }

        var portion = firstDay == int.MaxValue ? default : Portion.Of(mostLater > firstHours);
        return new(portion, withoutHours);
    }
}
