namespace Jobcenter.Rules.Registers;

/// <summary>The rows of a register while they come, and how they are sorted into columns.</summary>
internal sealed class RegisterDraft
{
    private static readonly BilingualText s_duplicateCitizen = new(
        "borgeren findes allerede i en tidligere række, som beholdes",
        "the citizen stands already in an earlier row, which is kept"
    );

    private readonly IdTable _ids = new();

    // By the citizen's number; as long as there are citizens who came.
    private readonly Chunks<CitizenDraft> _citizens = new();
    private readonly NameTable _areas = new();
    private readonly SpellDrafts _spells = new();
    private readonly RowDrafts<Placement> _placements = new();
    private readonly RowDrafts<Participation> _participations = new();
    private readonly RowDrafts<Interview> _interviews = new();
    private readonly RowDrafts<FirstContact> _contacts = new();
    private readonly RowDrafts<ContactOffer> _offers = new();
    private readonly NameTable _shared = new();

    /// <summary>How many ids rows have named.</summary>
    public int Count => _ids.Count;

    public void Take(Citizen citizen, ref RowFaults faults)
    {
        var number = _ids.NumberOf(citizen.Id);
        if (!Take(number, Draft(citizen)))
        {
            AddDuplicate(citizen.Id, ref faults);
        }
    }

    /// <summary>Takes what is known of a citizen.</summary>
    /// <returns>False where the citizen stands already.</returns>
    public bool Take(int number, in CitizenDraft citizen)
    {
        while (_citizens.Count <= number)
        {
            _citizens.Add(default);
        }

        ref var known = ref _citizens[number];
        if (known.HasCome)
        {
            return false;
        }

        known = citizen;
        return true;
    }

    public static void AddDuplicate(string id, ref RowFaults faults) =>
        faults.Add(RegisterSchemas.Citizen, id, s_duplicateCitizen);

    public void Take(in RowOf<Spell> row, RowLocation at) =>
        Take(
            new SpellDraft(
                NumberOf(row.Citizen),
                DayNumber.Of(row.Row.From),
                Running(row.Row.To) is { } to ? DayNumber.Of(to) : SpellColumns.Open,
                (byte)row.Row.State,
                (byte)row.Row.Category,
                (ushort)(row.Row.Hours?.Hundredths ?? SpellColumns.HoursNotKnown)
            ),
            at
        );

    public void Take(in SpellDraft spell, RowLocation at) => _spells.Add(spell, at);

    /// <summary>Takes a spell whose place is told later.</summary>
    public void Take(in SpellDraft spell) => _spells.Add(spell);

    /// <summary>Tells where the spells that were taken last stood, line after line.</summary>
    public void TakePlaces(RowLocation first, int rows) => _spells.AddPlaces(first, rows);

    public void Take(in RowOf<Placement> row, RowLocation at) =>
        _placements.Add(
            NumberOf(row.Citizen),
            row.Row with
            {
                To = Running(row.Row.To),
                Programme = _shared.Of(row.Row.Programme),
                Branche = _shared.Of(row.Row.Branche),
                Employer = _shared.Of(row.Row.Employer),
            },
            at
        );

    public void Take(in RowOf<Participation> row, RowLocation at) =>
        _participations.Add(
            NumberOf(row.Citizen),
            row.Row with
            {
                To = Running(row.Row.To),
                Project = _shared.Of(row.Row.Project),
            },
            at
        );

    public void Take(in RowOf<Interview> row, RowLocation at) => _interviews.Add(NumberOf(row.Citizen), row.Row, at);

    public void Take(in RowOf<FirstContact> row, RowLocation at) => _contacts.Add(NumberOf(row.Citizen), row.Row, at);

    public void Take(in RowOf<ContactOffer> row, RowLocation at) => _offers.Add(NumberOf(row.Citizen), row.Row, at);

    /// <summary>The number of an id that rows have named; −1 for one they have not.</summary>
    public int Find(ReadOnlySpan<char> id) => _ids.Find(id);

    /// <summary>The number of an id, a new one where no row has named it.</summary>
    public int NumberOf(ReadOnlySpan<char> id) => _ids.NumberOf(id);

    /// <summary>The number of an id, a new one where no row has named it; false for a text that can be none.</summary>
    public bool TryNumber(ReadOnlySpan<char> id, out int number) => _ids.TryNumber(id, out number);

    public string IdOf(int number) => _ids.Ids[number].ToString();

    public int AreaOf(string? area) => _areas.PlaceOf(area);

    /// <summary>The rows sorted by citizen and date. A row without a citizen, or that stands twice, is refused.</summary>
    public (CitizenColumns Citizens, SpellColumns Spells, RegisterRows Others) Sort(
        SpellsPastState past,
        RowBuilder refusals,
        int threads
    )
    {
        var order = new CitizenOrder(_ids.Ids, _citizens, threads);
        return (
            new(_ids.Ids.InOrder(order.Numbers), _citizens, order, _areas, threads),
            _spells.Sort(order, _citizens, past, refusals, threads),
            new(
                _placements.Sort(order, RegisterSchemas.Placements, RowOrder.Placements, refusals),
                _participations.Sort(order, RegisterSchemas.Participations, RowOrder.Participations, refusals),
                _interviews.Sort(order, RegisterSchemas.Interviews, RowOrder.Interviews, refusals),
                _contacts.Sort(order, RegisterSchemas.Contacts, RowOrder.Contacts, refusals),
                _offers.Sort(order, RegisterSchemas.Offers, RowOrder.Offers, refusals)
            )
        );
    }

    private int NumberOf(CitizenKey citizen) => citizen.Id is { } id ? _ids.NumberOf(id) : citizen.Number;

    private CitizenDraft Draft(Citizen c) =>
        new(
            (short)c.Municipality.Code,
            CitizenDraft.Day(c.BirthDate),
            CitizenDraft.Day(c.ArrivalDate),
            CitizenDraft.Day(c.GraduatedOn),
            (sbyte)(c.Sex is { } sex ? (int)sex : CitizenBatch.NotKnown),
            (sbyte)(c.ResidenceBasis is { } basis ? (int)basis : CitizenBatch.NotKnown),
            (sbyte)(c.Education is { } education ? (int)education : CitizenBatch.NotKnown),
            CitizenDraft.AllAnswers(c.IsImmigrant, c.InIntroductionProgramme, c.HasEducationOrder, c.IsMostVulnerable),
            _areas.PlaceOf(c.HousingArea)
        );

    private static LocalDate? Running(LocalDate? end) => end is { } day && RegisterLimits.IsOpenEnd(day) ? null : end;
}
