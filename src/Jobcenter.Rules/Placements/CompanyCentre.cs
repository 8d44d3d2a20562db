namespace Jobcenter.Rules.Placements;

/// <summary>A company that has placed a number of places at the job centre's disposal. Source: FRE15.</summary>
[DanishTerm("virksomhedscenter")]
public sealed record CompanyCentre
{
    /// <summary>A centre.</summary>
    /// <param name="employer">The employer's id, as placements name it.</param>
    /// <param name="places">How many places, 0 or more.</param>
    /// <exception cref="ArgumentException">The id is blank, or the places are negative.</exception>
    public CompanyCentre(string employer, int places)
    {
        Employer = Guard.Against.Blank(employer);
        Places = Guard.Against.Outside(places, nameof(places), 0, int.MaxValue);
    }

    /// <summary>The employer's id.</summary>
    public string Employer { get; }

    /// <summary>How many places.</summary>
    public int Places { get; }
}
