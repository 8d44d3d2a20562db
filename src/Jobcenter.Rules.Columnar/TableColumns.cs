using Apache.Arrow;
using Apache.Arrow.Types;

namespace Jobcenter.Rules.Columnar;

/// <summary>The columns of one kind of rows: the citizen's id first, then one after the other.</summary>
internal sealed class TableColumns<TRow>
{
    private readonly List<Func<TableColumn<TRow>>> _columns = [];
    private readonly List<Field> _fields = [];

    public TableColumns() => Add("citizen", TableColumn.Words, static () => new TextColumn<TRow>(static (id, _) => id));

    public Apache.Arrow.Schema Schema => new(_fields, metadata: null);

    public TableColumns<TRow> Text(string name, Func<TRow, string?> of) =>
        Add(name, TableColumn.Words, () => new TextColumn<TRow>((_, row) => of(row)));

    public TableColumns<TRow> Day(string name, Func<TRow, LocalDate?> of) =>
        Add(name, Date32Type.Default, () => new DayColumn<TRow>(of));

    public TableColumns<TRow> Answer(string name, Func<TRow, bool?> of) =>
        Add(name, BooleanType.Default, () => new AnswerColumn<TRow>(of));

    public TableColumns<TRow> Number(string name, Func<TRow, int?> of) =>
        Add(name, Int32Type.Default, () => new NumberColumn<TRow>(of));

    public TableColumns<TRow> Hours(string name, Func<TRow, WeeklyHours?> of) =>
        Add(name, TableColumn.HoursType, () => new HoursColumn<TRow>(of));

    public TableBatch<TRow> Start() => new(Schema, [.. _columns.Select(static c => c())]);

    private TableColumns<TRow> Add(string name, IArrowType type, Func<TableColumn<TRow>> column)
    {
        _fields.Add(new(name, type, nullable: true));
        _columns.Add(column);
        return this;
    }
}

/// <summary>A batch of rows on its way.</summary>
internal sealed class TableBatch<TRow>(Apache.Arrow.Schema schema, ImmutableArray<TableColumn<TRow>> columns)
{
    public int Count { get; private set; }

    public void Add(string citizen, TRow row)
    {
        foreach (var column in columns)
        {
            column.Add(citizen, row);
        }

        Count++;
    }

    public RecordBatch Made() => new(schema, columns.Select(static c => c.Made()), Count);
}

/// <summary>The columns that registers have; that these are all of each kind's is held by a test.</summary>
internal static class TableColumns
{
    public static TableColumns<Citizen> Citizens { get; } =
        new TableColumns<Citizen>()
            .Day("birth_date", static c => c.BirthDate)
            .Text("sex", static c => c.Sex?.Id())
            .Number("municipality", static c => c.Municipality.Code)
            .Text("area", static c => c.HousingArea)
            .Day("arrival_date", static c => c.ArrivalDate)
            .Text("residence_basis", static c => c.ResidenceBasis?.Id())
            .Text("education", static c => c.Education?.Id())
            .Day("graduated_on", static c => c.GraduatedOn)
            .Answer("immigrant", static c => c.IsImmigrant)
            .Answer("introduction_programme", static c => c.InIntroductionProgramme)
            .Answer("education_order", static c => c.HasEducationOrder)
            .Answer("most_vulnerable", static c => c.IsMostVulnerable);

    public static TableColumns<Spell> Spells { get; } =
        new TableColumns<Spell>()
            .Text("state", static s => s.State.Id())
            .Text("category", static s => s.Category == VisitationCategory.NotAssessed ? null : s.Category.Id())
            .Day("from", static s => s.From)
            .Day("to", static s => s.To)
            .Hours("hours", static s => s.Hours);

    public static TableColumns<Placement> Placements { get; } =
        new TableColumns<Placement>()
            .Text("programme", static p => p.Programme)
            .Text("kind", static p => p.Kind.Id())
            .Text("sector", static p => p.Sector?.Id())
            .Text("branche", static p => p.Branche)
            .Text("employer", static p => p.Employer)
            .Day("agreed_on", static p => p.AgreedOn)
            .Day("from", static p => p.From)
            .Day("to", static p => p.To)
            .Hours("hours", static p => p.Hours)
            .Day("aligned_on", static p => p.AlignedOn)
            .Day("followed_up_on", static p => p.FollowedUpOn);

    public static TableColumns<Participation> Participations { get; } =
        new TableColumns<Participation>()
            .Text("project", static p => p.Project)
            .Day("from", static p => p.From)
            .Day("to", static p => p.To)
            .Text("exit", static p => p.Exit?.Id())
            .Answer("digital_tools", static p => p.UsesDigitalTools);

    public static TableColumns<Interview> Interviews { get; } =
        new TableColumns<Interview>()
            .Day("held_on", static i => i.HeldOn)
            .Number("minutes", static i => i.Minutes)
            .Number("preparation_minutes", static i => i.PreparationMinutes)
            .Day("prepared_on", static i => i.PreparedOn)
            .Text("held_by", static i => i.HeldBy?.Id());

    public static TableColumns<FirstContact> Contacts { get; } =
        new TableColumns<FirstContact>()
            .Day("first_contact", static c => c.On)
            .Day("registered_on", static c => c.RegisteredOn)
            .Answer("municipality_from_start", static c => c.HasMunicipalityFromStart)
            .Answer("early_interview", static c => c.NeedsEarlyInterview)
            .Answer("work_duty", static c => c.IsUnderWorkDuty)
            .Answer("interviews_exempt", static c => c.IsExemptFromInterviews)
            .Day("offer_exempt_until", static c => c.OfferExemptUntil)
            .Day("intensified_on", static c => c.IntensifiedOn);

    public static TableColumns<ContactOffer> Offers { get; } =
        new TableColumns<ContactOffer>()
            .Text("kind", static o => o.Kind.Id())
            .Day("from", static o => o.From)
            .Day("to", static o => o.To)
            .Day("offered_on", static o => o.OfferedOn);
}
