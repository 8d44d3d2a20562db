namespace Jobcenter.Rules.Counts;

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

    internal static Func<Register, bool> WithoutParticipants(
        string project,
        Area area,
        LocalDate from,
        LocalDate until
    ) =>
        register =>
            register.Covers(from, until).IsKnown
            && !new ProjectParticipants(project, from, until).Exist(register, area);
}
