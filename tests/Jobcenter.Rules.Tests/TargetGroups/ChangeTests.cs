using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>What changed from one day to the next, and what moved a citizen, in words.</summary>
public sealed class ChangeTests
{
    private static readonly LocalDate s_until = new(2023, 12, 31);

    [Theory]
    [InlineData("2020-12-31", "2021-01-01", "rules")]
    [InlineData("2022-12-31", "2023-01-01", "rules")]
    [InlineData("2019-12-31", "2020-01-01", "act")]
    [InlineData("2021-05-16", "2021-05-17", "age")]
    [InlineData("2021-05-17", "2021-05-18", "duration")]
    [InlineData("2021-06-30", "2021-07-01", "states,category")]
    public void Each_kind_of_change_has_its_day(string before, string now, string expected)
    {
        var changes = Changes.Between(Situation(before), Situation(now), Segments.Default);
        Assert.Equal(expected, string.Join(",", changes.Select(c => c.Id)));
    }

    [Fact]
    public void A_change_reads_in_both_languages()
    {
        var age = Assert.Single(Changes.Between(Situation("2021-05-16"), Situation("2021-05-17"), Segments.Default));
        Assert.Equal("alder: 30 → 31", age.ToText(Language.Danish));
        Assert.Equal("age: 30 → 31", age.ToText(Language.English));
        var born = Assert.Single(
            Changes.Between(
                Situation("2021-05-17") with
                {
                    BirthDate = null,
                },
                Situation("2021-05-17"),
                Segments.Default
            )
        );
        Assert.Equal("alder: ukendt → 31", born.ToText(Language.Danish));
        Assert.Equal("age: unknown → 31", born.ToText(Language.English));
        var lost = Assert.Single(
            Changes.Between(
                Situation("2021-05-17"),
                Situation("2021-05-17") with
                {
                    BirthDate = null,
                },
                Segments.Default
            )
        );
        Assert.Equal("alder: 31 → ukendt", lost.ToText(Language.Danish));
        var rules = Assert.Single(Changes.Between(Situation("2022-12-31"), Situation("2023-01-01"), Segments.Default));
        Assert.Equal(
            "planernes regler: alle segmenter har regler → ingen regler for indvandrerkvinde",
            rules.ToText(Language.Danish)
        );
    }

    [Theory]
    // The group left reads otherwise: no longer job ready.
    [InlineData("kontanthjaelp", "jobparat", 35, "kontanthjaelp", "aktivitetsparat", 35, "LAB/2", "jobparat")]
    // From outside the act into a group: what the group entered asks for first.
    [InlineData("", "", 35, "dagpenge", "", 35, "LAB/1", "dagpenge")]
    // Out of the act: what the group left asks for.
    [InlineData("dagpenge", "", 35, "", "", 35, "LAB/1", "dagpenge")]
    // From one contradiction to outside: the contradiction that went.
    [InlineData("dagpenge+sygedagpenge", "", 35, "", "", 35, "LAB/conflict-benefits", "benefitGroups")]
    public void What_moved_a_citizen_is_the_first_fact_that_reads_otherwise(
        string states,
        string category,
        int age,
        string statesAfter,
        string categoryAfter,
        int ageAfter,
        string rule,
        string fact
    )
    {
        var node = MoveReason.Of(
            TargetGroupActs.Lab,
            TargetGroupTests.Situation(states, category, age, "ingen"),
            TargetGroupActs.Lab,
            TargetGroupTests.Situation(statesAfter, categoryAfter, ageAfter, "ingen")
        );
        Assert.Equal(rule, node.Rule);
        Assert.StartsWith(fact, node.Fact, StringComparison.Ordinal);
        Assert.NotEqual("", node.Name.Danish);
        Assert.Equal(0, node.Citizens);
    }

    [Fact]
    public void Where_all_facts_read_alike_the_act_moved_the_citizen()
    {
        var situation = TargetGroupTests.Situation("kontanthjaelp", "jobparat", 35, "ingen");
        var entered = MoveReason.Of(TargetGroupActs.Lab2016, situation, TargetGroupActs.Lab, situation);
        Assert.Equal(("LAB/2", null), (entered.Rule, entered.Fact));
        Assert.Equal(TargetGroupActs.Lab.Groups.Single(g => g.Id == "LAB/2").Label.Title, entered.Name);
        var first = TargetGroupTests.Situation("dagpenge", "", 35, "ingen");
        Assert.Equal(
            ("LAB/1", null),
            (MoveReason.Of(TargetGroupActs.Lab2016, first, TargetGroupActs.Lab, first) is var n ? n.Rule : "", n.Fact)
        );
        var outside = TargetGroupTests.Situation("beskaeftigelse", "", 35, "ingen");
        var none = MoveReason.Of(TargetGroupActs.Lab2016, outside, TargetGroupActs.Lab, outside);
        Assert.Equal(("LAB", null), (none.Rule, none.Fact));
        Assert.Equal(TargetGroupActs.Lab.Label.Title, none.Name);
    }

    [Fact]
    public void Of_those_who_move_every_citizen_is_counted_under_one_reason()
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < 6; i++)
        {
            builder.Add(
                new Citizen($"{i}", Area.Municipality(i < 4 ? 217 : 250))
                {
                    BirthDate = new(1980, 1, 1),
                    InIntroductionProgramme = false,
                }
            );
            var last = new LocalDate(2021, 6, 30);
            builder.Add($"{i}", new Spell(CitizenState.UnemploymentBenefit, new(2021, 1, 1), i < 5 ? last : null));
            if (i < 3)
            {
                builder.Add($"{i}", new Spell(CitizenState.SicknessBenefit, new(2021, 7, 1)));
            }
            else if (i == 3)
            {
                builder.Add($"{i}", new Spell(CitizenState.Employment, new(2021, 7, 1)));
            }
        }

        var register = builder.Build(s_until);
        var impact = TargetGroupImpact.Between(register, new(2021, 6, 1), new(2021, 8, 1)).Value;
        Assert.Equal(5, impact.Moved);
        Assert.Equal(
            [("LAB/1", "LAB/1", 1), ("LAB/1", "LAB/6", 3), ("LAB/1", "outside", 1), ("LAB/1", "unknown", 1)],
            impact.Moves.Select(m => (m.From, m.To, m.Citizens))
        );
        var here = TargetGroupImpact.Between(register, new(2021, 6, 1), new(2021, 8, 1), Area.Municipality(217)).Value;
        Assert.Equal(
            [("LAB/1", "LAB/6", 3), ("LAB/1", "outside", 1)],
            here.Moves.Select(m => (m.From, m.To, m.Citizens))
        );
    }

    [Fact]
    public void Facts_that_are_missing_say_why()
    {
        var date = new LocalDate(2021, 3, 1);
        string? Why(CitizenSituation situation, string id) =>
            TargetGroupActs
                .Assess(situation)
                .Assessment?.MissingFacts()
                .SelectMany(f => f.Basis.Append(f))
                .First(f => f.Id == id && f.Reason is not null)
                .Reason?.Danish;

        var cash = TargetGroupTests.Situation("kontanthjaelp", "jobparat", null, "");
        Assert.Equal("ikke kendt", Why(cash, "age"));
        Assert.Equal("fødselsdagen ligger senere", Why(cash with { BirthDate = date.PlusDays(1) }, "age"));
        Assert.Equal("ikke kendt", Why(cash with { States = null }, "states"));
        var old = TargetGroupTests.Situation("kontanthjaelp", "", 40, "");
        Assert.Equal("der er ingen visitation", Why(old, "category"));
        Assert.Equal("ikke kendt", Why(old with { Category = null }, "category"));
        var young = TargetGroupTests.Situation("uddannelseshjaelp", "", 20, "ingen");
        Assert.Equal("ikke kendt", Why(young, "firstContact"));
        Assert.Equal("ikke kendt", Why(young with { FirstContactOn = date.PlusDays(1) }, "firstContact"));
        Assert.Equal("LAB/4", TargetGroupTests.Id(TargetGroupActs.Assess(young with { FirstContactOn = date })));
    }

    [Fact]
    public void A_group_reads_with_its_number_in_both_languages()
    {
        var second = TargetGroupActs.Lab.Groups.Single(g => g.Id == "LAB/2");
        Assert.StartsWith("LAB § 6, nr. 2: ", second.ToText(Language.Danish), StringComparison.Ordinal);
        Assert.StartsWith("LAB § 6, no. 2: ", second.ToText(Language.English), StringComparison.Ordinal);
        var inferred = TargetGroupActs.Lab.Groups.Single(g => g.Id == "LAB/12");
        Assert.StartsWith("LAB § 6, nr. 12 (udledt): ", inferred.ToText(Language.Danish), StringComparison.Ordinal);
        Assert.StartsWith("LAB § 6, no. 12 (inferred): ", inferred.ToText(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kontanthjaelp", null, "der mangler fakta")]
    [InlineData("dagpenge", null, "ydelsen har ingen visitation")]
    [InlineData("dagpenge", 3, "ydelsen har ingen visitation")]
    public void A_category_that_cannot_be_given_says_why(string state, int? months, string reason) =>
        Assert.Equal(
            reason,
            Readiness
                .CategoryOf(TargetGroupTests.Situation(state, "", 40, "ingen") with { ExpectedMonths = months })
                .Reason?.Danish
        );

    [Theory]
    [InlineData(29, "ingen", 3, VisitationCategory.ClearlyEducationReady)]
    [InlineData(29, "ingen", 13, VisitationCategory.ActivityReady)]
    [InlineData(29, "erhvervskompetencegivende", 3, VisitationCategory.JobReady)]
    [InlineData(30, "ingen", 3, VisitationCategory.JobReady)]
    [InlineData(30, "ingen", 4, VisitationCategory.ActivityReady)]
    public void On_sho_ydelse_age_and_education_say_which_terms_hold(
        int age,
        string education,
        int months,
        VisitationCategory expected
    ) =>
        Assert.Equal(
            expected,
            Readiness
                .CategoryOf(
                    TargetGroupTests.Situation("sho-ydelse", "", age, education) with
                    {
                        ExpectedMonths = months,
                    }
                )
                .Value
        );

    private static CitizenSituation Situation(string date)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)) { BirthDate = new(1990, 5, 17) });
        builder.Add(
            "a",
            new Spell(CitizenState.CashAssistance, new(2018, 1, 1), new(2021, 6, 30), VisitationCategory.JobReady)
        );
        builder.Add("a", new Spell(CitizenState.Employment, new(2021, 7, 1)));
        return builder.Build(s_until).SituationOf(0, Rules.Time.MeasuringPeriod.Parse(date).FirstDay).Value;
    }
}
