using static Jobcenter.Rules.Counts.CountArguments;

namespace Jobcenter.Rules.Counts;

/// <summary>Counts of the citizens of a housing area: job or education since the first day of an effort.</summary>
/// <example>
/// <code>
/// Known&lt;Portion&gt; result = HousingAreaCounts
///     .Effort(area, "Nøjsomhed", VisitationCategory.JobReady, firstDay, lastDay, asOf)
///     .Of(register);
/// </code>
/// </example>
public static class HousingAreaCounts
{
    private const int InDoubt = 6;
    private const int Begins = (1 << (int)CitizenState.Employment) | (1 << (int)CitizenState.Education);

    /// <summary>Of the citizens an effort is for, how many have begun a job or an education after its first day.</summary>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="housingArea">The housing area, compared letter by letter.</param>
    /// <param name="category">Job ready (a spell of that category, or dagpenge) or activity ready (the category) on the first day.</param>
    /// <param name="from">The effort's first day.</param>
    /// <param name="until">The effort's last day, included.</param>
    /// <param name="asOf">The last day a job or education may begin on; one after the effort's last day is that day.</param>
    /// <param name="minAge">The youngest age on the first day, included; null for no limit.</param>
    /// <param name="maxAge">The oldest age on the first day, included; null for no limit.</param>
    /// <returns>
    /// The count; missing when the register does not cover the time from the effort's first day. Unknown are those who
    /// took no part because their housing area (the number <c>withoutArea</c> of the tally), their day of birth
    /// (<c>withoutAge</c>) or their category on the first day (<c>withoutCategory</c>) is not known, or the hours of a job
    /// that may be one with another (<c>withoutJobHours</c>). What they could make of the share at worst and at best stands there too.
    /// </returns>
    /// <remarks>
    /// Got job or education: an employment or education spell that begins after the first day; adjoining and overlapping
    /// spells of one state and equal hours are one. Source: HEL21 3.5.
    /// </remarks>
    /// <exception cref="ArgumentException">The area is blank, the category is another one, until is before from, or a date is of another calendar than ISO.</exception>
    public static Count<Portion> Effort(
        Area area,
        string housingArea,
        VisitationCategory category,
        LocalDate from,
        LocalDate until,
        LocalDate asOf,
        int? minAge = null,
        int? maxAge = null
    )
    {
        Guard.Against.Blank(housingArea);
        Guard.Against.InvalidInput(
            category,
            nameof(category),
            static c => c is VisitationCategory.JobReady or VisitationCategory.ActivityReady,
            $"category was {category}; it must be JobReady or ActivityReady."
        );
        Guard.Against.NoSpan(from, until);
        var last = LocalDate.Min(Guard.Against.OtherCalendar(asOf), until);
        var (first, end) = (DayNumber.Of(from), DayNumber.Of(last));
        return new CitizenCount(
            "area-effort",
            area,
            from,
            LocalDate.Max(last, from),
            [.. PortionCells.Bounded, "inDoubt", "withoutArea", "withoutAge", "withoutCategory", "withoutJobHours"],
            ("effortUntil", Day(until)),
            ("housingArea", housingArea),
            ("category", $"{category}"),
            ("ages", $"{minAge}-{maxAge}"),
            ("asOf", Day(asOf))
        ).Of(
            (register, citizen, cells, filter) =>
            {
                bool? livesThere = register.Citizens.HousingArea(citizen) is { } lives
                    ? string.Equals(lives, housingArea, StringComparison.Ordinal)
                    : null;
                var isAssessed = livesThere is false ? false : register.IsAssessed(citizen, category, first);
                if (isAssessed is false)
                {
                    return null;
                }

                var isOfAge = IsOfAge(register.Citizens.BirthDate(citizen), from, minAge, maxAge);
                if (isOfAge is false)
                {
                    return null;
                }

                var taken = new FilterScan(filter, register, citizen);
                var isTaken = taken.IsOne(first);
                if (isTaken is false)
                {
                    return null;
                }

                taken.AddTo(cells);
                var isOne = (livesThere & isAssessed & isOfAge & isTaken) is true;
                var begun = Begun(register.Spells, citizen, first, end);
                cells.AddPossible(isOne ? begun : begun | PossibleAnswers.Out);
                if (!isOne || !long.IsPow2((long)begun))
                {
                    cells[InDoubt]++;
                }

                cells[InDoubt + 1] += livesThere is null ? 1 : 0;
                cells[InDoubt + 2] += isOfAge is null ? 1 : 0;
                cells[InDoubt + 3] += isAssessed is null ? 1 : 0;
                cells[InDoubt + 4] += long.IsPow2((long)begun) ? 0 : 1;
                return null;
            },
            static t => PortionCells.PartOf(t, t.CountOf("inDoubt"))
        );
    }

    private static bool? IsOfAge(LocalDate? birthDate, LocalDate on, int? minAge, int? maxAge) =>
        minAge is null && maxAge is null ? true
        : birthDate is not { } birth ? null
        : birth <= on && Age.On(birth, on) is var age && !(age < minAge) && !(age > maxAge);

    private static PossibleAnswers Begun(SpellColumns spells, int citizen, int after, int until) =>
        UnknownHours.Of(
            spells,
            citizen,
            Begins,
            until,
            threshold: 0,
            PossibleAnswers.No | PossibleAnswers.Yes,
            rows =>
            {
                for (var i = 0; i < rows.Length; i++)
                {
                    if (rows[i].From > after && FilledSpell.Begins(rows, i))
                    {
                        return PossibleAnswers.Yes;
                    }
                }

                return PossibleAnswers.No;
            }
        );
}
