namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A branche that a job centre directs its effort at.</summary>
[DanishTerm("branchespor")]
public sealed record BrancheTrack
{
    /// <summary>A track.</summary>
    /// <param name="id">Its id in data files: lower-case ASCII letters, digits and hyphens.</param>
    /// <param name="name">Its name in both languages.</param>
    /// <exception cref="ArgumentException">The id is blank or holds other signs, or the name is null.</exception>
    public BrancheTrack(string id, BilingualText name)
    {
        Guard.Against.Blank(id);
        Id = Guard.Against.InvalidInput(
            id,
            nameof(id),
            static i => i.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'),
            $"id was \"{id}\"; it may hold lower-case letters a–z, digits and hyphens."
        );
        Name = Guard.Against.Null(name);
    }

    /// <summary>The id in data files.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public BilingualText Name { get; }
}
