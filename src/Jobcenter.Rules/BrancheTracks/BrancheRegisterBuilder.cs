using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Builds a <see cref="BrancheRegister"/>.</summary>
/// <remarks>
/// A track must be of the catalogue that holds on the row's own day (an order without a day may name a track of the
/// catalogue before the one it is due in, and a coordinator who began before the first catalogue one of that); where no
/// catalogue is loaded for that day, the row is refused. Job orders of a municipality that has no catalogue at all are taken
/// with whatever track they name: what is counted of them is counted by municipality.
/// </remarks>
/// <example>
/// <code>
/// var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, Area.Municipality(217));
/// builder.Add(new JobOrder("1", "rengoering", places: 40, new LocalDate(2020, 6, 30)));
/// builder.Orders.Add(column =&gt; fields[column]); // a row as texts, from a file or a query
/// BrancheRegister branche = builder.Build();
/// </code>
/// </example>
[DanishTerm("brancheregisterbygger")]
public sealed partial class BrancheRegisterBuilder : RowBuilder
{
    private readonly BrancheCatalogues _catalogues;
    private readonly Area _municipality;
    private readonly bool _hasCatalogue;
    private readonly BrancheRules _rules;
    private readonly IntakeOf<MarkFields> _marksIn;
    private readonly IntakeOf<OrderFields> _ordersIn;
    private readonly IntakeOf<ClusterMeeting> _meetingsIn;
    private readonly IntakeOf<TrackCoordinator> _coordinatorsIn;
    private Dictionary<(string, LocalDate), MarkedCitizen> _marks = [];
    private Dictionary<string, JobOrder> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long[]> _lostOf = new(StringComparer.Ordinal);
    private long _repeatedOrders;
    private HashSet<ClusterMeeting> _meetings = [];
    private HashSet<TrackCoordinator> _coordinators = [];
    private Dictionary<string, GroupCourse> _courses = new(StringComparer.Ordinal);

    /// <summary>A builder without rows.</summary>
    /// <param name="catalogues">The catalogues.</param>
    /// <param name="municipality">Whose rows they are.</param>
    /// <param name="onRefused">Is told of every refused row as it comes; null for nobody.</param>
    /// <param name="rules">The rules; those of the sources by default.</param>
    /// <exception cref="ArgumentException">The catalogues are null, or the municipality is the country.</exception>
    public BrancheRegisterBuilder(
        BrancheCatalogues catalogues,
        Area municipality,
        Action<RefusedRow>? onRefused = null,
        BrancheRules? rules = null
    )
        : base(onRefused)
    {
        _catalogues = Guard.Against.Null(catalogues);
        _municipality = Guard.Against.Country(municipality, "the effort");
        _hasCatalogue = catalogues.All.Any(c => c.Municipality == municipality);
        _rules = rules ?? BrancheRules.Default;
        _marksIn = new(this, BrancheSchemas.Marks, Take);
        _ordersIn = new(this, BrancheSchemas.Orders, Take);
        _meetingsIn = new(this, BrancheSchemas.Meetings, Take);
        _coordinatorsIn = new(this, BrancheSchemas.Coordinators, Take);
        Courses = new IntakeOf<CourseFields>(this, BrancheSchemas.Courses, Take);
    }

    /// <summary>Takes in rows of <c>marks.csv</c>: citizens marked for tracks. They are read in the catalogue of their day.</summary>
    public RowIntake Marks => _marksIn;

    /// <summary>Takes in rows of <c>orders.csv</c>: job orders.</summary>
    public RowIntake Orders => _ordersIn;

    /// <summary>Takes in rows of <c>meetings.csv</c>: meetings with a track's cluster of companies.</summary>
    public RowIntake Meetings => _meetingsIn;

    /// <summary>Takes in rows of <c>coordinators.csv</c>: who coordinates which track when.</summary>
    public RowIntake Coordinators => _coordinatorsIn;

    /// <summary>Takes in rows of <c>courses.csv</c>: each a day of a group course. The rows of one course are put together; what they say twice must be the same.</summary>
    public RowIntake Courses { get; }

    /// <summary>Adds a citizen's marking.</summary>
    /// <param name="mark">The marking, and what was recorded beside it.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken: not when too few tracks are marked, they are not of the catalogue of the day, or the citizen is marked that day already.</returns>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(MarkedCitizen mark, RowLocation location = default) => _marksIn.Add(MarkFields.Of(mark), location);

    /// <summary>Adds a job order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken: not when its track is not of the catalogue of its day, or its id stands already.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="order"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(JobOrder order, RowLocation location = default) =>
        _ordersIn.Add(OrderFields.Of(Guard.Against.Null(order)), location);

    /// <summary>Adds a meeting with a cluster of companies.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken: not when the track is not of the catalogue of the day, or the meeting stands already.</returns>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(ClusterMeeting meeting, RowLocation location = default) => _meetingsIn.Add(meeting, location);

    /// <summary>Adds a coordinator of a track.</summary>
    /// <param name="coordinator">The coordinator.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken: not when the track is not of the catalogue of the first day, the end lies before it, or the row stands already.</returns>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(TrackCoordinator coordinator, RowLocation location = default) =>
        _coordinatorsIn.Add(coordinator, location);

    /// <summary>Adds a group course, or more days of one.</summary>
    /// <param name="course">The course.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken: not when the track is not of the catalogue of the first day, or it contradicts an earlier row of the course.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="course"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(GroupCourse course, RowLocation location = default)
    {
        Guard.Against.Null(course);
        StartRow();
        var faults = default(RowFaults);
        foreach (var day in CourseFields.Of(course))
        {
            BrancheSchemas.Courses.CheckColumns(day, ref faults);
        }

        Take(course, ref faults);
        return !faults.Any || Refuse(BrancheSchemas.Courses, location, faults, key: []);
    }

    /// <summary>The register of the rows.</summary>
    /// <exception cref="InvalidOperationException">The register has been built already.</exception>
    public BrancheRegister Build()
    {
        StartBuild();
        var register = new BrancheRegister(_catalogues, _municipality, _rules, Rows)
        {
            Marks = Sorted(_marks.Values, static m => (m.Citizen, m.MarkedOn, string.Empty)),
            Orders = Sorted(_orders.Values, static o => (string.Empty, o.DueOn, o.Id)),
            OrderRows = new(_orders.Count + LostOf(BrancheSchemas.Orders), LostOf(BrancheSchemas.Orders))
            {
                Repeated = _repeatedOrders,
            },
            Lost = LostRows.Of(
                BrancheSchemas.All,
                s => LostOf(s) - (s == BrancheSchemas.Orders ? _repeatedOrders : 0),
                _lostOf
            ),
            Meetings = Sorted(_meetings, static m => (string.Empty, m.HeldOn, m.TrackId)),
            Coordinators = Sorted(_coordinators, static c => (string.Empty, c.From, $"{c.TrackId}\n{c.Coordinator}")),
            GroupCourses = Sorted(_courses.Values, static c => (string.Empty, c.Days[0].Date, c.Id)),
        };
        (_marks, _orders, _meetings, _coordinators, _courses) = ([], [], [], [], []);
        return register;
    }

    private protected override void Lose(Schema of, RefusedRow refused) =>
        LostRows.Add(_lostOf, BrancheSchemas.All, of, refused);

    private static ImmutableArray<T> Sorted<T>(IEnumerable<T> rows, Func<T, (string, LocalDate, string)> key) =>
        [
            .. rows.Select(r => (Key: key(r), Row: r))
                .OrderBy(static r => r.Key.Item1, StringComparer.Ordinal)
                .ThenBy(static r => r.Key.Item2)
                .ThenBy(static r => r.Key.Item3, StringComparer.Ordinal)
                .Select(static r => r.Row),
        ];
}
