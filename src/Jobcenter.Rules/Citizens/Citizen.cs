namespace Jobcenter.Rules.Citizens;

/// <summary>A citizen's own facts. Only the id and the municipality must be there; null means not known.</summary>
/// <remarks>A missing fact never counts as "no".</remarks>
[DanishTerm("borger")]
public sealed record Citizen
{
    /// <summary>A citizen.</summary>
    /// <param name="id">The id that spells refer to; compared letter by letter.</param>
    /// <param name="municipality">The municipality the citizen belongs to.</param>
    public Citizen(string id, Area municipality)
    {
        Id = id;
        Municipality = municipality;
    }

    /// <summary>The id that spells refer to.</summary>
    public string Id { get; init; }

    /// <summary>The municipality the citizen belongs to. Undated: the last one known.</summary>
    public Area Municipality { get; init; }

    /// <summary>The day of birth.</summary>
    public LocalDate? BirthDate { get; init; }

    /// <summary>The registered sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>The housing area the citizen lives in, such as Nøjsomhed.</summary>
    public string? HousingArea { get; init; }

    /// <summary>The day of arrival in the municipality.</summary>
    public LocalDate? ArrivalDate { get; init; }

    /// <summary>The basis of residence; null for one who is neither a refugee nor family reunified, or not known.</summary>
    public ResidenceBasis? ResidenceBasis { get; init; }

    /// <summary>The completed education.</summary>
    public EducationLevel? Education { get; init; }

    /// <summary>The day the education was completed.</summary>
    public LocalDate? GraduatedOn { get; init; }

    /// <summary>Whether the citizen is an immigrant.</summary>
    public bool? IsImmigrant { get; init; }

    /// <summary>Whether the citizen takes part in the introduction programme of integrationsloven.</summary>
    public bool? InIntroductionProgramme { get; init; }

    /// <summary>Whether the citizen has an education order (uddannelsespålæg).</summary>
    public bool? HasEducationOrder { get; init; }

    /// <summary>Whether the citizen belongs to the most vulnerable of the activity ready.</summary>
    public bool? IsMostVulnerable { get; init; }

    /// <summary>Who and where, for logs.</summary>
    /// <returns>A text with a mask for the id, and nothing else of the citizen.</returns>
    public override string ToString() => $"{PlainText.Mask(Id ?? string.Empty)} ({Municipality})";
}
