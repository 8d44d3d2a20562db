using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A citizen marked for tracks, with what was recorded beside the marking and, asked for on a day, what the register says. The default has no tracks.</summary>
/// <param name="Citizen">The citizen's id.</param>
/// <param name="Marking">The tracks.</param>
/// <param name="MarkedOn">The day of the marking.</param>
[DanishTerm("markeret borger")]
public readonly record struct MarkedCitizen(string Citizen, BrancheMarking Marking, LocalDate MarkedOn)
{
    /// <summary>The day the waiting began, as the benefit course's first day; null when not known, and as recorded where the register is to tell.</summary>
    public LocalDate? WaitingSince { get; init; }

    /// <summary>Whether the citizen can take a job now; null when not known.</summary>
    public bool? IsAvailable { get; init; }

    /// <summary>Whether the citizen is known to live in another municipality now; as recorded no.</summary>
    public bool LivesElsewhere { get; init; }

    /// <summary>What the offer of the effort turns on; as recorded the caseworker's decision alone.</summary>
    public OfferFacts Offer { get; init; }

    /// <summary>Who is marked for what and since when.</summary>
    /// <returns>A text for logs, with a mask for the citizen's id.</returns>
    public override string ToString() => $"{PlainText.Mask(Citizen ?? string.Empty)}: {Marking}, {MarkedOn:R}";
}
