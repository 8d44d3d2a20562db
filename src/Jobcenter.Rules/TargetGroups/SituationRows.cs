using System.Diagnostics.CodeAnalysis;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>Situations as rows of a file: one fact a column, empty when not known.</summary>
public static class SituationRows
{
    private const string Date = "date";
    private const string States = "states";
    private const string FirstContact = "first_contact";
    private const string RegisteredUnemployed = "registered_unemployed";
    private const string NeedsEffort = "needs_effort";
    private const string CashSince = "cash_since";
    private const string CashDays = "cash_days";
    private const string UnemployedSince = "unemployed_since";
    private const string SicknessNotice = "sickness_notice";
    private const string ExpectedMonths = "expected_months";
    private const string ProblemsBeyond = "problems_beyond";
    private const string BetweenCategories = "between_categories";
    private const string LittleSchooling = "little_schooling";
    private const string Offender = "offender";
    private const string FewModules = "few_modules";

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

    private static readonly BilingualText s_badCategories = new(
        "er ikke kategorier; skriv ingen, et id, eller to med plus imellem, som jobparat+aktivitetsparat",
        "is not categories; write ingen, an id, or two with a plus between, as jobparat+aktivitetsparat"
    );

    /// <summary>The columns that a file must have.</summary>
    public static ImmutableArray<string> RequiredColumns { get; } = [RegisterColumnNames.Citizen, Date, States];

    /// <summary>The columns that a file may have besides.</summary>
    public static ImmutableArray<string> OptionalColumns { get; } =
    [
        RegisterColumnNames.Category,
        RegisterColumnNames.BirthDate,
        RegisterColumnNames.Sex,
        RegisterColumnNames.HousingArea,
        RegisterColumnNames.ArrivalDate,
        RegisterColumnNames.ResidenceBasis,
        RegisterColumnNames.Education,
        RegisterColumnNames.GraduatedOn,
        RegisterColumnNames.Immigrant,
        RegisterColumnNames.IntroductionProgramme,
        RegisterColumnNames.EducationOrder,
        FirstContact,
        RegisteredUnemployed,
        NeedsEffort,
        CashSince,
        CashDays,
        UnemployedSince,
        SicknessNotice,
        ExpectedMonths,
        ProblemsBeyond,
        BetweenCategories,
        LittleSchooling,
        Offender,
        FewModules,
    ];

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
        var date = DateIn(ref reader, field, Date);
        if (date is null)
        {
            reader.Refuse(Date, string.Empty, RefusalReasons.NoDate);
        }

        var categories = CategoriesIn(ref reader, field(RegisterColumnNames.Category));
        situation = new CitizenSituation(date ?? RegisterLimits.FirstDate)
        {
            States = StatesIn(ref reader, field(States)),
            Category = categories is [var only] ? only : null,
            HasSeveralCategories = categories.Count > 1,
            FirstContactOn = DateIn(ref reader, field, FirstContact),
            BirthDate = DateIn(ref reader, field, RegisterColumnNames.BirthDate),
            Education = reader.Word(
                RegisterColumnNames.Education,
                field(RegisterColumnNames.Education),
                Vocabulary.Of<EducationLevel>()
            ),
            GraduatedOn = DateIn(ref reader, field, RegisterColumnNames.GraduatedOn),
            InIntroductionProgramme = Answer(ref reader, field, RegisterColumnNames.IntroductionProgramme),
            IsRegisteredUnemployed = Answer(ref reader, field, RegisteredUnemployed),
            NeedsEffort = Answer(ref reader, field, NeedsEffort),
            HasEducationOrder = Answer(ref reader, field, RegisterColumnNames.EducationOrder),
            HasResidenceBasis = Answer(ref reader, field, RegisterColumnNames.ResidenceBasis),
            ArrivalDate = DateIn(ref reader, field, RegisterColumnNames.ArrivalDate),
            Sex = reader.Word(RegisterColumnNames.Sex, field(RegisterColumnNames.Sex), Vocabulary.Of<Sex>()),
            IsImmigrant = Answer(ref reader, field, RegisterColumnNames.Immigrant),
            HousingArea = field(RegisterColumnNames.HousingArea) is { Length: > 0 } area ? area : null,
            CashAssistanceSince = DateIn(ref reader, field, CashSince),
            CashAssistanceDaysInTenYears = Number(ref reader, field, CashDays),
            UnemployedSince = DateIn(ref reader, field, UnemployedSince),
            SicknessNoticeOn = DateIn(ref reader, field, SicknessNotice),
            ExpectedMonths = Number(ref reader, field, ExpectedMonths),
            HasProblemsBeyondUnemployment = Answer(ref reader, field, ProblemsBeyond),
            IsBetweenCategories = Answer(ref reader, field, BetweenCategories),
            HasLittleSchooling = Answer(ref reader, field, LittleSchooling),
            IsOffender = Answer(ref reader, field, Offender),
            LacksFewModules = Answer(ref reader, field, FewModules),
        };
        Check(situation, categories, field, ref reader);
        refused = reader is { Column: { } column, Value: { } value, Reason: { } reason }
            ? new(location, column, value, reason)
            : null;
        return refused is null;
    }

    private static void Check(
        in CitizenSituation situation,
        List<VisitationCategory> categories,
        Func<string, string> field,
        ref RowReader reader
    )
    {
        if (string.IsNullOrWhiteSpace(field(RegisterColumnNames.Citizen)))
        {
            reader.Refuse(RegisterColumnNames.Citizen, string.Empty, RefusalReasons.MissingCitizen);
        }

        if (situation.CashAssistanceDaysInTenYears > MaxDaysInTenYears)
        {
            reader.Refuse(CashDays, field(CashDays), s_tooManyDays);
        }

        foreach (var category in categories.Where(static c => c != VisitationCategory.NotAssessed))
        {
            if (situation.States is { } states && !states.States.Any(s => VisitationCategories.IsAllowed(s, category)))
            {
                reader.Refuse(RegisterColumnNames.Category, category.Id(), s_impossiblePair);
            }
        }
    }

    private static LocalDate? DateIn(ref RowReader reader, Func<string, string> field, string column)
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

    // An empty category is not known; where the citizen has no visitation, the file says ingen. Two that differ leave it open which counts.
    private static List<VisitationCategory> CategoriesIn(ref RowReader reader, string text)
    {
        if (text is "" or NoStates)
        {
            return text.Length == 0 ? [] : [VisitationCategory.NotAssessed];
        }

        var categories = new List<VisitationCategory>();
        foreach (var id in text.Split(Plus))
        {
            if (id.Length == 0)
            {
                reader.Refuse(RegisterColumnNames.Category, text, s_badCategories);
            }
            else if (
                reader.Word(RegisterColumnNames.Category, id, VisitationCategories.Vocabulary) is { } category
                && !categories.Contains(category)
            )
            {
                categories.Add(category);
            }
        }

        return categories;
    }

    private static CitizenStateSet? StatesIn(ref RowReader reader, string text)
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
                reader.Refuse(States, text, s_badStates);
                return null;
            }

            set = set.With(state);
        }

        return set;
    }
}
