namespace Jobcenter.Rules.TargetGroups;

/// <summary>Builds citizens' situations from rows: a citizen, a date, and one fact a column, empty when not known.</summary>
/// <example>
/// <code>
/// var builder = new SituationBuilder();
/// RowStream rows = builder.Situations.Reading(["citizen", "date", "states"], i =&gt; fields[i]);
/// ImmutableArray&lt;KeyValuePair&lt;string, CitizenSituation&gt;&gt; situations = builder.Build();
/// </code>
/// </example>
[DanishTerm("situationsbygger")]
public sealed class SituationBuilder : RowBuilder
{
    private const string Category = "category";
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

    private static readonly FieldKind<CitizenStateSet?> s_states = new(
        new("id'er med plus imellem; ingen for ingen", "ids with a plus between; ingen for none"),
        fallback: null,
        ParseStates,
        static value => value?.ToString()
    );

    // Two that differ leave it open which counts.
    private static readonly FieldKind<ImmutableArray<VisitationCategory>> s_categories = new(
        new(
            "et id; ingen for ingen afgørelse; to med plus imellem er to på en gang, en modsigelse",
            "an id; ingen for no decision; two with a plus between are two at once, a contradiction"
        ),
        fallback: [],
        ParseCategories,
        static value => string.Join(Plus, value)
    );

    private static readonly Schema<Row> s_schema = Schema<Row>.Of("situations.csv", Declare);

    private ImmutableArray<KeyValuePair<string, CitizenSituation>>.Builder _situations = ImmutableArray.CreateBuilder<
        KeyValuePair<string, CitizenSituation>
    >();

    /// <summary>A builder without rows.</summary>
    /// <param name="onRefused">Is told of every refused row as it comes; null for nobody.</param>
    public SituationBuilder(Action<RefusedRow>? onRefused = null)
        : base(onRefused) =>
        Situations = new RowIntake<Row>(
            this,
            s_schema,
            (in row, location, ref faults) => _situations.Add(new(row.Citizen, row.Situation))
        );

    /// <summary>Takes in rows of a file of situations.</summary>
    public RowIntake Situations { get; }

    /// <summary>The citizens' ids with their situations, in the order of the rows.</summary>
    /// <returns>The situations.</returns>
    /// <exception cref="InvalidOperationException">They have been built already.</exception>
    public ImmutableArray<KeyValuePair<string, CitizenSituation>> Build()
    {
        StartBuild();
        return _situations.DrainToImmutable();
    }

    private static RowForm<Row> Declare(Schema<Row>.Draft s)
    {
        var number = FieldKinds.Number(MaxNumber, s_badNumber);
        var citizen = s.Must("citizen", FieldKinds.Citizen, "borgerens id", "the citizen's id");
        var date = s.Must("date", FieldKinds.Day, "dagen, der spørges om", "the day that is asked about");
        var states = s.Must("states", s_states, "ydelser og aktiviteter", "benefits and activities");
        var category = s.May(Category, s_categories, "visitationskategorien", "the visitation category");
        var birth = s.May("birth_date", FieldKinds.Date, "fødselsdag", "day of birth");
        var sex = s.May("sex", FieldKinds.MaybeWord(Vocabulary.Of<Sex>()), "køn", "sex");
        var area = s.May("area", FieldKinds.Text, "boligområde", "housing area");
        var arrival = s.May("arrival_date", FieldKinds.Date, "dagen for ankomsten", "day of arrival");
        var basis = s.May(
            "residence_basis",
            FieldKinds.YesNo,
            "flygtning eller familiesammenført",
            "a refugee or family reunified"
        );
        var education = s.May(
            "education",
            FieldKinds.MaybeWord(Vocabulary.Of<EducationLevel>()),
            "fuldført uddannelse",
            "completed education"
        );
        var graduated = s.May("graduated_on", FieldKinds.Date, "dagen, den blev fuldført", "the day it was completed");
        var immigrant = s.May("immigrant", FieldKinds.YesNo, "indvandrer", "an immigrant");
        var programme = s.May(
            "introduction_programme",
            FieldKinds.YesNo,
            "i integrationsprogrammet",
            "in the introduction programme"
        );
        var order = s.May("education_order", FieldKinds.YesNo, "har uddannelsespålæg", "has an education order");
        var contact = s.May(
            "first_contact",
            FieldKinds.Date,
            "dagen for første henvendelse",
            "day of the first contact"
        );
        var registered = s.May(
            "registered_unemployed",
            FieldKinds.YesNo,
            "tilmeldt som ledig",
            "registered as unemployed"
        );
        var needs = s.May("needs_effort", FieldKinds.YesNo, "har behov for en indsats", "needs an effort");
        var cashSince = s.May(
            "cash_since",
            FieldKinds.Date,
            "første dag i det løbende kontanthjælpsforløb",
            "first day of the running course of kontanthjælp"
        );
        var cashDays = s.May(
            "cash_days",
            number,
            $"dage på kontanthjælp i de ti år op til date, begge med; højst {MaxDaysInTenYears}",
            $"days on kontanthjælp in the ten years up to date, both ends included; at most {MaxDaysInTenYears}"
        );
        var unemployedSince = s.May(
            "unemployed_since",
            FieldKinds.Date,
            "første dag i den sammenhængende bruttoledighed",
            "first day of the connected gross unemployment"
        );
        var notice = s.May("sickness_notice", FieldKinds.Date, "dagen for sygemeldingen", "day of the sickness notice");
        var months = s.May(
            "expected_months",
            number,
            "måneder til job eller uddannelse, som sagsbehandleren venter",
            "months until work or education, as the caseworker expects"
        );
        var problems = s.May(
            "problems_beyond",
            FieldKinds.YesNo,
            "har problemer ud over ledighed",
            "has problems beyond unemployment"
        );
        var between = s.May(
            "between_categories",
            FieldKinds.YesNo,
            "på grænsen mellem jobparat og aktivitetsparat",
            "on the border between job ready and activity ready"
        );
        var schooling = s.May(
            "little_schooling",
            FieldKinds.YesNo,
            "har kun lidt skolegang",
            "brings little schooling"
        );
        var offender = s.May("offender", FieldKinds.YesNo, "har begået kriminalitet", "has committed offences");
        var modules = s.May("few_modules", FieldKinds.YesNo, "mangler kun få moduler", "lacks only a few modules");
        s.Rule = Check;
        return (ref row) =>
        {
            var categories = row.Read(category);
            return new(
                row.Read(citizen),
                new CitizenSituation(row.Read(date))
                {
                    States = row.Read(states),
                    Category = categories is [var only] ? only : null,
                    HasSeveralCategories = categories.Length > 1,
                    FirstContactOn = row.Read(contact),
                    BirthDate = row.Read(birth),
                    Education = row.Read(education),
                    GraduatedOn = row.Read(graduated),
                    InIntroductionProgramme = row.Read(programme),
                    IsRegisteredUnemployed = row.Read(registered),
                    NeedsEffort = row.Read(needs),
                    HasEducationOrder = row.Read(order),
                    HasResidenceBasis = row.Read(basis),
                    ArrivalDate = row.Read(arrival),
                    Sex = row.Read(sex),
                    IsImmigrant = row.Read(immigrant),
                    HousingArea = row.Read(area),
                    CashAssistanceSince = row.Read(cashSince),
                    CashAssistanceDaysInTenYears = row.Read(cashDays),
                    UnemployedSince = row.Read(unemployedSince),
                    SicknessNoticeOn = row.Read(notice),
                    ExpectedMonths = row.Read(months),
                    HasProblemsBeyondUnemployment = row.Read(problems),
                    IsBetweenCategories = row.Read(between),
                    HasLittleSchooling = row.Read(schooling),
                    IsOffender = row.Read(offender),
                    LacksFewModules = row.Read(modules),
                },
                categories
            );
        };
    }

    private static void Check(in Row row, ref RowFaults faults)
    {
        if (row.Situation.CashAssistanceDaysInTenYears is > MaxDaysInTenYears and var days)
        {
            faults.Add("cash_days", $"{days}", s_tooManyDays);
        }

        foreach (var category in row.Categories.Where(static c => c != VisitationCategory.NotAssessed))
        {
            if (
                row.Situation.States is { } states
                && !states.States.Any(s => VisitationCategories.IsAllowed(s, category))
            )
            {
                faults.Add(Category, category.Id(), s_impossiblePair);
            }
        }
    }

    // An empty category is not known; where the citizen has no visitation, the file says ingen.
    private static BilingualText? ParseCategories(ReadOnlySpan<char> text, out ImmutableArray<VisitationCategory> value)
    {
        value = text is NoStates ? [VisitationCategory.NotAssessed] : [];
        if (text is "" or NoStates)
        {
            return null;
        }

        foreach (var range in text.Split(Plus))
        {
            if (text[range].IsEmpty)
            {
                return s_badCategories;
            }

            if (!VisitationCategories.Vocabulary.TryParse(text[range], out var category))
            {
                return FieldKinds.NotOneOf(VisitationCategories.Vocabulary.Allowed);
            }

            value = value.Contains(category) ? value : value.Add(category);
        }

        return null;
    }

    private static BilingualText? ParseStates(ReadOnlySpan<char> text, out CitizenStateSet? value)
    {
        value = text.IsEmpty ? null : default(CitizenStateSet);
        if (text is "" or NoStates)
        {
            return null;
        }

        foreach (var range in text.Split(Plus))
        {
            if (!CitizenStates.Vocabulary.TryParse(text[range], out var state))
            {
                return s_badStates;
            }

            value = value?.With(state);
        }

        return null;
    }

    private readonly record struct Row(
        string Citizen,
        CitizenSituation Situation,
        ImmutableArray<VisitationCategory> Categories
    );
}
