namespace Jobcenter.Rules.Counts;

/// <summary>Job or education since the first day of an effort, by housing area, category and age.</summary>
/// <example>
/// <code>
/// var effort = new AreaEffort("Nøjsomhed", VisitationCategory.JobReady, firstDay, lastDay);
/// Known&lt;AreaEffortResult&gt; result = register.CountAreaEffort(area, effort, asOf);
/// </code>
/// </example>
public static class AreaEffortIndicator
{
    /// <summary>Of the citizens an effort is for, how many have begun a job or an education after its first day.</summary>
    /// <param name="register">The register.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="effort">The effort.</param>
    /// <param name="asOf">The last day a job or education may begin on, no later than the effort's last day.</param>
    /// <returns>The counts; missing when the register does not cover the time from the effort's first day.</returns>
    /// <remarks>
    /// Got job or education: an employment or education spell that begins after the first day. A citizen without a
    /// housing area is not a resident. Source: HEL21 3.5.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The register or the effort is null.</exception>
    public static Known<AreaEffortResult> CountAreaEffort(
        this Register register,
        Area area,
        AreaEffort effort,
        LocalDate asOf
    )
    {
        Guard.Against.Null(register);
        Guard.Against.Null(effort);
        var until = LocalDate.Min(asOf, effort.LastDay);
        return register
            .Covers(effort.FirstDay, LocalDate.Max(until, effort.FirstDay))
            .Select(_ =>
            {
                var total = default(AreaEffortResult);
                foreach (var citizen in register.CitizensOf(area))
                {
                    total += OfOne(register, citizen, effort, DayNumber.Of(until));
                }

                return total;
            });
    }

    private static AreaEffortResult OfOne(Register register, int citizen, AreaEffort effort, int until)
    {
        var first = DayNumber.Of(effort.FirstDay);
        if (
            !string.Equals(register.Citizens.HousingArea(citizen), effort.HousingArea, StringComparison.Ordinal)
            || register.IsAssessed(citizen, effort.Category, first) is var isAssessed && isAssessed is false
        )
        {
            return default;
        }

        if (effort.MinAge is not null || effort.MaxAge is not null)
        {
            if (register.Citizens.BirthDate(citizen) is not { } birth)
            {
                return new(default, 1);
            }

            if (
                birth > effort.FirstDay
                || Age.On(birth, effort.FirstDay) is var age && (age < effort.MinAge || age > effort.MaxAge)
            )
            {
                return default;
            }
        }

        if (isAssessed is null)
        {
            return new(default, 0, 1);
        }

        return new(
            Portion.Of(
                HasBegun(
                    register.Spells,
                    register.Spells.Start[citizen],
                    register.Spells.Start[citizen + 1],
                    first,
                    until
                )
            ),
            0
        );
    }

    private static bool HasBegun(SpellColumns spells, int begin, int end, int after, int until)
    {
        for (var i = begin; i < end && spells.From[i] <= until; i++)
        {
            if (
                spells.From[i] > after
                && (CitizenState)spells.StateAt(i) is CitizenState.Employment or CitizenState.Education
            )
            {
                return true;
            }
        }

        return false;
    }
}
