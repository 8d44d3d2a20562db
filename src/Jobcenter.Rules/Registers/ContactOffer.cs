namespace Jobcenter.Rules.Registers;

/// <summary>An offer to a citizen. The default is a company offer on the first day of the year 1.</summary>
/// <param name="Kind">What kind of offer it is.</param>
/// <param name="From">The first day, included.</param>
/// <param name="To">The last day, included; null while it runs.</param>
/// <param name="OfferedOn">The day it was offered; null when not known.</param>
[DanishTerm("tilbud")]
public readonly record struct ContactOffer(
    ContactOfferKind Kind,
    LocalDate From,
    LocalDate? To = null,
    LocalDate? OfferedOn = null
);
