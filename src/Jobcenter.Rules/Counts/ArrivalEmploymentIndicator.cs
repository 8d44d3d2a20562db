namespace Jobcenter.Rules.Counts;

/// <summary>Employment of refugees and family reunified within years of their arrival.</summary>
/// <example>
/// <code>
/// Known&lt;ArrivalEmployment&gt; employed = register.CountArrivalEmployment(area, new LocalDate(2017, 1, 1), asOf, years: 3);
/// </code>
/// </example>
public static class ArrivalEmploymentIndicator
{
    private static readonly BilingualText s_before = new(
        "en ankomst ligger før registeret kendes",
        "an arrival lies before the register is known"
    );

    /// <summary>Of those who arrived since a day and whose years have passed, how many were in ordinary employment.</summary>
    /// <param name="register">The register.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="arrivedFrom">The first day of arrival that counts, included.</param>
    /// <param name="asOf">The date of the question; the years have passed when arrival + years is on or before it.</param>
    /// <param name="years">How many years, 1 to 50; 3 in HEL21.</param>
    /// <param name="reading">Within the years (default) or on the day they have passed.</param>
    /// <returns>
    /// The counts; missing when the register does not cover the date, or when the answer for one citizen turns on days
    /// before it is known.
    /// </returns>
    /// <remarks>
    /// Counted are citizens with a basis of residence. Years are added as NodaTime adds them (29 February + 1 year is 28
    /// February). Source: HEL21 3.5; the denominator is our decision.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="years"/> is outside its bounds.</exception>
    public static Known<ArrivalEmployment> CountArrivalEmployment(
        this Register register,
        Area area,
        LocalDate arrivedFrom,
        LocalDate asOf,
        int years,
        EmploymentReading reading = EmploymentReading.Within
    )
    {
        Guard.Against.Null(register);
        Guard.Against.Outside(years, nameof(years), 1, 50);
        Guard.Against.EnumOutOfRange(reading);
        var covered = register.Covers(asOf, asOf);
        if (!covered.IsKnown)
        {
            return Known.Missing<ArrivalEmployment>(covered.Reason);
        }

        var total = default(ArrivalEmployment);
        foreach (var citizen in register.CitizensOf(area))
        {
            if (!register.Citizens.HasResidenceBasis(citizen) || register.Citizens.ArrivalDate(citizen) < arrivedFrom)
            {
                continue;
            }

            if (register.Citizens.ArrivalDate(citizen) is not { } arrival)
            {
                total += new ArrivalEmployment(default, 0, 1);
                continue;
            }

            var passed = arrival.PlusYears(years);
            if (passed > asOf)
            {
                total += new ArrivalEmployment(default, 1, 0);
                continue;
            }

            var first = reading == EmploymentReading.Within ? arrival : passed;
            var isEmployed = register.IsIn(citizen, CitizenState.Employment, DayNumber.Of(first), DayNumber.Of(passed));
            if (!isEmployed && first < register.KnownFrom)
            {
                return Known.Missing<ArrivalEmployment>(s_before);
            }

            total += new ArrivalEmployment(Portion.Of(isEmployed), 0, 0);
        }

        return Known.Of(total);
    }
}
