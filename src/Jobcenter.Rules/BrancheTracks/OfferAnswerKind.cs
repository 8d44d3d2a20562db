namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Whether the branche effort is offered, and by whom it is so decided. The default is <see cref="Unknown"/>.</summary>
[DanishTerm("tilbuddets svar")]
public enum OfferAnswerKind
{
    /// <summary>A fact that matters is missing.</summary>
    [DanishTerm("ukendt")]
    Unknown = 0,

    /// <summary>Offered by default.</summary>
    [DanishTerm("tilbydes")]
    Offered = 1,

    /// <summary>Not offered by default; the caseworker may decide otherwise.</summary>
    [DanishTerm("tilbydes ikke som udgangspunkt")]
    NotByDefault = 2,

    /// <summary>Offered by the caseworker's decision.</summary>
    [DanishTerm("tilbydes efter afgørelse")]
    OfferedByDecision = 3,

    /// <summary>Not offered by the caseworker's decision.</summary>
    [DanishTerm("tilbydes ikke efter afgørelse")]
    WithheldByDecision = 4,
}
