using System.Runtime.InteropServices;

namespace Jobcenter.Rules.Registers;

public sealed partial class RegisterBuilder
{
    private const int AgeOfTheYoung = 30;

    /// <summary>Sorts the rows into a register. A row whose citizen never came is refused now.</summary>
    /// <param name="knownUntil">The last day the rows tell of, included; nothing after it is seen.</param>
    /// <param name="knownFrom">The first day the rows tell of, included; null for no limit.</param>
    /// <returns>The register.</returns>
    /// <exception cref="ArgumentException"><paramref name="knownFrom"/> is after <paramref name="knownUntil"/>.</exception>
    /// <exception cref="InvalidOperationException">The register has been built already.</exception>
    public Register Build(LocalDate knownUntil, LocalDate? knownFrom = null)
    {
        CheckNotBuilt();
        Register.CheckKnownPeriod(knownFrom, knownUntil);
        _isBuilt = true;
        var citizens = SortedCitizens();
        var places = SortedPlaces(citizens);
        return new Register(
            new CitizenColumns(citizens),
            new SpellColumns(TakeSpells(places), citizens.Length),
            new RegisterRows(
                Take(_placements, places, citizens.Length, RowOrder.Placements),
                Take(_participations, places, citizens.Length, RowOrder.Participations),
                Take(_interviews, places, citizens.Length, RowOrder.Interviews)
            ),
            Rows,
            knownFrom,
            knownUntil
        );
    }

    private ImmutableArray<Citizen> SortedCitizens()
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

        return ImmutableCollectionsMarshal.AsImmutableArray(citizens);
    }

    // For each citizen in the order they were named, the place among the sorted ones; −1 when the citizen never came.
    private int[] SortedPlaces(ImmutableArray<Citizen> citizens)
    {
        var places = new int[_citizens.Count];
        Array.Fill(places, -1);
        for (var i = 0; i < citizens.Length; i++)
        {
            places[_indexOf[citizens[i].Id]] = i;
        }

        return places;
    }

    // The spells that have a citizen, numbered as the citizens are sorted, by citizen and date.
    private Span<SpellDraft> TakeSpells(int[] places)
    {
        var spells = CollectionsMarshal.AsSpan(_spells);
        var taken = 0;
        var isSorted = true;
        foreach (ref var draft in spells)
        {
            var reader = default(RowReader);
            if (_citizens[draft.Citizen] is not { } citizen)
            {
                reader.Refuse(RegisterColumnNames.Citizen, _ids[draft.Citizen], RefusalReasons.NoSuchCitizen);
            }
            else if (!IsAllowed(draft, citizen))
            {
                RefusePair(draft.CitizenState, (VisitationCategory)draft.Category, ref reader);
            }

            if (reader.Reason is not null)
            {
                Refuse(new RowLocation(_files[draft.File], draft.Line), ref reader);
                continue;
            }

            spells[taken] = draft with { Citizen = places[draft.Citizen] };
            isSorted &= taken == 0 || spells[taken - 1].CompareTo(spells[taken]) <= 0;
            taken++;
        }

        var kept = spells[..taken];
        if (!isSorted)
        {
            kept.Sort();
        }

        return kept;
    }

    private CitizenRows<T> Take<T>(List<RowDraft<T>> drafts, int[] places, int citizens, Comparison<T> order)
        where T : struct
    {
        var taken = new List<RowDraft<T>>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (places[draft.Citizen] < 0)
            {
                var reader = default(RowReader);
                reader.Refuse(RegisterColumnNames.Citizen, _ids[draft.Citizen], RefusalReasons.NoSuchCitizen);
                Refuse(new RowLocation(_files[draft.File], draft.Line), ref reader);
                continue;
            }

            taken.Add(draft with { Citizen = places[draft.Citizen] });
        }

        taken.Sort(
            (a, b) => a.Citizen.CompareTo(b.Citizen) is var byCitizen and not 0 ? byCitizen : order(a.Row, b.Row)
        );
        RefuseRepeats(taken);
        return new(CollectionsMarshal.AsSpan(taken), citizens);
    }

    // A row that stands twice, as when two extracts are put together, is one row.
    private void RefuseRepeats<T>(List<RowDraft<T>> sorted)
        where T : struct
    {
        var kept = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            var isRepeat =
                kept > 0
                && sorted[kept - 1].Citizen == sorted[i].Citizen
                && EqualityComparer<T>.Default.Equals(sorted[kept - 1].Row, sorted[i].Row);
            if (isRepeat)
            {
                var reader = default(RowReader);
                reader.Refuse(RegisterColumnNames.Citizen, string.Empty, RefusalReasons.RepeatedRow);
                Refuse(new RowLocation(_files[sorted[i].File], sorted[i].Line), ref reader);
            }
            else
            {
                sorted[kept++] = sorted[i];
            }
        }

        sorted.RemoveRange(kept, sorted.Count - kept);
    }

    private static bool IsAllowed(in SpellDraft draft, Citizen citizen)
    {
        if (draft.CitizenState != CitizenState.SelfSupportAndReturnBenefit)
        {
            return true;
        }

        var from = DayNumber.ToDate(draft.From);
        bool? isYoung = citizen.BirthDate is { } birth ? from < birth || Age.On(birth, from) < AgeOfTheYoung : null;
        bool? youngWithOrder =
            isYoung is false || citizen.HasEducationOrder is false ? false
            : isYoung is null || citizen.HasEducationOrder is null ? null
            : true;
        return VisitationCategories.IsAllowed(draft.CitizenState, (VisitationCategory)draft.Category, youngWithOrder);
    }
}
