namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The names of the columns in <c>marks.csv</c>, <c>orders.csv</c>, <c>meetings.csv</c>, <c>coordinators.csv</c>, <c>courses.csv</c> and <c>tracks.csv</c>.</summary>
public static class BrancheColumnNames
{
    /// <summary>The citizen's id.</summary>
    public const string Citizen = "citizen";

    /// <summary>The tracks' ids with a plus between.</summary>
    public const string Tracks = "tracks";

    /// <summary>The day of the marking.</summary>
    public const string MarkedOn = "marked_on";

    /// <summary>The day the waiting began.</summary>
    public const string WaitingSince = "waiting_since";

    /// <summary>Whether the citizen can take a job.</summary>
    public const string Available = "available";

    /// <summary>The caseworker's decision about the offer.</summary>
    public const string Offer = "offer";

    /// <summary>Why the caseworker decided so.</summary>
    public const string OfferReason = "offer_reason";

    /// <summary>The day of the decision.</summary>
    public const string OfferDecidedOn = "offer_decided_on";

    /// <summary>Who decided.</summary>
    public const string OfferDecidedBy = "offer_decided_by";

    /// <summary>The job order's id.</summary>
    public const string Order = "order";

    /// <summary>The track's id.</summary>
    public const string Track = "track";

    /// <summary>How many candidates a job order asks for.</summary>
    public const string Places = "places";

    /// <summary>The day the candidates are to be found by.</summary>
    public const string DueOn = "due_on";

    /// <summary>The day of the job order.</summary>
    public const string OrderedOn = "ordered_on";

    /// <summary>The day a meeting was held.</summary>
    public const string HeldOn = "held_on";

    /// <summary>The coordinator's id.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>The first day.</summary>
    public const string From = "from";

    /// <summary>The last day.</summary>
    public const string To = "to";

    /// <summary>The group course's id.</summary>
    public const string Course = "course";

    /// <summary>The day of a group course.</summary>
    public const string Date = "date";

    /// <summary>Whether a day is whole or half.</summary>
    public const string Length = "length";

    /// <summary>How many citizens take part.</summary>
    public const string Citizens = "citizens";

    /// <summary>The catalogue's id.</summary>
    public const string Catalogue = "catalogue";

    /// <summary>The municipality's code.</summary>
    public const string Municipality = "municipality";

    /// <summary>The catalogue's first day.</summary>
    public const string ValidFrom = "valid_from";

    /// <summary>The catalogue's last day.</summary>
    public const string ValidUntil = "valid_until";

    /// <summary>The Danish name.</summary>
    public const string Name = "name";

    /// <summary>The English name.</summary>
    public const string EnglishName = "name_en";

    /// <summary>The tracks it takes over from.</summary>
    public const string Succeeds = "succeeds";
}
