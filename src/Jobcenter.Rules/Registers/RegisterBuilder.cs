using System.Runtime.InteropServices;

namespace Jobcenter.Rules.Registers;

/// <summary>Builds a <see cref="Register"/> from rows, in any order. A bad row is refused with its reason; the good ones stay.</summary>
/// <remarks>
/// Not thread-safe. The first <see cref="KeptRefusals"/> refused rows are kept in <see cref="Refused"/>; all of them
/// are counted, and all of them are handed to the callback as they come.
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
public sealed partial class RegisterBuilder
{
    /// <summary>How many refused rows are kept: 1,000.</summary>
    public const int KeptRefusals = 1000;

    private readonly Action<RefusedRow>? _onRefused;
    private readonly List<RefusedRow> _refused = [];
    private readonly Dictionary<string, int> _indexOf = new(StringComparer.Ordinal);

    // By the index in _indexOf; null for an id that only other rows have named so far.
    private readonly List<Citizen?> _citizens = [];
    private readonly List<string> _ids = [];
    private readonly List<SpellDraft> _spells = [];
    private readonly List<RowDraft<Placement>> _placements = [];
    private readonly List<RowDraft<Participation>> _participations = [];
    private readonly List<RowDraft<Interview>> _interviews = [];
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly List<string?> _files = [];
    private long _read;
    private long _refusedCount;
    private bool _isBuilt;

    /// <summary>A builder without rows.</summary>
    /// <param name="onRefused">Is told of every refused row as it comes; null for nobody.</param>
    public RegisterBuilder(Action<RefusedRow>? onRefused = null) => _onRefused = onRefused;

    /// <summary>How many rows have been added, and how many of them refused.</summary>
    public RowCounts Rows => new(_read, _refusedCount);

    /// <summary>The first <see cref="KeptRefusals"/> refused rows.</summary>
    public ImmutableArray<RefusedRow> Refused => [.. _refused];

    /// <summary>Adds a citizen.</summary>
    /// <param name="citizen">The citizen.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(Citizen citizen, RowLocation location = default)
    {
        Guard.Against.Null(citizen);
        StartRow();
        var reader = default(RowReader);
        Check(citizen, ref reader);
        return Finish(citizen, location, ref reader);
    }

    /// <summary>Adds a citizen as written in a file.</summary>
    /// <param name="row">The fields.</param>
    /// <param name="location">Where the row stands.</param>
    /// <returns>Whether the row was taken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(CitizenRow row, RowLocation location = default)
    {
        Guard.Against.Null(row);
        StartRow();
        var reader = default(RowReader);
        var citizen = new Citizen(row.Citizen, reader.Municipality(RegisterColumnNames.Municipality, row.Municipality))
        {
            BirthDate = reader.Date(RegisterColumnNames.BirthDate, row.BirthDate),
            Sex = reader.Word(RegisterColumnNames.Sex, row.Sex, Vocabulary.Of<Sex>()),
            HousingArea = row.HousingArea.Length == 0 ? null : row.HousingArea,
            ArrivalDate = reader.Date(RegisterColumnNames.ArrivalDate, row.ArrivalDate),
            ResidenceBasis = reader.Word(
                RegisterColumnNames.ResidenceBasis,
                row.ResidenceBasis,
                Vocabulary.Of<ResidenceBasis>()
            ),
            Education = reader.Word(RegisterColumnNames.Education, row.Education, Vocabulary.Of<EducationLevel>()),
            GraduatedOn = reader.Date(RegisterColumnNames.GraduatedOn, row.GraduatedOn),
            IsImmigrant = reader.YesNo(RegisterColumnNames.Immigrant, row.Immigrant),
            InIntroductionProgramme = reader.YesNo(
                RegisterColumnNames.IntroductionProgramme,
                row.IntroductionProgramme
            ),
            HasEducationOrder = reader.YesNo(RegisterColumnNames.EducationOrder, row.EducationOrder),
            IsMostVulnerable = reader.YesNo(RegisterColumnNames.MostVulnerable, row.MostVulnerable),
        };
        Check(citizen, ref reader);
        return Finish(citizen, location, ref reader);
    }

    /// <summary>Adds a spell. Its citizen may come before or after it.</summary>
    /// <param name="citizen">The citizen's id.</param>
    /// <param name="spell">The spell.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken so far; a spell without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(string citizen, in Spell spell, RowLocation location = default)
    {
        Guard.Against.Null(citizen);
        StartRow();
        var reader = default(RowReader);
        return Finish(citizen, spell, location, ref reader);
    }

    /// <summary>Adds a spell as written in a file. Its citizen may come before or after it.</summary>
    /// <param name="row">The fields.</param>
    /// <param name="location">Where the row stands.</param>
    /// <returns>Whether the row was taken so far; a spell without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool Add(in SpellRow row, RowLocation location = default)
    {
        StartRow();
        var reader = default(RowReader);
        var state = reader.Required(RegisterColumnNames.State, row.State ?? string.Empty, CitizenStates.Vocabulary);
        var category = reader.Required(
            RegisterColumnNames.Category,
            row.Category ?? string.Empty,
            VisitationCategories.Vocabulary
        );
        var from = reader.Date(RegisterColumnNames.From, row.From ?? string.Empty);
        if (from is null)
        {
            reader.Refuse(RegisterColumnNames.From, string.Empty, RefusalReasons.NoDate);
        }

        var to = reader.End(RegisterColumnNames.To, row.To ?? string.Empty);
        var hours = reader.Hours(RegisterColumnNames.Hours, row.Hours ?? string.Empty);
        return Finish(
            row.Citizen ?? string.Empty,
            new Spell(state, from ?? RegisterLimits.FirstDate, to, category, hours),
            location,
            ref reader
        );
    }

    private bool Finish(Citizen citizen, RowLocation location, ref RowReader reader)
    {
        if (reader.Reason is null)
        {
            var index = IndexOf(citizen.Id);
            if (_citizens[index] is null)
            {
                _citizens[index] = citizen;
                return true;
            }

            reader.Refuse(RegisterColumnNames.Citizen, citizen.Id, RefusalReasons.DuplicateCitizen);
        }

        return Refuse(location, ref reader);
    }

    private bool Finish(string citizen, in Spell spell, RowLocation location, ref RowReader reader)
    {
        if (reader.Reason is null)
        {
            Check(citizen, spell, ref reader);
        }

        if (reader.Reason is not null)
        {
            return Refuse(location, ref reader);
        }

        _spells.Add(new SpellDraft(IndexOf(citizen), spell, FileIndex(location.File), location.Line));
        return true;
    }

    private bool Refuse(RowLocation location, ref RowReader reader)
    {
        if (reader is { Column: { } column, Value: { } value, Reason: { } reason })
        {
            _refusedCount++;
            var refused = new RefusedRow(location, column, value, reason);
            if (_refused.Count < KeptRefusals)
            {
                _refused.Add(refused);
            }

            _onRefused?.Invoke(refused);
        }

        return false;
    }

    private void StartRow()
    {
        CheckNotBuilt();
        _read++;
    }

    private void CheckNotBuilt()
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException("The register has been built; use a new builder.");
        }
    }

    private int IndexOf(string id)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_indexOf, id, out var exists);
        if (!exists)
        {
            index = _citizens.Count;
            _citizens.Add(null);
            _ids.Add(id);
        }

        return index;
    }

    private int FileIndex(string? file)
    {
        // Rows come file by file, so the last name is nearly always the one.
        if (_files.Count == 0 || !string.Equals(_files[^1], file, StringComparison.Ordinal))
        {
            _files.Add(file);
        }

        return _files.Count - 1;
    }
}
