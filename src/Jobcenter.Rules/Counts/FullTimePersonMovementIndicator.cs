namespace Jobcenter.Rules.Counts;

/// <summary>Why a number of full-time persons moved.</summary>
public static class FullTimePersonMovementIndicator
{
    /// <summary>Splits the difference between two periods into its reasons.</summary>
    /// <param name="register">The register; it must cover both periods.</param>
    /// <param name="group">The states that are counted.</param>
    /// <param name="before">The one period, usually the earlier.</param>
    /// <param name="after">The other period, usually the later.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="options">The convention; Jobindsats when null.</param>
    /// <param name="groupAfter">The states that are counted in the other period, when they are others; the same when null.</param>
    /// <returns>The terms; missing when one of the numbers is.</returns>
    /// <remarks>
    /// Our definitions. Inflow, outflow, change of benefit and length are told before overlaps are treated; the
    /// treatment is a term of its own. Another benefit is one of the thirteen that the group does not hold.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The register or the group is null.</exception>
    /// <example>
    /// <code>
    /// var moved = register.ExplainMovement(group, MeasuringPeriod.OfYear(2020), MeasuringPeriod.OfYear(2021), Area.Country);
    /// Fraction inflow = moved.Value.Of(MovementKind.Inflow).FullTimePersons;
    /// </code>
    /// </example>
    public static Known<FullTimePersonMovement> ExplainMovement(
        this Register register,
        BenefitGroup group,
        MeasuringPeriod before,
        MeasuringPeriod after,
        Area area,
        CountingOptions? options = null,
        BenefitGroup? groupAfter = null
    )
    {
        Guard.Against.Null(register);
        Guard.Against.Null(group);
        options ??= CountingOptions.Jobindsats;
        groupAfter ??= group;
        return register
            .CountFullTimePersons(group, before, area, options)
            .SelectKnown(one =>
                register
                    .CountFullTimePersons(groupAfter, after, area, options)
                    .Select(other =>
                    {
                        var terms = new MovementTerms(register, options, before, after);
                        foreach (var citizen in register.CitizensOf(area))
                        {
                            terms.Add(citizen, group.Mask, groupAfter.Mask);
                        }

                        return new FullTimePersonMovement(one, other, terms.All());
                    })
            );
    }
}
