using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>Counts of the company-directed effort of a time, track by track.</summary>
/// <example>
/// <code>
/// Known&lt;TrackEffort&gt; effort = TrackEffortCounts.Effort(branche, quarter.FirstDay, quarter.LastDay).Of(register);
/// Known&lt;TrackReview&gt; review = branche.Review(quarter, asOf, effort);
/// </code>
/// </example>
public static class TrackEffortCounts
{
    // The numbers that stand before those of the tracks.
    private const int WithoutBranche = 3;
    private const int FirstTrack = 4;

    private static readonly BilingualText s_inForceUnknown = new(
        "der er virksomhedsforløb, hvis branche ikke er kendt",
        "there are placements whose branche is not known"
    );

    /// <summary>The placements of a municipality's citizens by the tracks of the catalogue in force on the last day.</summary>
    /// <param name="branche">The municipality and its catalogues.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <returns>The count; missing when the register does not cover the time or has no placement, or no catalogue is in force.</returns>
    /// <remarks>
    /// Company-directed: all kinds but nytteindsats. A placement's track is read in the catalogue of its first day and
    /// counts for the successor; one whose track has none is in the effort all the same. One that began before and runs
    /// on is in force, but not begun. Source: HEL20.
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="until"/> is before <paramref name="from"/>.</exception>
    public static Count<TrackEffort> Effort(BrancheRegister branche, LocalDate from, LocalDate until)
    {
        Guard.Against.Null(branche);
        var inForce = branche.Catalogues.On(until, branche.Municipality);
        ImmutableArray<string> tracks = inForce.IsKnown ? [.. inForce.Value.Tracks.Select(static t => t.Id)] : [];
        return new CitizenCount(
            "track-effort",
            branche.Municipality,
            from,
            until,
            [
                .. PortionCells.Answers,
                "withoutBranche",
                .. tracks.SelectMany(static t => new[] { $"begun {t}", $"in-force {t}" }),
            ],
            ("tracks", string.Join(' ', tracks))
        )
        {
            Nobody = PlacementScan.WhyNone,
            Missing = inForce.Reason,
        }.Of(
            (register, citizen, cells, _) =>
            {
                foreach (ref readonly var placement in register.Others.Placements.Of(citizen))
                {
                    if (placement.From is { } first && placement.IsCompanyDirectedIn(from, until))
                    {
                        Add(cells, placement.Branche, first);
                    }
                }

                return null;
            },
            t => EffortOf(until, t, tracks)
        );

        void Add(Span<long> cells, string? named, LocalDate first)
        {
            bool? isInTrack = named is null ? null : branche.IsTrackOn(named, first);
            cells[WithoutBranche] += isInTrack is null ? 1 : 0;
            if (
                isInTrack is true
                && branche.TrackOn(named ?? string.Empty, first, inForce.Value) is { } id
                && inForce.Value.IndexOf(id) is var track and >= 0
            )
            {
                cells[FirstTrack + (2 * track)] += first >= from ? 1 : 0;
                cells[FirstTrack + (2 * track) + 1]++;
            }

            if (first >= from)
            {
                cells.AddAnswer(isInTrack);
            }
        }
    }

    /// <summary>Of the placements begun in the time, how many are in a track.</summary>
    internal static Count<Portion> Begun(BrancheRegister branche, LocalDate from, LocalDate until) =>
        new CitizenCount("track-effort-begun", branche.Municipality, from, until, [.. PortionCells.Bounded, "unknown"])
        {
            Nobody = PlacementScan.WhyNone,
            Missing = branche.Catalogues.On(until, branche.Municipality).Reason,
        }.Of(
            (register, citizen, cells, filter) =>
            {
                var taken = new FilterScan(filter, register, citizen);
                foreach (ref readonly var placement in register.Others.Placements.Of(citizen))
                {
                    if (
                        placement.From is { } first
                        && first >= from
                        && placement.IsCompanyDirectedIn(from, until)
                        && taken.IsOne(DayNumber.Of(first)) is var isOne and not false
                    )
                    {
                        bool? isInTrack = placement.Branche is { } named ? branche.IsTrackOn(named, first) : null;
                        cells.AddPossible(
                            (isOne is null ? PossibleAnswers.Out : PossibleAnswers.None)
                                | (isInTrack is true ? PossibleAnswers.None : PossibleAnswers.No)
                                | (isInTrack is false ? PossibleAnswers.None : PossibleAnswers.Yes)
                        );
                        cells[PortionCells.Bounded.Length] += isInTrack is null ? 1 : 0;
                    }
                }

                taken.AddTo(cells);
                return null;
            },
            static t => PortionCells.PartOf(t, t.CountOf("unknown"))
        );

    private static TrackEffort EffortOf(LocalDate until, Tally tally, ImmutableArray<string> tracks)
    {
        var withoutBranche = tally.CountOf("withoutBranche");
        return new(until, Known.Of(PortionCells.AnswersOf(tally)), [.. tracks.Select(Track)])
        {
            WithoutBranche = withoutBranche,
        };

        // A track without a placement is not known where some placement has no branche.
        (string TrackId, int Begun, Known<int> InForce) Track(string id) =>
            (
                id,
                tally.CountOf($"begun {id}"),
                tally.CountOf($"in-force {id}") is var inForce && inForce == 0 && withoutBranche > 0
                    ? Known.Missing<int>(s_inForceUnknown)
                    : Known.Of(inForce)
            );
    }
}
