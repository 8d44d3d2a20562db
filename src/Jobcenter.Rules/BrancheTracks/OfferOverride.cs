namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A caseworker's decision that stands above the default of the offer, recorded with its reason. Source: HEL20.</summary>
[DanishTerm("sagsbehandlerens afgørelse")]
public sealed record OfferOverride
{
    /// <summary>A decision.</summary>
    /// <param name="isOffered">Whether the citizen is offered the effort.</param>
    /// <param name="reason">Why, in the caseworker's words.</param>
    /// <param name="decidedOn">The day it was decided; it counts from that day on.</param>
    /// <param name="decidedBy">Who decided; null when not recorded.</param>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    public OfferOverride(bool isOffered, string reason, LocalDate decidedOn, string? decidedBy = null)
    {
        IsOffered = isOffered;
        Reason = Guard.Against.Blank(reason);
        DecidedOn = decidedOn;
        DecidedBy = decidedBy;
    }

    /// <summary>Whether the citizen is offered the effort.</summary>
    public bool IsOffered { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>The day it was decided.</summary>
    public LocalDate DecidedOn { get; }

    /// <summary>Who decided; null when not recorded.</summary>
    public string? DecidedBy { get; }
}
