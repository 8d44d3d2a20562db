using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>The acts' target groups: each group, each contradiction, the edges of age and date, and the laws that hold for all.</summary>
public sealed class TargetGroupTests
{
    private static readonly TargetGroupAct[] s_acts = [.. TargetGroupAct.All.Values.Select(v => v.Value)];
    private static readonly LocalDate s_date = new(2021, 3, 1);

    public static TheoryData<string, string, int?, string, string> Groups =>
        new()
        {
            // states, category, age, education, the answer
            { "dagpenge", "", 40, "ingen", "LAB/1" },
            { "dagpenge", "", null, "", "LAB/1" },
            { "kontanthjaelp", "jobparat", 30, "", "LAB/2" },
            { "kontanthjaelp", "jobparat", 29, "erhvervskompetencegivende", "LAB/2" },
            { "sho-ydelse", "jobparat", 41, "ingen", "LAB/2" },
            { "kontanthjaelp", "aktivitetsparat", 30, "ingen", "LAB/3" },
            { "sho-ydelse", "aktivitetsparat", 22, "lang-videregaaende", "LAB/3" },
            { "uddannelseshjaelp", "uddannelsesparat", 29, "ingen", "LAB/4" },
            { "uddannelseshjaelp", "aabenlyst-uddannelsesparat", 19, "ingen", "LAB/4" },
            { "sho-ydelse", "uddannelsesparat", 20, "ingen", "LAB/4" },
            { "uddannelseshjaelp", "aktivitetsparat", 25, "ingen", "LAB/5" },
            { "sho-ydelse", "aktivitetsparat", 20, "ingen", "LAB/5" },
            { "sygedagpenge", "", 40, "", "LAB/6" },
            { "sygedagpenge+forrevalidering", "", 40, "", "LAB/6" },
            { "jobafklaring", "", 40, "", "LAB/7" },
            { "ressourceforloeb", "", 40, "", "LAB/8" },
            { "ledighedsydelse", "", 40, "", "LAB/9" },
            { "fleksjob", "", 40, "", "LAB/9" },
            { "fleksjob+ledighedsydelse", "", 40, "", "LAB/9" },
            { "revalidering", "", 40, "", "LAB/10" },
            { "forrevalidering", "", 40, "", "LAB/10" },
            { "ledighedsydelse+revalidering", "", 40, "", "LAB/10" },
            { "ledighedsydelse+forrevalidering", "", 40, "", "LAB/10" },
            { "foertidspension", "", 50, "", "LAB/11" },
            { "efterloen", "", 62, "", "outside" },
            { "beskaeftigelse", "", 40, "", "outside" },
            { "sygedagpenge+beskaeftigelse", "", 40, "", "LAB/6" },
        };

    [Theory]
    [MemberData(nameof(Groups))]
    public void Each_group_of_lab_is_reached_by_its_own_facts(
        string states,
        string category,
        int? age,
        string education,
        string expected
    )
    {
        var answer = TargetGroupAct.AssessInForce(Situation(states, category, age, education));
        Assert.Equal(expected, Id(answer));
        Assert.Equal(expected == "outside", answer.Reason is not null);
    }

    [Theory]
    [InlineData("2023-12-31", "3 måneder")]
    [InlineData("2024-01-01", "ingen regel om unge uden afgørelse fundet")]
    public void The_young_without_a_decision_are_told_of_a_rule_only_while_it_holds(string on, string told)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value;
        var answer = TargetGroupAct.AssessInForce(
            new CitizenSituation(day)
            {
                States = new(CitizenState.EducationAssistance),
                Category = VisitationCategory.NotAssessed,
                BirthDate = day.PlusYears(-22),
                Education = EducationLevel.None,
                InIntroductionProgramme = false,
            }
        );
        Assert.Equal(Verdict.Unknown, answer.Verdict);
        var missing = Assert.Single(answer.Missing);
        Assert.Contains(told, $"{missing.Name.Danish} {missing.Reason?.Danish}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_self_supporting_the_young_with_a_need_and_the_programme_are_groups_and_inferred_numbers_say_so()
    {
        var nothing = Situation("", "", 40, "") with { IsRegisteredUnemployed = true };
        var twelve = TargetGroupAct.AssessInForce(nothing);
        Assert.Equal("LAB/12", Id(twelve));
        Assert.True(twelve.Group?.IsInferred);
        Assert.Contains("(sluttet)", twelve.Group?.ToText(Language.Danish), StringComparison.Ordinal);
        var young = Situation("", "", 17, "") with { NeedsEffort = true, IsRegisteredUnemployed = true };
        Assert.Equal("LAB/13", Id(TargetGroupAct.AssessInForce(young)));
        Assert.Equal("LAB/12", Id(TargetGroupAct.AssessInForce(young with { BirthDate = s_date.PlusYears(-18) })));
        Assert.Equal(
            "LAB/introduction-programme",
            Id(
                TargetGroupAct.AssessInForce(
                    Situation("sho-ydelse", "jobparat", 40, "") with
                    {
                        InIntroductionProgramme = true,
                    }
                )
            )
        );
        Assert.Equal("unknown", Id(TargetGroupAct.AssessInForce(nothing with { IsRegisteredUnemployed = null })));
    }

    [Theory]
    [InlineData("kontanthjaelp", "", true, "category", "category-benefit")]
    [InlineData("sho-ydelse", null, true, "", "")]
    [InlineData("sho-ydelse", "", true, "", "")]
    [InlineData("kontanthjaelp", null, true, "category", "categories category-benefit")]
    public void What_could_only_contradict_does_not_hold_the_answer_back(
        string states,
        string? category,
        bool inProgramme,
        string facts,
        string conflicts
    )
    {
        var situation = Situation(states, category ?? "", 40, "ingen") with { InIntroductionProgramme = inProgramme };
        var answer = TargetGroupAct.AssessInForce(category is null ? situation with { Category = null } : situation);
        Assert.Equal("LAB/introduction-programme", answer.Group?.Id);
        Assert.Empty(answer.Missing);
        if (facts.Length > 0)
        {
            Assert.Equal(facts, string.Join(' ', answer.CouldContradict.Select(f => f.Id)));
            Assert.Equal(
                conflicts,
                string.Join(' ', answer.PossibleConflicts.Select(c => c.Id["LAB/conflict-".Length..]))
            );
            var said = Answer.Of(answer);
            Assert.Contains("kan kun modsige: visitation", said.ToText(Language.Danish), StringComparison.Ordinal);
            Assert.Contains(
                "\"couldContradict\":[{\"id\":\"category\"",
                AnswerJson.Write(said),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void What_every_value_contradicts_is_a_contradiction()
    {
        var educated = Situation("uddannelseshjaelp", "uddannelsesparat", null, "erhvervskompetencegivende");
        var answer = TargetGroupAct.AssessInForce(educated);
        Assert.Equal("conflict", Id(answer));
        Assert.Equal(
            ["LAB/conflict-education-adult", "LAB/conflict-education-educated"],
            answer.Conflicts.Select(c => c.Id)
        );
        // In the programme outside the act, otherwise a contradiction.
        var retired = Situation("sho-ydelse+efterloen", "jobparat", 21, "ingen") with
        {
            InIntroductionProgramme = null,
        };
        var outside = TargetGroupAct.AssessInForce(retired);
        Assert.Equal("outside", Id(outside));
        Assert.Equal("introduction_programme", Assert.Single(outside.CouldContradict).Id);
    }

    [Fact]
    public void An_act_carries_its_own_exceptions()
    {
        var before = new LocalDate(2019, 12, 31);
        string IdOn(string states, LocalDate date) =>
            Id(TargetGroupAct.AssessInForce(Situation(states, "", 40, "") with { Date = date }));
        Assert.Equal("conflict", IdOn("fleksjob+revalidering", before));
        Assert.Equal("conflict", IdOn("sygedagpenge+forrevalidering", before));
        Assert.Equal("LAB/10", IdOn("fleksjob+revalidering", before.PlusDays(1)));
        Assert.Equal("LAB/6", IdOn("sygedagpenge+forrevalidering", before.PlusDays(1)));
        Assert.Equal("LAB/10", IdOn("fleksjob+revalidering", new(2026, 1, 31)));
    }

    [Theory]
    [InlineData("2025-06-30", "kontanthjaelp", "jobparat", 29, "ingen", "conflict")]
    [InlineData("2025-07-01", "kontanthjaelp", "uddannelsesparat", 29, "ingen", "LAB/4")]
    [InlineData("2025-07-01", "kontanthjaelp", "aktivitetsparat", 29, "ingen", "LAB/5")]
    [InlineData("2025-07-01", "kontanthjaelp", "aktivitetsparat", 30, "ingen", "LAB/3")]
    [InlineData("2025-07-01", "kontanthjaelp", "jobparat", 30, "ingen", "LAB/2")]
    [InlineData("2025-07-01", "kontanthjaelp", "jobparat", 29, "ingen", "conflict")]
    [InlineData("2025-07-01", "kontanthjaelp", "uddannelsesparat", 30, "ingen", "conflict")]
    [InlineData("2025-06-30", "uddannelseshjaelp", "aktivitetsparat", 29, "ingen", "LAB/5")]
    [InlineData("2025-07-01", "uddannelseshjaelp", "aktivitetsparat", 29, "ingen", "conflict")]
    [InlineData("2025-07-01", "sho-ydelse", "jobparat", 40, "ingen", "conflict")]
    [InlineData("2026-12-31", "dagpenge", "", 40, "", "LAB/1")]
    [InlineData("2027-01-01", "dagpenge", "", 40, "", "unknown")]
    [InlineData("2026-01-31", "seniorpension", "", 66, "", "outside")]
    public void The_act_reads_as_it_was_changed(
        string date,
        string states,
        string category,
        int age,
        string education,
        string expected
    )
    {
        var day = MeasuringPeriod.Parse(date).FirstDay;
        var answer = TargetGroupAct.AssessInForce(
            Situation(states, category, null, education) with
            {
                Date = day,
                BirthDate = day.PlusYears(-age),
            }
        );
        Assert.Equal(expected, Id(answer));
        if (day.Year == 2027)
        {
            Assert.Equal("en ny hovedlov ventes 1. januar 2027 og er ikke indlæst", answer.Reason?.Danish);
        }
    }

    [Theory]
    [InlineData("ressourceforloeb", "2026-01-31", "2026-02-01", "LAB/8")]
    [InlineData("ressourceforloeb", "2026-02-01", "2026-02-01", "outside")]
    [InlineData("revalidering", "2026-01-31", "2026-07-01", "LAB/10")]
    [InlineData("forrevalidering", "2026-02-01", "2026-07-01", "outside")]
    [InlineData("revalidering", "2026-01-31", "2026-01-31", "LAB/10")]
    public void Only_courses_that_began_before_keep_their_group(
        string state,
        string since,
        string date,
        string expected
    )
    {
        var (began, day) = (MeasuringPeriod.Parse(since).FirstDay, MeasuringPeriod.Parse(date).FirstDay);
        var situation = Situation(state, "", 40, "") with
        {
            Date = day,
            RessourceforloebSince = began,
            RehabilitationSince = began,
        };
        Assert.Equal(expected, Id(TargetGroupAct.AssessInForce(situation)));
        var builder = new RegisterBuilder();
        Assert.True(CitizenStates.Vocabulary.TryParse(state, out var own));
        builder.Add(new Citizen("a", Area.Municipality(217)) { BirthDate = new(1980, 1, 1) });
        builder.Add("a", new Spell(own, began));
        var register = builder.Build(new(2026, 12, 31));
        Assert.Equal(expected, Id(register.TargetGroupOf("a", day).Value));
        Assert.Equal(expected, register.ClassifyTargetGroups(day).Value.IdOf(0));
        if (day.Month > 1)
        {
            var untold = TargetGroupAct.AssessInForce(
                situation with
                {
                    RessourceforloebSince = null,
                    RehabilitationSince = null,
                }
            );
            Assert.EndsWith("_since", Assert.Single(untold.Missing).Id, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("fleksjob+revalidering", "2026-01-31", "LAB/10", "LAB/10")] // the act itself decides, until then
    [InlineData("fleksjob+revalidering", "2026-02-01", "conflict", "LAB/9")]
    [InlineData("ledighedsydelse+forrevalidering", "2026-12-31", "conflict", "LAB/9")]
    [InlineData("sygedagpenge+revalidering", "2026-07-01", "conflict", "LAB/6")]
    [InlineData("sygedagpenge+forrevalidering", "2026-07-01", "LAB/6", "LAB/6")]
    [InlineData("dagpenge+ressourceforloeb", "2026-01-31", "conflict", "conflict")]
    [InlineData("dagpenge+ressourceforloeb", "2026-02-01", "conflict", "LAB/1")]
    public void A_course_that_belongs_to_no_group_contradicts_none(
        string states,
        string date,
        string began,
        string begunLater
    )
    {
        var day = MeasuringPeriod.Parse(date).FirstDay;
        foreach (var (since, expected) in new[] { (new LocalDate(2026, 1, 31), began), (new(2026, 2, 1), begunLater) })
        {
            var situation = Situation(states, "", 40, "") with
            {
                Date = day,
                RessourceforloebSince = since,
                RehabilitationSince = since,
            };
            Assert.Equal(expected, Id(TargetGroupAct.AssessInForce(situation)));
            if (since > day)
            {
                continue;
            }

            var builder = new RegisterBuilder();
            builder.Add(
                new Citizen("a", Area.Municipality(217))
                {
                    BirthDate = new(1980, 1, 1),
                    InIntroductionProgramme = false,
                }
            );
            foreach (var state in states.Split('+'))
            {
                Assert.True(CitizenStates.Vocabulary.TryParse(state, out var own));
                builder.Add("a", new Spell(own, since));
            }

            Assert.Equal(expected, Id(builder.Build(new(2026, 12, 31)).TargetGroupOf("a", day).Value));
        }

        // Where it is not told when it began, the group is the answer, and what could contradict it is named.
        if (began == "conflict" && begunLater != "conflict")
        {
            var untold = TargetGroupAct.AssessInForce(Situation(states, "", 40, "") with { Date = day });
            Assert.Equal(begunLater, Id(untold));
            Assert.EndsWith("_since", Assert.Single(untold.CouldContradict).Id, StringComparison.Ordinal);
            Assert.Equal("LAB/conflict-benefits", Assert.Single(untold.PossibleConflicts).Id);
        }
    }

    [Fact]
    public void That_the_minors_group_comes_before_the_registereds_is_told_as_our_decision()
    {
        var young = Situation("", "", 17, "") with { NeedsEffort = true, IsRegisteredUnemployed = true };
        foreach (var date in new LocalDate[] { new(2021, 3, 1), new(2025, 7, 1), new(2026, 12, 31) })
        {
            var answer = TargetGroupAct.AssessInForce(young with { Date = date, BirthDate = date.PlusYears(-17) });
            Assert.Equal("LAB/13", Id(answer));
            foreach (var told in new[] { AnswerText.Write(Answer.Of(answer)), AnswerJson.Write(Answer.Of(answer)) })
            {
                Assert.Contains("nr. 13 går forud for nr. 12", told, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_birthday_and_a_change_of_act_on_one_day()
    {
        // 30 on the day on which uddannelseshjælp ends, and on the day on which the act of 2020 begins.
        var young = Situation("kontanthjaelp", "aktivitetsparat", null, "ingen") with
        {
            BirthDate = new(1995, 7, 1),
        };
        Assert.Equal("conflict", Id(TargetGroupAct.AssessInForce(young with { Date = new(2025, 6, 30) })));
        Assert.Equal("LAB/3", Id(TargetGroupAct.AssessInForce(young with { Date = new(2025, 7, 1) })));
        var old = Situation("sho-ydelse", "aktivitetsparat", null, "ingen") with { BirthDate = new(1990, 1, 1) };
        Assert.Equal("LAB-2016/13", Id(TargetGroupAct.AssessInForce(old with { Date = new(2019, 12, 31) })));
        Assert.Equal("LAB/3", Id(TargetGroupAct.AssessInForce(old with { Date = new(2020, 1, 1) })));
    }

    [Fact]
    public void How_sure_the_act_is_shows_where_the_answer_is_read()
    {
        var answer = Answer.Of(
            TargetGroupAct.AssessInForce(Situation("dagpenge", "", 40, "") with { Date = new(2026, 2, 1) })
        );
        Assert.Contains(
            "[loven fra 1. februar 2026 (udledt)]",
            answer.ToText(Language.Danish),
            StringComparison.Ordinal
        );
        Assert.Contains("(derived)]", answer.ToText(Language.English), StringComparison.Ordinal);
        Assert.Contains("L 66", AnswerText.Write(answer), StringComparison.Ordinal);
        Assert.Contains("\"sureness\":\"derived\"", AnswerJson.Write(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dagpenge+sygedagpenge", "", 40, "", "benefits")]
    [InlineData("sygedagpenge+revalidering", "", 40, "", "benefits")]
    [InlineData("kontanthjaelp+uddannelseshjaelp", "aktivitetsparat", 29, "ingen", "benefits")]
    [InlineData("sygedagpenge+forrevalidering+ledighedsydelse", "", 40, "", "benefits")]
    [InlineData("kontanthjaelp", "jobparat", 29, "ingen", "cash-young")]
    [InlineData("uddannelseshjaelp", "uddannelsesparat", 30, "ingen", "education-adult")]
    [InlineData("uddannelseshjaelp", "uddannelsesparat", 25, "erhvervskompetencegivende", "education-educated")]
    [InlineData("sho-ydelse", "jobparat", 25, "ingen", "sho-category")]
    [InlineData("sho-ydelse", "uddannelsesparat", 35, "ingen", "sho-category")]
    [InlineData("kontanthjaelp", "uddannelsesparat", 35, "ingen", "category-benefit")]
    [InlineData("uddannelseshjaelp", "jobparat", 25, "ingen", "category-benefit")]
    public void Facts_that_contradict_each_other_are_named_and_never_resolved(
        string states,
        string category,
        int age,
        string education,
        string conflict
    )
    {
        var answer = TargetGroupAct.AssessInForce(Situation(states, category, age, education));
        Assert.Equal(Verdict.Unknown, answer.Verdict);
        Assert.Contains(answer.Conflicts, c => c.Id == $"LAB/conflict-{conflict}");
        Assert.Empty(answer.Missing);
    }

    [Fact]
    public void Two_categories_at_once_contradict_each_other()
    {
        var answer = TargetGroupAct.AssessInForce(
            Situation("kontanthjaelp", "", 40, "") with
            {
                Category = null,
                HasSeveralCategories = true,
            }
        );
        Assert.Equal("LAB/conflict-categories", Assert.Single(answer.Conflicts).Id);
    }

    [Theory]
    [InlineData("1991-03-02", "LAB/4")] // Turns 30 tomorrow.
    [InlineData("1991-03-01", "conflict")] // Turns 30 today: uddannelseshjælp no longer fits.
    [InlineData("1991-02-28", "conflict")]
    public void The_thirtieth_birthday_turns_the_group(string birth, string expected)
    {
        var situation = Situation("uddannelseshjaelp", "uddannelsesparat", null, "ingen") with
        {
            BirthDate = MeasuringPeriod.Parse(birth).FirstDay,
        };
        Assert.Equal(expected, Id(TargetGroupAct.AssessInForce(situation)));
    }

    [Theory]
    [InlineData("2022-02-28", "LAB/4")] // Born on 29 February 1992: turns 30 on 1 March in a common year.
    [InlineData("2022-03-01", "conflict")]
    public void A_birthday_on_29_February_turns_on_1_March_in_common_years(string date, string expected)
    {
        var situation = Situation("uddannelseshjaelp", "uddannelsesparat", null, "ingen") with
        {
            Date = MeasuringPeriod.Parse(date).FirstDay,
            BirthDate = new LocalDate(1992, 2, 29),
        };
        Assert.Equal(expected, Id(TargetGroupAct.AssessInForce(situation)));
    }

    [Theory]
    [InlineData("2019-12-31", "LAB-2016/12")]
    [InlineData("2020-01-01", "LAB/4")]
    [InlineData("2025-06-30", "LAB/4")]
    [InlineData("2025-07-01", "conflict")]
    [InlineData("2016-11-20", "unknown")]
    [InlineData("2016-11-21", "LAB-2016/12")]
    public void The_act_in_force_on_the_date_decides_and_other_dates_have_no_rules(string date, string expected)
    {
        var day = MeasuringPeriod.Parse(date).FirstDay;
        var situation = Situation("uddannelseshjaelp", "uddannelsesparat", null, "ingen") with
        {
            Date = day,
            BirthDate = day.PlusYears(-25),
        };
        var answer = TargetGroupAct.AssessInForce(situation);
        Assert.Equal(expected, Id(answer));
        if (expected == "unknown")
        {
            Assert.Contains("ingen regler indlæst", answer.Reason?.Danish, StringComparison.Ordinal);
            Assert.Null(answer.Act);
        }
    }

    [Theory]
    [InlineData("dagpenge", "", "LAB-2016/1")]
    [InlineData("kontanthjaelp", "jobparat", "LAB-2016/2")]
    [InlineData("kontanthjaelp", "aktivitetsparat", "LAB-2016/3")]
    [InlineData("revalidering", "", "LAB-2016/4")]
    [InlineData("sygedagpenge", "", "LAB-2016/5")]
    [InlineData("foertidspension", "", "LAB-2016/6")]
    [InlineData("fleksjob", "", "LAB-2016/7")]
    [InlineData("ressourceforloeb", "", "unknown")]
    [InlineData("jobafklaring", "", "unknown")]
    public void Where_the_old_acts_numbers_are_not_known_the_answer_is_unknown(
        string states,
        string category,
        string expected
    )
    {
        var date = new LocalDate(2019, 6, 1);
        var situation = Situation(states, category, null, "") with { Date = date, BirthDate = date.PlusYears(-40) };
        var answer = TargetGroupAct.AssessInForce(situation);
        Assert.Equal(expected, Id(answer));
        if (expected == "unknown")
        {
            Assert.Contains("kunne ikke findes", answer.Reason?.Danish, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2021-02-28", "LAB/4")] // The last day of the first three months.
    [InlineData("2021-03-01", "unknown")]
    [InlineData("2020-12-01", "LAB/4")]
    public void A_young_person_without_a_decision_counts_as_education_ready_for_three_months(
        string date,
        string expected
    )
    {
        var day = MeasuringPeriod.Parse(date).FirstDay;
        var situation = Situation("uddannelseshjaelp", "", null, "ingen") with
        {
            Date = day,
            BirthDate = day.PlusYears(-20),
            FirstContactOn = new LocalDate(2020, 12, 1),
        };
        Assert.Equal(expected, Id(TargetGroupAct.AssessInForce(situation)));
        Assert.Equal("unknown", Id(TargetGroupAct.AssessInForce(situation with { FirstContactOn = null })));
    }

    [Theory]
    [InlineData(true, "LAB/introduction-programme")]
    [InlineData(false, "conflict")]
    public void The_young_in_the_introduction_programme_are_no_contradiction(bool inProgramme, string expected) =>
        Assert.Equal(
            expected,
            Id(
                TargetGroupAct.AssessInForce(
                    Situation("sho-ydelse", "jobparat", 22, "ingen") with
                    {
                        InIntroductionProgramme = inProgramme,
                    }
                )
            )
        );

    [Fact]
    public void The_rule_for_those_without_a_decision_shows_in_the_reasons()
    {
        var young = Situation("uddannelseshjaelp", "", 20, "ingen") with
        {
            FirstContactOn = new LocalDate(2021, 1, 15),
        };
        var text = AnswerText.Write(Answer.Of(TargetGroupAct.AssessInForce(young)));
        Assert.Contains("første kontakt", text, StringComparison.Ordinal);
        Assert.Contains("BEK 2636/2021 § 6", text, StringComparison.Ordinal);
        var without = TargetGroupAct.AssessInForce(young with { FirstContactOn = null });
        Assert.Equal("first_contact", Assert.Single(without.Missing).Id);
        var nothing = TargetGroupAct.AssessInForce(new CitizenSituation(s_date));
        Assert.Contains(nothing.Missing, m => m.Id == "states");
        Assert.DoesNotContain(nothing.Missing, m => m.Id == "dagpenge");
        Assert.Equal("states", nothing.Missing[0].Id);
    }

    [Fact]
    public void Missing_facts_are_named()
    {
        var answer = TargetGroupAct.AssessInForce(
            Situation("kontanthjaelp", "jobparat", null, "") with
            {
                InIntroductionProgramme = null,
            }
        );
        Assert.Equal(Verdict.Unknown, answer.Verdict);
        // Young without an education would be a contradiction, not another group.
        Assert.Equal("introduction_programme", Assert.Single(answer.Missing).Id);
        Assert.Equal(["birth_date", "education"], answer.CouldContradict.Select(m => m.Id));
        Assert.Equal("LAB/conflict-cash-young", Assert.Single(answer.PossibleConflicts).Id);
    }

    [Property(Arbitrary = [typeof(SituationArbitraries)], MaxTest = 1000)]
    public void The_groups_of_an_act_are_mutually_exclusive_and_with_the_other_answers_exhaustive(
        CitizenSituation situation
    )
    {
        foreach (var act in s_acts)
        {
            var free = act.Conflicts.All(c => c.Test(situation) == Verdict.NotMet);
            var groups = act.Groups.Where(g => g.Rule.Test(situation) == Verdict.Met).ToList();
            Assert.True(!free || groups.Count <= 1, string.Join(", ", groups.Select(g => g.Id)));
            var answer = act.Assess(situation);
            Assert.Equal(answer.Verdict == Verdict.Met, answer.Group is not null);
            Assert.Equal(answer.Verdict != Verdict.Met, answer.Reason is not null);
        }
    }

    [Property(Arbitrary = [typeof(SituationArbitraries)], MaxTest = 1000)]
    public void More_facts_never_turn_a_decided_answer_into_another(CitizenSituation situation, int seed)
    {
        var more = SituationArbitraries.FilledIn(situation, seed);
        foreach (var act in s_acts)
        {
            var (before, after) = (act.Assess(situation), act.Assess(more));
            var ids = (Id(before), Id(after));
            Assert.True(
                ids is ("unknown", _) || ids.Item1 == ids.Item2 || (ids.Item2 == "conflict" && ids.Item1 != "conflict"),
                $"{ids}"
            );
            if (ids.Item2 == "conflict" && ids.Item1 is not ("conflict" or "unknown"))
            {
                Assert.Subset(
                    before.PossibleConflicts.Select(c => c.Id).ToHashSet(StringComparer.Ordinal),
                    after.Conflicts.Select(c => c.Id).ToHashSet(StringComparer.Ordinal)
                );
            }
        }

        foreach (var segment in Segments.Default.All)
        {
            var verdict = segment.Test(situation);
            Assert.True(verdict == Verdict.Unknown || segment.Test(more) == verdict, segment.Id);
        }

        foreach (var step in Segments.Default.Steps)
        {
            var verdict = step.Rule.Test(situation);
            Assert.True(verdict == Verdict.Unknown || step.Rule.Test(more) == verdict, step.Label.Id);
        }
    }

    [Property(Arbitrary = [typeof(SituationArbitraries)], MaxTest = 300)]
    public void Every_answers_tree_contains_the_facts_it_rests_on_and_agrees_with_testing(CitizenSituation situation)
    {
        foreach (var act in s_acts)
        {
            var answer = act.Assess(situation);
            Assert.NotNull(answer.Assessment);
            Assert.Equal(answer.Verdict == Verdict.Met, answer.Assessment.Verdict == Verdict.Met);
            foreach (var rule in act.Groups.Select(g => g.Rule).Concat(act.Conflicts))
            {
                var part = rule.Assess(situation);
                Assert.Equal(rule.Test(situation), part.Verdict);
                Assert.NotEmpty(Facts(part));
                Assert.Subset(Facts(answer.Assessment).ToHashSet(), Facts(part).ToHashSet());
            }
        }
    }

    [Fact]
    public void Every_group_conflict_segment_and_step_cites_its_source()
    {
        var labels = TargetGroupAct
            .All.Values.SelectMany(v =>
                v.Value.Groups.Select(g => g.Label).Concat(v.Value.Conflicts.Select(c => c.Label))
            )
            .Concat(Segments.Default.All.Select(s => s.Label))
            .Concat(Segments.Default.Steps.Select(s => s.Label));
        Assert.All(
            labels,
            l =>
            {
                Assert.NotNull(l);
                Assert.False(string.IsNullOrWhiteSpace(l.Source.Document));
                Assert.NotEqual(l.Title.Danish, l.Id);
            }
        );
    }

    [Fact]
    public void Facts_that_are_missing_say_why()
    {
        var date = new LocalDate(2021, 3, 1);
        string? Why(CitizenSituation situation, string id) =>
            TargetGroupAct.AssessInForce(situation) is var answer
                ? answer.Missing.Concat(answer.CouldContradict).First(f => f.Id == id).Reason?.Danish
                : null;

        var cash = Situation("kontanthjaelp", "jobparat", null, "");
        Assert.Equal("ikke kendt", Why(cash, "birth_date"));
        Assert.Equal("fødselsdagen ligger senere", Why(cash with { BirthDate = date.PlusDays(1) }, "birth_date"));
        Assert.Equal("ikke kendt", Why(cash with { States = null }, "states"));
        var old = Situation("kontanthjaelp", "", 40, "");
        Assert.Equal("der er ingen visitation", Why(old, "category"));
        Assert.Equal("ikke kendt", Why(old with { Category = null }, "category"));
        var young = Situation("uddannelseshjaelp", "", 20, "ingen");
        Assert.Equal("ikke kendt", Why(young, "first_contact"));
        Assert.Equal("ikke kendt", Why(young with { FirstContactOn = date.PlusDays(1) }, "first_contact"));
        Assert.Equal("LAB/4", Id(TargetGroupAct.AssessInForce(young with { FirstContactOn = date })));
    }

    [Fact]
    public void A_group_reads_with_its_number_in_both_languages()
    {
        var second = TargetGroupAct.Lab.Groups.Single(g => g.Id == "LAB/2");
        Assert.StartsWith("LAB § 6, nr. 2: ", second.ToText(Language.Danish), StringComparison.Ordinal);
        Assert.StartsWith("LAB § 6, no. 2: ", second.ToText(Language.English), StringComparison.Ordinal);
        var inferred = TargetGroupAct.Lab.Groups.Single(g => g.Id == "LAB/12");
        Assert.StartsWith("LAB § 6, nr. 12 (sluttet): ", inferred.ToText(Language.Danish), StringComparison.Ordinal);
        Assert.StartsWith("LAB § 6, no. 12 (inferred): ", inferred.ToText(Language.English), StringComparison.Ordinal);
    }

    internal static CitizenSituation Situation(string states, string category, int? age, string education)
    {
        Assert.True(VisitationCategories.Vocabulary.TryParse(category, out var assessed));
        return new(s_date)
        {
            States = new CitizenStateSet([
                .. states
                    .Split('+', StringSplitOptions.RemoveEmptyEntries)
                    .Select(s =>
                        CitizenStates.Vocabulary.TryParse(s, out var state)
                            ? state
                            : throw new InvalidOperationException(s)
                    ),
            ]),
            Category = assessed,
            BirthDate = age is { } years ? s_date.PlusYears(-years) : null,
            Education = education switch
            {
                "" => null,
                "ingen" => EducationLevel.None,
                "erhvervskompetencegivende" => EducationLevel.Vocational,
                _ => EducationLevel.LongHigher,
            },
            InIntroductionProgramme = false,
            IsRegisteredUnemployed = false,
            NeedsEffort = false,
        };
    }

    internal static string Id(TargetGroupAnswer answer) =>
        answer.Verdict switch
        {
            Verdict.Met => answer.Group?.Id ?? "?",
            Verdict.NotMet => "outside",
            _ => answer.Conflicts.IsEmpty ? "unknown" : "conflict",
        };

    private static IEnumerable<(string, string?)> Facts(Assessment node) =>
        node.Facts.Select(f => (f.Id, f.Value?.Danish)).Concat(node.Parts.SelectMany(Facts));
}
