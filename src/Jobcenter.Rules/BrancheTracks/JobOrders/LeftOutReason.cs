namespace Jobcenter.Rules.BrancheTracks.JobOrders;

/// <summary>Why a marked citizen was not extracted for a job order: the first of these that holds. The default is <see cref="NotMarkedInCatalogue"/>.</summary>
[DanishTerm("årsag til ikke at være udtrukket")]
public enum LeftOutReason
{
    /// <summary>The marking is not of the catalogue in force, and no successor is known.</summary>
    [DanishTerm(
        "markeringen gælder ikke længere",
        Id = "markering-udloebet",
        Short = "markeringen er fra et katalog, der ikke gælder",
        English = "the marking is of a catalogue not in force"
    )]
    NotMarkedInCatalogue = 0,

    /// <summary>The marking lies after the day of the extraction.</summary>
    [DanishTerm("først markeret senere", Id = "markeret-senere", English = "marked only later")]
    MarkedLater = 1,

    /// <summary>Lives in another municipality now.</summary>
    [DanishTerm("bor i en anden kommune", Id = "anden-kommune", English = "lives in another municipality")]
    LivesElsewhere = 2,

    /// <summary>None of the marked tracks has a successor in the catalogue in force.</summary>
    [DanishTerm(
        "sporene har ingen efterfølger",
        Id = "uden-efterfoelger",
        Short = "ingen af sporene har en efterfølger",
        English = "none of the tracks has a successor"
    )]
    TracksWithoutSuccessor = 3,

    /// <summary>Not marked for the order's track.</summary>
    [DanishTerm("ikke markeret til sporet", Id = "andet-spor", English = "not marked for the track")]
    NotMarkedForTrack = 4,

    /// <summary>Not offered the effort, by default or by the caseworker's decision.</summary>
    [DanishTerm("ikke tilbudt indsatsen", Id = "ikke-tilbudt", English = "not offered the effort")]
    NotOffered = 5,

    /// <summary>Whether the effort is offered is not known.</summary>
    [DanishTerm("tilbud ikke kendt", Id = "tilbud-ukendt", English = "offer not known")]
    OfferUnknown = 6,

    /// <summary>Cannot take a job now.</summary>
    [DanishTerm("ikke til rådighed", Id = "ikke-til-raadighed", English = "not available")]
    NotAvailable = 7,

    /// <summary>Whether the citizen can take a job now is not known.</summary>
    [DanishTerm("rådighed ikke kendt", Id = "raadighed-ukendt", English = "availability not known")]
    AvailabilityUnknown = 8,

    /// <summary>Others come first in the order of extraction, and the order has no more places.</summary>
    [DanishTerm("der er ikke flere pladser", Id = "ingen-plads", English = "no place is left")]
    NoPlaceLeft = 9,

    /// <summary>Sent to another of the orders that were filled together.</summary>
    [DanishTerm("sendt til en anden jobordre", Id = "anden-jobordre", English = "sent to another job order")]
    SentToAnotherOrder = 10,
}
