using static Jobcenter.Rules.Citizens.CitizenState;
using static Jobcenter.Rules.TargetGroups.ActParts;
using static Jobcenter.Rules.TargetGroups.SituationFacts;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>The act before LAB: LBK 1342/2016 § 2, until 31 December 2019. Its other numbers could not be found.</summary>
internal static class Lab2016Groups
{
    private const string Act = "LAB-2016";

    private static readonly SourceReference s_source = new(Act, "§ 2");
    private static readonly ActParts s_parts = new(Act, s_source, ActNumbers.AdultAge2016);

    public static TargetGroupAct Build() =>
        new(
            new(
                Act,
                new("Målgrupper efter den tidligere lov § 2", "Target groups under the earlier act § 2"),
                s_source,
                notes:
                [
                    new(
                        NoteKind.Remark,
                        new(
                            "Kun nr. 1-7, 12 og 13 kunne findes; hvem der ikke passer i dem, er ukendt.",
                            "Only nos. 1–7, 12 and 13 could be found; who fits none of them is unknown."
                        )
                    ),
                    new(
                        NoteKind.Decision,
                        new(
                            "Alder og uddannelse skiller grupperne, som de gør i loven fra 2020.",
                            "Age and education divide the groups as they do in the act of 2020."
                        )
                    ),
                ]
            ),
            [
                Group(1, "Dagpengemodtagere", "Recipients of dagpenge", Is(UnemploymentBenefit).IsTrue()),
                Group(
                    2,
                    "Jobparate på kontanthjælp eller integrationsydelse",
                    "Job ready on kontanthjælp or integrationsydelse",
                    Rule.All(
                        IsAny(CashAssistance, SelfSupportAndReturnBenefit),
                        IsAssessed(VisitationCategory.JobReady).IsTrue(),
                        s_parts.IsAdultOrEducated,
                        IsOutsideProgramme
                    )
                ),
                Group(
                    3,
                    "Aktivitetsparate på kontanthjælp eller integrationsydelse",
                    "Activity ready on kontanthjælp or integrationsydelse",
                    Rule.All(
                        IsAny(CashAssistance, SelfSupportAndReturnBenefit),
                        IsAssessed(VisitationCategory.ActivityReady).IsTrue(),
                        s_parts.IsAdultOrEducated,
                        IsOutsideProgramme
                    )
                ),
                Group(4, "Revalidender", "Citizens in rehabilitation", IsInRehabilitation),
                Group(5, "Sygedagpengemodtagere", "Recipients of sygedagpenge", Is(SicknessBenefit).IsTrue()),
                Group(6, "Førtidspensionister", "Recipients of førtidspension", Is(DisabilityPension).IsTrue()),
                Group(7, "Borgere visiteret til fleksjob", "Citizens referred to fleksjob", IsReferredToFlexJob),
                Group(
                    12,
                    "Uddannelsesparate unge",
                    "Education-ready young people",
                    Rule.All(
                        IsAny(EducationAssistance, SelfSupportAndReturnBenefit),
                        IsAssessedAs(VisitationCategory.EducationReady, VisitationCategory.ClearlyEducationReady),
                        s_parts.IsYoungWithoutEducation,
                        IsOutsideProgramme
                    )
                ),
                Group(
                    13,
                    "Aktivitetsparate unge",
                    "Activity-ready young people",
                    Rule.All(
                        IsAny(EducationAssistance, SelfSupportAndReturnBenefit),
                        IsAssessed(VisitationCategory.ActivityReady).IsTrue(),
                        s_parts.IsYoungWithoutEducation,
                        IsOutsideProgramme
                    )
                ),
            ],
            s_parts.Conflicts(),
            isWhole: false
        );

    private static TargetGroup Group(int number, string danish, string english, Rule<CitizenSituation> rule) =>
        new(new($"{Act}/{number}", new(danish, english), s_source), rule, number);
}
