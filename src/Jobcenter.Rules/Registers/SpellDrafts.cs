namespace Jobcenter.Rules.Registers;

/// <summary>Spells that wait to be sorted into columns, with where they stood.</summary>
internal sealed class SpellDrafts
{
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

    /// <summary>Adds a spell whose place is told later.</summary>
    public void Add(in SpellDraft spell) => _rows.Add(spell);

    /// <summary>Tells where the spells that were added last stood, line after line.</summary>
    public void AddPlaces(RowLocation first, int rows) => _places.Add(first, rows);

    /// <summary>The spells as columns, by citizen and date. One without a citizen, or that its citizen cannot have, is refused.</summary>
    public SpellColumns Sort(
        CitizenOrder citizens,
        Chunks<CitizenDraft> drafts,
        SpellsPastState past,
        RowBuilder refusals,
        int threads
    )
    {
        Memory<SpellDraft>[] chunks = [.. _rows.All()];
        var placed = new PlacedChunk[chunks.Length];
        Ranges.Each(
            chunks.Length,
            threads,
            (first, end) =>
            {
                for (var i = first; i < end; i++)
                {
                    placed[i] = Place(chunks[i].Span, citizens, drafts, past);
                }
            }
        );
        var (row, isSorted, last) = (0, true, default(SpellDraft));
        for (var i = 0; i < chunks.Length; i++)
        {
            if (placed[i].IsTold)
            {
                Tell(chunks[i].Span, row, citizens, past, refusals);
            }

            if (placed[i].Least <= placed[i].Greatest)
            {
                isSorted &= placed[i].IsSorted && last.CompareTo(placed[i].First) <= 0;
                last = placed[i].Last;
            }

            row += chunks[i].Length;
        }

        // Each range of citizens is laid by one thread, which looks at no chunk that has none of them.
        var start = new int[citizens.Count + 1];
        Ranges.Each(citizens.Count, threads, (first, end) => CountIn(start, chunks, placed, first, end));
        for (var i = 1; i < start.Length; i++)
        {
            start[i] += start[i - 1];
        }

        var columns = new SpellColumns.Columns(start);
        Ranges.Each(citizens.Count, threads, (first, end) => PutIn(columns, start, chunks, placed, first, end));
        // Each start is now the next one's.
        start.AsSpan(0, start.Length - 1).CopyTo(start.AsSpan(1));
        start[0] = 0;
        return columns.Made(isSorted, threads);
    }

    private static void CountIn(int[] start, Memory<SpellDraft>[] chunks, PlacedChunk[] placed, int first, int end)
    {
        for (var i = 0; i < chunks.Length; i++)
        {
            foreach (ref readonly var draft in placed[i].IsOf(first, end) ? chunks[i].Span : default)
            {
                if (draft.Citizen >= first && draft.Citizen < end)
                {
                    start[draft.Citizen + 1]++;
                }
            }
        }
    }

    private static void PutIn(
        SpellColumns.Columns columns,
        int[] next,
        Memory<SpellDraft>[] chunks,
        PlacedChunk[] placed,
        int first,
        int end
    )
    {
        for (var i = 0; i < chunks.Length; i++)
        {
            foreach (ref readonly var draft in placed[i].IsOf(first, end) ? chunks[i].Span : default)
            {
                if (draft.Citizen >= first && draft.Citizen < end)
                {
                    columns.Put(next[draft.Citizen]++, draft);
                }
            }
        }
    }

    // Finds the citizens of spells; nothing but the spells is touched.
    private static PlacedChunk Place(
        Span<SpellDraft> chunk,
        CitizenOrder citizens,
        Chunks<CitizenDraft> drafts,
        SpellsPastState past
    )
    {
        var placed = new PlacedChunk
        {
            Least = int.MaxValue,
            Greatest = -1,
            IsSorted = true,
        };
        for (var i = 0; i < chunk.Length; i++)
        {
            ref var draft = ref chunk[i];
            var place = citizens.PlaceOf(draft.Citizen);
            if (place < 0 || !MayHave(draft, drafts))
            {
                // The number stays, to be told.
                draft = draft with
                {
                    Citizen = ~draft.Citizen,
                };
                placed.IsTold = true;
                continue;
            }

            draft = draft with { Citizen = place };
            if (placed.Greatest < 0)
            {
                placed.First = placed.Last = draft;
            }

            placed.IsSorted = placed.IsSorted && placed.Last.CompareTo(draft) <= 0;
            placed.Last = draft;
            (placed.Least, placed.Greatest) = (Math.Min(placed.Least, place), Math.Max(placed.Greatest, place));
            placed.IsTold |= past.Has(draft);
        }

        return placed;
    }

    // Refuses those of a chunk that are to be, and counts those that run past the last day of their state.
    private void Tell(
        ReadOnlySpan<SpellDraft> chunk,
        int firstRow,
        CitizenOrder citizens,
        SpellsPastState past,
        RowBuilder refusals
    )
    {
        for (var i = 0; i < chunk.Length; i++)
        {
            var (number, at) = (~chunk[i].Citizen, firstRow + i);
            if (number >= 0 && citizens.PlaceOf(number) < 0)
            {
                citizens.RefuseWithout(number, RegisterSchemas.Spells, _places[at], refusals);
            }
            else if (number >= 0)
            {
                var faults = new RowFaults { Citizen = citizens.IdOf(number) };
                RegisterSchemas.AddImpossiblePair(
                    (CitizenState)chunk[i].State,
                    (VisitationCategory)chunk[i].Category,
                    ref faults
                );
                refusals.Refuse(RegisterSchemas.Spells, _places[at], faults);
            }
            else if (past.Has(chunk[i]))
            {
                past.Add(_places[at].File, chunk[i]);
            }
        }
    }

    // Only of these does it turn on what is known of the citizen.
    private static bool MayHave(in SpellDraft draft, Chunks<CitizenDraft> drafts) =>
        (CitizenState)draft.State != CitizenState.SelfSupportAndReturnBenefit
        || IsAllowed(draft, drafts[draft.Citizen]);

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

    // What is found of a chunk of spells: whose they are, in which order, and whether some are refused or run past their state's last day.
    private struct PlacedChunk
    {
        public int Least { get; set; }

        public int Greatest { get; set; }

        public bool IsSorted { get; set; }

        public SpellDraft First { get; set; }

        public SpellDraft Last { get; set; }

        /// <summary>Whether something of it is to be told.</summary>
        public bool IsTold { get; set; }

        public readonly bool IsOf(int first, int end) => Least < end && Greatest >= first;
    }
}
