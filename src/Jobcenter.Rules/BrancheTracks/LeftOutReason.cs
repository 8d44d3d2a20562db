using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Why a marked citizen was not extracted for a job order: the first of these that holds. The default is <see cref="NotMarkedInCatalogue"/>.</summary>
[DanishTerm("årsag til ikke at være udtrukket")]
public enum LeftOutReason
{
    /// <summary>The marking is not of the catalogue in force, and no successor is known.</summary>
    [DanishTerm("markeringen gælder ikke længere")]
    NotMarkedInCatalogue = 0,

    /// <summary>The marking lies after the day of the extraction.</summary>
    [DanishTerm("først markeret senere")]
    MarkedLater = 1,

    /// <summary>Lives in another municipality now.</summary>
    [DanishTerm("bor i en anden kommune")]
    LivesElsewhere = 2,

    /// <summary>None of the marked tracks has a successor in the catalogue in force.</summary>
    [DanishTerm("sporene har ingen efterfølger")]
    TracksWithoutSuccessor = 3,

    /// <summary>Not marked for the order's track.</summary>
    [DanishTerm("ikke markeret til sporet")]
    NotMarkedForTrack = 4,

    /// <summary>Not offered the effort, by default or by the caseworker's decision.</summary>
    [DanishTerm("ikke tilbudt indsatsen")]
    NotOffered = 5,

    /// <summary>Whether the effort is offered is not known.</summary>
    [DanishTerm("tilbud ikke kendt")]
    OfferUnknown = 6,

    /// <summary>Cannot take a job now.</summary>
    [DanishTerm("ikke til rådighed")]
    NotAvailable = 7,

    /// <summary>Whether the citizen can take a job now is not known.</summary>
    [DanishTerm("rådighed ikke kendt")]
    AvailabilityUnknown = 8,

    /// <summary>Others come first in the order of extraction, and the order has no more places.</summary>
    [DanishTerm("der er ikke flere pladser")]
    NoPlaceLeft = 9,
}
