using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.TargetGroups;
using NodaTime;
using static Jobcenter.Rules.Citizens.CitizenState;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>Every segment and every step, asked with all facts known, says what the plan says in plain conditions.</summary>
public sealed class PlanRuleOracleTests
{
    private const int Situations = 5_000;

    private static readonly Dictionary<string, Func<CitizenSituation, bool>> s_segments = new(StringComparer.Ordinal)
    {
        ["unge-under-30"] = s => s.AgeInYears < 30,
        ["kui-under-25"] = s => s.AgeInYears < 25,
        ["senior"] = s =>
            s.AgeInYears >= 50 && (Is(s, UnemploymentBenefit) || Is(s, CashAssistance, VisitationCategory.JobReady)),
        ["akademiker"] = s => s.Education == EducationLevel.LongHigher,
        ["dimittend"] = s => s.GraduatedOn <= s.Date && s.GraduatedOn >= s.Date.PlusYears(-1),
        ["langtidsledig"] = IsLongTermUnemployed,
        ["nyledig-jobparat"] = s =>
            Is(s, CashAssistance, VisitationCategory.JobReady) && s.CashAssistanceSince >= s.Date.PlusWeeks(-4),
        ["langvarig-kontanthjaelp"] = s =>
            Is(s, CashAssistance, VisitationCategory.ActivityReady)
            && s.CashAssistanceDaysInTenYears > Period.DaysBetween(s.Date.PlusYears(-8), s.Date),
        ["kontanthjaelp-over-30"] = s => s.AgeInYears >= 30 && IsLongOnCash(s),
        ["virksomhedscenter"] = s => IsLongOnCash(s) && s.HasProblemsBeyondUnemployment is true,
        ["superb"] = s => IsLongOnCash(s) && s.IsBetweenCategories is true,
        ["flygtning-familiesammenfoert"] = s => s.HasResidenceBasis is true,
        ["ung-flygtning"] = IsYoungRefugee,
        ["indvandrerkvinde"] = s => s.Sex == Sex.Woman && s.IsImmigrant is true,
        ["fleksjobvisiteret"] = s =>
            (Is(s, FlexJob) || Is(s, Ledighedsydelse)) && !Is(s, Rehabilitation) && !Is(s, PreRehabilitation),
        ["udsat-boligomraade"] = s => s.HousingArea == "Nøjsomhed",
    };

    private static readonly Dictionary<string, Func<CitizenSituation, bool>> s_steps = new(StringComparer.Ordinal)
    {
        ["aabenlyst-nytteindsats"] = s => Is(s, EducationAssistance, VisitationCategory.ClearlyEducationReady),
        ["aabenlyst-jobsoegning"] = s =>
            Is(s, EducationAssistance, VisitationCategory.ClearlyEducationReady)
            && !Is(s, CitizenState.Employment)
            && s.FirstContactOn <= s.Date.PlusWeeks(-4),
        ["uddannelsesparat-kick-start"] = s => Is(s, EducationAssistance, VisitationCategory.EducationReady),
        ["aktivitetsparat-ung-virksomhed"] = s => Is(s, EducationAssistance, VisitationCategory.ActivityReady),
        ["ung-kriminel-aktivering"] = s => Is(s, EducationAssistance) && s.IsOffender is true,
        ["jobparat-virksomhed"] = IsGrossUnemployed,
        ["langtidsledig-screening"] = IsLongTermUnemployed,
        ["kontanthjaelp-uddannelse"] = s => Is(s, CashAssistance),
        ["dagpenge-uddannelse"] = s => Is(s, UnemploymentBenefit),
        ["guv-moduler"] = s => Is(s, CashAssistance) && s.HasVocationalEducation is false && s.LacksFewModules is true,
        ["aktivitetsparat-spor"] = s => Is(s, CashAssistance, VisitationCategory.ActivityReady),
        ["sygemeldt-kontakt-maal"] = s => Is(s, SicknessBenefit),
        ["sygemeldt-kontakt"] = s => Is(s, SicknessBenefit),
        ["flygtning-virksomhed"] = s => s.HasResidenceBasis is true && s.Category == VisitationCategory.JobReady,
        ["ung-flygtning-job"] = s => IsYoungRefugee(s) && s.HasLittleSchooling is true,
        ["ung-flygtning-uddannelse"] = s => IsYoungRefugee(s) && s.HasLittleSchooling is false,
        ["opfoelgning-kvartal"] = s => s.States is { HasBenefit: true },
        ["opfoelgning-halvaar"] = s =>
            s_segments["akademiker"](s) || s_segments["senior"](s) || IsLongTermUnemployed(s),
    };

    [Fact]
    public void Every_segment_says_what_the_plan_says()
    {
        Assert.Equal(
            s_segments.Keys.Order(StringComparer.Ordinal),
            Segments.Default.All.Select(s => s.Id).Order(StringComparer.Ordinal)
        );
        Agrees(s_segments, [.. Segments.Default.All.Select(s => (s.Id, s.Rule))]);
    }

    [Fact]
    public void Every_step_says_what_the_plan_says()
    {
        Assert.Equal(
            s_steps.Keys.Order(StringComparer.Ordinal),
            Segments.Default.Steps.Select(s => s.Label.Id).Order(StringComparer.Ordinal)
        );
        Agrees(s_steps, [.. Segments.Default.Steps.Select(s => (s.Label.Id, s.Rule))]);
    }

    private static void Agrees(
        Dictionary<string, Func<CitizenSituation, bool>> plan,
        List<(string Id, Rule<CitizenSituation> Rule)> rules
    )
    {
        var random = new Random(2021);
        var met = rules.ToDictionary(r => r.Id, _ => 0, StringComparer.Ordinal);
        for (var i = 0; i < Situations; i++)
        {
            var situation = Situation(random);
            foreach (var (id, rule) in rules)
            {
                var expected = plan[id](situation);
                if (rule.Test(situation) != Verdicts.Of(expected))
                {
                    Assert.Fail($"{id}: {situation}");
                }

                met[id] += expected ? 1 : 0;
            }
        }

        // Both answers are reached, or the agreement would say nothing.
        Assert.All(met, m => Assert.InRange(m.Value, 10, Situations - 10));
    }

    // Everything known, at or beside the limits.
    private static CitizenSituation Situation(Random random)
    {
        var date = new LocalDate(2021, 3, 1).PlusDays(random.Next(300));
        T One<T>(params T[] values) => values[random.Next(values.Length)];
        bool Coin() => random.Next(2) == 0;
        LocalDate Around(LocalDate edge) => edge.PlusDays(random.Next(3) - 1);
        LocalDate Before() =>
            One(Around(date.PlusWeeks(-4)), Around(date.PlusYears(-1)), date.PlusDays(-random.Next(700)));
        var states = new CitizenStateSet(
            One(
                UnemploymentBenefit,
                CashAssistance,
                EducationAssistance,
                SelfSupportAndReturnBenefit,
                SicknessBenefit,
                FlexJob,
                Ledighedsydelse
            )
        );
        return new(date)
        {
            States =
                random.Next(20) == 0 ? default
                : random.Next(8) == 0 ? states.With(CitizenState.Employment)
                : random.Next(8) == 0 ? states.With(One(Rehabilitation, PreRehabilitation))
                : states,
            Category = One(
                VisitationCategory.JobReady,
                VisitationCategory.ActivityReady,
                VisitationCategory.EducationReady,
                VisitationCategory.ClearlyEducationReady
            ),
            FirstContactOn = Before(),
            BirthDate = Around(date.PlusYears(-One(20, 25, 30, 50))),
            Education = One(EducationLevel.None, EducationLevel.Vocational, EducationLevel.LongHigher),
            GraduatedOn = Around(date.PlusYears(-random.Next(2))),
            HasResidenceBasis = Coin(),
            ArrivalDate = date.PlusDays(-random.Next(700)),
            Sex = One(Sex.Woman, Sex.Man),
            IsImmigrant = Coin(),
            HousingArea = One("Nøjsomhed", "Vapnagård"),
            CashAssistanceSince = Before(),
            CashAssistanceDaysInTenYears = One(2_921, 2_922, 2_923, 2_924),
            UnemployedSince = Around(date.PlusDays(1 - (52 * 7))),
            HasProblemsBeyondUnemployment = Coin(),
            IsBetweenCategories = Coin(),
            HasLittleSchooling = Coin(),
            IsOffender = Coin(),
            LacksFewModules = Coin(),
        };
    }

    private static bool Is(CitizenSituation s, CitizenState state, VisitationCategory? category = null) =>
        s.States is { } states && states.Contains(state) && (category is null || category == s.Category);

    private static bool IsGrossUnemployed(CitizenSituation s) =>
        Is(s, UnemploymentBenefit)
        || Is(s, CashAssistance, VisitationCategory.JobReady)
        || Is(s, SelfSupportAndReturnBenefit, VisitationCategory.JobReady);

    // 52 weeks, the first day and the day itself included.
    private static bool IsLongTermUnemployed(CitizenSituation s) =>
        IsGrossUnemployed(s) && s.UnemployedSince <= s.Date.PlusDays(1 - (52 * 7));

    private static bool IsLongOnCash(CitizenSituation s) =>
        Is(s, CashAssistance) && s.CashAssistanceSince?.PlusYears(1) <= s.Date;

    private static bool IsYoungRefugee(CitizenSituation s) => s.HasResidenceBasis is true && s.AgeInYears < 25;
}
