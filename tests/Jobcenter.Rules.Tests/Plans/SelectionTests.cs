using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Documents;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Of whom a requirement counts: each condition on its day, what is missing, and what makes no sense.</summary>
public sealed class SelectionTests
{
    private static readonly BenefitGroup s_cash = BenefitGroup.Of(CitizenState.CashAssistance);
    private static readonly MeasuringPeriod s_quarter = MeasuringPeriod.Parse("2021Q4");

    // The fourth quarter of 2021 has 92 days.
    [Theory]
    [InlineData("2003-10-01", 92)] // 18 on its first day
    [InlineData("2003-10-02", 91)]
    [InlineData("2003-12-31", 1)] // 18 on its last day
    [InlineData("2004-01-01", 0)]
    [InlineData("1991-10-01", 0)] // 30 on its first day
    [InlineData("1991-10-02", 1)]
    [InlineData("1992-01-01", 92)]
    public void Ages_count_from_the_birthday_to_the_day_before_the_next(string birth, int days) =>
        Assert.Equal(new Fraction(days, 92), FullTime(new() { Ages = new(18, 29) }, Citizen(birth)));

    [Theory]
    [InlineData("2004-02-29", 2021, 2)] // 17 on 1 March of a common year
    [InlineData("2004-02-29", 2020, 1)] // and 16 on 29 February of a leap year
    public void Who_is_born_on_29_February_turns_on_1_March_in_common_years(string birth, int year, int monthBefore)
    {
        var age = Age.On(new(2004, 2, 29), new(year, 3, 1));
        var month = MeasuringPeriod.Parse($"{year}M02");
        var days = FullTime(new() { Ages = new(age, age) }, Citizen(birth), month);
        Assert.Equal(monthBefore == 2 ? Fraction.Zero : new Fraction(1, 29), days);
    }

    [Fact]
    public void Ages_on_a_told_day_are_those_of_that_day()
    {
        var citizen = Citizen("1991-10-02");
        Assert.Equal(Fraction.One, FullTime(new() { Ages = new(18, 29), AgesOn = new(2021, 1, 1) }, citizen));
        Assert.Equal(Fraction.Zero, FullTime(new() { Ages = new(18, 29), AgesOn = new(2021, 12, 31) }, citizen));
    }

    [Fact]
    public void A_category_that_changes_counts_the_days_it_held()
    {
        var register = Register(
            Citizen("1990-01-01"),
            new Spell(
                CitizenState.CashAssistance,
                new(2021, 1, 1),
                new(2021, 10, 31),
                VisitationCategory.ActivityReady
            ),
            new Spell(CitizenState.CashAssistance, new(2021, 11, 1), null, VisitationCategory.JobReady)
        );
        Selection ready = new() { Categories = [VisitationCategory.JobReady] };
        Assert.Equal(new Fraction(61, 92), Outcome(ready, register).Value?.Amount);
    }

    [Fact]
    public void A_category_is_asked_only_of_the_benefits_that_are_told()
    {
        var group = new BenefitGroup(
            "cjk",
            new("g", "g"),
            CitizenState.UnemploymentBenefit,
            CitizenState.CashAssistance,
            CitizenState.Ledighedsydelse
        );
        var builder = new RegisterBuilder();
        Spell[] spells =
        [
            new(CitizenState.UnemploymentBenefit, new(2021, 1, 1)),
            new(CitizenState.CashAssistance, new(2021, 1, 1), null, VisitationCategory.JobReady),
            new(CitizenState.CashAssistance, new(2021, 1, 1), null, VisitationCategory.ActivityReady),
            new(CitizenState.Ledighedsydelse, new(2021, 1, 1)),
        ];
        for (var i = 0; i < spells.Length; i++)
        {
            builder.Add(new Citizen($"c{i}", Figures.Municipality));
            builder.Add($"c{i}", spells[i]);
        }

        var register = builder.Build(new(2021, 12, 31));
        Selection ready = new() { Categories = [VisitationCategory.JobReady] };
        Assert.Equal(new Fraction(2), Outcome(ready, register, group).Value?.Amount);
        Assert.Equal(
            new Fraction(3),
            Outcome(ready with { CategoriesOf = [CitizenState.CashAssistance] }, register, group).Value?.Amount
        );
    }

    [Fact]
    public void Each_undated_condition_takes_those_it_names()
    {
        var citizen = Citizen("1990-01-01") with
        {
            Sex = Sex.Woman,
            Education = EducationLevel.None,
            HousingArea = "Nøjsomhed",
            ResidenceBasis = ResidenceBasis.Refugee,
        };
        Selection[] takes =
        [
            new() { Sex = Sex.Woman },
            new() { Educations = [EducationLevel.None, EducationLevel.LongHigher] },
            new() { HousingAreas = ["Nøjsomhed"] },
            new() { ResidenceBases = [ResidenceBasis.Refugee] },
            new() { TargetGroup = TargetGroupAct.Lab.Groups.First(g => g.Number == 2) },
        ];
        Selection[] leaves =
        [
            new() { Sex = Sex.Man },
            new() { Educations = [EducationLevel.Vocational] },
            new() { HousingAreas = ["nøjsomhed"] },
            new() { ResidenceBases = [ResidenceBasis.FamilyReunified] },
            new() { TargetGroup = TargetGroupAct.Lab.Groups.First(g => g.Number == 1) },
        ];
        Assert.All(takes, s => Assert.Equal(Fraction.One, FullTime(s, citizen)));
        Assert.All(leaves, s => Assert.Equal(Fraction.Zero, FullTime(s, citizen)));
    }

    // One of known sex and one of none: of at most 1 both could be too many, of at most 2 they cannot.
    [Theory]
    [InlineData(1, RequirementStatus.Unknown)]
    [InlineData(2, RequirementStatus.Met)]
    [InlineData(0, RequirementStatus.NotMet)]
    public void What_is_missing_makes_it_unknown_where_it_tips(int limit, RequirementStatus status)
    {
        var builder = new RegisterBuilder();
        foreach (var (id, sex) in new (string, Sex?)[] { ("a", Sex.Woman), ("b", null), ("c", Sex.Man) })
        {
            builder.Add(new Citizen(id, Figures.Municipality) { Sex = sex });
            builder.Add(id, new Spell(CitizenState.CashAssistance, new(2021, 1, 1)));
        }

        var register = builder.Build(new(2021, 12, 31));
        var outcome = Outcome(new() { Sex = Sex.Woman }, register, limit: limit);
        Assert.Equal(status, outcome.Status);
        var fact = Assert.Single(outcome.MissingFacts);
        Assert.Equal(("sex", 1), (fact.Column, fact.Count));
        Assert.Equal((Fraction.One, new Fraction(2)), (outcome.Lowest?.Amount, outcome.Highest?.Amount));
    }

    // Two of no known sex: of between 1 and 1, none and both are beyond it on either side, and one is not.
    [Theory]
    [InlineData(1, 1, RequirementStatus.Unknown)]
    [InlineData(0, 1, RequirementStatus.Unknown)]
    [InlineData(0, 2, RequirementStatus.Met)]
    [InlineData(3, 4, RequirementStatus.NotMet)]
    public void Between_two_limits_what_is_missing_may_hit_the_middle(int lower, int upper, RequirementStatus status)
    {
        var builder = new RegisterBuilder();
        foreach (var id in new[] { "a", "b" })
        {
            builder.Add(new Citizen(id, Figures.Municipality));
            builder.Add(id, new Spell(CitizenState.CashAssistance, new(2021, 1, 1)));
        }

        var requirement = new Resultatkrav(
            PlanCase.Label("P/1"),
            new Measure.FullTimePersons(s_cash) { Of = new() { Sex = Sex.Woman } },
            new LimitComparison.Between(new(lower), new(upper)),
            new Pace.AsOfNow(s_quarter)
        );
        Assert.Equal(status, Follow(requirement, builder.Build(new(2021, 12, 31))).Status);
    }

    [Fact]
    public void A_change_is_unknown_where_the_missing_facts_of_either_period_tip_it()
    {
        RequirementOutcome Fall(Fraction limit, int women)
        {
            var builder = new RegisterBuilder();
            for (var i = 0; i < women + 1; i++)
            {
                builder.Add(new Citizen($"k{i}", Figures.Municipality) { Sex = Sex.Woman });
                builder.Add(
                    $"k{i}",
                    new Spell(CitizenState.CashAssistance, new(2020, 1, 1), i == 0 ? new(2020, 12, 31) : null)
                );
            }

            builder.Add(new Citizen("x", Figures.Municipality));
            builder.Add("x", new Spell(CitizenState.CashAssistance, new(2021, 1, 1)));
            return Follow(
                new Resultatkrav(
                    PlanCase.Label("P/1"),
                    new Measure.FullTimePersons(s_cash) { Of = new() { Sex = Sex.Woman } },
                    new LimitComparison.Change(limit),
                    new Pace.OnALine(MeasuringPeriod.Parse("2020Q4"), s_quarter)
                ),
                builder.Build(new(2021, 12, 31))
            );
        }

        // From 5 to 4, or to 5 with the one nobody knows of.
        Assert.Equal(RequirementStatus.Unknown, Fall(new(-1, 10), women: 4).Status);
        Assert.Equal(RequirementStatus.NotMet, Fall(new(-3, 10), women: 4).Status);
        var met = Fall(Fraction.Zero, women: 4);
        Assert.Equal(RequirementStatus.Met, met.Status);
        Assert.Equal("sex", Assert.Single(met.MissingFacts).Column);
    }

    [Fact]
    public void A_share_of_the_young_is_of_the_population_of_their_ages()
    {
        var measure = new Measure.PopulationShare(s_cash) { Of = new() { Ages = new(18, 29) } };
        var requirement = new Resultatkrav(
            PlanCase.Label("P/1"),
            measure,
            new LimitComparison.AtMost(new(1, 10)),
            new Pace.AsOfNow(s_quarter)
        );
        Assert.Equal(
            ["ftp-of:P/1/217/2021Q4", "population:18-29/217/2021Q4"],
            requirement.RequiredFigures(Figures.Municipality).Select(static k => k.ToString())
        );
        var register = Register(Citizen("1999-01-01"), new Spell(CitizenState.CashAssistance, new(2021, 1, 1)));
        var outcome = PlanCase
            .Plan(requirement)
            .FollowUp(register, Figures.Of(("population:18-29 217 2021Q4", new(8))), new(2021, 12, 31))
            .Outcomes.Single();
        Assert.Equal((RequirementStatus.NotMet, new Fraction(1, 8)), (outcome.Status, outcome.Value?.Amount));
        Assert.Contains("18-29 år", outcome.FiguresUsed[0].Key.Measure.Name.Danish, StringComparison.Ordinal);

        var women = requirement.With(measure with { Of = new() { Sex = Sex.Woman } });
        Assert.Equal("population-of:P/1/217/2021Q4", women.RequiredFigures(Figures.Municipality)[1].ToString());
    }

    [Fact]
    public void A_selection_says_itself_in_words_and_in_titles()
    {
        Selection of = new()
        {
            Categories = [VisitationCategory.JobReady, VisitationCategory.ActivityReady],
            Ages = new(18, 29),
            Sex = Sex.Woman,
            HousingAreas = ["Nøjsomhed"],
        };
        Assert.Equal("jobparat eller aktivitetsparat, 18-29 år, kvinde, Nøjsomhed", of.ToString());
        Assert.Equal("job ready or activity ready, aged 18-29, woman, Nøjsomhed", of.ToText(Language.English));
        var requirement = new Resultatkrav(
            new("P/1", new("Færre: {of}", "Fewer: {of}"), new("K")),
            new Measure.FullTimePersons(s_cash) { Of = of },
            new LimitComparison.AtMost(Fraction.One),
            new Pace.AsOfNow(s_quarter)
        );
        Assert.Equal($"Færre: {of}", requirement.Label.Title.Danish);
    }

    [Fact]
    public void Two_are_equal_that_ask_the_same()
    {
        Selection one = new() { Categories = [VisitationCategory.JobReady], HousingAreas = ["a", "b"] };
        Selection other = new() { Categories = [VisitationCategory.JobReady], HousingAreas = ["b", "a"] };
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other with { HousingAreas = ["a|b"] });
        Assert.True(new Selection().IsEmpty);
    }

    // A plan that counts those of a segment that it defines itself, from an age of its own.
    private static string WithSegment(int age, string id = "seniorer", string fact = "age") =>
        $$$"""
            {
              "id": "P", "title": {"da": "p", "en": "p"}, "municipality": "217", "year": 2021,
              "parameters": [
                {"id": "seniorAge", "name": {"da": "alder", "en": "age"}, "values": [{"value": {{{age}}}, "from": "2020-01-01", "source": {"document": "P"}}]}
              ],
              "segments": [{
                "id": "{{{id}}}", "title": {"da": "de ældre", "en": "the elderly"}, "source": {"document": "P"}, "from": "2020-01-01",
                "rule": {"fact": "{{{fact}}}", "atLeast": "seniorAge"}
              }],
              "requirements": [{
                "id": "1", "title": {"da": "k", "en": "k"}, "source": {"document": "P"},
                "measure": {"kind": "status-after", "in": "beskaeftigelse", "of": {"segment": "{{{id}}}"}},
                "comparison": {"kind": "at-least", "limit": 0.5},
                "pace": {"kind": "as-of-now", "deadline": "2021-12-31"}
              }]
            }
            """;

    [Theory]
    [InlineData(60, "seniorer", RequirementStatus.Met)]
    [InlineData(61, "seniorer", RequirementStatus.Unknown)] // nobody
    [InlineData(60, "senior", RequirementStatus.Met)] // the library's own is another one
    public void A_segment_of_the_same_document_is_counted(int age, string id, RequirementStatus status)
    {
        var due = new LocalDate(2021, 12, 31);
        var register = Register(
            Citizen("1961-12-31"),
            new Spell(CitizenState.Employment, due, due),
            new Spell(CitizenState.CashAssistance, new(2021, 1, 1), due.PlusDays(-1), VisitationCategory.JobReady)
        );
        var json = WithSegment(age, id);
        var plans = new[] { EmploymentPlans.Read(json), RuleDocument.Read(json).Plan }
            .OfType<EmploymentPlan>()
            .ToArray();
        Assert.Equal(2, plans.Length);
        Assert.All(
            plans,
            plan =>
            {
                var outcome = plan.FollowUp(register.KnownBetween(null, due), FigureSet.Empty, due).Outcomes.Single();
                Assert.Equal(status, outcome.Status);
                Assert.Equal("de ældre", plan.Requirements[0].Measure.Of?.ToText(Language.Danish));
            }
        );
    }

    [Fact]
    public void Segments_of_one_id_and_other_conditions_are_two()
    {
        Selection Of(int age) => EmploymentPlans.Read(WithSegment(age)).Requirements[0].Measure.Of ?? new();
        Assert.Equal(Of(60), Of(60));
        Assert.NotEqual(Of(60), Of(61));
        Assert.NotEqual(Of(60).Id, Of(61).Id);
        var senior = Segments.Default.Find("senior");
        Assert.Equal("segment=senior", new Selection { Segment = senior }.Id);
        Assert.NotEqual(
            new Selection { Segment = senior },
            EmploymentPlans.Read(WithSegment(60, "senior")).Requirements[0].Measure.Of
        );
        KeyValuePair<string, string> Part(int age) =>
            EmploymentPlans
                .Read(WithSegment(age))
                .FollowUp(FigureSet.Empty, new(2021, 12, 31))
                .ToReceipt()
                .Rules.Single(static r => string.Equals(r.Key, "segment seniorer", StringComparison.Ordinal));
        Assert.NotEqual(Part(60), Part(61));
        Assert.Equal(Part(60), Part(60));
    }

    [Fact]
    public void A_segment_that_cannot_be_read_is_told_once_and_one_that_is_not_there_with_those_there_are()
    {
        var broken = Assert
            .Throws<DocumentFormatException>(() => EmploymentPlans.Read(WithSegment(60, fact: "alder")))
            .Faults;
        Assert.StartsWith("$.segments[0].rule", Assert.Single(broken).Path, StringComparison.Ordinal);
        var json = WithSegment(60)
            .Replace("{\"segment\": \"seniorer\"}", "{\"segment\": \"unge\"}", StringComparison.Ordinal);
        var missing = Assert.Single(Assert.Throws<DocumentFormatException>(() => EmploymentPlans.Read(json)).Faults);
        Assert.Equal("$.requirements[0].measure.of.segment", missing.Path);
        Assert.Contains("dokumentets egne segmenter", missing.ToText(Language.Danish), StringComparison.Ordinal);
        Assert.Contains("senior", missing.ToText(Language.English), StringComparison.Ordinal);
    }

    private static Citizen Citizen(string birth) =>
        new("a", Figures.Municipality)
        {
            BirthDate = NodaTime.Text.LocalDatePattern.Iso.Parse(birth).Value,
            InIntroductionProgramme = false,
        };

    private static Register Register(Citizen citizen, params Spell[] spells)
    {
        var builder = new RegisterBuilder();
        builder.Add(citizen);
        foreach (var spell in spells)
        {
            builder.Add(citizen.Id, spell);
        }

        Assert.Empty(builder.Refused);
        return builder.Build(new(2021, 12, 31));
    }

    private static Fraction? FullTime(Selection of, Citizen citizen, MeasuringPeriod? period = null) =>
        Outcome(
            of,
            Register(
                citizen,
                new Spell(CitizenState.CashAssistance, new(2018, 1, 1), null, VisitationCategory.JobReady)
            ),
            period: period
        ).Value?.Amount;

    private static RequirementOutcome Outcome(
        Selection of,
        Register register,
        BenefitGroup? group = null,
        int limit = 1000,
        MeasuringPeriod? period = null
    ) =>
        Follow(
            new Resultatkrav(
                PlanCase.Label("P/1"),
                new Measure.FullTimePersons(group ?? s_cash) { Of = of },
                new LimitComparison.AtMost(new(limit)),
                new Pace.AsOfNow(period ?? s_quarter)
            ),
            register
        );

    private static RequirementOutcome Follow(Resultatkrav requirement, Register register) =>
        PlanCase.Plan(requirement).FollowUp(register, FigureSet.Empty, new(2021, 12, 31)).Outcomes.Single();
}
