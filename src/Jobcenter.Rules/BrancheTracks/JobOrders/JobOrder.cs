namespace Jobcenter.Rules.BrancheTracks.JobOrders;

/// <summary>An employer's request for candidates in a track, by a day. Source: HEL20.</summary>
/// <example>
/// <code>
/// var order = new JobOrder("laerepladser", "industri-produktion-lager", places: 40, JobOrder.DueInFollowingMonth(meeting));
/// </code>
/// </example>
[DanishTerm("jobordre")]
public sealed record JobOrder
{
    /// <summary>The most places of one order: 1,000,000.</summary>
    public const int MostPlaces = 1_000_000;

    /// <summary>A job order.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="trackId">The track's id.</param>
    /// <param name="places">How many candidates, 1 to <see cref="MostPlaces"/>.</param>
    /// <param name="dueOn">The day they are to be found by, included.</param>
    /// <param name="orderedOn">The day of the order; null when not known.</param>
    /// <param name="sent">How many candidates were sent, 0 to <see cref="MostPlaces"/>; null when not known.</param>
    /// <param name="hired">How many of them were hired; null when not known yet.</param>
    /// <exception cref="ArgumentException">An id is blank, a number is outside its bounds, the order is due before it is made, or more are hired than are known to be sent.</exception>
    public JobOrder(
        string id,
        string trackId,
        int places,
        LocalDate dueOn,
        LocalDate? orderedOn = null,
        int? sent = null,
        int? hired = null
    )
    {
        Id = Guard.Against.Blank(id);
        TrackId = Guard.Against.Blank(trackId);
        Places = Guard.Against.Outside(places, nameof(places), 1, MostPlaces);
        DueOn = orderedOn is { } made ? Guard.Against.EndBeforeStart(dueOn, made, nameof(dueOn)) : dueOn;
        OrderedOn = orderedOn;
        Sent = sent is { } many ? Guard.Against.Outside(many, nameof(sent), 0, MostPlaces) : null;
        Guard.Against.InvalidInput(
            hired,
            nameof(hired),
            h => h is null || sent is not null,
            $"hired was {hired}; it must be null where sent is, for the hired are some of those sent."
        );
        Hired = hired is { } taken ? Guard.Against.Outside(taken, nameof(hired), 0, sent ?? 0) : null;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The track's id.</summary>
    public string TrackId { get; }

    /// <summary>How many candidates.</summary>
    public int Places { get; }

    /// <summary>The day they are to be found by, included.</summary>
    public LocalDate DueOn { get; }

    /// <summary>The day of the order; null when not known.</summary>
    public LocalDate? OrderedOn { get; }

    /// <summary>How many candidates were sent; null when not known.</summary>
    public int? Sent { get; }

    /// <summary>How many of those sent were hired; null when not known yet.</summary>
    public int? Hired { get; }

    /// <summary>The last day of the month after a day: candidates asked for at a cluster meeting are found during the following month (HEL20).</summary>
    /// <param name="askedOn">The day of the meeting.</param>
    /// <returns>The day they are due.</returns>
    public static LocalDate DueInFollowingMonth(LocalDate askedOn) => DateAdjusters.EndOfMonth(askedOn.PlusMonths(1));
}
