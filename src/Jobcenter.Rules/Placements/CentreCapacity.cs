namespace Jobcenter.Rules.Placements;

/// <summary>How many of a company centre's places are taken on a date. Source: FRE15.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="Taken">The citizens in a placement there on the date; a citizen counts once.</param>
/// <example>
/// <code>
/// ImmutableArray&lt;CentreCapacity&gt; capacity = CentreCapacity.On(register, centres, new LocalDate(2015, 9, 1));
/// int free = capacity.Sum(c => c.Free);
/// </code>
/// </example>
[DanishTerm("centrets pladser")]
public sealed record CentreCapacity(CompanyCentre Centre, int Taken)
{
    /// <summary>The free places; negative when more are placed than there are places.</summary>
    public int Free => Centre.Places - Taken;

    /// <summary>Counts the places.</summary>
    /// <param name="register">The register.</param>
    /// <param name="centres">The centres, each employer once.</param>
    /// <param name="date">The date.</param>
    /// <returns>One a centre, in their order; missing when the register does not cover the date.</returns>
    /// <exception cref="ArgumentException">An argument is null, or an employer stands twice.</exception>
    public static Known<ImmutableArray<CentreCapacity>> On(
        Register register,
        IEnumerable<CompanyCentre> centres,
        LocalDate date
    )
    {
        Guard.Against.Null(register);
        CompanyCentre[] all =
        [
            .. Guard.Against.Null(centres).Select(static c => Guard.Against.Null(c, nameof(centres))),
        ];
        Guard.Against.InvalidInput(
            all,
            nameof(centres),
            static c => c.DistinctBy(static x => x.Employer, StringComparer.Ordinal).Count() == c.Length,
            "centres held an employer twice; each must stand once."
        );
        DateBounds.Iso(date, nameof(date));
        return register
            .Covers(date, date)
            .Select(_ =>
            {
                var taken = new Dictionary<string, int>(StringComparer.Ordinal);
                for (var citizen = 0; citizen < register.CitizenCount; citizen++)
                {
                    var employers = register
                        .PlacementsOf(citizen)
                        .Where(p => p.From <= date && !(p.To < date) && p.Employer is not null)
                        .Select(static p => p.Employer ?? string.Empty)
                        .Distinct(StringComparer.Ordinal);
                    foreach (var employer in employers)
                    {
                        taken[employer] = taken.GetValueOrDefault(employer) + 1;
                    }
                }

                return all.Select(c => new CentreCapacity(c, taken.GetValueOrDefault(c.Employer))).ToImmutableArray();
            });
    }
}
