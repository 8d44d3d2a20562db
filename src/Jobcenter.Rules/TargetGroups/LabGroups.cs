using static Jobcenter.Rules.Citizens.CitizenState;
using static Jobcenter.Rules.TargetGroups.ActParts;
using static Jobcenter.Rules.TargetGroups.SituationFacts;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>LAB § 6, from 1 January 2020.</summary>
internal static class LabGroups
{
    private const string Act = "LAB";

    private static readonly SourceReference s_source = new(Act, "§ 6");
    private static readonly ActParts s_parts = new(Act, s_source, ActNumbers.AdultAge);
    private static readonly Note s_inferred = new(
        NoteKind.Estimate,
        new(
            "Nummeret er udledt: ingen side, vi kunne læse, trykker det.",
            "The number is inferred: no page we could read prints it."
        )
    );

    public static TargetGroupAct Build() =>
        new(
            new(Act, new("Målgrupper efter LAB § 6", "Target groups under LAB § 6"), s_source),
            [
                Group(1, "Dagpengemodtagere", "Recipients of dagpenge", Is(UnemploymentBenefit).IsTrue()),
                Group(
                    2,
                    "Jobparate på kontanthjælp eller SHO-ydelse",
                    "Job ready on kontanthjælp or SHO-ydelse",
                    Rule.All(
                        IsAny(CashAssistance, SelfSupportAndReturnBenefit),
                        IsAssessed(VisitationCategory.JobReady).IsTrue(),
                        s_parts.IsAdultOrEducated,
                        IsOutsideProgramme
                    )
                ),
                Group(
                    3,
                    "Aktivitetsparate på kontanthjælp eller SHO-ydelse",
                    "Activity ready on kontanthjælp or SHO-ydelse",
                    Rule.All(
                        IsAny(CashAssistance, SelfSupportAndReturnBenefit),
                        IsAssessed(VisitationCategory.ActivityReady).IsTrue(),
                        s_parts.IsAdultOrEducated,
                        IsOutsideProgramme
                    )
                ),
                Group(
                    4,
                    "Uddannelsesparate unge (åbenlyst uddannelsesparate er en undergruppe)",
                    "Education-ready young people (the clearly education ready are a sub-class)",
                    Rule.All(
                        IsAny(EducationAssistance, SelfSupportAndReturnBenefit),
                        IsAssessedAs(VisitationCategory.EducationReady, VisitationCategory.ClearlyEducationReady),
                        s_parts.IsYoungWithoutEducation,
                        IsOutsideProgramme
                    )
                ),
                Group(
                    5,
                    "Aktivitetsparate unge",
                    "Activity-ready young people",
                    Rule.All(
                        IsAny(EducationAssistance, SelfSupportAndReturnBenefit),
                        IsAssessed(VisitationCategory.ActivityReady).IsTrue(),
                        s_parts.IsYoungWithoutEducation,
                        IsOutsideProgramme
                    )
                ),
                Group(
                    6,
                    "Sygedagpengemodtagere, også under forrevalidering",
                    "Recipients of sygedagpenge, also in pre-rehabilitation",
                    Is(SicknessBenefit).IsTrue()
                ),
                Group(
                    7,
                    "Borgere i jobafklaringsforløb",
                    "Citizens in job clarification",
                    Is(JobClarification).IsTrue()
                ),
                Group(
                    8,
                    "Borgere i ressourceforløb",
                    "Citizens in ressourceforløb",
                    Is(CitizenState.Ressourceforloeb).IsTrue()
                ),
                Group(
                    9,
                    "Borgere visiteret til fleksjob, undtagen nr. 10",
                    "Citizens referred to fleksjob, except no. 10",
                    IsReferredToFlexJob
                ),
                Group(
                    10,
                    "Revalidender, også under forrevalidering, undtagen nr. 6",
                    "Citizens in rehabilitation, also pre-rehabilitation, except no. 6",
                    IsInRehabilitation
                ),
                Group(11, "Førtidspensionister", "Recipients of førtidspension", Is(DisabilityPension).IsTrue()),
                Group(
                    12,
                    "Selvforsørgende, der er registreret som ledige",
                    "Self-supporting, registered as unemployed",
                    Rule.All(
                        HasBenefit.IsFalse(),
                        IsRegisteredUnemployed.IsTrue(),
                        Rule.Not(IsMinorWithNeed),
                        IsOutsideProgramme
                    ),
                    isInferred: true
                ),
                Group(
                    13,
                    "Unge under {minorAge} år med behov for en indsats",
                    "Young people under {minorAge} with need of an effort",
                    Rule.All(HasBenefit.IsFalse(), IsMinorWithNeed, IsOutsideProgramme),
                    isInferred: true
                ),
                new(
                    new(
                        $"{Act}/introduction-programme",
                        new("Deltagere i introduktionsprogrammet", "Participants in the introduction programme"),
                        new("integrationsloven")
                    ),
                    Rule.All(InIntroductionProgramme.IsTrue(), HasNoOtherBenefit, Is(EarlyRetirement).IsFalse())
                ),
            ],
            s_parts.Conflicts()
        );

    private static Rule<CitizenSituation> IsMinorWithNeed =>
        Rule.All(AgeInYears.LessThan(Limit(ActNumbers.MinorAge)), NeedsEffort.IsTrue());

    private static TargetGroup Group(
        int number,
        string danish,
        string english,
        Rule<CitizenSituation> rule,
        bool isInferred = false
    ) =>
        new(
            ActNumbers.Fill(
                new($"{Act}/{number}", new(danish, english), s_source, notes: isInferred ? [s_inferred] : []),
                ActNumbers.MinorAge
            ),
            rule,
            number,
            isInferred
        );
}
