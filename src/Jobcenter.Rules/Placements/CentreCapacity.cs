namespace Jobcenter.Rules.Placements;

/// <summary>A company centre: the places it has put at the job centre's disposal, and how many are taken on a date. Source: FRE15.</summary>
/// <param name="Employer">The employer's id, as placements name it.</param>
/// <param name="Places">How many places.</param>
/// <param name="Taken">The citizens in a placement there on the date; a citizen counts once.</param>
/// <example>
/// <code>
/// ImmutableArray&lt;CentreCapacity&gt; capacity = CentreCapacity.On(register, places, new LocalDate(2015, 9, 1));
/// int free = capacity.Sum(c => c.Free);
/// </code>
/// </example>
[DanishTerm("virksomhedscenter")]
public sealed record CentreCapacity(string Employer, int Places, int Taken)
{
    /// <summary>The free places; negative when more are placed than there are places.</summary>
    public int Free => Places - Taken;

    /// <summary>Counts the places.</summary>
    /// <param name="register">The register.</param>
    /// <param name="places">How many places each employer has, 0 or more, by the employer's id.</param>
    /// <param name="date">The date.</param>
    /// <returns>One a centre, in their order; missing when the register does not cover the date.</returns>
    /// <exception cref="ArgumentException">An argument is null, an id is blank, or there are fewer than no places.</exception>
    public static Known<ImmutableArray<CentreCapacity>> On(
        Register register,
        IReadOnlyDictionary<string, int> places,
        LocalDate date
    )
    {
        Guard.Against.Null(register);
        KeyValuePair<string, int>[] all = [.. Guard.Against.Null(places)];
        foreach (var (employer, number) in all)
        {
            Guard.Against.Blank(employer, nameof(places));
            Guard.Against.Outside(number, nameof(places), 0, int.MaxValue);
        }

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

                return all.Select(c => new CentreCapacity(c.Key, c.Value, taken.GetValueOrDefault(c.Key)))
                    .ToImmutableArray();
            });
    }
}
