using System.Numerics;

namespace Jobcenter.Rules.BrancheTracks.Catalogues;

/// <summary>The tracks a citizen is marked for: a set of one catalogue's tracks in 32 bits. The default has no catalogue and no tracks.</summary>
/// <remarks>Two markings are equal when they are of one catalogue and of the same tracks.</remarks>
[DanishTerm("branchemarkering")]
public readonly record struct BrancheMarking : ILocalizable
{
    internal BrancheMarking(BrancheCatalogue catalogue, uint mask)
    {
        Catalogue = catalogue;
        Mask = mask;
    }

    /// <summary>The catalogue; null in the default.</summary>
    public BrancheCatalogue? Catalogue { get; }

    /// <summary>How many tracks.</summary>
    public int Count => BitOperations.PopCount(Mask);

    /// <summary>The tracks, in the order of the catalogue.</summary>
    public ImmutableArray<BrancheTrack> Tracks
    {
        get
        {
            var mask = Mask;
            return Catalogue is null ? [] : [.. Catalogue.Tracks.Where((_, i) => (mask & (1u << i)) != 0)];
        }
    }

    internal uint Mask { get; }

    /// <summary>Whether a track is marked.</summary>
    /// <returns>True when it is; false also for a track the catalogue does not have.</returns>
    public bool Contains(string trackId) =>
        Catalogue?.IndexOf(trackId) is { } index and >= 0 && (Mask & (1u << index)) != 0;

    /// <summary>The tracks' names with semicolons, as some names hold commas.</summary>
    public string ToText(Language language) => string.Join("; ", Tracks.Select(t => t.Name.ToText(language)));

    /// <summary>The tracks' ids with a plus between.</summary>
    public override string ToString() => string.Join("+", Tracks.Select(static t => t.Id));
}
