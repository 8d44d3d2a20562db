namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A citizen's marking with what was recorded beside it. The default has no tracks.</summary>
/// <param name="Citizen">The citizen's id.</param>
/// <param name="Marking">The tracks.</param>
/// <param name="MarkedOn">The day of the marking.</param>
[DanishTerm("borgerens markering")]
public readonly record struct CitizenMark(string Citizen, BrancheMarking Marking, LocalDate MarkedOn)
{
    /// <summary>The day the waiting began; null when the register is to tell.</summary>
    public LocalDate? WaitingSince { get; init; }

    /// <summary>Whether the citizen can take a job; null when not known.</summary>
    public bool? IsAvailable { get; init; }

    /// <summary>The caseworker's decision about the offer; null when there is none.</summary>
    public OfferOverride? Override { get; init; }
}
