namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A candidate as the rule of extraction is asked about him.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Catalogue">The catalogue in force; null when the rule is asked without one.</param>
/// <param name="Date">The day of the extraction.</param>
/// <param name="TrackId">The order's track; null when any will do.</param>
[DanishTerm("kandidatens fakta")]
public readonly record struct CandidateFacts(
    JobCandidate Candidate,
    BrancheCatalogue? Catalogue,
    LocalDate Date,
    string? TrackId
);
