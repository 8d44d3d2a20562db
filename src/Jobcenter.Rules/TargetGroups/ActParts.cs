using static Jobcenter.Rules.Citizens.CitizenState;
using static Jobcenter.Rules.TargetGroups.SituationFacts;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>Conditions and contradictions that the acts share, each with its own numbers.</summary>
internal sealed class ActParts(string act, SourceReference source, Parameter<int> adultAge)
{
    private static readonly CitizenState[] s_ofOtherGroups =
    [
        UnemploymentBenefit,
        SicknessBenefit,
        JobClarification,
        CitizenState.Ressourceforloeb,
        PreRehabilitation,
        CitizenState.Rehabilitation,
        CitizenState.Ledighedsydelse,
        CitizenState.FlexJob,
        DisabilityPension,
    ];

    private Rule<CitizenSituation> IsAdult => AgeInYears.AtLeast(Limit(adultAge));

    private Rule<CitizenSituation> IsUnderAdultAge => AgeInYears.LessThan(Limit(adultAge));

    /// <summary>Adult, or with a vocational education.</summary>
    public Rule<CitizenSituation> IsAdultOrEducated => Rule.Any(IsAdult, HasVocationalEducation.IsTrue());

    /// <summary>Young and without a vocational education.</summary>
    public Rule<CitizenSituation> IsYoungWithoutEducation =>
        Rule.All(IsUnderAdultAge, HasVocationalEducation.IsFalse());

    /// <summary>Not in the introduction programme.</summary>
    public static Rule<CitizenSituation> IsOutsideProgramme => InIntroductionProgramme.IsFalse();

    /// <summary>Rehabilitation, or pre-rehabilitation without sickness benefit.</summary>
    public static Rule<CitizenSituation> IsInRehabilitation =>
        Rule.Any(
            Is(CitizenState.Rehabilitation).IsTrue(),
            Rule.All(Is(PreRehabilitation).IsTrue(), Is(SicknessBenefit).IsFalse())
        );

    /// <summary>Ledighedsydelse or fleksjob, and not in rehabilitation.</summary>
    public static Rule<CitizenSituation> IsReferredToFlexJob =>
        Rule.All(IsAny(CitizenState.Ledighedsydelse, CitizenState.FlexJob), Rule.Not(IsInRehabilitation));

    /// <summary>No benefit of another group than the assistances.</summary>
    public static Rule<CitizenSituation> HasNoOtherBenefit =>
        Rule.All<CitizenSituation>([.. s_ofOtherGroups.Select(static s => Is(s).IsFalse())]);

    /// <summary>Assessed to one of some categories.</summary>
    public static Rule<CitizenSituation> IsAssessedAs(params VisitationCategory[] categories) =>
        categories.Length == 1
            ? IsAssessed(categories[0]).IsTrue()
            : Rule.Any<CitizenSituation>([.. categories.Select(static c => IsAssessed(c).IsTrue())]);

    /// <summary>How many groups the benefits of one day belong to, where the act itself does not say which one counts.</summary>
    public static int GroupsOf(CitizenStateSet states)
    {
        var sick = states.Contains(SicknessBenefit);
        var rehabilitation =
            states.Contains(CitizenState.Rehabilitation) || (states.Contains(PreRehabilitation) && !sick);
        var cash = states.Contains(CashAssistance);
        var education = states.Contains(EducationAssistance);
        var flex = states.Contains(CitizenState.Ledighedsydelse) || states.Contains(CitizenState.FlexJob);
        ReadOnlySpan<bool> groups =
        [
            states.Contains(UnemploymentBenefit),
            // SHO-ydelse goes with either assistance and is a group of its own only without them.
            cash || (!education && states.Contains(SelfSupportAndReturnBenefit)),
            education,
            sick,
            states.Contains(JobClarification),
            states.Contains(CitizenState.Ressourceforloeb),
            flex && !rehabilitation,
            rehabilitation,
            states.Contains(DisabilityPension),
        ];
        var count = 0;
        foreach (var isOf in groups)
        {
            count += isOf ? 1 : 0;
        }

        return count;
    }

    /// <summary>The contradictions; each is met when it is there.</summary>
    public ImmutableArray<Rule<CitizenSituation>> Conflicts()
    {
        RuleLabel Label(string id, string danish, string english, bool isOurs = false) =>
            ActNumbers.Fill(
                new(
                    $"{act}/conflict-{id}",
                    new(danish, english),
                    source,
                    notes: isOurs
                        ?
                        [
                            new(
                                NoteKind.Decision,
                                new("Modstriden er vores slutning.", "That this is a contradiction is our inference.")
                            ),
                        ]
                        : []
                ),
                adultAge
            );
        return
        [
            new Fact<CitizenSituation, int>(
                "benefitGroups",
                new("målgrupper, dagens ydelser hører til", "target groups the day's benefits belong to"),
                static (in s) =>
                    s.States is { } states
                        ? Known.Of(GroupsOf(states))
                        : Known.Missing<int>(new("ydelserne er ikke kendt", "the benefits are not known")),
                static (in s) =>
                    s.States is { } states
                        ?
                        [
                            new(
                                "states",
                                new("ydelser og aktiviteter", "benefits and activities"),
                                BilingualText.Of(states)
                            ),
                        ]
                        : []
            )
            {
                Reads = (int)SituationParts.States,
            }
                .MoreThan(1)
                .Named(
                    Label("benefits", "Ydelser fra to målgrupper samme dag", "Benefits of two target groups on one day")
                ),
            Rule.All(NeedsCategory, HasSeveralCategories.IsTrue())
                .Named(Label("categories", "To visitationskategorier på én gang", "Two visitation categories at once")),
            Rule.All(Is(CashAssistance).IsTrue(), IsUnderAdultAge, HasVocationalEducation.IsFalse())
                .Named(
                    Label(
                        "cash-young",
                        "Kontanthjælp under {adultAge} år uden erhvervskompetencegivende uddannelse",
                        "Kontanthjælp under {adultAge} without a vocational education"
                    )
                ),
            Rule.All(Is(EducationAssistance).IsTrue(), IsAdult)
                .Named(
                    Label(
                        "education-adult",
                        "Uddannelseshjælp ved {adultAge} år eller derover",
                        "Uddannelseshjælp at {adultAge} or over"
                    )
                ),
            Rule.All(Is(EducationAssistance).IsTrue(), IsUnderAdultAge, HasVocationalEducation.IsTrue())
                .Named(
                    Label(
                        "education-educated",
                        "Uddannelseshjælp med erhvervskompetencegivende uddannelse",
                        "Uddannelseshjælp with a vocational education",
                        isOurs: true
                    )
                ),
            Rule.All(
                    Is(SelfSupportAndReturnBenefit).IsTrue(),
                    // In the introduction programme the categories have other ages.
                    IsOutsideProgramme,
                    Rule.Any(
                        Rule.All(IsYoungWithoutEducation, IsAssessed(VisitationCategory.JobReady).IsTrue()),
                        Rule.All(
                            IsAdultOrEducated,
                            IsAssessedAs(VisitationCategory.EducationReady, VisitationCategory.ClearlyEducationReady)
                        )
                    )
                )
                .Named(
                    Label(
                        "sho-category",
                        "SHO-ydelse med en kategori for en anden alder eller uddannelse",
                        "SHO-ydelse with a category of another age or education",
                        isOurs: true
                    )
                ),
            Rule.Any(
                    Rule.All(
                        Is(CashAssistance).IsTrue(),
                        IsAssessedAs(VisitationCategory.EducationReady, VisitationCategory.ClearlyEducationReady)
                    ),
                    Rule.All(Is(EducationAssistance).IsTrue(), IsAssessed(VisitationCategory.JobReady).IsTrue())
                )
                .Named(
                    Label(
                        "category-benefit",
                        "En kategori, som ydelsen ikke kan have",
                        "A category that the benefit cannot carry"
                    )
                ),
        ];
    }

    /// <summary>On a benefit that carries a category.</summary>
    private static Rule<CitizenSituation> NeedsCategory =>
        IsAny(CashAssistance, EducationAssistance, SelfSupportAndReturnBenefit);
}
