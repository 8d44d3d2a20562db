namespace Jobcenter.Rules.BrancheTracks;

/// <summary>What the offer of the branche effort turns on; each fact may be missing. The default knows nothing.</summary>
[DanishTerm("tilbuddets fakta")]
public readonly record struct OfferFacts
{
    /// <summary>The day asked about; a decision counts from its own day on.</summary>
    public LocalDate Date { get; init; }

    /// <summary>The benefits and activities on the day; null when not known.</summary>
    public CitizenStateSet? States { get; init; }

    /// <summary>The visitation on the day; null when not known.</summary>
    public VisitationCategory? Category { get; init; }

    /// <summary>Whether the citizen is among the most vulnerable, a caseworker's fact; null when not known.</summary>
    public bool? IsMostVulnerable { get; init; }

    /// <summary>The caseworker's decision; null when there is none.</summary>
    public OfferOverride? Override { get; init; }

    /// <summary>The decision, when it has been made by the day: then it is the answer, and not the default.</summary>
    public OfferOverride? OverrideInForce => OverrideOn(Date);

    internal OfferOverride? OverrideOn(LocalDate date) => Override is { } o && o.DecidedOn <= date ? o : null;
}
