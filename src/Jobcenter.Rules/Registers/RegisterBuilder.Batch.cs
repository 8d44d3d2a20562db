namespace Jobcenter.Rules.Registers;

public sealed partial class RegisterBuilder
{
    private static readonly int s_firstDay = DayNumber.Of(RegisterLimits.FirstDate);
    private static readonly int s_lastDay = DayNumber.Of(RegisterLimits.LastDate);

    /// <summary>Adds spells from prepared columns, without an object a row. Their citizens may come before or after them.</summary>
    /// <param name="batch">The columns.</param>
    /// <param name="file">The name that refused rows are told with; the line is the row's place, counted from 1.</param>
    /// <returns>How many rows were taken so far; a spell without a citizen is refused by <see cref="Build"/>.</returns>
    /// <exception cref="InvalidOperationException">The register has been built.</exception>
    public int Add(in SpellBatch batch, string? file = null)
    {
        CheckNotBuilt();
        var fileIndex = FileIndex(file);
        // Of each id in the batch its place here plus one, looked up once.
        var places = new int[batch.Ids.Length];
        _spells.EnsureCapacity(checked(_spells.Count + batch.Count));
        var taken = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            StartRow();
            var category = batch.Category.IsEmpty ? (byte)0 : batch.Category[row];
            var hours = batch.Hours.IsEmpty ? SpellColumns.HoursNotKnown : batch.Hours[row];
            var reader = default(RowReader);
            Check(batch, row, category, hours, ref reader);
            if (reader.Reason is not null)
            {
                Refuse(new RowLocation(file, row + 1L), ref reader);
                continue;
            }

            ref var place = ref places[batch.Citizen[row]];
            if (place == 0)
            {
                place = IndexOf(batch.Ids[batch.Citizen[row]]) + 1;
            }

            _spells.Add(
                new SpellDraft(
                    place - 1,
                    batch.From[row],
                    batch.To[row],
                    batch.State[row],
                    category,
                    hours,
                    fileIndex,
                    row + 1L
                )
            );
            taken++;
        }

        return taken;
    }

    // The numbers first: a text is made only for a row that is refused.
    private static void Check(in SpellBatch batch, int row, byte category, ushort hours, ref RowReader reader)
    {
        var (citizen, from, to, state) = (batch.Citizen[row], batch.From[row], batch.To[row], batch.State[row]);
        if (citizen < 0 || citizen >= batch.Ids.Length || string.IsNullOrWhiteSpace(batch.Ids[citizen]))
        {
            reader.Refuse(RegisterColumnNames.Citizen, Number(citizen), RefusalReasons.MissingCitizen);
        }
        else if (state >= CitizenStates.Count)
        {
            reader.Refuse(
                RegisterColumnNames.State,
                Number(state),
                RefusalReasons.NotOneOf(CitizenStates.Vocabulary.Allowed)
            );
        }
        else if (!VisitationCategories.Vocabulary.Has((VisitationCategory)category))
        {
            reader.Refuse(
                RegisterColumnNames.Category,
                Number(category),
                RefusalReasons.NotOneOf(VisitationCategories.Vocabulary.Allowed)
            );
        }
        else if (!IsDay(from))
        {
            reader.Refuse(RegisterColumnNames.From, Number(from), RefusalReasons.OutsideLimits);
        }
        else if (to != SpellBatch.StillRunning && !IsDay(to))
        {
            reader.Refuse(RegisterColumnNames.To, Number(to), RefusalReasons.OutsideLimits);
        }
        else if (to < from)
        {
            reader.Refuse(
                RegisterColumnNames.To,
                Iso(DayNumber.ToDate(to)),
                RefusalReasons.ToBeforeFrom(DayNumber.ToDate(from))
            );
        }
        else if (hours > WeeklyHours.FullTimeHundredths)
        {
            reader.Refuse(RegisterColumnNames.Hours, Number(hours), RefusalReasons.BadHours);
        }
        else if (!VisitationCategories.IsAllowed((CitizenState)state, (VisitationCategory)category))
        {
            RefusePair((CitizenState)state, (VisitationCategory)category, ref reader);
        }
    }

    private static bool IsDay(int day) => day >= s_firstDay && day <= s_lastDay;

    private static string Number(int value) => FormattableString.Invariant($"{value}");
}
