namespace Jobcenter.Rules.Registers;

/// <summary>What kind of company-directed placement it is. The default is <see cref="CompanyInternship"/>.</summary>
/// <remarks>Source: HEL21 3.2, HEL20; LAB chapters 11–13.</remarks>
[DanishTerm("forløbstype")]
public enum PlacementKind
{
    /// <summary>Virksomhedspraktik (<c>virksomhedspraktik</c>).</summary>
    [DanishTerm("virksomhedspraktik", Id = "virksomhedspraktik", English = "company internship")]
    CompanyInternship = 0,

    /// <summary>Løntilskud, private or public (<c>loentilskud</c>).</summary>
    [DanishTerm("løntilskud", Id = "loentilskud", English = "wage subsidy")]
    WageSubsidy = 1,

    /// <summary>Nytteindsats (<c>nytteindsats</c>); not company-directed.</summary>
    [DanishTerm("nytteindsats", Id = "nytteindsats")]
    Nytteindsats = 2,

    /// <summary>Hours with ordinary pay beside the benefit, a småjob (<c>ordinaere-timer</c>).</summary>
    [DanishTerm("ordinære timer", Id = "ordinaere-timer", English = "ordinary hours")]
    OrdinaryHours = 3,

    /// <summary>The basic integration education (<c>igu</c>).</summary>
    [DanishTerm("integrationsgrunduddannelse", Id = "igu", English = "integration education")]
    IntegrationEducation = 4,

    /// <summary>Voksenlærling (<c>voksenlaerling</c>).</summary>
    [DanishTerm("voksenlærling", Id = "voksenlaerling", English = "adult apprenticeship")]
    AdultApprenticeship = 5,

    /// <summary>Nytteindsats that the municipality arranges (<c>saerligt-tilrettelagt-nytteindsats</c>), from 1 January 2025; not company-directed.</summary>
    [DanishTerm(
        "særligt tilrettelagt nytteindsats",
        Id = "saerligt-tilrettelagt-nytteindsats",
        English = "specially arranged nytteindsats"
    )]
    TailoredNytteindsats = 6,
}
