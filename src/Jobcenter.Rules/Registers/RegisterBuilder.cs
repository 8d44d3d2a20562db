namespace Jobcenter.Rules.Registers;

/// <summary>Builds a <see cref="Register"/> from rows, in any order. A bad row is refused with its reasons; the good ones stay.</summary>
/// <remarks>
/// Three ways in, for three kinds of senders: values one by one, the texts of a file, query or message through an intake
/// as <see cref="Spells"/>, and <see cref="SpellBatch"/> for who holds columns of numbers already. A row reader gains
/// nothing by preparing columns first; read its rows through <see cref="RowIntake.Reading"/>.
/// </remarks>
/// <example>
/// <code>
/// var builder = new RegisterBuilder();
/// builder.Add(new Citizen("a", Area.Municipality(217)));
/// builder.Add("a", new Spell(CitizenState.CashAssistance, new LocalDate(2021, 1, 4)));
/// Register register = builder.Build(knownUntil: new LocalDate(2021, 12, 31));
/// </code>
/// </example>
[DanishTerm("registerbygger")]
public sealed partial class RegisterBuilder : RowBuilder
{
    private readonly IntakeOf<Citizen> _citizens;
    private readonly IntakeOf<RowOf<Spell>> _spells;
    private readonly IntakeOf<RowOf<Placement>> _placements;
    private readonly IntakeOf<RowOf<Participation>> _participations;
    private readonly IntakeOf<RowOf<Interview>> _interviews;
    private readonly IntakeOf<RowOf<FirstContact>> _contacts;
    private readonly IntakeOf<RowOf<ContactOffer>> _offers;
    private readonly Dictionary<string, long[]> _lostOf = new(StringComparer.Ordinal);
    private RegisterDraft _draft = new();

    /// <summary>A builder without rows.</summary>
    /// <param name="onRefused">Is told of every refused row as it comes; null for nobody.</param>
    public RegisterBuilder(Action<RefusedRow>? onRefused = null)
        : base(onRefused)
    {
        _citizens = new(this, RegisterSchemas.Citizens, (in row, at, ref faults) => _draft.Take(row, ref faults));
        _spells = new(this, RegisterSchemas.Spells, (in row, at, ref _) => _draft.Take(row, at), NamesIn<Spell>());
        _placements = new(
            this,
            RegisterSchemas.Placements,
            (in row, at, ref _) => _draft.Take(row, at),
            NamesIn<Placement>()
        );
        _participations = new(
            this,
            RegisterSchemas.Participations,
            (in row, at, ref _) => _draft.Take(row, at),
            NamesIn<Participation>()
        );
        _interviews = new(
            this,
            RegisterSchemas.Interviews,
            (in row, at, ref _) => _draft.Take(row, at),
            NamesIn<Interview>()
        );
        _contacts = new(
            this,
            RegisterSchemas.Contacts,
            (in row, at, ref _) => _draft.Take(row, at),
            NamesIn<FirstContact>()
        );
        _offers = new(
            this,
            RegisterSchemas.Offers,
            (in row, at, ref _) => _draft.Take(row, at),
            NamesIn<ContactOffer>()
        );
    }

    /// <summary>Takes in rows of <c>citizens.csv</c>.</summary>
    public RowIntake Citizens => _citizens;

    /// <summary>Takes in rows of <c>spells.csv</c>. A citizen may come after them.</summary>
    public RowIntake Spells => _spells;

    /// <summary>Takes in rows of <c>placements.csv</c>. A citizen may come after them.</summary>
    public RowIntake Placements => _placements;

    /// <summary>Takes in rows of <c>participants.csv</c>. A citizen may come after them.</summary>
    public RowIntake Participations => _participations;

    /// <summary>Takes in rows of <c>interviews.csv</c>. A citizen may come after them.</summary>
    public RowIntake Interviews => _interviews;

    /// <summary>Takes in rows of <c>contacts.csv</c>. A citizen may come after them.</summary>
    public RowIntake Contacts => _contacts;

    /// <summary>Takes in rows of <c>offers.csv</c>. A citizen may come after them.</summary>
    public RowIntake Offers => _offers;

    /// <summary>Adds a citizen.</summary>
    /// <param name="citizen">The citizen.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken; of two for one citizen the first is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(Citizen citizen, RowLocation location = default) =>
        _citizens.Add(Guard.Against.Null(citizen), location);

    /// <summary>Adds a spell. Its citizen may come before or after it.</summary>
    /// <param name="citizen">The citizen's id.</param>
    /// <param name="spell">The spell.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken so far; one without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(string citizen, in Spell spell, RowLocation location = default) =>
        _spells.Add(new(Guard.Against.Null(citizen), spell), location);

    /// <summary>Adds a placement, with a first day, or a commitment, with its day. Its citizen may come before or after it.</summary>
    /// <param name="citizen">The citizen's id.</param>
    /// <param name="placement">The placement or commitment.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken so far; one without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(string citizen, in Placement placement, RowLocation location = default) =>
        _placements.Add(new(Guard.Against.Null(citizen), placement), location);

    /// <summary>Adds a citizen's time in a project. The citizen may come before or after it.</summary>
    /// <param name="citizen">The citizen's id.</param>
    /// <param name="participation">The participation.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken so far; one without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(string citizen, in Participation participation, RowLocation location = default) =>
        _participations.Add(new(Guard.Against.Null(citizen), participation), location);

    /// <summary>Adds an interview. Its citizen may come before or after it.</summary>
    /// <param name="citizen">The citizen's id.</param>
    /// <param name="interview">The interview.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken so far; one without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(string citizen, in Interview interview, RowLocation location = default) =>
        _interviews.Add(new(Guard.Against.Null(citizen), interview), location);

    /// <summary>Adds a first contact. Its citizen may come before or after it.</summary>
    /// <param name="citizen">The citizen's id.</param>
    /// <param name="contact">The first contact.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken so far; one without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(string citizen, in FirstContact contact, RowLocation location = default) =>
        _contacts.Add(new(Guard.Against.Null(citizen), contact), location);

    /// <summary>Adds an offer that is no placement. Its citizen may come before or after it.</summary>
    /// <param name="citizen">The citizen's id.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken so far; one without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(string citizen, in ContactOffer offer, RowLocation location = default) =>
        _offers.Add(new(Guard.Against.Null(citizen), offer), location);

    /// <summary>Sorts the rows into a register. A row whose citizen never came, and one that stands twice, is refused now.</summary>
    /// <param name="knownUntil">The last day the rows tell of, included; nothing after it is seen.</param>
    /// <param name="knownFrom">The first day the rows tell of, included; null for no limit.</param>
    /// <param name="threads">How many threads sort them, and later make ready what the first count needs: 1 to 1,024. The register, and what is refused, are the same on any number.</param>
    /// <exception cref="ArgumentException"><paramref name="knownFrom"/> is after <paramref name="knownUntil"/>, or <paramref name="threads"/> is outside its bounds.</exception>
    /// <exception cref="InvalidOperationException">The register has been built already.</exception>
    public Register Build(LocalDate knownUntil, LocalDate? knownFrom = null, int threads = 1)
    {
        Guard.Against.Outside(threads, nameof(threads), 1, 1024);
        Register.CheckKnownPeriod(knownFrom, knownUntil);
        StartBuild();
        (var draft, _draft) = (_draft, new());
        var past = new SpellsPastState(knownUntil);
        var (citizens, spells, others) = draft.Sort(past, this, threads);
        Remarks = past.Told();
        return new(
            citizens,
            spells,
            others,
            Rows,
            LostRows.Of(RegisterSchemas.All, LostOf, LostOfKnown(citizens)),
            knownFrom,
            knownUntil,
            new(citizens, spells, threads)
        );
    }

    // An id that no citizen has, and no refused row of citizens, is misspelt: the row may be anybody's.
    private Dictionary<string, long[]> LostOfKnown(CitizenColumns citizens)
    {
        var own = RegisterSchemas.All.IndexOf(RegisterSchemas.Citizens);
        return new(_lostOf.Where(l => l.Value[own] > 0 || citizens.IndexOf(l.Key) >= 0), StringComparer.Ordinal);
    }

    private protected override void Lose(Schema of, RefusedRow refused) =>
        LostRows.Add(_lostOf, RegisterSchemas.All, of, refused);

    // Of the draft that is being filled: a builder that has built refuses all rows before it looks.
    private RowNames<RowOf<T>> NamesIn<T>()
        where T : struct =>
        new(
            id => _draft.Find(id),
            id => _draft.NumberOf(id),
            static (ref row, numberOf) =>
            {
                if (row.Citizen.Id is null)
                {
                    row = row with { Citizen = new(Id: null, numberOf(row.Citizen.Number)) };
                }
            }
        );
}
