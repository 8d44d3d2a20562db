namespace Jobcenter.Rules.Registers;

/// <summary>A citizen's first contact, and what is known with it of the contact that follows. The default is one on the first day of the year 1.</summary>
/// <param name="On">The day: the contact course begins on it.</param>
/// <param name="RegisteredOn">The day of registration as unemployed; null when not known.</param>
/// <param name="HasMunicipalityFromStart">Whether the municipality has the contact from the start (§ 27(3)); null when not known.</param>
/// <param name="NeedsEarlyInterview">Whether an early interview with the fund is needed or asked for; null when not known.</param>
/// <param name="IsUnderWorkDuty">Whether under arbejdspligt; null when not known.</param>
/// <param name="IsExemptFromInterviews">Whether exempted from interviews, as some may be from 1 July 2026; null when not known.</param>
/// <param name="OfferExemptUntil">The last day of an exemption from the first offer; null when there is none.</param>
/// <param name="IntensifiedOn">The day of the interview on intensified effort; null when none is known.</param>
[DanishTerm("første kontakt")]
public readonly record struct FirstContact(
    LocalDate On,
    LocalDate? RegisteredOn = null,
    bool? HasMunicipalityFromStart = null,
    bool? NeedsEarlyInterview = null,
    bool? IsUnderWorkDuty = null,
    bool? IsExemptFromInterviews = null,
    LocalDate? OfferExemptUntil = null,
    LocalDate? IntensifiedOn = null
);
