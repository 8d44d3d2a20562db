namespace Jobcenter.Rules.Placements;

/// <summary>What the law's rules about a placement turn on, besides the placement; each fact may be missing.</summary>
[DanishTerm("omstændigheder for et forløb")]
public sealed record PlacementCircumstances
{
    /// <summary>The number of the target group in LAB § 6, 1 to 13; null when not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside its bounds.</exception>
    public int? TargetGroup
    {
        get;
        init =>
            field = value is { } number
                ? Guard.Against.Outside(number, nameof(TargetGroup), LegalGroups.First, LegalGroups.Last)
                : null;
    }

    /// <summary>Whether the citizen is åbenlyst uddannelsesparat; null when not known.</summary>
    public bool? IsClearlyEducationReady { get; init; }

    /// <summary>Whether the citizen is jobparat, asked of group 12; null when not known.</summary>
    public bool? IsJobReady { get; init; }

    /// <summary>The first day of the public support that still goes on; null when not known.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? SupportSince
    {
        get;
        init => field = DateBounds.Checked(value, nameof(SupportSince));
    }

    /// <summary>The day of birth; null when not known.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? BirthDate
    {
        get;
        init => field = DateBounds.Checked(value, nameof(BirthDate));
    }

    /// <summary>Whether the citizen is a single provider; null when not known.</summary>
    public bool? IsSingleProvider { get; init; }

    /// <summary>Whether the citizen has a qualifying youth education or higher; null when not known.</summary>
    public bool? HasQualifyingEducation { get; init; }

    /// <summary>Whether the citizen's capacity for work is reduced, as a caseworker finds: then no net increase is asked for; null when not known.</summary>
    public bool? HasReducedWorkCapacity { get; init; }

    /// <summary>The id of the employer the citizen last had an ordinary job with; null when not known, empty when there is none.</summary>
    public string? LastEmployer { get; init; }

    /// <summary>Whether a praktik of the long kind has been prolonged to 26 weeks after an assessment.</summary>
    public bool IsExtended { get; init; }

    /// <summary>How many times a praktik has been prolonged by 13 weeks beyond the 26, for a quite special need; 0 to 100, and 0 unless <see cref="IsExtended"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside 0 to 100.</exception>
    public int FurtherExtensions
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(FurtherExtensions), 0, 100);
    }

    /// <summary>Whether it has been prolonged further without having been prolonged first, which makes no sense.</summary>
    internal bool HasLooseExtensions => !IsExtended && FurtherExtensions > 0;

    /// <summary>Whether a løntilskud of groups 3 and 5 has been prolonged to 12 months after a concrete assessment by a caseworker.</summary>
    public bool IsSubsidyExtended { get; init; }

    /// <summary>The employer's staff; the default knows nothing.</summary>
    public EmployerStaffing Staffing { get; init; }
}
