namespace Jobcenter.Rules.TargetGroups;

/// <summary>The facts of a situation, each under its name: what rules of acts, segments and steps are built from, one's own too.</summary>
/// <remarks>
/// A fact that is not here is made as any <see cref="Fact{TFacts, TValue}"/> of a <see cref="CitizenSituation"/>. A rule
/// may mix both: a whole register is classified by the same rules as one citizen, whatever they read.
/// </remarks>
/// <example>
/// <code>
/// Rule&lt;CitizenSituation&gt; rule = Rule.All(
///     SituationFacts.AgeInYears.AtLeast(30),
///     SituationFacts.Is(CitizenState.CashAssistance).IsTrue()
/// );
/// </code>
/// </example>
[DanishTerm("situationens fakta")]
public static partial class SituationFacts
{
    private static readonly BilingualText s_states = new("ydelser og aktiviteter", "benefits and activities");
    private static readonly BilingualText s_noDecision = new("der er ingen visitation", "there is no visitation");
    private static readonly BilingualText s_notBorn = new("fødselsdagen ligger senere", "the day of birth lies later");

    private delegate bool? AnswerOf(in CitizenSituation situation);

    /// <summary>The whole years of age on the date.</summary>
    public static Fact<CitizenSituation, int> AgeInYears { get; } =
        new(
            "age",
            new("alder", "age"),
            static (in s) =>
                s.AgeInYears is { } age ? Known.Of(age)
                : s.BirthDate is null ? Known.Missing<int>(Known.NotKnown)
                : Known.Missing<int>(s_notBorn)
        )
        {
            Reads = (int)SituationParts.Age,
            Given = GivenFactNames.Find(GivenFactNames.BirthDate),
        };

    /// <summary>Whether there is an education that qualifies for work.</summary>
    public static Fact<CitizenSituation, bool> HasVocationalEducation { get; } =
        Answer(
            "vocationalEducation",
            new("har erhvervskompetencegivende uddannelse", "has a vocational education"),
            "education",
            static (in s) => s.HasVocationalEducation,
            SituationParts.Education
        );

    /// <summary>Whether there is a long higher education.</summary>
    public static Fact<CitizenSituation, bool> HasLongHigherEducation { get; } =
        Answer(
            "longHigherEducation",
            new("har lang videregående uddannelse", "has a long higher education"),
            "education",
            static (in s) => s.Education is { } education ? education == EducationLevel.LongHigher : null
        );

    /// <summary>Whether in the introduction programme under the integration act.</summary>
    public static Fact<CitizenSituation, bool> InIntroductionProgramme { get; } =
        Answer(
            "introductionProgramme",
            new("i introduktionsprogrammet", "in the introduction programme"),
            "introduction_programme",
            static (in s) => s.InIntroductionProgramme,
            SituationParts.Programme
        );

    /// <summary>Whether registered as unemployed.</summary>
    public static Fact<CitizenSituation, bool> IsRegisteredUnemployed { get; } =
        Answer(
            "registeredUnemployed",
            new("registreret som ledig", "registered as unemployed"),
            "registered_unemployed",
            static (in s) => s.IsRegisteredUnemployed,
            SituationParts.Registration
        );

    /// <summary>Whether a young person has need of an effort.</summary>
    public static Fact<CitizenSituation, bool> NeedsEffort { get; } =
        Answer(
            "needsEffort",
            new("har behov for en indsats", "has need of an effort"),
            "needs_effort",
            static (in s) => s.NeedsEffort,
            SituationParts.Need
        );

    /// <summary>Whether on one of the thirteen benefits.</summary>
    public static Fact<CitizenSituation, bool> HasBenefit { get; } =
        Answer(
            "benefit",
            new("modtager en ydelse", "receives a benefit"),
            "states",
            static (in s) => s.States?.HasBenefit,
            SituationParts.States
        );

    /// <summary>Whether assessed to two categories at once. A situation that names one says with it that there are no others.</summary>
    public static Fact<CitizenSituation, bool> HasSeveralCategories { get; } =
        Answer(
            "severalCategories",
            new("visiteret til to kategorier på én gang", "assessed to two categories at once"),
            "category",
            static (in s) =>
                s.HasSeveralCategories ? true
                : s.Category is null ? null
                : false,
            SituationParts.Category
        );

    /// <summary>Whether a refugee or family reunified.</summary>
    public static Fact<CitizenSituation, bool> HasResidenceBasis { get; } =
        Answer(
            "residenceBasis",
            new("flygtning eller familiesammenført", "refugee or family reunified"),
            "residence_basis",
            static (in s) => s.HasResidenceBasis
        );

    /// <summary>Whether a woman.</summary>
    public static Fact<CitizenSituation, bool> IsWoman { get; } =
        Answer("woman", new("kvinde", "woman"), "sex", static (in s) => s.Sex is { } sex ? sex == Sex.Woman : null);

    /// <summary>Whether an immigrant.</summary>
    public static Fact<CitizenSituation, bool> IsImmigrant { get; } =
        Answer("immigrant", new("indvandrer", "immigrant"), "immigrant", static (in s) => s.IsImmigrant);

    /// <summary>Whether there are problems beyond unemployment, by the caseworker.</summary>
    public static Fact<CitizenSituation, bool> HasProblemsBeyondUnemployment { get; } =
        Answer(
            "problemsBeyondUnemployment",
            new(
                "har problemer ud over ledighed (sagsbehandlerens vurdering)",
                "has problems beyond unemployment (the caseworker's)"
            ),
            "problems_beyond",
            static (in s) => s.HasProblemsBeyondUnemployment
        );

    /// <summary>Whether on the border between job ready and activity ready, by the caseworker.</summary>
    public static Fact<CitizenSituation, bool> IsBetweenCategories { get; } =
        Answer(
            "betweenCategories",
            new(
                "på grænsen mellem jobparat og aktivitetsparat (sagsbehandlerens vurdering)",
                "on the border between job ready and activity ready (the caseworker's)"
            ),
            "between_categories",
            static (in s) => s.IsBetweenCategories
        );

    /// <summary>Whether there is little schooling from home, by the caseworker.</summary>
    public static Fact<CitizenSituation, bool> HasLittleSchooling { get; } =
        Answer(
            "littleSchooling",
            new(
                "ringe skolegang hjemmefra (sagsbehandlerens vurdering)",
                "little schooling from home (the caseworker's)"
            ),
            "little_schooling",
            static (in s) => s.HasLittleSchooling
        );

    /// <summary>Whether a young offender, by the caseworker.</summary>
    public static Fact<CitizenSituation, bool> IsOffender { get; } =
        Answer(
            "offender",
            new("ung kriminel (sagsbehandlerens viden)", "young offender (the caseworker's)"),
            "offender",
            static (in s) => s.IsOffender
        );

    /// <summary>Whether few modules are missing in a plan for basic adult education (GUV).</summary>
    public static Fact<CitizenSituation, bool> LacksFewModules { get; } =
        Answer(
            "lacksFewModules",
            new("mangler få moduler i en GUV-plan", "lacks few modules in a GUV plan"),
            "few_modules",
            static (in s) => s.LacksFewModules
        );

    /// <summary>The months until work or education, as the caseworker expects.</summary>
    public static Fact<CitizenSituation, int> ExpectedMonths { get; } =
        new(
            "expectedMonths",
            new("forventede måneder til arbejde eller uddannelse", "expected months until work or education"),
            static (in s) => Known.Told(s.ExpectedMonths)
        )
        {
            Given = (
                "expected_months",
                new("forventede måneder til arbejde eller uddannelse", "expected months until work or education")
            ),
        };

    /// <summary>Whether a state is in force.</summary>
    /// <returns>The fact, under the state's id.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The state is not a member of the enum.</exception>
    public static Fact<CitizenSituation, bool> Is(CitizenState state) =>
        Answer(
            state.Id(),
            new($"modtager {state.Name().Danish}", $"receives {state.Name().English}"),
            GivenFactNames.States,
            (in s) => s.States?.Contains(state),
            SituationParts.States,
            static (in s) => s.States is null ? [StatesOf(s)] : []
        );

    /// <summary>Whether the citizen is assessed to a category, also by the rule for those whom nobody has assessed yet.</summary>
    /// <returns>The fact, under the category's id.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The category is not a member of the enum.</exception>
    public static Fact<CitizenSituation, bool> IsAssessed(VisitationCategory category) =>
        new(
            category.Id() is { Length: > 0 } id ? id : "notAssessed",
            new($"visiteret {category.Name().Danish}", $"assessed {category.Name().English}"),
            (in s) =>
                CategoryWithoutDecision.Of(s) switch
                {
                    null => Known.Missing<bool>(Known.NotKnown),
                    VisitationCategory.NotAssessed => Known.Missing<bool>(s_noDecision),
                    { } own => Known.Of(own == category),
                },
            static (in s) => CategoryWithoutDecision.Describe(s)
        )
        {
            Reads = (int)SituationParts.Category,
            Given = GivenFactNames.Find(GivenFactNames.Category),
        };

    /// <summary>A number of a plan or the law as a limit: the value in force on the situation's date, with its source.</summary>
    /// <returns>The fact; missing on a day without a value. A rule's title may say it as <c>{id}</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parameter"/> is null.</exception>
    public static Fact<CitizenSituation, int> Limit(Parameter<int> parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return ParameterFact.Of(
            parameter,
            new("grænse", "limit"),
            static (in CitizenSituation s) => s.Date,
            static v => v,
            isExplained: false
        );
    }

    /// <summary>The states of a day, as what is counted from them rests on them.</summary>
    internal static FactReading StatesOf(in CitizenSituation s) =>
        new(
            GivenFactNames.States,
            s_states,
            s.States is { } states ? BilingualText.Of(states) : null,
            s.States is null ? Known.NotKnown : null
        );

    private static Fact<CitizenSituation, bool> Answer(
        string id,
        BilingualText name,
        string column,
        AnswerOf answer,
        SituationParts? reads = null,
        FactReader<CitizenSituation, ImmutableArray<FactReading>>? basis = null
    ) =>
        new(id, name, (in s) => Known.Told(answer(s)), basis)
        {
            Reads = reads is { } parts ? (int)parts : -1,
            Given = GivenFactNames.Find(column) ?? (column, name),
        };
}
