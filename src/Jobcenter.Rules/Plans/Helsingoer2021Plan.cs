using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>HEL21: Helsingør's Beskæftigelsesplan 2021, sections 3.1 and 3.2.</summary>
internal static class Helsingoer2021Plan
{
    private const string PlanId = "HEL21";
    private const int PlanYear = 2021;
    private const int HelsingoerCode = 217;

    private static readonly Note s_thirteenBenefits = new(
        NoteKind.Decision,
        new(
            "Planen siger ikke, hvilke ydelser der tælles; vi tæller STARs tretten ydelser (offentlig forsørgelse).",
            "The plan does not say which benefits count; we count STAR's thirteen benefits (public support)."
        )
    );

    public static EmploymentPlan Create()
    {
        var quarters = new BaselineSpan(
            MeasuringPeriod.OfQuarter(PlanYear - 1, 4),
            MeasuringPeriod.OfQuarter(PlanYear, 4)
        );
        var year = MeasuringPeriod.OfYear(PlanYear);
        var support = BenefitGroup.PublicSupport;
        var education = BenefitGroup.Of(CitizenState.EducationAssistance);
        var twoPercentDown = new RelativeChange(Fraction.OfPercent(-2));
        return new(
            PlanId,
            new("Helsingør Kommunes beskæftigelsesplan 2021", "Helsingør Municipality's employment plan 2021"),
            Area.Municipality(HelsingoerCode),
            PlanYear,
            new FullTimePersonChange(
                Label(
                    "vision",
                    "3.1",
                    "Modtagere af kommunal forsørgelse falder mindst 12 % fra {baseline} til {deadline}",
                    "Recipients of municipal support fall by at least 12 % from {baseline} to {deadline}",
                    Strength.Aim,
                    s_thirteenBenefits
                ),
                support,
                new BaselineSpan(MeasuringPeriod.OfYear(2020), MeasuringPeriod.OfYear(2030)),
                new RelativeChange(Fraction.OfPercent(-12))
            ),
            new FullTimePersonChange(
                Label(
                    "3.1-1",
                    "3.1",
                    "Modtagere af forsørgelsesydelse falder mindst 2 % fra {baseline} til {deadline}",
                    "Recipients of support fall by at least 2 % from {baseline} to {deadline}",
                    Strength.Requirement,
                    s_thirteenBenefits
                ),
                support,
                quarters,
                twoPercentDown
            ),
            new FullTimePersonChangeAgainstCountry(
                Label(
                    "3.1-2",
                    "3.1",
                    "Udviklingen i modtagere af forsørgelsesydelse er bedre end landets, {baseline} til {deadline}",
                    "The development in recipients of support is better than the country's, {baseline} to {deadline}",
                    Strength.Requirement,
                    s_thirteenBenefits
                ),
                support,
                quarters
            ),
            new PopulationShareAgainstCountry(
                Label(
                    "3.1-3",
                    "3.1",
                    "Andelen af befolkningen på forsørgelsesydelse er lavere end landets, {deadline}",
                    "The share of the population on support is lower than the country's, {deadline}",
                    Strength.Requirement,
                    s_thirteenBenefits,
                    new(
                        NoteKind.Decision,
                        new(
                            "Sætningen kan læses som andelens niveau eller dens ændring; begge vises. Niveauet afgør, medmindre ændringen vælges.",
                            "The sentence can mean the share's level or its change; both are shown. The level decides unless the change is chosen."
                        )
                    ),
                    new(
                        NoteKind.Decision,
                        new(
                            "Planen siger ikke, hvilken befolkning; vi bruger de 16-66-årige.",
                            "The plan does not say which population; we use those aged 16–66."
                        )
                    )
                ),
                support,
                quarters
            ),
            new BenchmarkRank(
                Label(
                    "3.1-4",
                    "3.1",
                    "Kommunen er blandt de 50 bedste i Beskæftigelsesministeriets benchmark ved udgangen af {deadline}",
                    "The municipality is among the best 50 in the Ministry of Employment's benchmark at the end of {deadline}",
                    Strength.Requirement,
                    new Note(
                        NoteKind.Decision,
                        new(
                            "Den nyeste liste fra planåret, dateret senest på opfølgningsdagen, gælder.",
                            "The newest list of the plan year dated on or before the follow-up date counts."
                        )
                    )
                ),
                year,
                limit: 50
            ),
            new FullTimePersonChange(
                Label(
                    "3.2-1",
                    "3.2",
                    "Modtagere af uddannelseshjælp falder mindst 2 % fra {baseline} til {deadline}",
                    "Recipients of education assistance fall by at least 2 % from {baseline} to {deadline}",
                    Strength.Requirement
                ),
                education,
                quarters,
                twoPercentDown
            ),
            new EducationExitsInYear(
                Label(
                    "3.2-2",
                    "3.2",
                    "Mindst 150 unge stopper på uddannelseshjælp for at begynde uddannelse i {deadline}",
                    "At least 150 young people leave education assistance to start education in {deadline}",
                    Strength.Requirement,
                    new Note(
                        NoteKind.Decision,
                        new(
                            "Uddannelsen skal være i gang mindst én af de 30 dage efter forløbets sidste dag; et forløb slutter, når der går en hel kalendermåned.",
                            "The education must be in force on one of the 30 days after the course's last day; a course ends when a whole calendar month passes."
                        )
                    )
                ),
                year,
                target: 150
            ),
            new FullTimePersonChangeAgainstCountry(
                Label(
                    "3.2-3",
                    "3.2",
                    "Udviklingen i modtagere af uddannelseshjælp er bedre end landets, {baseline} til {deadline}",
                    "The development in recipients of education assistance is better than the country's, {baseline} to {deadline}",
                    Strength.Requirement,
                    new Note(
                        NoteKind.Decision,
                        new(
                            "Planen nævner ingen periode for dette krav; vi bruger den samme som for faldet på 2 %.",
                            "The plan names no period for this requirement; we use the one of the 2 % fall."
                        )
                    )
                ),
                education,
                quarters
            )
        );
    }

    private static RuleLabel Label(
        string id,
        string section,
        string danish,
        string english,
        Strength strength,
        params ImmutableArray<Note> notes
    ) => new($"{PlanId}/{id}", new(danish, english), new(PlanId, section), strength, notes);
}
