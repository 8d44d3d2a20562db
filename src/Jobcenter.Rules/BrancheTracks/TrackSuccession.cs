namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Which track of one catalogue becomes which track of the next; what has no successor is said so.</summary>
/// <example>
/// <code>
/// MovedMarking moved = BrancheCatalogues.All.Successions[0].Move(marking);
/// </code>
/// </example>
[DanishTerm("sporenes efterfølgere")]
public sealed class TrackSuccession
{
    private readonly ImmutableArray<int> _successors;

    /// <summary>A succession.</summary>
    /// <param name="from">The earlier catalogue.</param>
    /// <param name="to">The next one.</param>
    /// <param name="successors">For each track that has one, its id and its successor's.</param>
    /// <exception cref="ArgumentException">An argument is null, or an id is not in its catalogue or named twice.</exception>
    public TrackSuccession(
        BrancheCatalogue from,
        BrancheCatalogue to,
        params ReadOnlySpan<(string From, string To)> successors
    )
    {
        From = Guard.Against.Null(from);
        To = Guard.Against.Null(to);
        var next = new int[from.Tracks.Length];
        Array.Fill(next, -1);
        foreach (var (earlier, later) in successors)
        {
            var (i, j) = (from.IndexOf(earlier), to.IndexOf(later));
            if (i < 0 || j < 0 || next[i] >= 0)
            {
                throw new ArgumentException(
                    $"successors held {earlier} → {later}; the one must be in {from.Id}, once, and the other in {to.Id}.",
                    nameof(successors)
                );
            }

            next[i] = j;
        }

        _successors = [.. next];
    }

    /// <summary>From Helsingør's branches of 2019 to its tracks of 2020; transport has no successor.</summary>
    internal static TrackSuccession FromHelsingoer2019(BrancheCatalogue from, BrancheCatalogue to) =>
        new(
            from,
            to,
            ("butik-og-detail", "detailhandel"),
            ("koekken-og-kantine", "hotel-restauration-turisme"),
            ("rengoering", "rengoering"),
            ("social-og-sundhed", "omsorg-og-pleje")
        )
        {
            Notes =
            [
                new(
                    NoteKind.Decision,
                    new(
                        "Kilderne siger ikke, hvilket spor der afløser hvilket; vi har læst de to lister ved siden af hinanden.",
                        "The sources do not say which track follows which; we read the two lists beside each other."
                    )
                ),
            ],
        };

    /// <summary>From Helsingør's tracks of 2020 to those of 2021.</summary>
    internal static TrackSuccession FromHelsingoer2020(BrancheCatalogue from, BrancheCatalogue to) =>
        new(
            from,
            to,
            ("hotel-restauration-turisme", "hotel-restauration-turisme"),
            ("rengoering", "rengoering-og-ejendomsservice"),
            ("omsorg-og-pleje", "omsorg-og-pleje"),
            ("detailhandel", "detailhandel"),
            ("industri-produktion-lager", "industri-og-produktion"),
            ("bygge-og-anlaeg", "bygge-og-anlaeg")
        )
        {
            Notes =
            [
                new(
                    NoteKind.Decision,
                    new(
                        "Sporene hedder næsten det samme; lager nævnes ikke i 2021, ejendomsservice ikke i 2020.",
                        "The tracks have nearly the same names; storage is not named in 2021, property service not in 2020."
                    )
                ),
            ],
        };

    /// <summary>The earlier catalogue.</summary>
    public BrancheCatalogue From { get; }

    /// <summary>The next one.</summary>
    public BrancheCatalogue To { get; }

    /// <summary>Decisions and remarks about it; none by default.</summary>
    public ImmutableArray<Note> Notes
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The track that takes over from another.</summary>
    /// <param name="track">The earlier track.</param>
    /// <returns>The successor; null when there is none.</returns>
    /// <exception cref="ArgumentException">The track is null or not of the earlier catalogue.</exception>
    public BrancheTrack? SuccessorOf(BrancheTrack track)
    {
        Guard.Against.Null(track);
        var index = From.IndexOf(track.Id);
        Guard.Against.InvalidInput(
            index,
            nameof(track),
            static i => i >= 0,
            $"track was {track.Id}; it must be of {From.Id}."
        );
        return _successors[index] is var next and >= 0 ? To.Tracks[next] : null;
    }

    /// <summary>Moves a marking to the next catalogue.</summary>
    /// <param name="marking">A marking of the earlier catalogue.</param>
    /// <returns>The marking in the next catalogue, and what became of each track.</returns>
    /// <exception cref="ArgumentException">The marking is of another catalogue.</exception>
    public MovedMarking Move(BrancheMarking marking)
    {
        Guard.Against.InvalidInput(
            marking,
            nameof(marking),
            m => ReferenceEquals(m.Catalogue, From),
            $"marking was of {marking.Catalogue?.Id ?? "no catalogue"}; it must be of {From.Id}."
        );
        var mask = 0u;
        var moves = ImmutableArray.CreateBuilder<TrackMove>();
        for (var i = 0; i < From.Tracks.Length; i++)
        {
            if ((marking.Mask & (1u << i)) != 0)
            {
                var next = _successors[i];
                mask |= next >= 0 ? 1u << next : 0u;
                moves.Add(new(From.Tracks[i], next >= 0 ? To.Tracks[next] : null));
            }
        }

        return new(new BrancheMarking(To, mask), moves.ToImmutable(), Notes);
    }
}
