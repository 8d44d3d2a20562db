using Jobcenter.Rules.Counts;
using static Jobcenter.Rules.Counts.RegisterCounts;

namespace Jobcenter.Rules.Placements;

/// <summary>The counts of placements as values.</summary>
public static class PlacementCounts
{
    /// <summary>Placements in branche tracks; see <see cref="PlacementIndicator.CountBranchePlacements"/>.</summary>
    /// <param name="area">Whose citizens.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <param name="tracks">The ids of the tracks.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tracks"/> is null.</exception>
    public static RegisterCount<PartlyKnownPortion> BranchePlacements(
        Area area,
        LocalDate from,
        LocalDate until,
        IEnumerable<string> tracks
    )
    {
        ImmutableArray<string> wanted = [.. Guard.Against.Null(tracks).Order(StringComparer.Ordinal)];
        return new(
            Key(
                "branche-placements",
                [
                    .. Of(area, from, until),
                    (
                        "tracks",
                        string.Join(" | ", wanted.Select(static t => t.Replace("|", "||", StringComparison.Ordinal)))
                    ),
                ]
            ),
            r => r.CountBranchePlacements(area, from, until, wanted),
            Cells,
            PartlyKnownOf,
            r => r.Covers(from, until).IsKnown && r.PlacementCount == 0
        );
    }

    /// <summary>Participants in placements throughout; see <see cref="PlacementIndicator.CountUnbrokenPlacements"/>.</summary>
    /// <param name="project">The project's id.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="from">The project's first day.</param>
    /// <param name="until">The day the review ends on.</param>
    /// <param name="kinds">The kinds of placement that count.</param>
    /// <param name="maxPauseDays">The longest pause allowed in days, included.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentException"><paramref name="project"/> is null or blank.</exception>
    public static RegisterCount<PartlyKnownPortion> UnbrokenPlacements(
        string project,
        Area area,
        LocalDate from,
        LocalDate until,
        ImmutableArray<PlacementKind> kinds,
        int maxPauseDays
    ) =>
        new(
            Key(
                "unbroken-placements",
                [
                    OfProject(project),
                    .. Of(area, from, until),
                    ("kinds", kinds.IsDefault ? string.Empty : string.Join(' ', kinds)),
                    ("maxPauseDays", $"{maxPauseDays}"),
                ]
            ),
            r => r.CountUnbrokenPlacements(project, area, from, until, kinds, maxPauseDays),
            Cells,
            PartlyKnownOf,
            WithoutParticipants(project, area, from, until)
        );
}
