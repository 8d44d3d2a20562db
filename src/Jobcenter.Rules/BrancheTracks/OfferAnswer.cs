namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Whether the branche effort is offered, with the reasons.</summary>
/// <param name="Kind">The answer.</param>
/// <param name="Assessment">The reasons: the default, and the decision where there is one.</param>
[DanishTerm("svar om tilbud")]
public sealed record OfferAnswer(OfferAnswerKind Kind, Assessment Assessment);
