using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using NodaTime;
using static Jobcenter.Rules.Citizens.CitizenState;
using static Jobcenter.Rules.TargetGroups.SituationFacts;

namespace Jobcenter.Rules.TargetGroups;

public sealed partial class Segments
{
    private IEnumerable<Segment> Young()
    {
        yield return Of(
            "unge-under-30",
            "Unge under 30 år",
            "Young people under 30",
            "HEL21",
            "3.2",
            s_hel21,
            AgeInYears.LessThan(30)
        );
        yield return Of(
            "kui-under-25",
            "Unge under 25 år (KUI)",
            "Young people under 25 (KUI)",
            "HEL21",
            "3.2",
            s_hel21,
            AgeInYears.LessThan(25)
        );
    }

    private IEnumerable<Segment> JobReady()
    {
        yield return Of(
            "senior",
            "Jobparate på 50 år eller derover",
            "Job ready aged 50 or over",
            "HEL21",
            "3.3.1",
            s_hel21,
            Rule.All(AgeInYears.AtLeast(50), IsJobReady)
        );
        yield return Of(
            "akademiker",
            "Akademikere",
            "Academics",
            "HEL21",
            "1.2",
            s_hel21,
            HasLongHigherEducation.IsTrue()
        );
        yield return Of(
            "dimittend",
            "Dimittender",
            "New graduates",
            "HEL21",
            "1.2",
            s_hel21,
            Answer(
                    "graduatedWithin",
                    new(
                        $"eksamen inden for {_options.GraduateYears} år",
                        $"graduated within {_options.GraduateYears} {(_options.GraduateYears == 1 ? "year" : "years")}"
                    ),
                    (in s) =>
                        s.GraduatedOn is { } day
                            ? day <= s.Date && s.Date <= day.PlusYears(_options.GraduateYears)
                            : null
                )
                .IsTrue(),
            Decision(
                $"Dimittend i {_options.GraduateYears} år efter eksamen.",
                $"A new graduate for {_options.GraduateYears} years after the examination."
            )
        );
        yield return Of(
            "langtidsledig",
            "Langtidsledige",
            "Long-term unemployed",
            "HEL21",
            "1.2",
            s_hel21,
            Rule.All(
                IsGrossUnemployed,
                DaysSince(
                        "unemployedDays",
                        new("dage med sammenhængende bruttoledighed", "days of connected gross unemployment"),
                        static s => s.UnemployedSince?.PlusDays(-1)
                    )
                    .AtLeast(_options.LongTermWeeks * 7)
            ),
            Decision(
                "Bruttoledig: dagpenge, eller jobparat på kontanthjælp eller SHO-ydelse; op til 28 dage uden brydes ikke (DST).",
                "Gross unemployed: dagpenge, or job ready on kontanthjælp or SHO-ydelse; up to 28 days without are bridged (DST)."
            )
        );
        yield return Of(
            "nyledig-jobparat",
            "Nyledige jobparate på kontanthjælp",
            "Newly unemployed, job ready on kontanthjælp",
            "HEL19",
            null,
            s_hel19,
            Rule.All(
                Is(CashAssistance).IsTrue(),
                IsAssessed(VisitationCategory.JobReady).IsTrue(),
                CashCourseDays.AtMost(_options.NewlyUnemployedWeeks * 7)
            ),
            Decision(
                $"Ny i de første {_options.NewlyUnemployedWeeks} uger efter forløbets første dag.",
                $"New for the first {_options.NewlyUnemployedWeeks} weeks after the course's first day."
            )
        );
    }

    private IEnumerable<Segment> LongOnAssistance()
    {
        yield return Of(
            "langvarig-kontanthjaelp",
            "Aktivitetsparate på kontanthjælp i mere end 8 af de seneste 10 år; afklares mod fortsat kontanthjælp, ressourceforløb, fleksjob eller førtidspension",
            "Activity ready on kontanthjælp for more than 8 of the last 10 years; to be clarified towards continued kontanthjælp, ressourceforløb, fleksjob or førtidspension",
            "HEL21",
            "3.3.2",
            s_hel21,
            Rule.All(
                Is(CashAssistance).IsTrue(),
                IsAssessed(VisitationCategory.ActivityReady).IsTrue(),
                Answer(
                        "moreThanEightYears",
                        new(
                            "kontanthjælp i mere end 8 af de seneste 10 år",
                            "kontanthjælp for more than 8 of the last 10 years"
                        ),
                        static (in s) =>
                            s.CashAssistanceDaysInTenYears is { } days ? LongCashAssistance.IsMore(days, s.Date) : null
                    )
                    .IsTrue()
            ),
            Decision(
                "Talt i dage: flere, end de seneste otte år har.",
                "Counted in days: more than the last eight years have."
            )
        );
        yield return Of(
            "kontanthjaelp-over-30",
            "Længerevarende kontanthjælp ved 30 år eller derover",
            "Long courses of kontanthjælp at 30 or over",
            "VOK15",
            "4",
            s_autumn2015,
            Rule.All(AgeInYears.AtLeast(30), IsInLongCourse),
            LongCourse
        );
        yield return Of(
            "virksomhedscenter",
            "Langvarig kontanthjælp med problemer ud over ledighed",
            "Long-term kontanthjælp with problems beyond unemployment",
            "FRE15",
            null,
            s_autumn2015,
            Rule.All(IsInLongCourse, HasProblemsBeyondUnemployment.IsTrue()),
            LongCourse
        );
        yield return Of(
            "superb",
            "På grænsen mellem jobparat og aktivitetsparat, langt forløb",
            "On the border between job ready and activity ready, long course",
            "VOK15",
            "3",
            s_autumn2015,
            Rule.All(IsInLongCourse, IsBetweenCategories.IsTrue()),
            LongCourse
        );
    }

    private IEnumerable<Segment> Integration()
    {
        yield return Of(
            "flygtning-familiesammenfoert",
            "Flygtninge og familiesammenførte",
            "Refugees and family reunified",
            "HEL21",
            "3.5",
            s_hel21,
            HasResidenceBasis.IsTrue()
        );
        yield return Of(
            "ung-flygtning",
            "Flygtninge og familiesammenførte under 25 år: uddannelsespålæg og rådighed for arbejde",
            "Refugees and family reunified under 25: education order and availability for work",
            "HEL21",
            "3.5",
            s_hel21,
            Rule.All(HasResidenceBasis.IsTrue(), AgeInYears.LessThan(25))
        );
        yield return new(
            new(
                "indvandrerkvinde",
                new("Indvandrerkvinder (projekt til udgangen af 2022)", "Immigrant women (project to the end of 2022)"),
                new("HEL21", "3.5")
            ),
            s_hel21,
            new LocalDate(2022, 12, 31),
            Rule.All(IsWoman.IsTrue(), IsImmigrant.IsTrue())
        );
        yield return Of(
            "udsat-boligomraade",
            $"Bor i et udsat boligområde ({ListText.Of(_options.HousingAreas)})",
            $"Lives in an exposed housing area ({ListText.Of(_options.HousingAreas)})",
            "HEL21",
            "3.5",
            s_hel21,
            Answer(
                    "housingArea",
                    new("bor i et af områderne", "lives in one of the areas"),
                    (in s) =>
                        s.HousingArea is { } area ? _options.HousingAreas.Contains(area, StringComparer.Ordinal) : null
                )
                .IsTrue()
        );
    }
}
