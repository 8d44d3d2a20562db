namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A marked citizen with what the extraction for a job order turns on. The default has no tracks.</summary>
/// <param name="Citizen">The citizen's id.</param>
/// <param name="Marking">The tracks the citizen is marked for.</param>
/// <param name="MarkedOn">The day of the marking.</param>
[DanishTerm("kandidat")]
public readonly record struct JobCandidate(string Citizen, BrancheMarking Marking, LocalDate MarkedOn)
{
    /// <summary>The day the waiting began, as the benefit course's first day; null when not known.</summary>
    public LocalDate? WaitingSince { get; init; }

    /// <summary>Whether the citizen can take a job now; null when not known.</summary>
    public bool? IsAvailable { get; init; }

    /// <summary>Whether the citizen is known to live in another municipality now.</summary>
    public bool LivesElsewhere { get; init; }

    /// <summary>What the offer of the effort turns on.</summary>
    public OfferFacts Offer { get; init; }
}
