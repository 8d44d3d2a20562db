namespace Jobcenter.Rules.BrancheTracks;

/// <summary>What one municipality has recorded of its branche effort: marks, job orders, cluster meetings, coordinators and group courses. Immutable.</summary>
/// <example>
/// <code>
/// var builder = new BrancheRegisterBuilder(BrancheCatalogues.All, Area.Municipality(217));
/// builder.Add(new MarkRow { Citizen = "a", Tracks = "rengoering+detailhandel", MarkedOn = "2020-05-14" });
/// BrancheRegister branche = builder.Build();
/// ImmutableArray&lt;JobCandidate&gt; candidates = branche.CandidatesOn(new LocalDate(2020, 6, 1), register);
/// </code>
/// </example>
[DanishTerm("brancheregister")]
public sealed partial class BrancheRegister
{
    internal BrancheRegister(BrancheRegisterBuilder builder)
    {
        Catalogues = builder.Catalogues;
        Municipality = builder.Municipality;
        BrancheRules = builder.BrancheRules;
        Rows = builder.Rows;
        Marks =
        [
            .. builder.Marks.OrderBy(static m => m.Citizen, StringComparer.Ordinal).ThenBy(static m => m.MarkedOn),
        ];
        Orders = [.. builder.Orders.OrderBy(static o => o.DueOn).ThenBy(static o => o.Id, StringComparer.Ordinal)];
        Meetings =
        [
            .. builder.Meetings.OrderBy(static m => m.HeldOn).ThenBy(static m => m.TrackId, StringComparer.Ordinal),
        ];
        Coordinators =
        [
            .. builder
                .Coordinators.OrderBy(static c => c.From)
                .ThenBy(static c => c.TrackId, StringComparer.Ordinal)
                .ThenBy(static c => c.Coordinator, StringComparer.Ordinal),
        ];
        GroupCourses =
        [
            .. builder.Courses.OrderBy(static c => c.Days[0].Date).ThenBy(static c => c.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The catalogues the rows were read against.</summary>
    public BrancheCatalogueSet Catalogues { get; }

    /// <summary>Whose effort it is.</summary>
    public Area Municipality { get; }

    /// <summary>The rules the rows were read against.</summary>
    public BrancheRules BrancheRules { get; }

    /// <summary>How many rows were read, and how many of them refused.</summary>
    public RowCounts Rows { get; }

    /// <summary>The marks, by citizen and day; a citizen may have several, and the newest counts.</summary>
    public ImmutableArray<CitizenMark> Marks { get; }

    /// <summary>The job orders, by due date and id, in the catalogue of their own day.</summary>
    public ImmutableArray<JobOrder> Orders { get; }

    /// <summary>The cluster meetings, by day.</summary>
    public ImmutableArray<ClusterMeeting> Meetings { get; }

    /// <summary>The coordinators, by first day.</summary>
    public ImmutableArray<TrackCoordinator> Coordinators { get; }

    /// <summary>The group courses, by first day.</summary>
    public ImmutableArray<GroupCourse> GroupCourses { get; }

    /// <summary>Each citizen's newest marking on a day, moved to the catalogue in force.</summary>
    /// <param name="date">The day.</param>
    /// <returns>
    /// The marks by citizen, with what became of the tracks; the move is null when no succession leads to the catalogue
    /// in force, or none is.
    /// </returns>
    public ImmutableArray<(CitizenMark Mark, MovedMarking? Moved)> MarksOn(LocalDate date)
    {
        var inForce = Catalogues.On(date, Municipality);
        var marks = ImmutableArray.CreateBuilder<(CitizenMark Mark, MovedMarking? Moved)>();
        for (var i = 0; i < Marks.Length; i++)
        {
            var isNewest =
                Marks[i].MarkedOn <= date
                && (
                    i + 1 == Marks.Length
                    || !string.Equals(Marks[i + 1].Citizen, Marks[i].Citizen, StringComparison.Ordinal)
                    || Marks[i + 1].MarkedOn > date
                );
            if (isNewest)
            {
                // A new marking does not undo a decision recorded with an earlier one.
                var mark = Marks[i] with
                {
                    Override = NewestDecision(i, date),
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
    public ImmutableArray<JobCandidate> CandidatesOn(LocalDate date, Register? register = null) =>
        [
            .. MarksOn(date)
                .Select(m =>
                {
                    var (offer, waiting, municipality) = RegisterOffer.Of(register, m.Mark.Citizen, date);
                    return new JobCandidate(m.Mark.Citizen, m.Moved?.Marking ?? m.Mark.Marking, m.Mark.MarkedOn)
                    {
                        WaitingSince = m.Mark.WaitingSince ?? waiting,
                        IsAvailable = m.Mark.IsAvailable,
                        LivesElsewhere = municipality is { } area && area != Municipality,
                        Offer = offer with { Override = m.Mark.Override },
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
    /// <param name="date">The day.</param>
    /// <returns>The orders by due date and id; missing when no catalogue is in force.</returns>
    public Known<ImmutableArray<JobOrder>> OrdersWithoutTrackOn(LocalDate date)
    {
        var inForce = Catalogues.On(date, Municipality);
        return inForce.Select(c => Open(date).Where(o => Moved(o, c) is null).ToImmutableArray());
    }

    /// <summary>The job orders that were due before a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The orders by due date and id.</returns>
    public ImmutableArray<JobOrder> OrdersDueBefore(LocalDate date) => [.. Orders.Where(o => o.DueOn < date)];

    private OfferOverride? NewestDecision(int newest, LocalDate date)
    {
        OfferOverride? decision = null;
        for (
            var i = newest;
            i >= 0 && string.Equals(Marks[i].Citizen, Marks[newest].Citizen, StringComparison.Ordinal);
            i--
        )
        {
            if (Marks[i].Override is { } made && made.DecidedOn <= date && !(decision?.DecidedOn >= made.DecidedOn))
            {
                decision = made;
            }
        }

        return decision;
    }

    private IEnumerable<JobOrder> Open(LocalDate date) => Orders.Where(o => o.DueOn >= date && !(o.OrderedOn > date));

    private JobOrder? Moved(JobOrder order, BrancheCatalogue to) =>
        TrackOn(order.TrackId, order.OrderedOn ?? order.DueOn, to) is { } track
            ? new(order.Id, track, order.Places, order.DueOn, order.OrderedOn)
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
            : ReferenceEquals(Catalogues.Before(from), to) ? Catalogues.Predecessors(track, from).FirstOrDefault()?.Id
            : null;
    }
}
