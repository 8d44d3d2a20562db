using Jobcenter.Rules.Counts;
using static Jobcenter.Rules.Counts.RegisterCounts;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The counts of branche tracks as values.</summary>
public static class TrackCounts
{
    /// <summary>Placements by branche track; see <see cref="TrackEffortIndicator.CountTrackEffort"/>.</summary>
    /// <param name="branche">The municipality and its catalogues.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="branche"/> is null.</exception>
    public static RegisterCount<TrackEffort> TrackEffort(BrancheRegister branche, LocalDate from, LocalDate until)
    {
        Guard.Against.Null(branche);
        var catalogue = branche.Catalogues.On(until, branche.Municipality);
        ImmutableArray<string> tracks = catalogue.IsKnown ? [.. catalogue.Value.Tracks.Select(static t => t.Id)] : [];
        return new(
            Key("track-effort", [.. Of(branche.Municipality, from, until), ("tracks", string.Join(' ', tracks))]),
            r =>
            {
                var effort = r.CountTrackEffort(branche, from, until);
                return effort.Placements.Select(_ => effort);
            },
            CellsOf,
            t => EffortOf(t, tracks),
            r => r.Covers(from, until).IsKnown && r.PlacementCount == 0
        );
    }

    // A track without a placement is not known where some placement has no branche.
    private static ImmutableArray<TallyCell> CellsOf(TrackEffort effort) =>
        [
            .. Cells(effort.Placements.Value),
            new("withoutBranche", new(effort.WithoutBranche)),
            .. effort.Tracks.SelectMany(static t =>
                new TallyCell[]
                {
                    new($"begun {t.TrackId}", new(t.Begun)),
                    new($"in-force {t.TrackId}", new(t.InForce.Or(0))),
                }
            ),
        ];

    private static TrackEffort EffortOf(Tally tally, ImmutableArray<string> tracks)
    {
        var withoutBranche = tally.CountOf("withoutBranche");
        return new(Known.Of(PartlyKnownOf(tally)), [.. tracks.Select(Track)]) { WithoutBranche = withoutBranche };

        TrackPlacements Track(string id) =>
            new(
                id,
                tally.CountOf($"begun {id}"),
                tally.CountOf($"in-force {id}") is var inForce && inForce == 0 && withoutBranche > 0
                    ? Known.Missing<int>(TrackEffortIndicator.InForceUnknown)
                    : Known.Of(inForce)
            );
    }
}
