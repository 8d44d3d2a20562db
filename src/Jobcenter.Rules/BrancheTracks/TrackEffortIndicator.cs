using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The company-directed effort of a time, track by track.</summary>
/// <example>
/// <code>
/// TrackEffort effort = register.CountTrackEffort(branche, quarter.FirstDay, quarter.LastDay);
/// Known&lt;TrackReview&gt; review = branche.Review(quarter, asOf, effort);
/// </code>
/// </example>
public static class TrackEffortIndicator
{
    private static readonly BilingualText s_none = new(
        "registeret har ingen virksomhedsforløb",
        "the register has no placements"
    );
    internal static readonly BilingualText InForceUnknown = new(
        "der er virksomhedsforløb, hvis branche ikke er kendt",
        "there are placements whose branche is not known"
    );

    /// <summary>Counts the placements of a municipality's citizens by the tracks of the catalogue in force on the last day.</summary>
    /// <param name="register">The register.</param>
    /// <param name="branche">The municipality and its catalogues.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <returns>The effort; not counted when the register does not cover the time or has no placement, or no catalogue is in force.</returns>
    /// <remarks>
    /// Company-directed: all kinds but nytteindsats. A placement's track is read in the catalogue of its first day and
    /// counts for the successor; one whose track has none is in the effort all the same. One that began before and runs on is in force, but not begun. Source: HEL20.
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="until"/> is before <paramref name="from"/>.</exception>
    public static TrackEffort CountTrackEffort(
        this Register register,
        BrancheRegister branche,
        LocalDate from,
        LocalDate until
    )
    {
        Guard.Against.Null(register);
        Guard.Against.Null(branche);
        Guard.Against.EndBeforeStart(until, from);
        var covered = register.Covers(from, until);
        var inForce = branche.Catalogues.On(until, branche.Municipality);
        return !covered.IsKnown ? TrackEffort.NotCounted(covered.Reason)
            : register.PlacementCount == 0 ? TrackEffort.NotCounted(s_none)
            : !inForce.IsKnown ? TrackEffort.NotCounted(inForce.Reason)
            : Count(register, branche, inForce.Value, from, until);
    }

    private static TrackEffort Count(
        Register register,
        BrancheRegister branche,
        BrancheCatalogue catalogue,
        LocalDate from,
        LocalDate until
    )
    {
        var total = default(PartlyKnownPortion);
        var begun = new int[catalogue.Tracks.Length];
        var running = new int[catalogue.Tracks.Length];
        var withoutBranche = 0;
        foreach (var citizen in register.CitizensOf(branche.Municipality))
        {
            foreach (ref readonly var placement in register.Others.Placements.Of(citizen))
            {
                if (
                    placement.From is not { } first
                    || first > until
                    || placement.To < from
                    || placement.Kind == PlacementKind.Nytteindsats
                )
                {
                    continue;
                }

                bool? isInTrack = placement.Branche is { } named ? branche.IsTrackOn(named, first) : null;
                withoutBranche += isInTrack is null ? 1 : 0;
                if (
                    isInTrack is true
                    && branche.TrackOn(placement.Branche ?? string.Empty, first, catalogue) is { } id
                    && catalogue.IndexOf(id) is var track and >= 0
                )
                {
                    running[track]++;
                    begun[track] += first >= from ? 1 : 0;
                }

                total += first >= from ? PartlyKnownPortion.Of(isInTrack) : default;
            }
        }

        return new(Known.Of(total), [.. catalogue.Tracks.Select((t, i) => Track(t, begun[i], running[i]))])
        {
            WithoutBranche = withoutBranche,
        };

        TrackPlacements Track(BrancheTrack t, int b, int r) =>
            new(t.Id, b, r == 0 && withoutBranche > 0 ? Known.Missing<int>(InForceUnknown) : Known.Of(r));
    }
}
