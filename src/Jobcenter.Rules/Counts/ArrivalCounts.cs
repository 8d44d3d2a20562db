using static Jobcenter.Rules.Counts.CountArguments;

namespace Jobcenter.Rules.Counts;

/// <summary>Counts of refugees and family reunified: employment within years of their arrival.</summary>
/// <example>
/// <code>
/// Known&lt;Portion&gt; employed = ArrivalCounts.Employment(area, new LocalDate(2017, 1, 1), asOf, years: 3).Of(register);
/// </code>
/// </example>
public static class ArrivalCounts
{
    private static readonly BilingualText s_before = new(
        "en ankomst ligger før registeret kendes",
        "an arrival lies before the register is known"
    );

    /// <summary>Of those who arrived since a day and whose years have passed, how many were in ordinary employment.</summary>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="arrivedFrom">The first day of arrival that counts, included.</param>
    /// <param name="asOf">The date of the question; the years have passed when arrival + years is on or before it.</param>
    /// <param name="years">How many years, 1 to 50; 3 in HEL21.</param>
    /// <param name="reading">Within the years (default) or on the day they have passed.</param>
    /// <returns>
    /// The count; missing when the register does not cover the date, or when the answer for one citizen turns on days
    /// before it is known. Pending are those whose years have not passed; unknown those whose day of arrival is not known.
    /// </returns>
    /// <remarks>
    /// Counted are citizens with a basis of residence. Years are added as NodaTime adds them (29 February + 1 year is 28
    /// February). Source: HEL21 3.5; the denominator is our decision.
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is outside its bounds, or a date is of another calendar than ISO.</exception>
    public static Count<Portion> Employment(
        Area area,
        LocalDate arrivedFrom,
        LocalDate asOf,
        int years,
        EmploymentReading reading = EmploymentReading.Within
    )
    {
        Guard.Against.OtherCalendar(arrivedFrom);
        Guard.Against.Outside(years, nameof(years), 1, 50);
        Guard.Against.EnumOutOfRange(reading);
        return new CitizenCount(
            "arrival-employment",
            area,
            Guard.Against.OtherCalendar(asOf),
            asOf,
            [.. PortionCells.PartOfWhole, "pending", "withoutArrival"],
            ("arrivedFrom", Day(arrivedFrom)),
            ("years", $"{years}"),
            ("reading", $"{reading}")
        ).Of(Ask, static t => PortionCells.PartOf(t, t.CountOf("withoutArrival"), t.CountOf("pending")));

        BilingualText? Ask(Register register, int citizen, Span<long> cells)
        {
            var arrived = register.Citizens.ArrivalDate(citizen);
            if (!register.Citizens.HasResidenceBasis(citizen) || arrived < arrivedFrom)
            {
                return null;
            }

            if (arrived is not { } arrival || arrival.PlusYears(years) is var passed && passed > asOf)
            {
                cells[arrived is null ? 3 : 2]++;
                return null;
            }

            var first = reading == EmploymentReading.Within ? arrival : passed;
            var (from, until) = (DayNumber.Of(first), DayNumber.Of(passed));
            var isEmployed = register.IsIn(citizen, CitizenState.Employment, from, until);
            cells.AddPart(isEmployed);
            return !isEmployed && first < register.KnownFrom ? s_before : null;
        }
    }
}
