using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>What one municipality has recorded of its branche effort: marks, job orders, cluster meetings, coordinators and group courses. Immutable.</summary>
/// <example>
/// <code>
/// var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, Area.Municipality(217));
/// builder.Add(new MarkedCitizen("a", catalogue.Mark("rengoering", "detailhandel"), new LocalDate(2020, 5, 14)));
/// BrancheRegister branche = builder.Build();
/// ImmutableArray&lt;MarkedCitizen&gt; candidates = branche.CandidatesOn(new LocalDate(2020, 6, 1), register);
/// </code>
/// </example>
[DanishTerm("brancheregister")]
public sealed class BrancheRegister
{
    internal BrancheRegister(BrancheCatalogues catalogues, Area municipality, BrancheRules rules, RowCounts rows) =>
        (Catalogues, Municipality, BrancheRules, Rows) = (catalogues, municipality, rules, rows);

    /// <summary>The catalogues the rows were read against.</summary>
    public BrancheCatalogues Catalogues { get; }

    /// <summary>Whose effort it is.</summary>
    public Area Municipality { get; }

    /// <summary>The rules the rows were read against.</summary>
    public BrancheRules BrancheRules { get; }

    /// <summary>How many rows were read, and how many of them refused.</summary>
    public RowCounts Rows { get; }

    /// <summary>The marks, by citizen and day; a citizen may have several, and the newest counts.</summary>
    public ImmutableArray<MarkedCitizen> Marks { get; internal init; } = [];

    /// <summary>The job orders, by due date and id, in the catalogue of their own day.</summary>
    public ImmutableArray<JobOrder> Orders { get; internal init; } = [];

    /// <summary>How many rows of job orders were read, and how many of them refused.</summary>
    internal RowCounts OrderRows { get; init; }

    /// <summary>The refused rows that are lost, by kind.</summary>
    internal LostRows Lost { get; init; } = LostRows.None;

    /// <summary>Why an answer of the effort can still change: rows that were refused and may be of it; empty where none are.</summary>
    /// <param name="register">The register the answer is made of besides; null for none.</param>
    /// <param name="citizen">The citizen an answer is about alone, whose rows and those of nobody known count; null for an answer about the effort.</param>
    /// <returns>A sentence each, as <see cref="Answers.Answer.Provisional"/> takes them.</returns>
    public ImmutableArray<BilingualText> WhyProvisional(Register? register = null, string? citizen = null)
    {
        const RegisterTables Tables = RegisterTables.Citizens | RegisterTables.Spells | RegisterTables.Placements;
        return
        [
            .. citizen is null ? Lost.Why(LostRows.All) : Lost.Why(citizen, BrancheSchemas.Marks),
            .. (register, citizen) switch
            {
                (null, _) => ImmutableArray<BilingualText>.Empty,
                (_, null) => register.Lost.Why(Tables),
                _ => register.Lost.Why(citizen, Tables),
            },
        ];
    }

    /// <summary>The cluster meetings, by day.</summary>
    public ImmutableArray<ClusterMeeting> Meetings { get; internal init; } = [];

    /// <summary>The coordinators, by first day.</summary>
    public ImmutableArray<TrackCoordinator> Coordinators { get; internal init; } = [];

    /// <summary>The group courses, by first day.</summary>
    public ImmutableArray<GroupCourse> GroupCourses { get; internal init; } = [];

    /// <summary>Each citizen's newest marking on a day, moved to the catalogue in force.</summary>
    /// <returns>
    /// The marks by citizen, with what became of the tracks; the move is null when no succession leads to the catalogue
    /// in force, or none is.
    /// </returns>
    public ImmutableArray<(MarkedCitizen Mark, MovedMarking? Moved)> MarksOn(LocalDate date)
    {
        var inForce = Catalogues.On(date, Municipality);
        var marks = ImmutableArray.CreateBuilder<(MarkedCitizen Mark, MovedMarking? Moved)>();
        for (var i = 0; i < Marks.Length; i++)
        {
            if (
                Marks[i].MarkedOn <= date
                && (i + 1 == Marks.Length || !IsSame(i + 1, i) || Marks[i + 1].MarkedOn > date)
            )
            {
                // A new marking does not undo a decision recorded with an earlier one.
                var mark = Marks[i] with
                {
                    Offer = new() { Date = date, Override = NewestDecision(i, date) },
                };
                marks.Add((mark, inForce.IsKnown ? Catalogues.Move(mark.Marking, inForce.Value) : null));
            }
        }

        return marks.ToImmutable();
    }

    /// <summary>The marked citizens on a day, with what the extraction turns on.</summary>
    /// <param name="date">The day; a mark made later is not seen.</param>
    /// <param name="register">
    /// Tells the benefits, the visitation, who is among the most vulnerable, and since when a citizen waits where the
    /// mark does not say; null when there is none, and then the offer is not known but for the caseworker's decisions.
    /// </param>
    /// <returns>The candidates by id, their markings moved to the catalogue in force where a succession leads there.</returns>
    /// <remarks>Waiting, our decision: since the first day of the earliest running course of the benefits received on the day.</remarks>
    public ImmutableArray<MarkedCitizen> CandidatesOn(LocalDate date, Register? register = null) =>
        [
            .. MarksOn(date)
                .Select(m =>
                {
                    var (offer, waiting, municipality) = RegisterOffer.Of(register, m.Mark.Citizen, date);
                    return m.Mark with
                    {
                        Marking = m.Moved?.Marking ?? m.Mark.Marking,
                        WaitingSince = m.Mark.WaitingSince ?? waiting,
                        LivesElsewhere = municipality is { } area && area != Municipality,
                        Offer = offer with { Date = date, Override = m.Mark.Offer.Override },
                    };
                }),
        ];

    /// <summary>The job orders that are open on a day, their tracks moved to the catalogue in force.</summary>
    /// <param name="date">The day; an order made later is not seen, and one that was due before it is past.</param>
    /// <returns>The orders by due date and id; missing when no catalogue is in force.</returns>
    /// <remarks>An order whose track has no successor keeps the track it names; nobody can be extracted for it, see <see cref="OrdersWithoutTrackOn"/>.</remarks>
    public Known<ImmutableArray<JobOrder>> OrdersOn(LocalDate date)
    {
        var inForce = Catalogues.On(date, Municipality);
        return inForce.Select(c => Open(date).Select(o => Moved(o, c)).OfType<JobOrder>().ToImmutableArray());
    }

    /// <summary>The job orders open on a day whose track has no successor in the catalogue in force.</summary>
    /// <returns>The orders by due date and id; missing when no catalogue is in force.</returns>
    public Known<ImmutableArray<JobOrder>> OrdersWithoutTrackOn(LocalDate date)
    {
        var inForce = Catalogues.On(date, Municipality);
        return inForce.Select(c => Open(date).Where(o => Moved(o, c) is null).ToImmutableArray());
    }

    /// <summary>The job orders that were due before a day.</summary>
    /// <returns>The orders by due date and id.</returns>
    public ImmutableArray<JobOrder> OrdersDueBefore(LocalDate date) => [.. Orders.Where(o => o.DueOn < date)];

    /// <summary>Reviews a quarter: every track's activities, meetings and coordinators, the group courses, and the effort's share.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="asOf">The day nothing is seen after; before the quarter's end what has not happened yet is unknown, not missed.</param>
    /// <param name="effort">The company-directed effort, from <see cref="TrackEffortCounts.Effort"/>; not counted by default.</param>
    /// <returns>The review; missing when the quarter has not begun or no catalogue is in force on the day.</returns>
    /// <remarks>
    /// What was never recorded at all (no row of meetings, coordinators or group courses) is unknown, not none. Rows of an
    /// earlier catalogue's tracks count for their successors.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="quarter"/> is no quarter.</exception>
    public Known<TrackReview> Review(MeasuringPeriod quarter, LocalDate asOf, Known<TrackEffort> effort = default)
    {
        Guard.Against.InvalidInput(
            quarter,
            nameof(quarter),
            static q => q.Kind == PeriodKind.Quarter,
            $"quarter was {quarter}; it must be a quarter."
        );
        if (asOf < quarter.FirstDay)
        {
            return Known.Missing<TrackReview>(new("kvartalet er ikke begyndt", "the quarter has not begun"));
        }

        var date = LocalDate.Min(asOf, quarter.LastDay);
        var counted = effort.IsKnown ? effort.Value with { Until = date } : TrackEffort.NotCounted(date, effort.Reason);
        return Catalogues
            .On(date, Municipality)
            .Select(catalogue =>
            {
                var count = new QuarterCount(this, catalogue, quarter, date, counted);
                return new TrackReview(
                    catalogue,
                    quarter,
                    date,
                    [
                        .. catalogue.Tracks.Select(t =>
                        {
                            var facts = count.Of(t);
                            return new TrackReviewLine(
                                t,
                                facts,
                                BrancheRules.CompleteTrack.Assess(facts),
                                BrancheRules.ClusterMeetings.Assess(facts),
                                BrancheRules.Coordinators.Assess(facts)
                            );
                        }),
                    ],
                    [.. count.Courses.Select(c => (c, BrancheRules.GroupCourse.Assess(c)))],
                    BrancheRules.Effort.Assess(counted)
                )
                {
                    Receipt = BrancheContent.ToReceipt(this, quarter, date, counted),
                };
            });
    }

    /// <summary>The municipality and how many rows of each kind there are.</summary>
    public override string ToString() =>
        $"{Municipality}: {Marks.Length} marks, {Orders.Length} orders, {Meetings.Length} meetings, {Coordinators.Length} coordinators, {GroupCourses.Length} courses";

    private bool IsSame(int mark, int other) =>
        string.Equals(Marks[mark].Citizen, Marks[other].Citizen, StringComparison.Ordinal);

    private OfferOverride? NewestDecision(int newest, LocalDate date)
    {
        OfferOverride? decision = null;
        for (var i = newest; i >= 0 && IsSame(i, newest); i--)
        {
            if (
                Marks[i].Offer.Override is { } made
                && made.DecidedOn <= date
                && !(decision?.DecidedOn >= made.DecidedOn)
            )
            {
                decision = made;
            }
        }

        return decision;
    }

    private IEnumerable<JobOrder> Open(LocalDate date) => Orders.Where(o => o.DueOn >= date && !(o.OrderedOn > date));

    private JobOrder? Moved(JobOrder order, BrancheCatalogue to) =>
        TrackOn(order.TrackId, order.OrderedOn ?? order.DueOn, to) is { } track
            ? new(order.Id, track, order.Places, order.DueOn, order.OrderedOn, order.Sent, order.Hired)
            : null;

    /// <summary>Whether a branche named on a day is a track of the catalogue of that day.</summary>
    internal bool IsTrackOn(string trackId, LocalDate namedOn) =>
        Catalogues.NamedIn(namedOn, Municipality)?.Find(trackId) is not null;

    /// <summary>The id that a track named on a day has in another catalogue: its successor's, or, when it is named ahead of its catalogue, its predecessor's. Null when it has none.</summary>
    internal string? TrackOn(string trackId, LocalDate namedOn, BrancheCatalogue to)
    {
        var named = Catalogues.NamedIn(namedOn, Municipality);
        // A name may be of the catalogue of its day, or of the one before it.
        var from =
            named?.Find(trackId) is not null ? named
            : named is null ? null
            : Catalogues.Before(named);
        return from?.Find(trackId) is not { } track ? null
            : from.ValidFrom <= to.ValidFrom
                ? Catalogues.Move(from.Mark(trackId), to) is { Marking.Tracks: [var successor] } ? successor.Id
                    : null
            : ReferenceEquals(Catalogues.Before(from), to) ? track.Succeeds.FirstOrDefault()
            : null;
    }
}
