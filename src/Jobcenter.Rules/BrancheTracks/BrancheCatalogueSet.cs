using NodaTime.Text;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Catalogues by municipality and time, with which track of one becomes which of the next.</summary>
/// <example>
/// <code>
/// var ours = new BrancheCatalogueSet([.. BrancheCatalogues.All.Catalogues, myCatalogue], BrancheCatalogues.All.Successions);
/// Known&lt;BrancheCatalogue&gt; catalogue = ours.On(date, municipality);
/// </code>
/// </example>
[DanishTerm("branchekataloger")]
public sealed class BrancheCatalogueSet
{
    /// <summary>A set.</summary>
    /// <param name="catalogues">The catalogues, each id once; of one municipality at most one on any day.</param>
    /// <param name="successions">The successions between them, at most one from a catalogue.</param>
    /// <exception cref="ArgumentException">An argument is null, an id stands twice, two catalogues hold at once, or a succession is not between them or not forward in time.</exception>
    public BrancheCatalogueSet(IEnumerable<BrancheCatalogue> catalogues, IEnumerable<TrackSuccession> successions)
    {
        Catalogues =
        [
            .. Guard
                .Against.Null(catalogues)
                .Select(static c => Guard.Against.Null(c, nameof(catalogues)))
                .OrderBy(static c => c.Municipality)
                .ThenBy(static c => c.ValidFrom),
        ];
        Successions =
        [
            .. Guard.Against.Null(successions).Select(static s => Guard.Against.Null(s, nameof(successions))),
        ];
        CheckCatalogues(Catalogues);
        CheckSuccessions(Successions, Catalogues);
    }

    /// <summary>The catalogues by municipality and first day.</summary>
    public ImmutableArray<BrancheCatalogue> Catalogues { get; }

    /// <summary>The successions.</summary>
    public ImmutableArray<TrackSuccession> Successions { get; }

    /// <summary>The catalogue that holds on a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="municipality">Whose.</param>
    /// <returns>The catalogue; missing when none is loaded for the date and the municipality, never the nearest one.</returns>
    public Known<BrancheCatalogue> On(LocalDate date, Area municipality)
    {
        foreach (var catalogue in Catalogues)
        {
            if (catalogue.Municipality == municipality && catalogue.HoldsOn(date))
            {
                return Known.Of(catalogue);
            }
        }

        var day = LocalDatePattern.Iso.Format(date);
        return Known.Missing<BrancheCatalogue>(
            new(
                $"intet branchekatalog indlæst for {municipality.ToText(Language.Danish)} på {day}",
                $"no catalogue of branches loaded for {municipality.ToText(Language.English)} on {day}"
            )
        );
    }

    /// <summary>Finds a catalogue.</summary>
    /// <param name="id">The id, as <c>HEL20</c>.</param>
    /// <returns>The catalogue; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public BrancheCatalogue? Find(string id)
    {
        Guard.Against.Null(id);
        return Catalogues.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal));
    }

    /// <summary>Moves a marking to a later catalogue, over those between.</summary>
    /// <param name="marking">The marking.</param>
    /// <param name="to">The catalogue.</param>
    /// <returns>The marking there and what became of each track; null when no succession leads there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="to"/> is null.</exception>
    public MovedMarking? Move(BrancheMarking marking, BrancheCatalogue to)
    {
        Guard.Against.Null(to);
        if (marking.Catalogue is not { } from)
        {
            return null;
        }

        var moved = new MovedMarking(marking, [.. marking.Tracks.Select(static t => new TrackMove(t, t))], []);
        while (!ReferenceEquals(from, to))
        {
            if (NextOf(from) is not { } next)
            {
                return null;
            }

            moved = new(
                next.Move(moved.Marking).Marking,
                [.. moved.Moves.Select(m => m with { To = m.To is { } track ? next.SuccessorOf(track) : null })],
                [.. moved.Notes, .. next.Notes]
            );
            from = next.To;
        }

        return moved;
    }

    /// <summary>The catalogue that names of a day are read in: the one in force, or where none is the first one after it.</summary>
    internal BrancheCatalogue? NamedIn(LocalDate date, Area municipality) =>
        Catalogues.FirstOrDefault(c => c.Municipality == municipality && !(c.ValidUntil < date));

    /// <summary>The municipality's catalogue before another; null for the first.</summary>
    internal BrancheCatalogue? Before(BrancheCatalogue catalogue) =>
        Catalogues.LastOrDefault(c => c.Municipality == catalogue.Municipality && c.ValidFrom < catalogue.ValidFrom);

    /// <summary>Whether a track takes over from one of an earlier catalogue.</summary>
    internal bool HasPredecessor(BrancheTrack track, BrancheCatalogue catalogue) =>
        Predecessors(track, catalogue).Any();

    /// <summary>The tracks of the catalogue before that a track takes over from.</summary>
    internal IEnumerable<BrancheTrack> Predecessors(BrancheTrack track, BrancheCatalogue catalogue) =>
        Successions
            .Where(s => ReferenceEquals(s.To, catalogue))
            .SelectMany(s => s.From.Tracks.Where(t => s.SuccessorOf(t) == track));

    private TrackSuccession? NextOf(BrancheCatalogue from) =>
        Successions.FirstOrDefault(s => ReferenceEquals(s.From, from));

    private static void CheckCatalogues(ImmutableArray<BrancheCatalogue> catalogues)
    {
        for (var i = 0; i < catalogues.Length; i++)
        {
            var (id, earlier) = (catalogues[i].Id, i == 0 ? null : catalogues[i - 1]);
            if (catalogues.Count(c => string.Equals(c.Id, id, StringComparison.Ordinal)) > 1)
            {
                throw new ArgumentException(
                    $"catalogues held {id} twice; each id must stand once.",
                    nameof(catalogues)
                );
            }

            if (
                earlier is not null
                && earlier.Municipality == catalogues[i].Municipality
                && (earlier.ValidUntil is not { } until || until >= catalogues[i].ValidFrom)
            )
            {
                throw new ArgumentException(
                    $"catalogues held {earlier.Id} and {id}, which are both in force on {LocalDatePattern.Iso.Format(catalogues[i].ValidFrom)}; at most one may be.",
                    nameof(catalogues)
                );
            }
        }
    }

    private static void CheckSuccessions(
        ImmutableArray<TrackSuccession> successions,
        ImmutableArray<BrancheCatalogue> catalogues
    )
    {
        foreach (var succession in successions)
        {
            if (
                !catalogues.Contains(succession.From)
                || !catalogues.Contains(succession.To)
                || succession.From.Municipality != succession.To.Municipality
                || succession.From.ValidFrom >= succession.To.ValidFrom
                || successions.Count(s => ReferenceEquals(s.From, succession.From)) > 1
            )
            {
                throw new ArgumentException(
                    $"successions held {succession.From.Id} → {succession.To.Id}; both must be among the catalogues of one municipality, the one before the other, and a catalogue have one next.",
                    nameof(successions)
                );
            }
        }
    }
}
