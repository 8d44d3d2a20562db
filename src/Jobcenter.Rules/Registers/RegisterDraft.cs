using System.Runtime.InteropServices;

namespace Jobcenter.Rules.Registers;

/// <summary>The rows of a register while they come, and how they are sorted into columns.</summary>
internal sealed class RegisterDraft
{
    private const int AgeOfTheYoung = 30;

    private static readonly BilingualText s_duplicateCitizen = new(
        "borgeren findes allerede i en tidligere række, som beholdes",
        "the citizen stands already in an earlier row, which is kept"
    );
    private static readonly BilingualText s_repeatedRow = new(
        "hele rækken står allerede i en anden linje",
        "the whole row stands already in another line"
    );
    private static readonly BilingualText s_noSuchCitizen = new(
        "der er ingen borger med det id",
        "there is no citizen with that id"
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
    private readonly List<string?> _files = [];
    private int _kept;

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

    public void Take(int citizen, int from, int to, byte state, byte category, ushort hours, RowLocation at) =>
        _spells.Add(new(citizen, from, to, state, category, hours, FileIndex(at.File), at.Line));

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

    public int IndexOf(string id)
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

    /// <summary>The rows sorted by citizen and date. A row without a citizen, or that stands twice, is refused.</summary>
    public (CitizenColumns Citizens, SpellColumns Spells, RegisterRows Others) Sort(RowBuilder refusals)
    {
        Citizen[] citizens = [.. _citizens.OfType<Citizen>()];
        var isSorted = true;
        for (var i = 1; i < citizens.Length && isSorted; i++)
        {
            isSorted = string.CompareOrdinal(citizens[i - 1].Id, citizens[i].Id) <= 0;
        }

        if (!isSorted)
        {
            Array.Sort(citizens, static (one, other) => string.CompareOrdinal(one.Id, other.Id));
        }

        // For each citizen in the order they were named, the index among the sorted ones; −1 when the citizen never came.
        var indexes = new int[_citizens.Count];
        Array.Fill(indexes, -1);
        for (var i = 0; i < citizens.Length; i++)
        {
            indexes[_indexOf[citizens[i].Id]] = i;
        }

        return (
            new(ImmutableCollectionsMarshal.AsImmutableArray(citizens)),
            new(SortSpells(indexes, refusals), citizens.Length),
            new(
                SortRows(_placements, indexes, citizens.Length, RowOrder.Placements, refusals),
                SortRows(_participations, indexes, citizens.Length, RowOrder.Participations, refusals),
                SortRows(_interviews, indexes, citizens.Length, RowOrder.Interviews, refusals),
                SortRows(_contacts, indexes, citizens.Length, RowOrder.Contacts, refusals),
                SortRows(_offers, indexes, citizens.Length, RowOrder.Offers, refusals)
            )
        );
    }

    // The spells that have a citizen, numbered as the citizens are sorted, by citizen and date.
    private Span<SpellDraft> SortSpells(int[] indexes, RowBuilder refusals)
    {
        var spells = CollectionsMarshal.AsSpan(_spells);
        var taken = 0;
        var isSorted = true;
        foreach (ref var draft in spells)
        {
            var faults = default(RowFaults);
            if (_citizens[draft.Citizen] is not { } citizen)
            {
                faults.Add(RegisterSchemas.Citizen, _ids[draft.Citizen], s_noSuchCitizen);
            }
            else if (!IsAllowed(draft, citizen))
            {
                RegisterSchemas.AddImpossiblePair(
                    (CitizenState)draft.State,
                    (VisitationCategory)draft.Category,
                    ref faults
                );
            }

            if (faults.Any)
            {
                refusals.Refuse(new RowLocation(_files[draft.File], draft.Line), faults);
                continue;
            }

            spells[taken] = draft with { Citizen = indexes[draft.Citizen] };
            isSorted &= taken == 0 || spells[taken - 1].CompareTo(spells[taken]) <= 0;
            taken++;
        }

        var kept = spells[..taken];
        if (!isSorted)
        {
            kept.Sort();
        }

        _kept = taken;
        return kept;
    }

    /// <summary>The spells that run past the last day of their state, told once a file; they stay.</summary>
    public ImmutableArray<BilingualText> RunPastTheirState(LocalDate knownUntil) =>
        SpellsPastState.Tell(CollectionsMarshal.AsSpan(_spells)[.._kept], _files, knownUntil);

    private CitizenRows<T> SortRows<T>(
        List<RowDraft<T>> drafts,
        int[] indexes,
        int citizens,
        Comparison<T> order,
        RowBuilder refusals
    )
        where T : struct
    {
        var rows = new List<RowDraft<T>>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (indexes[draft.Citizen] is >= 0 and var citizen)
            {
                rows.Add(draft with { Citizen = citizen });
            }
            else
            {
                refusals.Refuse(At(draft), RegisterSchemas.Citizen, _ids[draft.Citizen], s_noSuchCitizen);
            }
        }

        rows.Sort(
            (a, b) => a.Citizen.CompareTo(b.Citizen) is var byCitizen and not 0 ? byCitizen : order(a.Row, b.Row)
        );
        // A row that stands twice, as when two extracts are put together, is one row.
        var kept = 0;
        foreach (var row in rows)
        {
            if (kept > 0 && rows[kept - 1].Citizen == row.Citizen && rows[kept - 1].Row.Equals(row.Row))
            {
                refusals.RefuseRepeated(
                    new(At(row), new RowFault(RegisterSchemas.Citizen, string.Empty, s_repeatedRow))
                );
            }
            else
            {
                CollectionsMarshal.AsSpan(rows)[kept++] = row;
            }
        }

        return new(CollectionsMarshal.AsSpan(rows)[..kept], citizens);

        RowLocation At(in RowDraft<T> row) => new(_files[row.File], row.Line);
    }

    private static bool IsAllowed(in SpellDraft draft, Citizen citizen)
    {
        var state = (CitizenState)draft.State;
        if (state != CitizenState.SelfSupportAndReturnBenefit)
        {
            return true;
        }

        var from = DayNumber.ToDate(draft.From);
        return VisitationCategories.IsAllowed(
            state,
            (VisitationCategory)draft.Category,
            from,
            IsYoungWithOrder(citizen.BirthDate, citizen.HasEducationOrder, from)
        );
    }

    /// <summary>Whether a citizen is under 30 with an education order on a day; null when it is not known.</summary>
    public static bool? IsYoungWithOrder(LocalDate? birthDate, bool? hasOrder, LocalDate day)
    {
        bool? isYoung = birthDate is { } birth ? day < birth || Age.On(birth, day) < AgeOfTheYoung : null;
        // The three-valued and: a no of either is a no.
        return isYoung & hasOrder;
    }

    private static LocalDate? Running(LocalDate? end) => end is { } day && RegisterLimits.IsOpenEnd(day) ? null : end;

    private RowDraft<T> Draft<T>(string citizen, T row, RowLocation at)
        where T : struct => new(IndexOf(citizen), row, FileIndex(at.File), at.Line);

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
