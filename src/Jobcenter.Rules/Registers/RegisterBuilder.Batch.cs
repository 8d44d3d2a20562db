namespace Jobcenter.Rules.Registers;

public sealed partial class RegisterBuilder
{
    private static readonly int s_firstDay = DayNumber.Of(RegisterLimits.FirstDate);
    private static readonly int s_firstOpenEnd = DayNumber.Of(new LocalDate(2100, 1, 1));
    private static readonly int s_lastDay = DayNumber.Of(RegisterLimits.LastDate);

    /// <summary>Adds spells from columns of numbers, without an object a row. Their citizens may come before or after them.</summary>
    /// <param name="batch">The columns.</param>
    /// <param name="file">The name that refused rows are told with; the line is the row's index, counted from 1.</param>
    /// <returns>How many rows were taken so far; a spell without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public int Add(in SpellBatch batch, string? file = null)
    {
        CheckNotBuilt();
        _draft.EnsureSpells(batch.Count);
        // Of each id in the batch its index here plus one, looked up once.
        var indexes = new int[batch.Ids.Length];
        var taken = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            StartRow();
            var category = batch.Category.IsEmpty ? (byte)0 : batch.Category[row];
            var hours = batch.Hours.IsEmpty ? SpellColumns.HoursNotKnown : batch.Hours[row];
            var faults = default(RowFaults);
            Check(batch, row, category, hours, ref faults);
            if (faults.Any)
            {
                Refuse(new RowLocation(file, row + 1L), faults);
                continue;
            }

            ref var index = ref indexes[batch.Citizen[row]];
            if (index == 0)
            {
                index = _draft.IndexOf(batch.Ids[batch.Citizen[row]]) + 1;
            }

            _draft.Take(
                index - 1,
                batch.From[row],
                batch.To[row] >= s_firstOpenEnd ? SpellBatch.StillRunning : batch.To[row],
                batch.State[row],
                category,
                hours,
                new(file, row + 1L)
            );
            taken++;
        }

        return taken;
    }

    // The numbers first: a text is made only for a row that is refused.
    private static void Check(in SpellBatch batch, int row, byte category, ushort hours, ref RowFaults faults)
    {
        var (citizen, from, to, state) = (batch.Citizen[row], batch.From[row], batch.To[row], batch.State[row]);
        if (citizen < 0 || citizen >= batch.Ids.Length)
        {
            faults.Add(RegisterSchemas.Citizen, Number(citizen), NoPlace(batch.Ids.Length));
        }
        else if (FieldKinds.Citizen.OutOfBounds(batch.Ids[citizen]) is { } reason)
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

        if (!faults.Any && to < from)
        {
            faults.CheckEnd(RegisterSchemas.To, DayNumber.ToDate(from), DayNumber.ToDate(to));
        }

        if (!faults.Any && !VisitationCategories.IsAllowed((CitizenState)state, (VisitationCategory)category))
        {
            RegisterSchemas.AddImpossiblePair((CitizenState)state, (VisitationCategory)category, ref faults);
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
