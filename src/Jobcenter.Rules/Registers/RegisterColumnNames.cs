namespace Jobcenter.Rules.Registers;

/// <summary>The names of the columns in <c>citizens.csv</c> and <c>spells.csv</c>.</summary>
public static class RegisterColumnNames
{
    /// <summary>The citizen's id, in both files.</summary>
    public const string Citizen = "citizen";

    /// <summary>The day of birth.</summary>
    public const string BirthDate = "birth_date";

    /// <summary>The sex.</summary>
    public const string Sex = "sex";

    /// <summary>The municipality's code.</summary>
    public const string Municipality = "municipality";

    /// <summary>The housing area.</summary>
    public const string HousingArea = "area";

    /// <summary>The day of arrival.</summary>
    public const string ArrivalDate = "arrival_date";

    /// <summary>The basis of residence.</summary>
    public const string ResidenceBasis = "residence_basis";

    /// <summary>The completed education.</summary>
    public const string Education = "education";

    /// <summary>The day of graduation.</summary>
    public const string GraduatedOn = "graduated_on";

    /// <summary>Whether an immigrant.</summary>
    public const string Immigrant = "immigrant";

    /// <summary>Whether in the introduction programme.</summary>
    public const string IntroductionProgramme = "introduction_programme";

    /// <summary>Whether there is an education order.</summary>
    public const string EducationOrder = "education_order";

    /// <summary>Whether among the most vulnerable.</summary>
    public const string MostVulnerable = "most_vulnerable";

    /// <summary>The state of a spell.</summary>
    public const string State = "state";

    /// <summary>The category of a spell.</summary>
    public const string Category = "category";

    /// <summary>The first day of a spell.</summary>
    public const string From = "from";

    /// <summary>The last day of a spell.</summary>
    public const string To = "to";

    /// <summary>The weekly hours of a spell.</summary>
    public const string Hours = "hours";
}
