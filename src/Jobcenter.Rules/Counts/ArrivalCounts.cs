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
    private const int Pending = 6;

    /// <summary>Of those who arrived since a day and whose years have passed, how many were in ordinary employment.</summary>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="arrivedFrom">The first day of arrival that counts, included.</param>
    /// <param name="asOf">The date of the question; the years have passed when arrival + years is on or before it.</param>
    /// <param name="years">How many years, 1 to 50; 3 in HEL21.</param>
    /// <param name="onTheDay">Whether they are in work on the day the years have passed; within the years by default.</param>
    /// <returns>
    /// The count; missing when the register does not cover the date. Pending are those whose years have not passed; unknown
    /// those whose day of arrival is not known (the number <c>withoutArrival</c> of the tally), or whose answer turns on
    /// days before the register is known (<c>withoutHistory</c>). What they could make of the share at worst and at best
    /// stands there too.
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
        bool onTheDay = false
    )
    {
        Guard.Against.OtherCalendar(arrivedFrom);
        Guard.Against.Outside(years, nameof(years), 1, 50);
        var reading = onTheDay ? EmploymentReading.OnTheDay : EmploymentReading.Within;
        return new CitizenCount(
            "arrival-employment",
            area,
            Guard.Against.OtherCalendar(asOf),
            asOf,
            [.. PortionCells.Bounded, "pending", "withoutArrival", "withoutHistory"],
            ("arrivedFrom", Day(arrivedFrom)),
            ("years", $"{years}"),
            ("reading", $"{reading}")
        ).Of(
            Ask,
            static t =>
                PortionCells.PartOf(t, t.CountOf("withoutArrival") + t.CountOf("withoutHistory"), t.CountOf("pending"))
        );

        BilingualText? Ask(Register register, int citizen, Span<long> cells, CitizenFilter? filter)
        {
            if (!register.Citizens.HasResidenceBasis(citizen))
            {
                return null;
            }

            var taken = new FilterScan(filter, register, citizen);
            if (register.Citizens.ArrivalDate(citizen) is not { } arrival)
            {
                var possible = OfAnyArrival(register, citizen, ref taken);
                if (filter is null || possible != PossibleAnswers.Out)
                {
                    cells.AddPossible(possible);
                    cells[Pending + 1]++;
                    taken.AddTo(cells);
                }
            }
            else if (arrival >= arrivedFrom && taken.IsOne(DayNumber.Of(arrival)) is var isOne and not false)
            {
                var answer = Of(register, citizen, arrival);
                cells.AddPossible(isOne is null ? answer | PossibleAnswers.Out : answer);
                cells[Pending] += answer == PossibleAnswers.Out ? 1 : 0;
                cells[Pending + 2] += long.IsPow2((long)answer) ? 0 : 1;
                if (answer != PossibleAnswers.Out)
                {
                    taken.AddTo(cells);
                }
            }

            return null;
        }

        PossibleAnswers Of(Register register, int citizen, LocalDate arrival)
        {
            var passed = arrival.PlusYears(years);
            if (passed > asOf)
            {
                return PossibleAnswers.Out;
            }

            var first = reading == EmploymentReading.Within ? arrival : passed;
            var known = register.KnownFrom is { } from ? LocalDate.Max(from, first) : first;
            return known <= passed
                && register.IsIn(citizen, CitizenState.Employment, DayNumber.Of(known), DayNumber.Of(passed))
                    ? PossibleAnswers.Yes
                : first < register.KnownFrom ? PossibleAnswers.No | PossibleAnswers.Yes
                : PossibleAnswers.No;
        }

        // He may have arrived on any day, before those that count too.
        PossibleAnswers OfAnyArrival(Register register, int citizen, ref FilterScan taken)
        {
            var possible = PossibleAnswers.Out;
            for (var day = arrivedFrom; day.PlusYears(years) <= asOf; day = day.PlusDays(1))
            {
                possible |= taken.Of(Of(register, citizen, day), DayNumber.Of(day));
                if (possible == (PossibleAnswers.Out | PossibleAnswers.No | PossibleAnswers.Yes))
                {
                    break;
                }
            }

            return possible;
        }
    }
}
