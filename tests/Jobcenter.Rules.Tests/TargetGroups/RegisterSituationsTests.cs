using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>What a register says of a citizen on a day: each fact, each that it does not say, and where its time begins.</summary>
public sealed class RegisterSituationsTests
{
    private static readonly LocalDate s_date = new(2021, 3, 1);
    private static readonly LocalDate s_until = new(2021, 12, 31);

    [Fact]
    public void Each_fact_is_described_with_what_it_rests_on()
    {
        var register = Build(
            new Citizen("a", Area.Municipality(217))
            {
                BirthDate = new(1990, 5, 17),
                Education = EducationLevel.Vocational,
                ArrivalDate = new(2019, 2, 3),
                HousingArea = "Nøjsomhed",
                InIntroductionProgramme = true,
                IsImmigrant = true,
            },
            new(CitizenState.CashAssistance, new(2020, 1, 1), new(2021, 3, 1), VisitationCategory.JobReady),
            new(CitizenState.Employment, new(2020, 2, 1), new(2021, 2, 28)),
            new(CitizenState.Education, new(2021, 3, 1)),
            new(CitizenState.SicknessBenefit, new(2021, 3, 2))
        );
        var readings = register.DescribeSituation(0, s_date).Value;
        Assert.Equal(
            [
                ("states", "kontanthjælp, ordinær uddannelse"),
                ("category", "jobparat"),
                ("age", "30"),
                ("education", "erhvervskompetencegivende"),
                ("arrival", "3. februar 2019"),
                ("housingArea", "Nøjsomhed"),
                ("introductionProgramme", "ja"),
                ("registeredUnemployed", "nej"),
                ("firstContact", null),
                ("birthDate", "17. maj 1990"),
                ("cashAssistanceSince", "1. januar 2020"),
                ("cashAssistanceDays", "426"),
                ("ressourceforloebSince", null),
                ("rehabilitationSince", null),
                ("unemployedSince", "1. januar 2020"),
            ],
            readings.Select(r => (r.Id, r.Value?.Danish))
        );
        // The spell that ended the day before and the one that begins the day after say nothing of the day.
        Assert.Equal(
            [("kontanthjælp", "1. januar 2020–1. marts 2021"), ("ordinær uddannelse", "1. marts 2021–…")],
            readings[0].Basis.Select(b => (b.Name.Danish, b.Value?.Danish))
        );
        Assert.All(readings, r => Assert.Equal(r.Value is null ? "registeret siger det ikke" : null, r.Reason?.Danish));
        Assert.Equal("1 January 2020–1 March 2021", readings[0].Basis[0].Value?.English);
    }

    [Fact]
    public void What_the_register_does_not_say_is_not_known()
    {
        var situation = Situation(new Citizen("a", Area.Municipality(217)));
        Assert.Equal(VisitationCategory.NotAssessed, situation.Category);
        Assert.Null(situation.InIntroductionProgramme);
        Assert.Null(situation.IsRegisteredUnemployed);
        Assert.Null(situation.HasResidenceBasis);
        Assert.Null(situation.FirstContactOn);
        Assert.Null(situation.CashAssistanceSince);
        Assert.Null(situation.UnemployedSince);
        Assert.Equal(0, situation.CashAssistanceDaysInTenYears);
    }

    [Theory]
    [InlineData(-1, true, true)]
    [InlineData(0, true, true)]
    [InlineData(1, false, false)]
    public void Whoever_arrives_later_has_no_programme_and_no_basis_yet(int days, bool programme, bool basis)
    {
        var situation = Situation(
            new Citizen("a", Area.Municipality(217))
            {
                InIntroductionProgramme = true,
                ResidenceBasis = ResidenceBasis.Refugee,
                ArrivalDate = s_date.PlusDays(days),
                IsImmigrant = true,
            }
        );
        Assert.Equal((programme, basis), (situation.InIntroductionProgramme, situation.HasResidenceBasis));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(true, null)]
    [InlineData(false, false)]
    public void Without_a_residence_basis_only_those_who_are_no_immigrants_have_none(bool? immigrant, bool? basis) =>
        Assert.Equal(
            basis,
            Situation(new Citizen("a", Area.Municipality(217)) { IsImmigrant = immigrant }).HasResidenceBasis
        );

    [Theory]
    [InlineData(CitizenState.Employment, false)]
    [InlineData(CitizenState.Education, false)]
    [InlineData(CitizenState.UnemploymentBenefit, null)]
    public void The_employed_and_those_in_education_are_not_registered_as_unemployed(
        CitizenState state,
        bool? expected
    ) =>
        Assert.Equal(
            expected,
            Situation(new Citizen("a", Area.Municipality(217)), new Spell(state, s_date)).IsRegisteredUnemployed
        );

    // The register is known from 1 January 2020. A course up to 31 December would go on in one that begins by 31 January.
    [Theory]
    [InlineData("2020-01-31", false)]
    [InlineData("2020-02-01", true)]
    public void A_course_that_may_have_begun_before_the_register_is_known_has_no_first_day(string from, bool isKnown)
    {
        var since = Dates.Of(from);
        foreach (var state in new[] { CitizenState.CashAssistance, CitizenState.EducationAssistance })
        {
            var situation = Known(new(2020, 1, 1), new Spell(state, since));
            var first = state == CitizenState.CashAssistance ? situation.CashAssistanceSince : situation.FirstContactOn;
            Assert.Equal(isKnown ? since : null, first);
        }
    }

    [Theory]
    [InlineData("2020-01-31", "2019-06-01")]
    [InlineData("2020-02-01", "2020-02-01")] // January lies free.
    public void A_whole_calendar_month_parts_two_courses(string again, string since)
    {
        var situation = Situation(
            new Citizen("a", Area.Municipality(217)),
            new Spell(CitizenState.CashAssistance, new(2019, 6, 1), new(2019, 12, 31)),
            new Spell(CitizenState.CashAssistance, Dates.Of(again))
        );
        Assert.Equal(Dates.Of(since), situation.CashAssistanceSince);
    }

    [Fact]
    public void A_course_that_is_over_or_begins_tomorrow_is_none_and_one_that_begins_today_is()
    {
        LocalDate? Since(LocalDate from, LocalDate? to)
        {
            var spell = new Spell(CitizenState.CashAssistance, from, to, VisitationCategory.JobReady);
            var situation = Situation(new Citizen("a", Area.Municipality(217)), spell);
            Assert.Equal(situation.CashAssistanceSince, situation.UnemployedSince);
            return situation.CashAssistanceSince;
        }

        Assert.Null(Since(new(2020, 1, 1), s_date.PlusDays(-1)));
        Assert.Equal(new LocalDate(2020, 1, 1), Since(new(2020, 1, 1), s_date));
        Assert.Equal(new LocalDate(2020, 1, 1), Since(new(2020, 1, 1), s_date.PlusDays(1)));
        Assert.Equal(s_date, Since(s_date, null));
        Assert.Null(Since(s_date.PlusDays(1), null));
    }

    // Up to 28 days without are bridged, so one that began by 29 January may go back to before the register.
    [Theory]
    [InlineData("2020-01-29", false)]
    [InlineData("2020-01-30", true)]
    public void Unemployment_that_may_have_begun_before_the_register_is_known_has_no_first_day(
        string from,
        bool isKnown
    ) =>
        Assert.Equal(
            isKnown ? Dates.Of(from) : null,
            Known(new(2020, 1, 1), new Spell(CitizenState.UnemploymentBenefit, Dates.Of(from))).UnemployedSince
        );

    [Theory]
    [InlineData("2011-03-02", 3653)] // Ten years to the day, 2012, 2016 and 2020 with a day more.
    [InlineData("2011-03-03", null)]
    [InlineData("2005-01-01", 3653)]
    public void The_days_of_ten_years_are_known_from_a_register_that_reaches_back_so_far(string knownFrom, int? days)
    {
        var spells = new Spell[]
        {
            new(CitizenState.CashAssistance, new(2004, 1, 1), new(2018, 6, 30)),
            new(CitizenState.CashAssistance, new(2018, 6, 1), new(2018, 12, 31)),
            new(CitizenState.CashAssistance, new(2019, 1, 1)),
            new(CitizenState.SicknessBenefit, new(2010, 1, 1)),
        };
        Assert.Equal(days, Known(Dates.Of(knownFrom), spells).CashAssistanceDaysInTenYears);
    }

    [Fact]
    public void The_window_of_ten_years_takes_in_both_its_ends_and_no_day_twice()
    {
        int? Days(params Spell[] spells) =>
            Situation(new Citizen("a", Area.Municipality(217)), spells).CashAssistanceDaysInTenYears;
        Spell Cash(LocalDate from, LocalDate to) => new(CitizenState.CashAssistance, from, to);
        var first = new LocalDate(2011, 3, 2);
        Assert.Equal(0, Days(Cash(new(2004, 1, 1), first.PlusDays(-1))));
        Assert.Equal(1, Days(Cash(new(2004, 1, 1), first)));
        Assert.Equal(1, Days(Cash(first, first)));
        Assert.Equal(1, Days(Cash(s_date, s_until)));
        Assert.Equal(0, Days(Cash(s_date.PlusDays(1), s_until)));
        Assert.Equal(11, Days(Cash(new(2019, 1, 1), new(2019, 1, 10)), Cash(new(2019, 1, 10), new(2019, 1, 11))));
        Assert.Equal(10, Days(Cash(new(2019, 1, 1), new(2019, 1, 10)), Cash(new(2019, 1, 3), new(2019, 1, 5))));
    }

    [Theory]
    [InlineData(CitizenState.SelfSupportAndReturnBenefit, 29, true, "2021-02-01", VisitationCategory.EducationReady)]
    [InlineData(CitizenState.SelfSupportAndReturnBenefit, 30, true, "2021-02-01", VisitationCategory.NotAssessed)]
    [InlineData(CitizenState.SelfSupportAndReturnBenefit, 29, false, "2021-02-01", VisitationCategory.NotAssessed)]
    [InlineData(CitizenState.CashAssistance, 29, true, "2021-02-01", VisitationCategory.NotAssessed)]
    [InlineData(CitizenState.EducationAssistance, 40, false, "2021-02-01", VisitationCategory.EducationReady)]
    [InlineData(CitizenState.EducationAssistance, 20, false, "2020-12-02", VisitationCategory.EducationReady)]
    [InlineData(CitizenState.EducationAssistance, 20, false, "2020-12-01", VisitationCategory.NotAssessed)]
    public void The_young_whom_nobody_has_assessed_count_as_education_ready_for_three_months(
        CitizenState state,
        int age,
        bool order,
        string from,
        VisitationCategory expected
    )
    {
        var register = Build(
            new Citizen("a", Area.Municipality(217)) { BirthDate = s_date.PlusYears(-age), HasEducationOrder = order },
            new Spell(state, Dates.Of(from))
        );
        var category = register.DescribeSituation(0, s_date).Value.Single(r => r.Id == "category");
        Assert.Equal(expected.Name(), category.Value);
        var contact = register.SituationOf(0, s_date).Value.FirstContactOn;
        Assert.Equal(state == CitizenState.CashAssistance ? null : Dates.Of(from), contact);
    }

    [Fact]
    public void Citizens_and_days_that_are_not_there_are_told_by_name()
    {
        var register = Build(new Citizen("a", Area.Municipality(217)));
        foreach (var index in new[] { -1, 1, 2 })
        {
            Assert.Equal(
                "index",
                Assert.Throws<ArgumentOutOfRangeException>(() => register.SituationOf(index, s_date)).ParamName
            );
            Assert.Equal(
                "index",
                Assert
                    .Throws<ArgumentOutOfRangeException>(() => register.TargetGroupTimelineOf(index, s_date, s_date))
                    .ParamName
            );
            Assert.Throws<ArgumentOutOfRangeException>(() => register.ClassifyTargetGroups(s_date).Value.IdOf(index));
        }

        Assert.Throws<ArgumentException>(() => register.TargetGroupTimelineOf(0, s_date, s_date.PlusDays(-1)));
        Assert.Single(register.TargetGroupTimelineOf(0, s_date, s_date).Value);
        Register? none = null;
        Assert.Throws<ArgumentNullException>(() => none!.SituationOf(0, s_date));
        Assert.Throws<ArgumentNullException>(() => none!.ClassifyTargetGroups(s_date));
        Assert.Throws<ArgumentNullException>(() => TargetGroupImpact.Between(none!, s_date, s_date));
        Assert.Throws<ArgumentNullException>(() => Segments.Default.Find(null!));
        Assert.Null(Segments.Default.Find("ingen"));
    }

    [Theory]
    [InlineData(VisitationCategory.JobReady, VisitationCategory.JobReady, false)]
    [InlineData(VisitationCategory.JobReady, VisitationCategory.NotAssessed, false)]
    [InlineData(VisitationCategory.NotAssessed, VisitationCategory.JobReady, false)]
    [InlineData(VisitationCategory.JobReady, VisitationCategory.ActivityReady, true)]
    [InlineData(VisitationCategory.ActivityReady, VisitationCategory.JobReady, true)]
    public void Two_categories_on_one_day_are_told_and_neither_is_chosen(
        VisitationCategory first,
        VisitationCategory second,
        bool areSeveral
    )
    {
        var situation = Situation(
            new Citizen("a", Area.Municipality(217)) { BirthDate = new(1980, 1, 1), InIntroductionProgramme = false },
            new Spell(CitizenState.CashAssistance, new(2020, 1, 1), null, first),
            new Spell(CitizenState.CashAssistance, new(2020, 6, 1), null, second),
            new Spell(CitizenState.CashAssistance, new(2020, 7, 1), null, second)
        );
        Assert.Equal([CitizenState.CashAssistance], situation.States?.States);
        Assert.Equal(areSeveral, situation.HasSeveralCategories);
        Assert.Equal(areSeveral ? null : VisitationCategory.JobReady, situation.Category);
        Assert.Equal(areSeveral ? "conflict" : "LAB/2", TargetGroupTests.Id(TargetGroupAct.AssessInForce(situation)));
    }

    private static CitizenSituation Situation(Citizen citizen, params Spell[] spells) =>
        Build(citizen, spells).SituationOf(0, s_date).Value;

    private static CitizenSituation Known(LocalDate from, params Spell[] spells)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        foreach (var spell in spells)
        {
            builder.Add("a", spell);
        }

        return builder.Build(s_until, from).SituationOf(0, s_date).Value;
    }

    private static Register Build(Citizen citizen, params Spell[] spells)
    {
        var builder = new RegisterBuilder();
        builder.Add(citizen);
        foreach (var spell in spells)
        {
            builder.Add(citizen.Id, spell);
        }

        return builder.Build(s_until);
    }
}
