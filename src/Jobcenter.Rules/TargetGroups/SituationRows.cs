using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>Situations as rows of a file: one fact a column, empty when not known.</summary>
public static class SituationRows
{
    private const string NoStates = "ingen";
    private const char Plus = '+';
    private const int MaxNumber = 10_000;
    private const int MaxDaysInTenYears = 3653;

    private static readonly BilingualText s_tooManyDays = new(
        $"er flere dage, end ti år har ({MaxDaysInTenYears})",
        $"is more days than ten years have ({MaxDaysInTenYears})"
    );
    private static readonly BilingualText s_impossiblePair = new(
        "kategorien kan ikke stå sammen med nogen af ydelserne",
        "the category cannot stand with any of the benefits"
    );

    private static readonly BilingualText s_badNumber = new(
        $"er ikke et helt tal fra 0 til {MaxNumber}",
        $"is not a whole number from 0 to {MaxNumber}"
    );
    private static readonly BilingualText s_badStates = new(
        $"er ikke tilstande; skriv {NoStates}, eller id'er med plus imellem, som dagpenge+sygedagpenge",
        $"is not states; write {NoStates}, or ids with a plus between, as dagpenge+sygedagpenge"
    );

    /// <summary>Reads a situation.</summary>
    /// <param name="field">The text of a column, by its name; empty where the file has no such column.</param>
    /// <param name="location">Where the row stands.</param>
    /// <param name="situation">The situation, or the default.</param>
    /// <param name="refused">Why the row is refused; null when it is not.</param>
    /// <returns>Whether the row could be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static bool TryRead(
        Func<string, string> field,
        RowLocation location,
        out CitizenSituation situation,
        [NotNullWhen(false)] out RefusedRow? refused
    )
    {
        Guard.Against.Null(field);
        var reader = default(RowReader);
        var date = Date(ref reader, field, SituationColumnNames.Date);
        if (date is null)
        {
            reader.Refuse(SituationColumnNames.Date, string.Empty, RefusalReasons.NoDate);
        }

        situation = new CitizenSituation(date ?? RegisterLimits.FirstDate)
        {
            States = States(ref reader, field(SituationColumnNames.States)),
            Category = Category(ref reader, field),
            FirstContactOn = Date(ref reader, field, SituationColumnNames.FirstContact),
            BirthDate = Date(ref reader, field, RegisterColumnNames.BirthDate),
            Education = reader.Word(
                RegisterColumnNames.Education,
                field(RegisterColumnNames.Education),
                Vocabulary.Of<EducationLevel>()
            ),
            GraduatedOn = Date(ref reader, field, RegisterColumnNames.GraduatedOn),
            InIntroductionProgramme = Answer(ref reader, field, RegisterColumnNames.IntroductionProgramme),
            IsRegisteredUnemployed = Answer(ref reader, field, SituationColumnNames.RegisteredUnemployed),
            NeedsEffort = Answer(ref reader, field, SituationColumnNames.NeedsEffort),
            HasEducationOrder = Answer(ref reader, field, RegisterColumnNames.EducationOrder),
            HasResidenceBasis = Answer(ref reader, field, RegisterColumnNames.ResidenceBasis),
            ArrivalDate = Date(ref reader, field, RegisterColumnNames.ArrivalDate),
            Sex = reader.Word(RegisterColumnNames.Sex, field(RegisterColumnNames.Sex), Vocabulary.Of<Sex>()),
            IsImmigrant = Answer(ref reader, field, RegisterColumnNames.Immigrant),
            HousingArea = field(RegisterColumnNames.HousingArea) is { Length: > 0 } area ? area : null,
            CashAssistanceSince = Date(ref reader, field, SituationColumnNames.CashSince),
            CashAssistanceDaysInTenYears = Number(ref reader, field, SituationColumnNames.CashDays),
            UnemployedSince = Date(ref reader, field, SituationColumnNames.UnemployedSince),
            SicknessNoticeOn = Date(ref reader, field, SituationColumnNames.SicknessNotice),
            ExpectedMonths = Number(ref reader, field, SituationColumnNames.ExpectedMonths),
            HasProblemsBeyondUnemployment = Answer(ref reader, field, SituationColumnNames.ProblemsBeyond),
            IsBetweenCategories = Answer(ref reader, field, SituationColumnNames.BetweenCategories),
            HasLittleSchooling = Answer(ref reader, field, SituationColumnNames.LittleSchooling),
            IsOffender = Answer(ref reader, field, SituationColumnNames.Offender),
            LacksFewModules = Answer(ref reader, field, SituationColumnNames.FewModules),
        };
        Check(situation, field, ref reader);
        refused = reader is { Column: { } column, Value: { } value, Reason: { } reason }
            ? new(location, column, value, reason)
            : null;
        return refused is null;
    }

    private static void Check(in CitizenSituation situation, Func<string, string> field, ref RowReader reader)
    {
        if (string.IsNullOrWhiteSpace(field(RegisterColumnNames.Citizen)))
        {
            reader.Refuse(RegisterColumnNames.Citizen, string.Empty, RefusalReasons.MissingCitizen);
        }

        if (situation.CashAssistanceDaysInTenYears > MaxDaysInTenYears)
        {
            reader.Refuse(SituationColumnNames.CashDays, field(SituationColumnNames.CashDays), s_tooManyDays);
        }

        if (
            situation is { States: { } states, Category: { } category and not VisitationCategory.NotAssessed }
            && !states.States.Any(s => VisitationCategories.IsAllowed(s, category))
        )
        {
            reader.Refuse(RegisterColumnNames.Category, category.Id(), s_impossiblePair);
        }
    }

    private static LocalDate? Date(ref RowReader reader, Func<string, string> field, string column)
    {
        var date = reader.Date(column, field(column));
        if (date is { } day && !RegisterLimits.Allows(day))
        {
            reader.Refuse(column, field(column), RefusalReasons.OutsideLimits);
            return null;
        }

        return date;
    }

    private static bool? Answer(ref RowReader reader, Func<string, string> field, string column) =>
        reader.YesNo(column, field(column));

    private static int? Number(ref RowReader reader, Func<string, string> field, string column)
    {
        var text = field(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (
            int.TryParse(text, System.Globalization.NumberStyles.None, provider: null, out var number)
            && number <= MaxNumber
        )
        {
            return number;
        }

        reader.Refuse(column, text, s_badNumber);
        return null;
    }

    // An empty category is not known; where the citizen has no visitation, the file says ingen.
    private static VisitationCategory? Category(ref RowReader reader, Func<string, string> field)
    {
        var text = field(RegisterColumnNames.Category);
        return text switch
        {
            "" => null,
            NoStates => VisitationCategory.NotAssessed,
            _ => reader.Word(RegisterColumnNames.Category, text, VisitationCategories.Vocabulary),
        };
    }

    private static CitizenStateSet? States(ref RowReader reader, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var set = default(CitizenStateSet);
        if (string.Equals(text, NoStates, StringComparison.Ordinal))
        {
            return set;
        }

        foreach (var id in text.Split(Plus))
        {
            if (!CitizenStates.TryParse(id, out var state))
            {
                reader.Refuse(SituationColumnNames.States, text, s_badStates);
                return null;
            }

            set = set.With(state);
        }

        return set;
    }
}
