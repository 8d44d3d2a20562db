namespace Jobcenter.Rules.Registers;

/// <summary>What kind of offer it is, as far as the rule about the first one tells them apart. The default is <see cref="Company"/>.</summary>
/// <remarks>Source: LAB §§ 91 and 102.</remarks>
[DanishTerm("tilbuddets art")]
public enum ContactOfferKind
{
    /// <summary>Praktik, nytteindsats and the like (<c>virksomhed</c>).</summary>
    [DanishTerm("virksomhedspraktik eller nytteindsats", Id = "virksomhed", English = "internship or nytteindsats")]
    Company = 0,

    /// <summary>Løntilskud, which may begin a little later when it is offered in time (<c>loentilskud</c>).</summary>
    [DanishTerm("løntilskud", Id = "loentilskud", English = "wage subsidy")]
    WageSubsidy = 1,

    /// <summary>Education and other upskilling (<c>opkvalificering</c>).</summary>
    [DanishTerm("opkvalificering", Id = "opkvalificering", English = "upskilling")]
    Upskilling = 2,

    /// <summary>Guidance under § 91 (<c>vejledning</c>).</summary>
    [DanishTerm("vejledning efter § 91", Id = "vejledning", English = "guidance under § 91")]
    Guidance = 3,

    /// <summary>A course of reading and writing (<c>laese-skrivekursus</c>).</summary>
    [DanishTerm("læse- og skrivekursus", Id = "laese-skrivekursus", English = "reading and writing course")]
    ReadingAndWriting = 4,
}
