namespace Jobcenter.Rules.Registers;

public sealed partial class RegisterBuilder
{
    private static readonly int s_firstDay = DayNumber.Of(RegisterLimits.FirstDate);
    private static readonly int s_firstOpenEnd = DayNumber.Of(new LocalDate(2100, 1, 1));
    private static readonly int s_lastDay = DayNumber.Of(RegisterLimits.LastDate);

    /// <summary>Adds spells from columns of numbers, without an object a row. Their citizens may come before or after them.</summary>
    /// <param name="batch">The columns.</param>
    /// <param name="file">The name that refused rows are told with; the line is the row's index, counted from <paramref name="firstLine"/>.</param>
    /// <param name="firstLine">The line of the first row.</param>
    /// <returns>How many rows were taken so far; a spell without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public int Add(in SpellBatch batch, string? file = null, long firstLine = 1)
    {
        CheckNotBuilt();
        // Of each id in the batch its index here plus one, looked up once.
        var indexes = new int[batch.Ids.Length];
        var places = batch.IsNumbered ? _draft.Count : batch.Ids.Length;
        var taken = 0;
        // The rows since the last refused one, whose places are told at once.
        var run = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            var category = batch.Category.IsEmpty ? (byte)0 : batch.Category[row];
            var hours = batch.Hours.IsEmpty ? SpellColumns.HoursNotKnown : batch.Hours[row];
            if (!IsGood(batch, places, row, category, hours))
            {
                var faults = default(RowFaults);
                Check(batch, places, row, category, hours, ref faults);
                if (faults.Any)
                {
                    EndRun(row);
                    StartRow();
                    Refuse(
                        RegisterSchemas.Spells,
                        new RowLocation(file, firstLine + row),
                        faults,
                        [batch.Citizen[row] is >= 0 and var one && one < places ? IdAt(batch, one) : null]
                    );
                    continue;
                }
            }

            var citizen = batch.Citizen[row];
            if (!batch.IsNumbered)
            {
                ref var index = ref indexes[citizen];
                if (index == 0)
                {
                    index = _draft.NumberOf(batch.Ids[citizen]) + 1;
                }

                citizen = index - 1;
            }

            _draft.Take(
                new SpellDraft(
                    citizen,
                    batch.From[row],
                    batch.To[row] >= s_firstOpenEnd ? SpellBatch.StillRunning : batch.To[row],
                    batch.State[row],
                    category,
                    hours
                )
            );
            run++;
        }

        EndRun(batch.Count);
        return taken;

        void EndRun(int end)
        {
            StartRows(run);
            _draft.TakePlaces(new RowLocation(file, firstLine + end - run), run);
            (taken, run) = (taken + run, 0);
        }
    }

    /// <summary>The number that this builder knows a citizen's id by, for <see cref="SpellBatch.OfNumbers"/> and <see cref="CitizenBatch"/>: a column's dictionary of ids is numbered once, without a text for an id that rows have named.</summary>
    /// <param name="id">The id.</param>
    /// <param name="number">The number; of an id that no row has named yet, a new one.</param>
    /// <returns>Whether the text can be an id; one that cannot is refused with its reason where its row is added as texts.</returns>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public bool TryNumber(ReadOnlySpan<char> id, out int number)
    {
        CheckNotBuilt();
        return _draft.TryNumber(id, out number);
    }

    // Almost every row is good, and comparing its numbers says so; Check says what is wrong in the others.
    private static bool IsGood(in SpellBatch batch, int places, int row, byte category, ushort hours)
    {
        var (citizen, from, to) = (batch.Citizen[row], batch.From[row], batch.To[row]);
        return citizen >= 0
            && citizen < places
            && batch.IsNumbered
            && IsDay(from)
            && to >= from
            && hours <= WeeklyHours.FullTimeHundredths
            && SpellStarts.Allows(batch.State[row], category, from);
    }

    private string? IdAt(in SpellBatch batch, int place) => batch.IsNumbered ? _draft.IdOf(place) : batch.Ids[place];

    // The numbers first: a text is made only for a row that is refused.
    private static void Check(
        in SpellBatch batch,
        int places,
        int row,
        byte category,
        ushort hours,
        ref RowFaults faults
    )
    {
        var (citizen, from, to, state) = (batch.Citizen[row], batch.From[row], batch.To[row], batch.State[row]);
        if (citizen < 0 || citizen >= places)
        {
            faults.Add(RegisterSchemas.Citizen, Number(citizen), NoPlace(places));
        }
        else if (!batch.IsNumbered && FieldKinds.Citizen.OutOfBounds(batch.Ids[citizen]) is { } reason)
        {
            faults.Add(RegisterSchemas.Citizen, batch.Ids[citizen] ?? string.Empty, reason);
        }

        if (state >= CitizenStates.Count)
        {
            faults.Add(RegisterSchemas.State, Number(state), FieldKinds.NotOneOf(CitizenStates.Vocabulary.Allowed));
        }

        if (!VisitationCategories.Vocabulary.Has((VisitationCategory)category))
        {
            faults.Add(
                RegisterSchemas.Category,
                Number(category),
                FieldKinds.NotOneOf(VisitationCategories.Vocabulary.Allowed)
            );
        }

        if (!IsDay(from))
        {
            faults.Add(RegisterSchemas.From, Number(from), FieldKinds.OutsideLimits);
        }

        if (to < s_firstOpenEnd && !IsDay(to))
        {
            faults.Add(RegisterSchemas.To, Number(to), FieldKinds.OutsideLimits);
        }

        if (hours > WeeklyHours.FullTimeHundredths)
        {
            faults.Add(RegisterSchemas.Hours, Number(hours), FieldKinds.BadHours);
        }

        if (faults.Any)
        {
            return;
        }

        if (to < from)
        {
            faults.CheckEnd(RegisterSchemas.To, DayNumber.ToDate(from), DayNumber.ToDate(to));
        }

        if (RegisterSchemas.HasRule((CitizenState)state, (VisitationCategory)category))
        {
            RegisterSchemas.CheckState(
                (CitizenState)state,
                (VisitationCategory)category,
                DayNumber.ToDate(from),
                ref faults
            );
        }
    }

    private static BilingualText NoPlace(int ids) =>
        ids == 0
            ? new(
                "er ingen plads i kolonnernes id'er, som er tomme",
                "is no place in the columns' ids, which are empty"
            )
            : new(
                $"er ingen plads i kolonnernes id'er; skriv 0 til {ids - 1}",
                $"is no place in the columns' ids; write 0 to {ids - 1}"
            );

    private static bool IsDay(int day) => day >= s_firstDay && day <= s_lastDay;

    private static string Number(int value) => FormattableString.Invariant($"{value}");
}
