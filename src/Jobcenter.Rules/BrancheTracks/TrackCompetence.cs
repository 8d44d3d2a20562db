namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Something a track's companies ask of a citizen: a competence or a wish that the profile asks about. Source: HEL19.</summary>
[DanishTerm("kompetence")]
public sealed record TrackCompetence
{
    /// <summary>A competence.</summary>
    /// <param name="trackId">The track that asks for it.</param>
    /// <param name="id">Its id; tracks that ask for the same thing use the same id.</param>
    /// <param name="name">What is asked, in both languages.</param>
    /// <exception cref="ArgumentException">An id is blank, or the name is null.</exception>
    public TrackCompetence(string trackId, string id, BilingualText name)
    {
        TrackId = Guard.Against.Blank(trackId);
        Id = Guard.Against.Blank(id);
        Name = Guard.Against.Null(name);
    }

    /// <summary>The track that asks for it.</summary>
    public string TrackId { get; }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What is asked.</summary>
    public BilingualText Name { get; }
}
