using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>The facts of a situation that the rules of the acts and the plans read, each under its name.</summary>
internal static class SituationFacts
{
    private static readonly BilingualText s_notKnown = new("ikke kendt", "not known");
    private static readonly BilingualText s_states = new("ydelser og aktiviteter", "benefits and activities");
    private static readonly BilingualText s_visitation = new("visitation", "visitation");
    private static readonly BilingualText s_firstContact = new(
        "første kontakt (uden afgørelse tæller unge som uddannelsesparate i 3 måneder)",
        "first contact (without a decision the young count as education ready for 3 months)"
    );
    private static readonly BilingualText s_noDecision = new("der er ingen visitation", "there is no visitation");
    private static readonly BilingualText s_notBorn = new("fødselsdagen ligger senere", "the day of birth lies later");

    public static Fact<CitizenSituation, int> AgeInYears { get; } =
        new(
            "age",
            new("alder", "age"),
            static (in s) =>
                s.AgeInYears is { } age ? Known.Of(age)
                : s.BirthDate is null ? Known.Missing<int>(s_notKnown)
                : Known.Missing<int>(s_notBorn)
        );

    public static Fact<CitizenSituation, bool> HasVocationalEducation { get; } =
        Answer(
            "vocationalEducation",
            new("har erhvervskompetencegivende uddannelse", "has a vocational education"),
            static (in s) => s.HasVocationalEducation
        );

    public static Fact<CitizenSituation, bool> HasLongHigherEducation { get; } =
        Answer(
            "longHigherEducation",
            new("har lang videregående uddannelse", "has a long higher education"),
            static (in s) => s.Education is { } education ? education == EducationLevel.LongHigher : null
        );

    public static Fact<CitizenSituation, bool> InIntroductionProgramme { get; } =
        Answer(
            "introductionProgramme",
            new("i introduktionsprogrammet", "in the introduction programme"),
            static (in s) => s.InIntroductionProgramme
        );

    public static Fact<CitizenSituation, bool> IsRegisteredUnemployed { get; } =
        Answer(
            "registeredUnemployed",
            new("registreret som ledig", "registered as unemployed"),
            static (in s) => s.IsRegisteredUnemployed
        );

    public static Fact<CitizenSituation, bool> NeedsEffort { get; } =
        Answer("needsEffort", new("har behov for en indsats", "has need of an effort"), static (in s) => s.NeedsEffort);

    public static Fact<CitizenSituation, bool> HasBenefit { get; } =
        Answer("benefit", new("modtager en ydelse", "receives a benefit"), static (in s) => s.States?.HasBenefit);

    public static Fact<CitizenSituation, bool> HasSeveralCategories { get; } =
        Answer(
            "severalCategories",
            new("visiteret til to kategorier på én gang", "assessed to two categories at once"),
            // A situation that names one category says with it that there are no others.
            static (in s) =>
                s.HasSeveralCategories ? true
                : s.Category is null ? null
                : false
        );

    public static Fact<CitizenSituation, bool> HasResidenceBasis { get; } =
        Answer(
            "residenceBasis",
            new("flygtning eller familiesammenført", "refugee or family reunified"),
            static (in s) => s.HasResidenceBasis
        );

    public static Fact<CitizenSituation, bool> IsWoman { get; } =
        Answer("woman", new("kvinde", "woman"), static (in s) => s.Sex is { } sex ? sex == Sex.Woman : null);

    public static Fact<CitizenSituation, bool> IsImmigrant { get; } =
        Answer("immigrant", new("indvandrer", "immigrant"), static (in s) => s.IsImmigrant);

    public static Fact<CitizenSituation, bool> HasProblemsBeyondUnemployment { get; } =
        Answer(
            "problemsBeyondUnemployment",
            new(
                "har problemer ud over ledighed (sagsbehandlerens vurdering)",
                "has problems beyond unemployment (the caseworker's)"
            ),
            static (in s) => s.HasProblemsBeyondUnemployment
        );

    public static Fact<CitizenSituation, bool> IsBetweenCategories { get; } =
        Answer(
            "betweenCategories",
            new(
                "på grænsen mellem jobparat og aktivitetsparat (sagsbehandlerens vurdering)",
                "on the border between job ready and activity ready (the caseworker's)"
            ),
            static (in s) => s.IsBetweenCategories
        );

    public static Fact<CitizenSituation, bool> HasLittleSchooling { get; } =
        Answer(
            "littleSchooling",
            new(
                "ringe skolegang hjemmefra (sagsbehandlerens vurdering)",
                "little schooling from home (the caseworker's)"
            ),
            static (in s) => s.HasLittleSchooling
        );

    public static Fact<CitizenSituation, bool> IsOffender { get; } =
        Answer(
            "offender",
            new("ung kriminel (sagsbehandlerens viden)", "young offender (the caseworker's)"),
            static (in s) => s.IsOffender
        );

    public static Fact<CitizenSituation, bool> LacksFewModules { get; } =
        Answer(
            "lacksFewModules",
            new("mangler få moduler i en GUV-plan", "lacks few modules in a GUV plan"),
            static (in s) => s.LacksFewModules
        );

    public static Fact<CitizenSituation, int> ExpectedMonths { get; } =
        new(
            "expectedMonths",
            new("forventede måneder til arbejde eller uddannelse", "expected months until work or education"),
            static (in s) => s.ExpectedMonths is { } months ? Known.Of(months) : Known.Missing<int>(s_notKnown)
        );

    /// <summary>Whether a state is in force.</summary>
    public static Fact<CitizenSituation, bool> Is(CitizenState state) =>
        Answer(
            state.Id(),
            new($"modtager {state.Name().Danish}", $"receives {state.Name().English}"),
            (in s) => s.States?.Contains(state),
            static (in s) => s.States is null ? [new("states", s_states, value: null, s_notKnown)] : []
        );

    /// <summary>Whether one of some states is in force.</summary>
    public static Rule<CitizenSituation> IsAny(params CitizenState[] states) =>
        states.Length == 1
            ? Is(states[0]).IsTrue()
            : Rule.Any<CitizenSituation>([.. states.Select(s => Is(s).IsTrue())]);

    /// <summary>Whether the citizen is assessed to a category, also by the rule for those whom nobody has assessed yet.</summary>
    public static Fact<CitizenSituation, bool> IsAssessed(VisitationCategory category) =>
        new(
            category.Id(),
            new($"visiteret {category.Name().Danish}", $"assessed {category.Name().English}"),
            (in s) =>
                Categories.Of(s) switch
                {
                    null => Known.Missing<bool>(s_notKnown),
                    VisitationCategory.NotAssessed => Known.Missing<bool>(s_noDecision),
                    { } own => Known.Of(own == category),
                },
            static (in s) => DescribeCategory(s)
        );

    // Where nobody has decided, the rule that stands in for a decision, and what it turns on.
    private static ImmutableArray<FactReading> DescribeCategory(in CitizenSituation s)
    {
        if (!Categories.IsWithoutDecision(s))
        {
            return s.Category is null or VisitationCategory.NotAssessed
                ? [new("category", s_visitation, value: null, s.Category is null ? s_notKnown : s_noDecision)]
                : [];
        }

        var rule = Categories.MonthsWithoutDecision;
        var isKnown = s.FirstContactOn <= s.Date;
        return
        [
            new(
                "firstContact",
                s_firstContact,
                isKnown && s.FirstContactOn is { } day
                    ? new(DateText.Of(day, Language.Danish), DateText.Of(day, Language.English))
                    : null,
                isKnown ? null : s_notKnown,
                rule.Source,
                [new("decision", new("beslutning", "decision"), rule.Notes[0].Text)]
            ),
        ];
    }

    /// <summary>Days from a date of the situation to its own, both ends told apart: 0 on the day itself.</summary>
    public static Fact<CitizenSituation, int> DaysSince(
        string id,
        BilingualText name,
        Func<CitizenSituation, LocalDate?> since
    ) =>
        new(
            id,
            name,
            (in s) =>
                since(s) is { } date && date <= s.Date
                    ? Known.Of(Period.DaysBetween(date, s.Date))
                    : Known.Missing<int>(s_notKnown)
        );

    /// <summary>A question whose answer may not be known.</summary>
    public static Fact<CitizenSituation, bool> Answer(
        string id,
        BilingualText name,
        SituationAnswer answer,
        FactBasis<CitizenSituation>? basis = null
    ) => new(id, name, (in s) => answer(s) is { } known ? Known.Of(known) : Known.Missing<bool>(s_notKnown), basis);
}
