namespace Jobcenter.Rules.Registers;

/// <summary>The names of the columns in the files of a register.</summary>
public static class RegisterColumnNames
{
    /// <summary>The citizen's id, in all files.</summary>
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

    /// <summary>The first day of a spell, placement or participation.</summary>
    public const string From = "from";

    /// <summary>The last day of a spell, placement or participation.</summary>
    public const string To = "to";

    /// <summary>The weekly hours of a spell or placement.</summary>
    public const string Hours = "hours";

    /// <summary>The programme of a placement.</summary>
    public const string Programme = "programme";

    /// <summary>The kind of a placement.</summary>
    public const string Kind = "kind";

    /// <summary>The sector of a placement.</summary>
    public const string Sector = "sector";

    /// <summary>The branche of a placement.</summary>
    public const string Branche = "branche";

    /// <summary>The employer of a placement.</summary>
    public const string Employer = "employer";

    /// <summary>The day of a commitment.</summary>
    public const string AgreedOn = "agreed_on";

    /// <summary>The day expectations were aligned.</summary>
    public const string AlignedOn = "aligned_on";

    /// <summary>The day a placement was followed up.</summary>
    public const string FollowedUpOn = "followed_up_on";

    /// <summary>The project of a participation.</summary>
    public const string Project = "project";

    /// <summary>What a participation ended with.</summary>
    public const string Exit = "exit";

    /// <summary>Whether a participant uses the digital tools.</summary>
    public const string DigitalTools = "digital_tools";

    /// <summary>The day of an interview.</summary>
    public const string HeldOn = "held_on";

    /// <summary>The minutes of an interview.</summary>
    public const string Minutes = "minutes";

    /// <summary>The minutes set aside to prepare an interview.</summary>
    public const string PreparationMinutes = "preparation_minutes";

    /// <summary>The day an interview was prepared.</summary>
    public const string PreparedOn = "prepared_on";
}
