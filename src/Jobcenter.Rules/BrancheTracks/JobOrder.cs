using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>An employer's request for candidates in a track, by a day. Source: HEL20.</summary>
[DanishTerm("jobordre")]
public sealed record JobOrder
{
    /// <summary>A job order.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="trackId">The track's id.</param>
    /// <param name="places">How many candidates, 1 to 1,000,000.</param>
    /// <param name="dueOn">The day they are to be found by, included.</param>
    /// <exception cref="ArgumentException">An id is blank, or the places are outside their bounds.</exception>
    public JobOrder(string id, string trackId, int places, LocalDate dueOn)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        TrackId = Guard.Against.NullOrWhiteSpace(trackId);
        Places = Guard.Against.OutOfRange(places, nameof(places), 1, 1_000_000);
        DueOn = dueOn;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The track's id.</summary>
    public string TrackId { get; }

    /// <summary>How many candidates.</summary>
    public int Places { get; }

    /// <summary>The day they are to be found by.</summary>
    public LocalDate DueOn { get; }
}
