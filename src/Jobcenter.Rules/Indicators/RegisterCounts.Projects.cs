using Jobcenter.Rules.BrancheTracks;

namespace Jobcenter.Rules.Indicators;

public static partial class RegisterCounts
{
    /// <summary>Participants in work; see <see cref="ProjectIndicator.CountParticipantsInWork"/>.</summary>
    /// <param name="project">The project's id.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="from">The project's first day.</param>
    /// <param name="until">The day asked about.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentException"><paramref name="project"/> is null or blank.</exception>
    public static RegisterCount<Portion> ParticipantsInWork(
        string project,
        Area area,
        LocalDate from,
        LocalDate until
    ) =>
        new(
            Key("participants-in-work", [OfProject(project), .. Of(area, from, until)]),
            r => r.CountParticipantsInWork(project, area, from, until),
            Cells,
            PortionOf,
            WithoutParticipants(project, area, from, until)
        );

    /// <summary>Participants who use digital tools; see <see cref="ProjectIndicator.CountDigitalTools"/>.</summary>
    /// <param name="project">The project's id.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="from">The project's first day.</param>
    /// <param name="until">The last day a participation may begin on.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentException"><paramref name="project"/> is null or blank.</exception>
    public static RegisterCount<PartlyKnownPortion> DigitalTools(
        string project,
        Area area,
        LocalDate from,
        LocalDate until
    ) =>
        new(
            Key("digital-tools", [OfProject(project), .. Of(area, from, until)]),
            r => r.CountDigitalTools(project, area, from, until),
            Cells,
            PartlyKnownOf,
            WithoutParticipants(project, area, from, until)
        );

    /// <summary>Participants who begin or complete; see <see cref="ProjectIndicator.CountParticipants"/>.</summary>
    /// <param name="project">The project's id.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <param name="counted">What counts a participation.</param>
    /// <param name="category">Only those assessed so; null for all.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentException"><paramref name="project"/> is null or blank.</exception>
    public static RegisterCount<ParticipantTally> Participants(
        string project,
        Area area,
        LocalDate from,
        LocalDate until,
        ParticipationEvent counted = ParticipationEvent.Begun,
        VisitationCategory? category = null
    ) =>
        new(
            Key(
                "participants",
                [OfProject(project), .. Of(area, from, until), ("counted", $"{counted}"), ("category", $"{category}")]
            ),
            r => r.CountParticipants(project, area, from, until, counted, category),
            static v => [new("persons", new(v.Persons)), new("withoutCategory", new(v.WithoutCategory))],
            static t => new(t.CountOf("persons"), t.CountOf("withoutCategory")),
            WithoutParticipants(project, area, from, until)
        );

    /// <summary>Participants beyond a number of months; see <see cref="ProjectIndicator.CountParticipantsBeyond"/>.</summary>
    /// <param name="project">The project's id.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="from">The first day a participation may begin on, included.</param>
    /// <param name="until">The last day looked at.</param>
    /// <param name="months">The months.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentException"><paramref name="project"/> is null or blank.</exception>
    public static RegisterCount<int> ParticipantsBeyond(
        string project,
        Area area,
        LocalDate from,
        LocalDate until,
        int months
    ) =>
        new(
            Key("participants-beyond", [OfProject(project), .. Of(area, from, until), ("months", $"{months}")]),
            r => r.CountParticipantsBeyond(project, area, from, until, months),
            static v => [new("persons", new(v))],
            static t => t.CountOf("persons"),
            WithoutParticipants(project, area, from, until)
        );

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

    private static Func<Register, bool> WithoutParticipants(
        string project,
        Area area,
        LocalDate from,
        LocalDate until
    ) =>
        register =>
            register.Covers(from, until).IsKnown
            && !new ProjectParticipants(project, from, until).Exist(register, area);
}
