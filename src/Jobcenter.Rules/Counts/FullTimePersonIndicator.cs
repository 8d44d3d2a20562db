namespace Jobcenter.Rules.Counts;

/// <summary>Full-time persons (also called helårspersoner, over a year) and persons in a group of states.</summary>
public static class FullTimePersonIndicator
{
    private static readonly BilingualText s_noWeekday = new("perioden har ingen hverdag", "the period has no weekday");

    /// <summary>Counts the full-time persons in a period. Exact; one pass over the spells.</summary>
    /// <param name="register">The register.</param>
    /// <param name="group">The states to count.</param>
    /// <param name="period">The period; counted only when the register covers all of it.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="options">The convention; Jobindsats when null.</param>
    /// <returns>The number; missing when the register does not cover the period.</returns>
    /// <remarks>Source: STAR (Y21/MM14), DST (GRADAAR, GRADKVT).</remarks>
    /// <exception cref="ArgumentNullException">The register or the group is null.</exception>
    /// <example>
    /// <code>
    /// Known&lt;FullTimePersons&gt; figure = register.CountFullTimePersons(
    ///     BenefitGroup.Of(CitizenState.EducationAssistance),
    ///     MeasuringPeriod.Parse("2021Q4"),
    ///     Area.Municipality(217)
    /// );
    /// </code>
    /// </example>
    public static Known<FullTimePersons> CountFullTimePersons(
        this Register register,
        BenefitGroup group,
        MeasuringPeriod period,
        Area area,
        CountingOptions? options = null
    )
    {
        Guard.Against.Null(register);
        Guard.Against.Null(group);
        options ??= CountingOptions.Jobindsats;
        var covered = register.Covers(period);
        if (!covered.IsKnown)
        {
            return Known.Missing<FullTimePersons>(covered.Reason);
        }

        if (options.Convention == CountingConvention.Jobindsats)
        {
            var days = PersonDays.Count(register, group, period, area);
            return Known.Of(new FullTimePersons(new Fraction(days, period.Days)));
        }

        if (period.Weekdays == 0)
        {
            return Known.Missing<FullTimePersons>(s_noWeekday);
        }

        var hours = WeekdayHours.Count(register, group, period, area, options.HoursOrder);
        return Known.Of(
            new FullTimePersons(new Fraction(hours, (Int128)period.Weekdays * WeeklyHours.FullTimeHundredths))
        );
    }

    /// <summary>Counts the persons with at least one day in the group in a period.</summary>
    /// <param name="register">The register.</param>
    /// <param name="group">The states to count.</param>
    /// <param name="period">The period; counted only when the register covers all of it.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <returns>The persons, each once; missing when the register does not cover the period.</returns>
    /// <exception cref="ArgumentNullException">The register or the group is null.</exception>
    public static Known<int> CountPersons(this Register register, BenefitGroup group, MeasuringPeriod period, Area area)
    {
        Guard.Against.Null(register);
        Guard.Against.Null(group);
        return register.Covers(period).Select(p => PersonDays.CountPersons(register, group, p, area));
    }
}
