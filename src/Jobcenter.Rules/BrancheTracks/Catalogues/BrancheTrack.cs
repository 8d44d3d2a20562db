namespace Jobcenter.Rules.BrancheTracks.Catalogues;

/// <summary>A branche that a job centre directs its effort at, as one catalogue has it.</summary>
[DanishTerm("branchespor")]
public sealed class BrancheTrack
{
    /// <summary>A track.</summary>
    /// <param name="id">Its id in data files: lower-case ASCII letters, digits and hyphens.</param>
    /// <param name="name">Its name in both languages.</param>
    /// <param name="succeeds">The tracks of the municipality's catalogue before that it takes over from.</param>
    /// <exception cref="ArgumentException">The id is blank or holds other signs, or another argument is null.</exception>
    public BrancheTrack(string id, BilingualText name, params ReadOnlySpan<string> succeeds)
    {
        Id = Guard.Against.InvalidInput(
            Guard.Against.Blank(id),
            nameof(id),
            IsId,
            $"id was \"{id}\"; it may hold lower-case letters a–z, digits and hyphens."
        );
        Name = Guard.Against.Null(name);
        foreach (var earlier in succeeds)
        {
            Guard.Against.Null(earlier, nameof(succeeds));
        }

        Succeeds = [.. succeeds];
    }

    /// <summary>The id in data files.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public BilingualText Name { get; }

    /// <summary>The ids of the tracks it takes over from; none where the catalogue is the first, or the track is new.</summary>
    public ImmutableArray<string> Succeeds { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    internal static bool IsId(string text) =>
        text.Length > 0 && text.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
