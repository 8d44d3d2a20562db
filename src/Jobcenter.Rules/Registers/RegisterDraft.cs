using System.Runtime.InteropServices;

namespace Jobcenter.Rules.Registers;

/// <summary>The rows of a register while they come, and how they are sorted into columns.</summary>
internal sealed partial class RegisterDraft
{
    private static readonly BilingualText s_duplicateCitizen = new(
        "borgeren findes allerede i en tidligere række, som beholdes",
        "the citizen stands already in an earlier row, which is kept"
    );

    private readonly Dictionary<string, int> _indexOf = new(StringComparer.Ordinal);

    // By the index in _indexOf; null for an id that only other rows have named so far.
    private readonly List<Citizen?> _citizens = [];
    private readonly List<string> _ids = [];
    private readonly List<SpellDraft> _spells = [];
    private readonly List<RowDraft<Placement>> _placements = [];
    private readonly List<RowDraft<Participation>> _participations = [];
    private readonly List<RowDraft<Interview>> _interviews = [];
    private readonly List<RowDraft<FirstContact>> _contacts = [];
    private readonly List<RowDraft<ContactOffer>> _offers = [];
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly List<RowLocation> _files = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byText;
    private (string Id, int Index) _last = (string.Empty, -1);
    private int _kept;

    public RegisterDraft() => _byText = _indexOf.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Take(Citizen citizen, ref RowFaults faults)
    {
        var index = IndexOf(citizen.Id);
        if (_citizens[index] is not null)
        {
            faults.Add(RegisterSchemas.Citizen, citizen.Id, s_duplicateCitizen);
            return;
        }

        _citizens[index] = citizen;
    }

    public void Take(in RowOf<Spell> row, RowLocation at) =>
        Take(
            IndexOf(row.Citizen),
            DayNumber.Of(row.Row.From),
            Running(row.Row.To) is { } to ? DayNumber.Of(to) : SpellColumns.Open,
            (byte)row.Row.State,
            (byte)row.Row.Category,
            (ushort)(row.Row.Hours?.Hundredths ?? SpellColumns.HoursNotKnown),
            at
        );

    public void Take(int citizen, int from, int to, byte state, byte category, ushort hours, RowLocation at)
    {
        var file = FileIndex(at);
        _spells.Add(new(citizen, from, to, state, category, hours, file, (uint)(at.Line - _files[file].Line)));
    }

    public void Take(in RowOf<Placement> row, RowLocation at) =>
        _placements.Add(
            Draft(
                row.Citizen,
                row.Row with
                {
                    To = Running(row.Row.To),
                    Programme = Shared(row.Row.Programme),
                    Branche = Shared(row.Row.Branche),
                    Employer = Shared(row.Row.Employer),
                },
                at
            )
        );

    public void Take(in RowOf<Participation> row, RowLocation at) =>
        _participations.Add(
            Draft(row.Citizen, row.Row with { To = Running(row.Row.To), Project = Shared(row.Row.Project) }, at)
        );

    public void Take(in RowOf<Interview> row, RowLocation at) => _interviews.Add(Draft(row.Citizen, row.Row, at));

    public void Take(in RowOf<FirstContact> row, RowLocation at) => _contacts.Add(Draft(row.Citizen, row.Row, at));

    public void Take(in RowOf<ContactOffer> row, RowLocation at) => _offers.Add(Draft(row.Citizen, row.Row, at));

    public void EnsureSpells(int more) => _spells.EnsureCapacity(checked(_spells.Count + more));

    /// <summary>The text of an id that rows have named; null for one they have not. The rows of one citizen mostly stand together.</summary>
    public string? Known(ReadOnlySpan<char> id)
    {
        if (id.SequenceEqual(_last.Id) && _last.Index >= 0)
        {
            return _last.Id;
        }

        if (!_byText.TryGetValue(id, out var known, out var index))
        {
            return null;
        }

        _last = (known, index);
        return known;
    }

    public int Count => _ids.Count;

    /// <summary>The index of an id, whose text is made only when no row has named it.</summary>
    public int IndexOf(ReadOnlySpan<char> id) => Known(id) is null ? IndexOf(id.ToString()) : _last.Index;

    public int IndexOf(string id)
    {
        if (ReferenceEquals(id, _last.Id) && _last.Index >= 0)
        {
            return _last.Index;
        }

        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_indexOf, id, out var exists);
        if (!exists)
        {
            index = _citizens.Count;
            _citizens.Add(null);
            _ids.Add(id);
        }

        _last = (_ids[index], index);
        return index;
    }

    private static LocalDate? Running(LocalDate? end) => end is { } day && RegisterLimits.IsOpenEnd(day) ? null : end;

    private RowDraft<T> Draft<T>(string citizen, T row, RowLocation at)
        where T : struct
    {
        var file = FileIndex(at);
        return new(IndexOf(citizen), row, file, (uint)(at.Line - _files[file].Line));
    }

    private RowLocation At(int file, uint line) => new(_files[file].File, _files[file].Line + line);

    // Few programmes and employers stand in many rows: one text of each is kept.
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private string? Shared(string? text)
    {
        if (text is null || _shared.Add(text))
        {
            return text;
        }

        return _shared.TryGetValue(text, out var shared) ? shared : text;
    }

    // The file, with the line that lines are counted from: rows come file by file, so the last is nearly always the one.
    private int FileIndex(RowLocation at)
    {
        if (
            _files.Count == 0
            || !string.Equals(_files[^1].File, at.File, StringComparison.Ordinal)
            || at.Line < _files[^1].Line
            || unchecked((ulong)(at.Line - _files[^1].Line)) > uint.MaxValue
        )
        {
            _files.Add(new(at.File, at.Line is >= 0 and <= uint.MaxValue ? 0 : at.Line));
        }

        return _files.Count - 1;
    }
}
