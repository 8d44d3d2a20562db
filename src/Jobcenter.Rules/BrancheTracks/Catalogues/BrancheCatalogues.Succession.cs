namespace Jobcenter.Rules.BrancheTracks.Catalogues;

// Which tracks take over from which, and a marking that moves with them.
public sealed partial class BrancheCatalogues
{
    /// <summary>Moves a marking to a later catalogue, over those between.</summary>
    /// <returns>The marking there and what became of each track; null when a catalogue on the way takes over from none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="to"/> is null.</exception>
    public MovedMarking? Move(BrancheMarking marking, BrancheCatalogue to)
    {
        Guard.Against.Null(to);
        var moves = marking.Tracks.Select(static t => (From: t, To: (BrancheTrack?)t)).ToImmutableArray();
        var notes = ImmutableArray<Note>.Empty;
        for (var at = marking.Catalogue; !ReferenceEquals(at, to); )
        {
            at = at is null ? null : All.FirstOrDefault(c => ReferenceEquals(Before(c), at));
            if (at is null || at.Tracks.All(static t => t.Succeeds.IsEmpty))
            {
                return null;
            }

            moves = [.. moves.Select(m => (m.From, m.To is { } track ? SuccessorOf(track, at) : null))];
            notes = [.. notes, .. at.Notes];
        }

        return new(to.Mark([.. moves.Select(static m => m.To?.Id).OfType<string>()]), moves, notes);
    }

    /// <summary>The municipality's catalogue before another; null for the first.</summary>
    internal BrancheCatalogue? Before(BrancheCatalogue catalogue) =>
        All.LastOrDefault(c => c.Municipality == catalogue.Municipality && c.ValidFrom < catalogue.ValidFrom);

    private static BrancheTrack? SuccessorOf(BrancheTrack track, BrancheCatalogue next) =>
        next.Tracks.FirstOrDefault(t => t.Succeeds.Contains(track.Id, StringComparer.Ordinal));
}
