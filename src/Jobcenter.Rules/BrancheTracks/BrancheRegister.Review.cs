namespace Jobcenter.Rules.BrancheTracks;

public sealed partial class BrancheRegister
{
    private static readonly BilingualText s_notBegun = new("kvartalet er ikke begyndt", "the quarter has not begun");
    private static readonly BilingualText s_notOver = new(
        "kvartalet er ikke slut endnu",
        "the quarter is not over yet"
    );
    private static readonly BilingualText s_noMeetings = new(
        "der er ikke registreret klyngemøder",
        "no cluster meetings are recorded"
    );
    private static readonly BilingualText s_noCoordinators = new(
        "der er ikke registreret tovholdere",
        "no coordinators are recorded"
    );
    private static readonly BilingualText s_noCourses = new(
        "der er ikke registreret gruppeforløb",
        "no group courses are recorded"
    );
    private static readonly BilingualText s_notCounted = new(
        "sporets virksomhedsforløb er ikke talt",
        "the track's company courses are not counted"
    );

    /// <summary>Reviews a quarter: every track's activities, meetings and coordinators, the group courses, and the effort's share.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="asOf">The day nothing is seen after; before the quarter's end what has not happened yet is unknown, not missed.</param>
    /// <param name="effort">The company-directed effort, from <c>register.CountTrackEffort</c>; not counted by default.</param>
    /// <returns>The review; missing when the quarter has not begun or no catalogue is in force on the day.</returns>
    /// <remarks>
    /// What was never recorded at all (no row of meetings, coordinators or group courses) is unknown, not none. Rows of an
    /// earlier catalogue's tracks count for their successors.
    /// </remarks>
    public Known<TrackReview> Review(Quarter quarter, LocalDate asOf, TrackEffort? effort = null)
    {
        if (asOf < quarter.FirstDay)
        {
            return Known.Missing<TrackReview>(s_notBegun);
        }

        var date = LocalDate.Min(asOf, quarter.LastDay);
        effort ??= TrackEffort.NotCounted();
        // Each row's track is found once, however many tracks there are.
        RowTracks Rows(BrancheCatalogue catalogue) =>
            new(
                [.. Meetings.Select(m => TrackOn(m.TrackId, m.HeldOn, catalogue))],
                [.. Coordinators.Select(c => TrackOn(c.TrackId, c.From, catalogue))],
                [.. GroupCourses.Select(c => TrackOn(c.TrackId, c.Days[0].Date, catalogue))]
            );
        return Catalogues
            .On(date, Municipality)
            .Select(catalogue => (Catalogue: catalogue, Rows: Rows(catalogue)))
            .Select(x => new TrackReview(
                x.Catalogue,
                quarter,
                date,
                [.. x.Catalogue.Tracks.Select(t => Line(x.Catalogue, t, x.Rows, quarter, date, effort))],
                [
                    .. GroupCourses
                        .Where(c => HasDayIn(c, quarter.FirstDay, date))
                        .Select(c => (c, BrancheRules.GroupCourse.Assess(c))),
                ],
                BrancheRules.EffortShare.Assess(new(date, effort.Placements))
            )
            {
                Receipt = BrancheContent.ToReceipt(this, quarter, date, effort),
            });
    }

    private TrackReviewLine Line(
        BrancheCatalogue catalogue,
        BrancheTrack track,
        RowTracks rows,
        Quarter quarter,
        LocalDate date,
        TrackEffort effort
    )
    {
        bool IsThis(string? trackId) => string.Equals(trackId, track.Id, StringComparison.Ordinal);

        var isOver = date == quarter.LastDay;
        var days = Meetings
            .Where(
                (m, i) =>
                    IsThis(rows.Meetings[i])
                    && m.HeldOn >= LocalDate.Min(catalogue.ValidFrom, quarter.FirstDay)
                    && m.HeldOn <= date
            )
            .Select(static m => m.HeldOn)
            .ToList();
        var counted = effort.Tracks.FirstOrDefault(t => string.Equals(t.TrackId, track.Id, StringComparison.Ordinal));
        var needed = BrancheRules.Parameters.FewestMeetings.On(date);
        var (fewest, most) = CoordinatorsIn(
            FirstDayOf(track, catalogue, quarter),
            date,
            i => IsThis(rows.Coordinators[i])
        );
        var facts = new TrackFacts
        {
            Date = date,
            MeetingsSoFar = SoFar(Meetings.IsEmpty, s_noMeetings, days.Count, 1, isOver),
            Meetings = SoFar(
                Meetings.IsEmpty,
                s_noMeetings,
                days.Count(d => d >= quarter.FirstDay),
                needed.IsKnown ? needed.Value.Value : 1,
                isOver
            ),
            GroupCourses = SoFar(
                GroupCourses.IsEmpty,
                s_noCourses,
                GroupCourses.Where((c, i) => IsThis(rows.Courses[i]) && HasDayIn(c, quarter.FirstDay, date)).Count(),
                1,
                isOver
            ),
            CompanyCourses =
                counted is null ? Known.Missing<int>(s_notCounted)
                : counted.InForce.IsKnown ? SoFar(isEmpty: false, s_notCounted, counted.InForce.Value, 1, isOver)
                : counted.InForce,
            FewestCoordinators = fewest,
            MostCoordinators = most,
        };
        return new(
            track,
            facts,
            counted is null ? Known.Missing<int>(s_notCounted) : Known.Of(counted.Begun),
            BrancheRules.CompleteTrack.Assess(facts),
            BrancheRules.ClusterMeetings.Assess(facts),
            BrancheRules.Coordinators.Assess(facts)
        );
    }

    // A track that is new within the quarter has no coordinators before it is there.
    private LocalDate FirstDayOf(BrancheTrack track, BrancheCatalogue catalogue, Quarter quarter) =>
        Catalogues.HasPredecessor(track, catalogue)
            ? quarter.FirstDay
            : LocalDate.Max(quarter.FirstDay, catalogue.ValidFrom);

    // What is missing may still come until the quarter is over; what is there already is there.
    private static Known<int> SoFar(bool isEmpty, BilingualText none, int count, int needed, bool isOver) =>
        isEmpty ? Known.Missing<int>(none)
        : count >= needed || isOver ? Known.Of(count)
        : Known.Missing<int>(s_notOver);

    private static bool HasDayIn(GroupCourse course, LocalDate from, LocalDate until) =>
        course.Days.Any(d => d.Date >= from && d.Date <= until);

    // A quarter has at most 92 days: a bit a day for each coordinator, so that rows that overlap count once.
    private (Known<int> Fewest, Known<int> Most) CoordinatorsIn(
        LocalDate from,
        LocalDate until,
        Func<int, bool> isOfTrack
    )
    {
        if (Coordinators.IsEmpty)
        {
            return (Known.Missing<int>(s_noCoordinators), Known.Missing<int>(s_noCoordinators));
        }

        var (first, last) = (DayNumber.Of(from), DayNumber.Of(until));
        var daysOf = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        for (var i = 0; i < Coordinators.Length; i++)
        {
            var row = Coordinators[i];
            if (row.From <= until && !(row.To < from) && isOfTrack(i))
            {
                daysOf[row.Coordinator] =
                    daysOf.GetValueOrDefault(row.Coordinator)
                    | Bits(
                        Math.Max(DayNumber.Of(row.From), first) - first,
                        Math.Min(row.To is { } to ? DayNumber.Of(to) : last, last) - first
                    );
            }
        }

        var (fewest, most) = (int.MaxValue, 0);
        for (var day = 0; day <= last - first; day++)
        {
            var count = daysOf.Values.Count(d => ((d >> day) & 1) == 1);
            (fewest, most) = (Math.Min(fewest, count), Math.Max(most, count));
        }

        return (Known.Of(fewest), Known.Of(most));
    }

    // The track each row counts for in the catalogue in force; null for none.
    private readonly record struct RowTracks(
        ImmutableArray<string?> Meetings,
        ImmutableArray<string?> Coordinators,
        ImmutableArray<string?> Courses
    );

    private static UInt128 Bits(int first, int last) =>
        ((UInt128.One << (last + 1)) - 1) & ~((UInt128.One << first) - 1);
}
