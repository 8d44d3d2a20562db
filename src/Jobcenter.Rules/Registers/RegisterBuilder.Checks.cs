namespace Jobcenter.Rules.Registers;

public sealed partial class RegisterBuilder
{
    private static void Check(Citizen citizen, ref RowReader reader)
    {
        if (string.IsNullOrWhiteSpace(citizen.Id))
        {
            reader.Refuse(RegisterColumnNames.Citizen, citizen.Id ?? string.Empty, RefusalReasons.MissingCitizen);
        }

        if (citizen.Municipality.IsCountry)
        {
            reader.Refuse(RegisterColumnNames.Municipality, citizen.Municipality.ToString(), RefusalReasons.NoArea);
        }

        CheckDate(RegisterColumnNames.BirthDate, citizen.BirthDate, ref reader);
        CheckDate(RegisterColumnNames.ArrivalDate, citizen.ArrivalDate, ref reader);
        CheckDate(RegisterColumnNames.GraduatedOn, citizen.GraduatedOn, ref reader);
        CheckWord(RegisterColumnNames.Sex, citizen.Sex, Vocabulary.Of<Sex>(), ref reader);
        CheckWord(
            RegisterColumnNames.ResidenceBasis,
            citizen.ResidenceBasis,
            Vocabulary.Of<ResidenceBasis>(),
            ref reader
        );
        CheckWord(RegisterColumnNames.Education, citizen.Education, Vocabulary.Of<EducationLevel>(), ref reader);
    }

    private static void Check(string citizen, in Spell spell, ref RowReader reader)
    {
        CheckCitizen(citizen, ref reader);
        CheckWord<CitizenState>(RegisterColumnNames.State, spell.State, CitizenStates.Vocabulary, ref reader);
        CheckWord<VisitationCategory>(
            RegisterColumnNames.Category,
            spell.Category,
            VisitationCategories.Vocabulary,
            ref reader
        );
        CheckDate(RegisterColumnNames.From, spell.From, ref reader);
        CheckDate(RegisterColumnNames.To, spell.To, ref reader);
        CheckEnd(spell.From, spell.To, ref reader);
        if (reader.Reason is null && !VisitationCategories.IsAllowed(spell.State, spell.Category))
        {
            RefusePair(spell.State, spell.Category, ref reader);
        }
    }

    private static void RefusePair(CitizenState state, VisitationCategory category, ref RowReader reader) =>
        reader.Refuse(RegisterColumnNames.Category, category.Id(), RefusalReasons.ImpossiblePair(state));

    private static void CheckDate(string column, LocalDate? date, ref RowReader reader)
    {
        if (date is { } day && !RegisterLimits.Allows(day))
        {
            reader.Refuse(column, Iso(day), RefusalReasons.OutsideLimits);
        }
    }

    private static void CheckWord<T>(string column, T? value, Vocabulary<T> vocabulary, ref RowReader reader)
        where T : struct, Enum
    {
        if (value is { } word && !vocabulary.Has(word))
        {
            reader.Refuse(column, word.ToString(), RefusalReasons.NotOneOf(vocabulary.Allowed));
        }
    }

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
