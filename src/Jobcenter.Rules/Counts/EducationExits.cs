namespace Jobcenter.Rules.Counts;

/// <summary>Persons who leave a benefit to start education.</summary>
/// <example>
/// <code>
/// Known&lt;EducationExitCount&gt; exits = register.CountEducationExits(
///     Area.Municipality(217),
///     from: new LocalDate(2021, 1, 1),
///     until: new LocalDate(2021, 12, 31)
/// );
/// </code>
/// </example>
public static class EducationExits
{
    /// <summary>Counts the persons with a course that ended in a time and was followed by education.</summary>
    /// <param name="register">The register.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day a course may end on, included.</param>
    /// <param name="until">The last day a course may end on, included.</param>
    /// <param name="options">The benefit, the break and the window; <see cref="EducationExitOptions.Default"/> when null.</param>
    /// <returns>The persons, each once; missing when the register does not cover the time.</returns>
    /// <remarks>
    /// An education counts when it is in force on at least one of the days of the window after the course's last day;
    /// one that began earlier and runs on counts. Only the course's last day matters, so one that began before the
    /// register is known counts too (our decision). Source: HEL21 3.2.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public static Known<EducationExitCount> CountEducationExits(
        this Register register,
        Area area,
        LocalDate from,
        LocalDate until,
        EducationExitOptions? options = null
    )
    {
        Guard.Against.Null(register);
        Guard.Against.EndBeforeStart(until, from);
        options ??= EducationExitOptions.Default;
        return register
            .Covers(from, until)
            .Select(_ => Count(register, area, DayNumber.Of(from), DayNumber.Of(until), options));
    }

    private static EducationExitCount Count(
        Register register,
        Area area,
        int from,
        int until,
        EducationExitOptions options
    )
    {
        var persons = 0;
        var unsettled = 0;
        var municipality = register.Citizens.Municipality;
        for (var citizen = 0; citizen < municipality.Length; citizen++)
        {
            if (area.IsCountry || municipality[citizen] == area.Code)
            {
                var (left, settled) = Exit(register, citizen, from, until, options);
                persons += left ? 1 : 0;
                unsettled += settled ? 0 : 1;
            }
        }

        return new(persons, unsettled);
    }

    // Whether the citizen left for education, and whether that can no longer change.
    private static (bool Left, bool Settled) Exit(
        Register register,
        int citizen,
        int from,
        int until,
        EducationExitOptions options
    )
    {
        var knownUntil = DayNumber.Of(register.KnownUntil);
        var educations = new EducationScan(register, citizen);
        var left = false;
        var open = false;
        var scan = new CourseScan(register, citizen, (byte)options.Benefit, options.CourseBreak);
        while (scan.MoveNext() && scan.HasEnded && scan.LastDay <= until)
        {
            if (scan.LastDay < from)
            {
                continue;
            }

            var lastDayOfWindow = scan.LastDay + options.WindowDays;
            if (educations.IsInForce(scan.LastDay + 1, lastDayOfWindow))
            {
                left = true;
                if (options.CourseBreak.LastJoiningDay(scan.LastDay) <= knownUntil)
                {
                    return (Left: true, Settled: true);
                }

                open = true;
            }
            else
            {
                open |= lastDayOfWindow > knownUntil;
            }
        }

        return (left, !open);
    }
}
