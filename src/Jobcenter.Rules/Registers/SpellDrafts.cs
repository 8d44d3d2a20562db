using Jobcenter.Rules.Forms;

namespace Jobcenter.Rules.Registers;

/// <summary>Spells that wait to be sorted into columns, with where they stood.</summary>
internal sealed class SpellDrafts
{
    private const int Refused = -1;

    // From the law's document, when the first row comes that turns on it.
    private static readonly Lazy<Parameter<int>> s_adultAge = new(static () =>
        LawDocument.Parameter("adultAge", LawDocument.Whole)
    );

    private readonly Chunks<SpellDraft> _rows = new();
    private readonly RowPlaces _places = new();

    public void Add(in SpellDraft spell, RowLocation at)
    {
        _rows.Add(spell);
        _places.Add(at);
    }

    /// <summary>The spells as columns, by citizen and date. One without a citizen, or that its citizen cannot have, is refused.</summary>
    public SpellColumns Sort(
        CitizenOrder citizens,
        Chunks<CitizenDraft> drafts,
        SpellsPastState past,
        RowBuilder refusals
    )
    {
        var start = new int[citizens.Count + 1];
        var isSorted = true;
        var (row, last) = (0, default(SpellDraft));
        foreach (var chunk in _rows.All())
        {
            foreach (ref var draft in chunk.Span)
            {
                var citizen = Taken(draft, row, citizens, drafts, refusals) ? citizens.PlaceOf(draft.Citizen) : Refused;
                draft = draft with { Citizen = citizen };
                if (citizen != Refused)
                {
                    start[citizen + 1]++;
                    isSorted = isSorted && last.CompareTo(draft) <= 0;
                    last = draft;
                    if (past.Has(draft))
                    {
                        past.Add(_places[row].File, draft);
                    }
                }

                row++;
            }
        }

        for (var i = 1; i < start.Length; i++)
        {
            start[i] += start[i - 1];
        }

        var columns = new SpellColumns.Columns(start);
        foreach (var chunk in _rows.All())
        {
            foreach (ref readonly var draft in chunk.Span)
            {
                if (draft.Citizen != Refused)
                {
                    columns.Put(start[draft.Citizen]++, draft);
                }
            }
        }

        // Each start is now the next one's.
        start.AsSpan(0, start.Length - 1).CopyTo(start.AsSpan(1));
        start[0] = 0;
        return columns.Made(isSorted);
    }

    private bool Taken(
        in SpellDraft draft,
        int row,
        CitizenOrder citizens,
        Chunks<CitizenDraft> drafts,
        RowBuilder refusals
    )
    {
        if (citizens.PlaceOf(draft.Citizen) < 0)
        {
            citizens.RefuseWithout(draft.Citizen, RegisterSchemas.Spells, _places[row], refusals);
            return false;
        }

        if (
            (CitizenState)draft.State != CitizenState.SelfSupportAndReturnBenefit
            || IsAllowed(draft, drafts[draft.Citizen])
        )
        {
            return true;
        }

        var faults = default(RowFaults);
        RegisterSchemas.AddImpossiblePair((CitizenState)draft.State, (VisitationCategory)draft.Category, ref faults);
        return refusals.Refuse(RegisterSchemas.Spells, _places[row], faults);
    }

    private static bool IsAllowed(in SpellDraft draft, in CitizenDraft citizen)
    {
        var from = DayNumber.ToDate(draft.From);
        return VisitationCategories.IsAllowed(
            (CitizenState)draft.State,
            (VisitationCategory)draft.Category,
            from,
            IsYoungWithOrder(
                CitizenDraft.Date(citizen.Birth),
                CitizenDraft.Answer(citizen.Answers, CitizenColumns.EducationOrder),
                from
            )
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
