using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Time;
using NodaTime;
using static Jobcenter.Rules.Tests.TargetGroups.TargetGroupTests;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>Segments, readiness and next steps: each rule and both sides of its edges.</summary>
public sealed class SegmentTests
{
    private static readonly LocalDate s_date = new(2021, 3, 1);

    [Theory]
    [InlineData("unge-under-30", 29, 30)]
    [InlineData("kui-under-25", 24, 25)]
    public void The_young_are_under_an_age(string segment, int inside, int outside)
    {
        Assert.Equal(Verdict.Met, Test(segment, Born(inside, 0)));
        // The day before the birthday, on it, and after it.
        Assert.Equal(Verdict.Met, Test(segment, Born(outside, 1)));
        Assert.Equal(Verdict.NotMet, Test(segment, Born(outside, 0)));
        Assert.Equal(Verdict.NotMet, Test(segment, Born(outside, -1)));
        Assert.Equal(Verdict.Unknown, Test(segment, new CitizenSituation(s_date)));
    }

    [Theory]
    [InlineData("dagpenge", "", 1, Verdict.NotMet)] // Turns 50 tomorrow.
    [InlineData("dagpenge", "", 0, Verdict.Met)]
    [InlineData("dagpenge", "", -1, Verdict.Met)]
    [InlineData("kontanthjaelp", "jobparat", 0, Verdict.Met)]
    [InlineData("kontanthjaelp", "aktivitetsparat", 0, Verdict.NotMet)]
    [InlineData("sygedagpenge", "", 0, Verdict.NotMet)]
    public void A_senior_is_fifty_and_job_ready(string states, string category, int days, Verdict verdict) =>
        Assert.Equal(
            verdict,
            Test(
                "senior",
                Situation(states, category, null, "") with
                {
                    BirthDate = s_date.PlusYears(-50).PlusDays(days),
                }
            )
        );

    [Theory]
    [InlineData("2020-03-01", Verdict.Met)]
    [InlineData("2020-02-29", Verdict.NotMet)]
    [InlineData("2021-03-01", Verdict.Met)]
    [InlineData("2021-03-02", Verdict.NotMet)]
    public void A_new_graduate_has_graduated_within_a_year(string graduated, Verdict verdict) =>
        Assert.Equal(
            verdict,
            Test("dimittend", new CitizenSituation(s_date) { GraduatedOn = MeasuringPeriod.Parse(graduated).FirstDay })
        );

    [Theory]
    [InlineData(362, Verdict.NotMet)]
    [InlineData(363, Verdict.Met)] // With the day itself 364 days: 52 weeks.
    [InlineData(364, Verdict.Met)]
    public void Long_term_unemployed_from_52_connected_weeks_on(int days, Verdict verdict) =>
        Assert.Equal(
            verdict,
            Test("langtidsledig", Situation("dagpenge", "", 40, "") with { UnemployedSince = s_date.PlusDays(-days) })
        );

    [Theory]
    [InlineData(2922, Verdict.NotMet)] // The ten years up to 1 March 2021 have 3,653 days: eight tenths are 2,922.4.
    [InlineData(2923, Verdict.Met)]
    public void Long_on_kontanthjaelp_is_more_than_eight_of_ten_years(int days, Verdict verdict) =>
        Assert.Equal(
            verdict,
            Test(
                "langvarig-kontanthjaelp",
                Situation("kontanthjaelp", "aktivitetsparat", 45, "") with
                {
                    CashAssistanceDaysInTenYears = days,
                }
            )
        );

    [Theory]
    [InlineData(27, Verdict.Met)]
    [InlineData(28, Verdict.Met)]
    [InlineData(29, Verdict.NotMet)]
    public void Newly_unemployed_for_four_weeks(int days, Verdict verdict) =>
        Assert.Equal(
            verdict,
            Test(
                "nyledig-jobparat",
                Situation("kontanthjaelp", "jobparat", 40, "") with
                {
                    CashAssistanceSince = s_date.PlusDays(-days),
                }
            )
        );

    [Theory]
    [InlineData("2020-03-02", Verdict.NotMet)]
    [InlineData("2020-03-01", Verdict.Met)]
    public void A_course_is_long_from_a_year_on(string since, Verdict verdict)
    {
        var situation = Situation("kontanthjaelp", "aktivitetsparat", 30, "") with
        {
            CashAssistanceSince = MeasuringPeriod.Parse(since).FirstDay,
            HasProblemsBeyondUnemployment = true,
            IsBetweenCategories = true,
        };
        foreach (var segment in new[] { "kontanthjaelp-over-30", "virksomhedscenter", "superb" })
        {
            Assert.Equal(verdict, Test(segment, situation));
        }

        Assert.Equal(
            Verdict.NotMet,
            Test("kontanthjaelp-over-30", situation with { BirthDate = s_date.PlusYears(-30).PlusDays(1) })
        );
    }

    [Fact]
    public void The_integration_segments_ask_for_what_they_say()
    {
        var refugee = Born(24, 0) with { HasResidenceBasis = true };
        Assert.Equal(Verdict.Met, Test("flygtning-familiesammenfoert", refugee));
        Assert.Equal(Verdict.Met, Test("ung-flygtning", refugee));
        Assert.Equal(Verdict.NotMet, Test("ung-flygtning", Born(25, 0) with { HasResidenceBasis = true }));
        Assert.Equal(Verdict.Unknown, Test("flygtning-familiesammenfoert", Born(24, 0)));
        var woman = new CitizenSituation(new(2022, 12, 31)) { Sex = Sex.Woman, IsImmigrant = true };
        Assert.Equal(Verdict.Met, Test("indvandrerkvinde", woman));
        Assert.Equal(Verdict.Unknown, Test("indvandrerkvinde", woman with { Date = new(2023, 1, 1) }));
        Assert.Equal(
            Verdict.Met,
            Test("udsat-boligomraade", new CitizenSituation(s_date) { HousingArea = "Nøjsomhed" })
        );
        Assert.Equal(
            Verdict.NotMet,
            Test("udsat-boligomraade", new CitizenSituation(s_date) { HousingArea = "Vapnagård" })
        );
        var other = Segments.Default.With(Areas("Vapnagård"));
        Assert.Equal(
            Verdict.Met,
            other.Find("udsat-boligomraade")?.Test(new CitizenSituation(s_date) { HousingArea = "Vapnagård" })
        );
        Assert.Equal(
            Verdict.NotMet,
            other.Find("udsat-boligomraade")?.Test(new CitizenSituation(s_date) { HousingArea = "Nøjsomhed" })
        );
        Assert.Equal("Bor i et udsat boligområde (Vapnagård)", other.Find("udsat-boligomraade")?.Label.Title.Danish);
        Assert.Equal(Verdict.Met, Test("akademiker", Situation("", "", 40, "lang-videregaaende")));
        Assert.Equal(Verdict.Met, Test("fleksjobvisiteret", Situation("ledighedsydelse", "", 40, "")));
        Assert.Equal(Verdict.NotMet, Test("fleksjobvisiteret", Situation("ledighedsydelse+revalidering", "", 40, "")));
    }

    [Fact]
    public void A_segment_before_its_source_has_no_rules()
    {
        var answer = Assert.Single(
            Segments.Default.Assess(Born(20, 0) with { Date = new(2020, 12, 31) }),
            a => a.Segment.Id == "unge-under-30"
        );
        Assert.Equal(Verdict.Unknown, answer.Verdict);
        Assert.Contains("ingen regler indlæst", answer.Reason?.Danish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kontanthjaelp", 3, "jobparat")]
    [InlineData("kontanthjaelp", 4, "aktivitetsparat")]
    [InlineData("uddannelseshjaelp", 3, "aabenlyst-uddannelsesparat")]
    [InlineData("uddannelseshjaelp", 4, "uddannelsesparat")]
    [InlineData("uddannelseshjaelp", 12, "uddannelsesparat")]
    [InlineData("uddannelseshjaelp", 13, "aktivitetsparat")]
    [InlineData("dagpenge", 1, null)]
    public void The_category_follows_from_the_expected_months(string state, int months, string? category)
    {
        var known = Segments.CategoryOf(Situation(state, "", 25, "ingen") with { ExpectedMonths = months });
        Assert.Equal(category, known.IsKnown ? known.Value.Id() : null);
    }

    [Fact]
    public void The_allowed_pairs_are_one_table()
    {
        foreach (var date in new LocalDate[] { new(2025, 6, 30), new(2025, 7, 1) })
        {
            var pairs = VisitationCategories.AllowedPairs(date);
            Assert.All(pairs, p => Assert.True(VisitationCategories.IsAllowed(p.State, p.Category, date)));
            Assert.Equal(
                CitizenStates.All.Length * 5,
                pairs.Length
                    + CitizenStates.All.Sum(s =>
                        Enum.GetValues<VisitationCategory>().Count(c => !VisitationCategories.IsAllowed(s, c, date))
                    )
            );
            Assert.Equal(date.Month == 7 ? 5 : 3, pairs.Count(p => p.State == CitizenState.CashAssistance));
        }
    }

    [Theory]
    [InlineData("sygemeldt-kontakt-maal", "2021-03-03")]
    [InlineData("sygemeldt-kontakt", "2021-03-04")]
    public void Sick_citizens_are_contacted_within_days_of_the_notice(string step, string deadline)
    {
        var answer = Step(step, Situation("sygedagpenge", "", 40, "") with { SicknessNoticeOn = s_date });
        Assert.Equal(Verdict.Met, answer.Verdict);
        Assert.Equal(MeasuringPeriod.Parse(deadline).FirstDay, answer.Deadline.Value);
        Assert.False(Step(step, Situation("sygedagpenge", "", 40, "")).Deadline.IsKnown);
    }

    [Fact]
    public void Refugees_and_the_clearly_ready_have_four_weeks()
    {
        var refugee = Situation("sho-ydelse", "jobparat", 40, "") with
        {
            HasResidenceBasis = true,
            ArrivalDate = s_date,
        };
        Assert.Equal(new LocalDate(2021, 3, 29), Step("flygtning-virksomhed", refugee).Deadline.Value);
        Assert.Equal(Verdict.Met, Step("flygtning-virksomhed", refugee).Verdict);
        var young = Situation("uddannelseshjaelp", "aabenlyst-uddannelsesparat", 20, "ingen") with
        {
            FirstContactOn = s_date,
        };
        Assert.Equal(new LocalDate(2021, 3, 29), Step("aabenlyst-jobsoegning", young).Deadline.Value);
        Assert.Equal(Verdict.Met, Step("aabenlyst-nytteindsats", young).Verdict);
        Assert.Equal(Verdict.NotMet, Step("uddannelsesparat-kick-start", young).Verdict);
    }

    [Theory]
    [InlineData("2020-11-01", "2021-01-31")]
    [InlineData("2021-01-31", "2021-01-31")]
    [InlineData("2021-02-01", "2021-07-31")]
    [InlineData("2021-07-31", "2021-07-31")]
    [InlineData("2021-08-01", "2022-01-31")]
    [InlineData("2019-03-01", "2021-01-31")]
    public void The_efforts_are_followed_up_every_half_year_from_January_2021(string date, string next)
    {
        // Before its plan a step is not offered, but it knows its deadline.
        LocalDate Deadline(string step, string on) =>
            Segments
                .Default.Steps.Single(s => s.Id == step)
                .DeadlineOf(new CitizenSituation(MeasuringPeriod.Parse(on).FirstDay))
                .Value;

        Assert.Equal(MeasuringPeriod.Parse(next).FirstDay, Deadline("opfoelgning-halvaar", date));
        Assert.Equal(new LocalDate(2021, 3, 31), Deadline("opfoelgning-kvartal", "2021-01-01"));
    }

    [Theory]
    [InlineData("dagpenge", "", "jobparat-virksomhed")]
    [InlineData("dagpenge", "", "dagpenge-uddannelse")]
    [InlineData("kontanthjaelp", "jobparat", "jobparat-virksomhed")]
    [InlineData("kontanthjaelp", "jobparat", "kontanthjaelp-uddannelse")]
    [InlineData("kontanthjaelp", "aktivitetsparat", "aktivitetsparat-spor")]
    [InlineData("uddannelseshjaelp", "uddannelsesparat", "uddannelsesparat-kick-start")]
    [InlineData("uddannelseshjaelp", "aktivitetsparat", "aktivitetsparat-ung-virksomhed")]
    public void Each_group_is_offered_its_first_step(string states, string category, string step) =>
        Assert.Equal(Verdict.Met, Step(step, Situation(states, category, 28, "ingen")).Verdict);

    [Theory]
    [InlineData(28, true)]
    [InlineData(29, false)]
    public void Breaks_of_up_to_28_days_connect_gross_unemployment(int gap, bool isConnected)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Spell(CitizenState.UnemploymentBenefit, new(2019, 1, 1), new(2020, 6, 30)));
        var again = new LocalDate(2020, 6, 30).PlusDays(gap + 1);
        builder.Add("a", new Spell(CitizenState.CashAssistance, again, null, VisitationCategory.JobReady));
        var situation = builder.Build(new(2021, 12, 31)).SituationOf(0, s_date).Value;
        Assert.Equal(isConnected ? new LocalDate(2019, 1, 1) : again, situation.UnemployedSince);
    }

    [Theory]
    [InlineData(VisitationCategory.JobReady, "2019-01-01")]
    [InlineData(VisitationCategory.ActivityReady, "2020-12-01")]
    [InlineData(VisitationCategory.NotAssessed, null)]
    public void An_assistance_without_a_category_leaves_gross_unemployment_unknown(
        VisitationCategory category,
        string? since
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Spell(CitizenState.CashAssistance, new(2019, 1, 1), new(2020, 11, 30), category));
        builder.Add("a", new Spell(CitizenState.UnemploymentBenefit, new(2020, 12, 1)));
        var situation = builder.Build(new(2021, 12, 31)).SituationOf(0, s_date).Value;
        Assert.Equal(since is null ? null : MeasuringPeriod.Parse(since).FirstDay, situation.UnemployedSince);
        Assert.Equal(
            since is null ? Verdict.Unknown : null,
            since is null ? Test("langtidsledig", situation) : null as Verdict?
        );
    }

    [Theory]
    [InlineData(2922, Verdict.NotMet)] // Eight years to the day are not more than eight.
    [InlineData(2923, Verdict.Met)]
    public void Eight_years_to_the_day_are_not_more_than_eight(int days, Verdict verdict)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        LocalDate date = new(2023, 12, 31);
        builder.Add(
            "a",
            new Spell(CitizenState.CashAssistance, date.PlusDays(1 - days), null, VisitationCategory.ActivityReady)
        );
        Assert.Equal(verdict, Test("langvarig-kontanthjaelp", builder.Build(date).SituationOf(0, date).Value));
    }

    private static string Areas(string area) =>
        $$"""
            {
              "parameters": [
                {
                  "id": "housingAreas",
                  "name": { "da": "områder", "en": "areas" },
                  "values": [{ "value": ["{{area}}"], "from": "2021-01-01", "source": { "document": "EGEN21" } }]
                }
              ]
            }
            """;

    private static CitizenSituation Born(int years, int days) =>
        new(s_date) { BirthDate = s_date.PlusYears(-years).PlusDays(days) };

    private static Verdict Test(string segment, CitizenSituation situation)
    {
        var found = Segments.Default.Find(segment);
        Assert.NotNull(found);
        return found.Test(situation);
    }

    private static SegmentAnswer Step(string id, CitizenSituation situation) =>
        Segments.Default.AssessSteps(situation).Single(a => a.Segment.Id == id);
}
