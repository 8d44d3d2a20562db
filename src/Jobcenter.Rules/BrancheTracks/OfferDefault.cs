namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Whom the branche effort is not offered to, unless the caseworker decides otherwise. Source: HEL20.</summary>
/// <param name="NotOnBenefits">Not to those who receive one of these.</param>
/// <param name="NotMostVulnerableOf">Not to the most vulnerable of this category.</param>
[DanishTerm("tilbuddets udgangspunkt")]
public sealed record OfferDefault(CitizenStateSet NotOnBenefits, VisitationCategory NotMostVulnerableOf);
