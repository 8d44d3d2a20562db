namespace Jobcenter.Rules.Registers;

/// <summary>A row of <c>citizens.csv</c> as it was written; an empty field is not known. Id and municipality must be there.</summary>
[DanishTerm("borgerrække")]
public sealed record CitizenRow
{
    /// <summary>The citizen's id (<c>citizen</c>).</summary>
    public string Citizen
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The municipality's code (<c>municipality</c>).</summary>
    public string Municipality
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day of birth (<c>birth_date</c>).</summary>
    public string BirthDate
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The sex, <c>kvinde</c> or <c>mand</c>, or <c>k</c> and <c>m</c> (<c>sex</c>).</summary>
    public string Sex
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The housing area (<c>area</c>).</summary>
    public string HousingArea
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day of arrival (<c>arrival_date</c>).</summary>
    public string ArrivalDate
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary><c>flygtning</c> or <c>familiesammenfoert</c> (<c>residence_basis</c>).</summary>
    public string ResidenceBasis
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary><c>ingen</c>, <c>erhvervskompetencegivende</c> or <c>lang-videregaaende</c> (<c>education</c>).</summary>
    public string Education
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day of graduation (<c>graduated_on</c>).</summary>
    public string GraduatedOn
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary><c>ja</c> or <c>nej</c> (<c>immigrant</c>).</summary>
    public string Immigrant
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary><c>ja</c> or <c>nej</c> (<c>introduction_programme</c>).</summary>
    public string IntroductionProgramme
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary><c>ja</c> or <c>nej</c> (<c>education_order</c>).</summary>
    public string EducationOrder
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary><c>ja</c> or <c>nej</c> (<c>most_vulnerable</c>).</summary>
    public string MostVulnerable
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>A row from fields by column, wherever they come from.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="RegisterColumnNames"/>; empty where there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static CitizenRow FromFields(Func<string, string> field)
    {
        Guard.Against.Null(field);
        return new()
        {
            Citizen = field(RegisterColumnNames.Citizen),
            Municipality = field(RegisterColumnNames.Municipality),
            BirthDate = field(RegisterColumnNames.BirthDate),
            Sex = field(RegisterColumnNames.Sex),
            HousingArea = field(RegisterColumnNames.HousingArea),
            ArrivalDate = field(RegisterColumnNames.ArrivalDate),
            ResidenceBasis = field(RegisterColumnNames.ResidenceBasis),
            Education = field(RegisterColumnNames.Education),
            GraduatedOn = field(RegisterColumnNames.GraduatedOn),
            Immigrant = field(RegisterColumnNames.Immigrant),
            IntroductionProgramme = field(RegisterColumnNames.IntroductionProgramme),
            EducationOrder = field(RegisterColumnNames.EducationOrder),
            MostVulnerable = field(RegisterColumnNames.MostVulnerable),
        };
    }
}
