namespace Jobcenter.Rules.Counts;

/// <summary>What became of the participants of a project. A citizen counts once, however often he took part.</summary>
/// <example>
/// <code>
/// Known&lt;Portion&gt; inWork = register.CountParticipantsInWork("HEL19", area, firstDay, lastDay);
/// </code>
/// </example>
public static class ProjectIndicator
{
    /// <summary>Of a project's participants, how many are in ordinary employment, of any hours, on its last day.</summary>
    /// <param name="register">The register.</param>
    /// <param name="project">The project's id.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The project's first day.</param>
    /// <param name="until">The day that is asked about.</param>
    /// <returns>The portion; missing when the register does not cover the time or has no participant of the project.</returns>
    /// <remarks>Source: HEL19, success criteria; that only ordinary employment counts is our decision.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentException">The project is blank, or until is before from.</exception>
    public static Known<Portion> CountParticipantsInWork(
        this Register register,
        string project,
        Area area,
        LocalDate from,
        LocalDate until
    ) =>
        Participants(register, project, area, from, until)
            .Select(p =>
            {
                var day = DayNumber.Of(until);
                var total = default(Portion);
                foreach (var citizen in register.CitizensOf(area))
                {
                    if (p.Has(register, citizen))
                    {
                        total += Portion.Of(register.IsIn(citizen, CitizenState.Employment, day, day));
                    }
                }

                return total;
            });

    /// <summary>Of a project's participants, how many use the digital tools, as joblog.</summary>
    /// <param name="register">The register.</param>
    /// <param name="project">The project's id.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The project's first day.</param>
    /// <param name="until">The last day a participation may begin on.</param>
    /// <returns>The answers; missing when the register does not cover the time or has no participant of the project.</returns>
    /// <remarks>Of several answers about one citizen a no decides, then a missing one. Source: HEL19, success criteria.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentException">The project is blank, or until is before from.</exception>
    public static Known<PartlyKnownPortion> CountDigitalTools(
        this Register register,
        string project,
        Area area,
        LocalDate from,
        LocalDate until
    ) =>
        Participants(register, project, area, from, until)
            .Select(p =>
            {
                var total = default(PartlyKnownPortion);
                foreach (var citizen in register.CitizensOf(area))
                {
                    if (p.Has(register, citizen))
                    {
                        total += PartlyKnownPortion.Of(p.UsesDigitalTools(register, citizen));
                    }
                }

                return total;
            });

    /// <summary>The persons who begin or complete a project in a time.</summary>
    /// <param name="register">The register.</param>
    /// <param name="project">The project's id.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <param name="counted">What counts a participation.</param>
    /// <param name="category">Only those assessed so on their participation's first day (dagpenge is job ready by nature); null for all.</param>
    /// <returns>
    /// The persons, and those of whom the category is not known; missing when the register does not cover the time or
    /// has no participant of the project.
    /// </returns>
    /// <remarks>Source: FRE15 (referred to company centres), VOK15 2 (through the clarification workshops).</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentException">The project is blank, until is before from, or a choice is not a member of its enum.</exception>
    public static Known<ParticipantTally> CountParticipants(
        this Register register,
        string project,
        Area area,
        LocalDate from,
        LocalDate until,
        ParticipationEvent counted = ParticipationEvent.Begun,
        VisitationCategory? category = null
    )
    {
        Guard.Against.EnumOutOfRange(counted);
        var participants = Participants(register, project, area, from, until);
        if (!participants.IsKnown)
        {
            return Known.Missing<ParticipantTally>(participants.Reason);
        }

        var (persons, unknown) = (0, 0);
        foreach (var citizen in register.CitizensOf(area))
        {
            bool? counts = false;
            foreach (ref readonly var row in register.Others.Participations.Of(citizen))
            {
                var day = counted == ParticipationEvent.Begun ? row.From : row.To;
                if (!IsOf(row, project) || !(day >= from && day <= until))
                {
                    continue;
                }

                var covered = category is null ? Known.Of(row.From) : register.Covers(row.From, row.From);
                if (!covered.IsKnown)
                {
                    return Known.Missing<ParticipantTally>(covered.Reason);
                }

                var isOne = category is { } wanted
                    ? register.IsAssessed(citizen, wanted, DayNumber.Of(row.From))
                    : true;
                counts =
                    counts is true || isOne is true ? true
                    : counts is null || isOne is null ? null
                    : false;
            }

            persons += counts is true ? 1 : 0;
            unknown += counts is null ? 1 : 0;
        }

        return Known.Of(new ParticipantTally(persons, unknown));
    }

    /// <summary>The persons whose time in a project is longer than a number of months: the last day is not before the first day + months.</summary>
    /// <param name="register">The register.</param>
    /// <param name="project">The project's id.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day a participation may begin on, included.</param>
    /// <param name="until">The last day that is looked at; a participation still running is as long as until here.</param>
    /// <param name="months">The months, 1 to 1200; they are added as NodaTime adds them.</param>
    /// <returns>The persons; missing when the register does not cover the time or has no participant of the project.</returns>
    /// <remarks>Source: VOK15 3 (Superb, at most nine months).</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentException">The project is blank, until is before from, or the months are outside their bounds.</exception>
    public static Known<int> CountParticipantsBeyond(
        this Register register,
        string project,
        Area area,
        LocalDate from,
        LocalDate until,
        int months
    )
    {
        Guard.Against.Outside(months, nameof(months), 1, 1200);
        return Participants(register, project, area, from, until)
            .Select(_ =>
            {
                var persons = 0;
                foreach (var citizen in register.CitizensOf(area))
                {
                    foreach (ref readonly var row in register.Others.Participations.Of(citizen))
                    {
                        if (
                            IsOf(row, project)
                            && row.From >= from
                            && LocalDate.Min(row.To ?? until, until) >= row.From.PlusMonths(months)
                        )
                        {
                            persons++;
                            break;
                        }
                    }
                }

                return persons;
            });
    }

    internal static bool IsOf(in Participation row, string project) =>
        string.Equals(row.Project, project, StringComparison.Ordinal);

    /// <summary>The participants of a project from one day to another; missing when the register cannot tell of them.</summary>
    internal static Known<ProjectParticipants> Participants(
        Register register,
        string project,
        Area area,
        LocalDate from,
        LocalDate until
    )
    {
        Guard.Against.Null(register);
        Guard.Against.Blank(project);
        Guard.Against.EndBeforeStart(until, from);
        var covered = register.Covers(from, until);
        var participants = new ProjectParticipants(project, from, until);
        return !covered.IsKnown ? Known.Missing<ProjectParticipants>(covered.Reason)
            : participants.Exist(register, area) ? Known.Of(participants)
            : Known.Missing<ProjectParticipants>(
                new(
                    $"registeret har ingen deltagere i projektet {project}",
                    $"the register has no participants in the project {project}"
                )
            );
    }
}
