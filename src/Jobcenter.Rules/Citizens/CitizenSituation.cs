namespace Jobcenter.Rules.Citizens;

/// <summary>What is known of a citizen on a date. Each fact may be missing (null), and a missing one is never taken for a no.</summary>
/// <remarks>
/// A value that a form fills in, or that <c>SituationOf</c> derives from a register. The default knows nothing on the
/// first day of the year 1. Every date lies from 1900 to 2100, so that what a rule works out from one is a date too.
/// </remarks>
/// <example>
/// <code>
/// var situation = new CitizenSituation(new LocalDate(2021, 3, 1))
/// {
///     States = new CitizenStateSet(CitizenState.CashAssistance),
///     Category = VisitationCategory.JobReady,
///     BirthDate = new LocalDate(1980, 5, 17),
///     InIntroductionProgramme = false,
/// };
/// </code>
/// </example>
/// <param name="Date">The date the facts are about, from 1900 to 2100 in the calendar ISO; otherwise an <see cref="ArgumentException"/>.</param>
[DanishTerm("borgerens situation")]
public readonly record struct CitizenSituation(LocalDate Date)
{
    /// <summary>The date the facts are about.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100, or is of another calendar than ISO.</exception>
    public LocalDate Date
    {
        get;
        init => field = DateBounds.Checked(value, nameof(Date));
    } = DateBounds.Checked(Date, nameof(Date));

    /// <summary>The states the citizen is in; an empty set when in none, null when not known.</summary>
    public CitizenStateSet? States { get; init; }

    /// <summary>The visitation category as decided; <see cref="VisitationCategory.NotAssessed"/> when there is no decision, null when not known.</summary>
    public VisitationCategory? Category { get; init; }

    /// <summary>Whether two categories are registered for this day, and <see cref="Category"/> therefore is not known; no by default.</summary>
    public bool HasSeveralCategories { get; init; }

    /// <summary>The day of the first contact with the job centre about the present course.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? FirstContactOn
    {
        get;
        init => field = DateBounds.Checked(value, nameof(FirstContactOn));
    }

    /// <summary>The day of birth.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? BirthDate
    {
        get;
        init => field = DateBounds.Checked(value, nameof(BirthDate));
    }

    /// <summary>The completed education.</summary>
    public EducationLevel? Education { get; init; }

    /// <summary>The day of graduation.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? GraduatedOn
    {
        get;
        init => field = DateBounds.Checked(value, nameof(GraduatedOn));
    }

    /// <summary>Whether the citizen takes part in the introduction programme under the integration act.</summary>
    public bool? InIntroductionProgramme { get; init; }

    /// <summary>Whether the citizen is registered as unemployed.</summary>
    public bool? IsRegisteredUnemployed { get; init; }

    /// <summary>Whether a young person has need of an education- or employment-promoting effort.</summary>
    public bool? NeedsEffort { get; init; }

    /// <summary>Whether there is an education order (uddannelsespålæg).</summary>
    public bool? HasEducationOrder { get; init; }

    /// <summary>Whether the citizen is a refugee or family reunified.</summary>
    public bool? HasResidenceBasis { get; init; }

    /// <summary>The day of arrival in the country.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? ArrivalDate
    {
        get;
        init => field = DateBounds.Checked(value, nameof(ArrivalDate));
    }

    /// <summary>The sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Whether the citizen is an immigrant.</summary>
    public bool? IsImmigrant { get; init; }

    /// <summary>The housing area.</summary>
    public string? HousingArea { get; init; }

    /// <summary>The first day of the running course of kontanthjælp.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? CashAssistanceSince
    {
        get;
        init => field = DateBounds.Checked(value, nameof(CashAssistanceSince));
    }

    /// <summary>Days on kontanthjælp in the ten years up to the date, both ends included.</summary>
    public int? CashAssistanceDaysInTenYears { get; init; }

    /// <summary>The first day of the connected gross unemployment the date lies in.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? UnemployedSince
    {
        get;
        init => field = DateBounds.Checked(value, nameof(UnemployedSince));
    }

    /// <summary>The first day of the running ressourceforløb.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? RessourceforloebSince
    {
        get;
        init => field = DateBounds.Checked(value, nameof(RessourceforloebSince));
    }

    /// <summary>The first day of the running rehabilitation, pre-rehabilitation that leads over into it included.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? RehabilitationSince
    {
        get;
        init => field = DateBounds.Checked(value, nameof(RehabilitationSince));
    }

    /// <summary>The day the notice of sickness came.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? SicknessNoticeOn
    {
        get;
        init => field = DateBounds.Checked(value, nameof(SicknessNoticeOn));
    }

    /// <summary>The months until work or education, as the caseworker expects.</summary>
    public int? ExpectedMonths { get; init; }

    /// <summary>Whether there are problems beyond unemployment, by the caseworker.</summary>
    public bool? HasProblemsBeyondUnemployment { get; init; }

    /// <summary>Whether the citizen stands on the border between job ready and activity ready, by the caseworker.</summary>
    public bool? IsBetweenCategories { get; init; }

    /// <summary>Whether the citizen brings little schooling from home, by the caseworker.</summary>
    public bool? HasLittleSchooling { get; init; }

    /// <summary>Whether a young person has committed offences, by the caseworker.</summary>
    public bool? IsOffender { get; init; }

    /// <summary>Whether only a few modules are missing in a plan for basic adult education (GUV), by the caseworker.</summary>
    public bool? LacksFewModules { get; init; }

    /// <summary>The age on the date; null when the day of birth is not known or lies later.</summary>
    public int? AgeInYears => BirthDate is { } birth && birth <= Date ? Age.On(birth, Date) : null;

    /// <summary>Whether there is an education that qualifies for work; null when not known.</summary>
    public bool? HasVocationalEducation =>
        Education switch
        {
            null => null,
            EducationLevel.None => false,
            _ => true,
        };
}
