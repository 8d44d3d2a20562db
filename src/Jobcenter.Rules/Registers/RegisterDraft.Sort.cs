using System.Runtime.InteropServices;
using Jobcenter.Rules.Forms;

namespace Jobcenter.Rules.Registers;

internal sealed partial class RegisterDraft
{
    // From the law's document, when the first row comes that turns on it.
    private static readonly Lazy<Parameter<int>> s_adultAge = new(static () =>
        LawDocument.Parameter("adultAge", LawDocument.Whole)
    );

    private static readonly BilingualText s_repeatedRow = new(
        "hele rækken står allerede i en anden linje",
        "the whole row stands already in another line"
    );
    private static readonly BilingualText s_noSuchCitizen = new(
        "der er ingen borger med det id",
        "there is no citizen with that id"
    );

    /// <summary>The rows sorted by citizen and date. A row without a citizen, or that stands twice, is refused.</summary>
    public (CitizenColumns Citizens, SpellColumns Spells, RegisterRows Others) Sort(RowBuilder refusals)
    {
        // The citizens who came, by the order they were named in, and then by their ids.
        var order = new List<int>(_citizens.Count);
        var isSorted = true;
        for (var i = 0; i < _citizens.Count; i++)
        {
            if (_citizens[i] is not null)
            {
                isSorted &= order.Count == 0 || string.CompareOrdinal(_ids[order[^1]], _ids[i]) <= 0;
                order.Add(i);
            }
        }

        if (!isSorted)
        {
            order.Sort((one, other) => string.CompareOrdinal(_ids[one], _ids[other]));
        }

        // For each citizen in the order they were named, the index among the sorted ones; −1 when the citizen never came.
        var indexes = new int[_citizens.Count];
        Array.Fill(indexes, -1);
        var citizens = new Citizen[order.Count];
        for (var i = 0; i < citizens.Length; i++)
        {
            indexes[order[i]] = i;
            citizens[i] = _citizens[order[i]]!;
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
                refusals.Refuse(At(draft.File, draft.Line), faults);
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

        RowLocation At(in RowDraft<T> row) => this.At(row.File, row.Line);
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
        bool? isYoung =
            birthDate is { } birth && s_adultAge.Value.ValueOn(day) is { } adult
                ? day < birth || Age.On(birth, day) < adult.Value
                : null;
        // The three-valued and: a no of either is a no.
        return isYoung & hasOrder;
    }
}
