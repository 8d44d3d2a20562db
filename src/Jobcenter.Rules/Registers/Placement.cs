namespace Jobcenter.Rules.Registers;

/// <summary>A citizen's placement with an employer, or the commitment to one. The default is a company internship without dates.</summary>
/// <param name="Kind">The kind of placement.</param>
/// <param name="From">The first day, included; null while there is only a commitment.</param>
/// <param name="To">The last day, included; null while it is still running.</param>
/// <remarks>A value read from a <see cref="Register"/>, or handed to a <see cref="RegisterBuilder"/>.</remarks>
[DanishTerm("virksomhedsforløb")]
public readonly record struct Placement(PlacementKind Kind, LocalDate? From, LocalDate? To = null)
{
    /// <summary>The programme or project it belongs to; null when not known.</summary>
    public string? Programme { get; init; }

    /// <summary>Private or public; null when not known.</summary>
    public PlacementSector? Sector { get; init; }

    /// <summary>The id of the branche track, or of another branche; null when not known.</summary>
    public string? Branche { get; init; }

    /// <summary>The employer's id; null when not known.</summary>
    public string? Employer { get; init; }

    /// <summary>The day the commitment was given; null when not known.</summary>
    public LocalDate? AgreedOn { get; init; }

    /// <summary>The weekly hours; null when not known.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>The day expectations were aligned with citizen and company; null when not known.</summary>
    public LocalDate? AlignedOn { get; init; }

    /// <summary>The day it was followed up with citizen and company; null when not known.</summary>
    public LocalDate? FollowedUpOn { get; init; }
}
