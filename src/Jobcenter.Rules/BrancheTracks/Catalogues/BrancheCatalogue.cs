namespace Jobcenter.Rules.BrancheTracks.Catalogues;

/// <summary>The tracks of one municipality for a time.</summary>
/// <example>
/// <code>
/// BrancheCatalogue catalogue = BrancheCatalogues.Default["HEL20"];
/// BrancheMarking marking = catalogue.Mark("rengoering", "detailhandel");
/// </code>
/// </example>
[DanishTerm("branchekatalog")]
public sealed class BrancheCatalogue
{
    /// <summary>How many tracks a catalogue may have: 32.</summary>
    public const int MaxTracks = 32;

    /// <summary>A catalogue.</summary>
    /// <param name="id">Its id, as <c>HEL20</c>.</param>
    /// <param name="municipality">Whose it is.</param>
    /// <param name="validFrom">The first day it holds, included.</param>
    /// <param name="validUntil">The last day it holds, included; null while no end is set.</param>
    /// <param name="source">Where it is printed.</param>
    /// <param name="tracks">Its tracks, 1 to 32, each id once.</param>
    /// <exception cref="ArgumentException">An argument is null or blank, the municipality is the country, the end lies before the beginning, or the tracks are none, too many or repeated.</exception>
    public BrancheCatalogue(
        string id,
        Area municipality,
        LocalDate validFrom,
        LocalDate? validUntil,
        SourceReference source,
        params ReadOnlySpan<BrancheTrack> tracks
    )
    {
        Id = Guard.Against.Blank(id);
        Municipality = Guard.Against.Country(municipality, "a catalogue");
        if (validUntil is { } until)
        {
            Guard.Against.EndBeforeStart(until, validFrom, nameof(validUntil));
        }

        ValidFrom = validFrom;
        ValidUntil = validUntil;
        Source = Guard.Against.Null(source);
        foreach (var track in tracks)
        {
            Guard.Against.Null(track, nameof(tracks));
        }

        ImmutableArray<BrancheTrack> all = [.. tracks];
        Tracks = Guard.Against.InvalidInput(
            all,
            nameof(tracks),
            CanHold,
            $"tracks held {all.Length}; a catalogue has 1 to {MaxTracks}, each id once."
        );
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>Whose it is.</summary>
    public Area Municipality { get; }

    /// <summary>The first day it holds.</summary>
    public LocalDate ValidFrom { get; }

    /// <summary>The last day it holds; null while no end is set.</summary>
    public LocalDate? ValidUntil { get; }

    /// <summary>Where it is printed.</summary>
    public SourceReference Source { get; }

    /// <summary>The tracks, in the order of the catalogue.</summary>
    public ImmutableArray<BrancheTrack> Tracks { get; }

    /// <summary>Decisions and remarks about which track takes over from which; none by default.</summary>
    public ImmutableArray<Note> Notes
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Whether it holds on a date.</summary>
    /// <returns>True from the first day to the last.</returns>
    public bool HoldsOn(LocalDate date) => date >= ValidFrom && !(date > ValidUntil);

    /// <summary>Finds a track.</summary>
    /// <param name="id">The id, as <c>rengoering</c>.</param>
    /// <returns>The track; null when the catalogue has none with that id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public BrancheTrack? Find(string id) => IndexOf(Guard.Against.Null(id)) is var i and >= 0 ? Tracks[i] : null;

    /// <summary>A set of its tracks.</summary>
    /// <param name="ids">The ids; repeats count once.</param>
    /// <exception cref="ArgumentException">The catalogue has no track with one of the ids.</exception>
    public BrancheMarking Mark(params ReadOnlySpan<string> ids)
    {
        var mask = 0u;
        foreach (var id in ids)
        {
            var index = IndexOf(Guard.Against.Null(id, nameof(ids)));
            if (index < 0)
            {
                throw new ArgumentException($"ids held {id}; {Id} has {TrackIds}.", nameof(ids));
            }

            mask |= 1u << index;
        }

        return new(this, mask);
    }

    /// <summary>The id with the days it holds.</summary>
    public override string ToString() =>
        ValidUntil is { } until ? $"{Id} ({ValidFrom:R} – {until:R})" : $"{Id} ({ValidFrom:R} –)";

    internal static bool CanHold(ImmutableArray<BrancheTrack> tracks) =>
        tracks.Length is >= 1 and <= MaxTracks
        && tracks.DistinctBy(static t => t.Id, StringComparer.Ordinal).Count() == tracks.Length;

    internal bool Overlaps(BrancheCatalogue other) =>
        other.Municipality == Municipality && !(other.ValidUntil < ValidFrom) && !(ValidUntil < other.ValidFrom);

    internal string TrackIds => string.Join(", ", Tracks.Select(static t => t.Id));

    internal int IndexOf(ReadOnlySpan<char> id)
    {
        for (var i = 0; i < Tracks.Length; i++)
        {
            if (id.SequenceEqual(Tracks[i].Id))
            {
                return i;
            }
        }

        return -1;
    }
}
