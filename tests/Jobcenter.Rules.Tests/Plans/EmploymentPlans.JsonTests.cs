using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Tests.Generators;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Plans as documents: what is written is read, and what is wrong is told by path, value and what is allowed.</summary>
public sealed class EmploymentPlansJsonTests
{
    private static readonly string s_hel21 = Document("HEL21");
    private static readonly JsonSerializerOptions s_written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Property(Arbitrary = [typeof(PlanArbitraries)])]
    public void A_plan_reads_back_as_it_was_written(EmploymentPlan plan)
    {
        var json = EmploymentPlans.Write(plan);
        var back = EmploymentPlans.Read(json);
        Assert.Equal(json, EmploymentPlans.Write(back));
        Assert.Equal(plan.RequiredFigures.AsEnumerable(), back.RequiredFigures);
        Assert.Equal(plan.Municipality, back.Municipality);
        Assert.Equal(plan.Title, back.Title);
        foreach (var (requirement, other) in plan.Requirements.Zip(back.Requirements))
        {
            Assert.Equal(requirement.Measure.GetType(), other.Measure.GetType());
            Assert.Equal(requirement.Comparison.GetType(), other.Comparison.GetType());
            Assert.Equal(requirement.Pace.GetType(), other.Pace.GetType());
            Assert.Equal(requirement.Deadline, other.Deadline);
            Assert.Equal(requirement.Label.Title, other.Label.Title);
            Assert.Equal(requirement.Label.Source, other.Label.Source);
            Assert.Equal(requirement.Label.Strength, other.Label.Strength);
            Assert.Equal(requirement.Label.Notes.AsEnumerable(), other.Label.Notes);
        }

        // The documents answer alike, too.
        var builder = new FigureSetBuilder();
        foreach (var (key, i) in plan.RequiredFigures.Select((k, i) => (k, i)))
        {
            var value = key.Measure.Unit switch
            {
                QuantityUnit.Share => new Fraction(1, i + 2),
                QuantityUnit.YesNo => new Fraction(i % 2),
                _ => new Fraction(i + 1),
            };
            builder.Add(new Figure(key, value, new("test")));
        }

        var asOf = plan.LastDay;
        var figures = builder.Build();
        Assert.Equal(
            plan.FollowUp(figures, asOf).Outcomes.Select(o => (o.Status, o.Value, o.Limit, o.Gap)),
            back.FollowUp(figures, asOf).Outcomes.Select(o => (o.Status, o.Value, o.Limit, o.Gap))
        );
    }

    [Fact]
    public void The_shipped_plans_are_their_documents() =>
        Assert.All(EmploymentPlans.All, plan => Assert.Equal(OfSource(plan.Id), EmploymentPlans.Write(plan)));

    [Fact]
    public void Of_a_requirement_whose_id_stands_twice_all_faults_are_told()
    {
        static string Requirement(string kind) =>
            $$"""
                {
                  "id": "1", "title": { "da": "t", "en": "t" }, "source": { "document": "K" }, "measure": { "kind": "flex-job-share" },
                  "comparison": { "kind": "{{kind}}", "limit": 0.5 }, "pace": { "kind": "as-of-now", "deadline": "2022" }
                }
                """;
        var json = $$"""
            {
              "id": "EGEN", "title": { "da": "p", "en": "p" }, "municipality": "217", "year": 2022,
              "requirements": [{{Requirement("at-least")}}, {{Requirement("mindst")}}, {{Requirement("at-least")}}]
            }
            """;
        var faults = Assert.Throws<DocumentFormatException>(() => EmploymentPlans.Read(json)).Faults;
        Assert.Equal(
            ["$.requirements[1].id", "$.requirements[2].id", "$.requirements[1].comparison.kind"],
            faults.Select(static f => f.Path)
        );
        Assert.Equal(
            "$.requirements[1].id: \"1\"; tilladt: et id, der ikke har stået før",
            faults[0].ToText(Language.Danish)
        );
    }

    [Fact]
    public void All_that_an_empty_requirement_misses_is_told_at_once_and_so_is_what_the_plan_misses()
    {
        var refused = Assert.Throws<DocumentFormatException>(() => EmploymentPlans.Read("{\"requirements\":[{}]}"));
        string[] missing =
        [
            "$.requirements[0].id",
            "$.id",
            "$.title",
            "$.municipality",
            "$.year",
            "$.requirements[0].title",
            "$.requirements[0].source",
            "$.requirements[0].measure",
            "$.requirements[0].comparison",
            "$.requirements[0].pace",
        ];
        Assert.Equal(missing, refused.Faults.Select(static f => f.Path));
        Assert.All(refused.Faults, static f => Assert.Null(f.Value));
        Assert.Equal(
            "$.requirements[0].id: (mangler); tilladt: et id, en tekst, der ikke er tom",
            refused.Faults[0].ToText(Language.Danish)
        );
    }

    [Fact]
    public void A_group_and_a_parameter_without_an_id_are_read_for_their_other_faults()
    {
        var refused = Assert.Throws<DocumentFormatException>(() =>
            EmploymentPlans.Read("{\"parameters\":[{}],\"groups\":[{}],\"requirements\":[]}")
        );
        string[] told = ["$.parameters[0].id", "$.parameters[0].name", "$.groups[0].id", "$.groups[0].name"];
        Assert.Subset(refused.Faults.Select(static f => f.Path).ToHashSet(), told.ToHashSet());
        Assert.Single(refused.Faults, static f => f.Path == "$.groups[0].id");
    }

    [Theory]
    [InlineData("\"limit\": -0.02", "\"limit\": 2", "$.requirements[1].comparison.limit", "2", "from −1 to 1")]
    [InlineData(
        "\"limit\": -0.02",
        "\"limit\": -1e-2",
        "$.requirements[1].comparison.limit",
        "-1e-2",
        "without an exponent"
    )]
    [InlineData("2020Q4", "2020Q5", "$.requirements[1].pace.baseline", "\"2020Q5\"", "2021Q4")]
    [InlineData("2020Q4", "2022Q4", "$.requirements[1].pace.deadline", "\"2021Q4\"", "later period")]
    [InlineData("\"benchmark-rank\"", "\"rank\"", "$.requirements[4].measure.kind", "\"rank\"", "benchmark-rank")]
    [InlineData("\"kind\": \"benchmark-rank\"", "", "$.requirements[4].measure.kind", null, "benchmark-rank")]
    [InlineData("\"uddannelseshjaelp\"", "\"su\"", "$.requirements[5].measure.group", "\"su\"", "uddannelseshjaelp")]
    [InlineData("\"id\": \"3.1-2\"", "\"id\": \"3.1-1\"", "$.requirements[2].id", "\"3.1-1\"", "has not stood before")]
    [InlineData("\"id\": \"3.1-2\"", "\"id\": \"\"", "$.requirements[2].id", "\"\"", "an id")]
    [InlineData("\"aim\"", "\"hope\"", "$.requirements[0].strength", "\"hope\"", "requirement, aim, expectation")]
    [InlineData(
        "\"decision\"",
        "\"guess\"",
        "$.requirements[0].notes[0].kind",
        "\"guess\"",
        "remark, decision, estimate"
    )]
    [InlineData("\"year\": 2021,", "\"year\": 1899,", "$.year", "1899", "1900 to 2100")]
    [InlineData("\"year\": 2021,", "\"year\": 2021, \"lastYear\": 2020,", "$.lastYear", "2020", "a year from 2021")]
    [InlineData(
        "\"municipality\": \"217\"",
        "\"municipality\": [\n  \"217\",\r\n  \"219\"\n]",
        "$.municipality",
        "[ \"217\", \"219\" ]",
        "101"
    )]
    [InlineData("\"municipality\": \"217\"", "\"municipality\": \"DK\"", "$.municipality", "\"DK\"", "101")]
    [InlineData("\"municipality\": \"217\",", "", "$.municipality", null, "101")]
    [InlineData("\"level\"", "\"both\"", "$.requirements[3].comparison.readings[0]", "\"both\"", "level, change")]
    [InlineData("\"level\"", "\"change\"", "$.requirements[3].comparison.readings", null, "each once")]
    [InlineData("\"limit\": 150", "\"limit\": 0", "$.requirements[6].comparison.limit", "0", "whole number from 1")]
    [InlineData("\"limit\": 150", "\"limit\": 0.5", "$.requirements[6].comparison.limit", "0.5", "whole number from 1")]
    [InlineData("\"limit\": 150", "\"limit\": 150, \"limit\": 1", "$.requirements[6].comparison.limit", "1", "once")]
    [InlineData("\"limit\": 0.85", "\"limit\": 85", "$.requirements[9].comparison.limit", "85", "0.85 is 85 %")]
    [InlineData(
        "\"atMostHours\": 10",
        "\"atMostHours\": 40",
        "$.requirements[10].measure.atMostHours",
        "40",
        "at most 37"
    )]
    [InlineData("\"minAge\": 30", "\"minAge\": 65", "$.requirements[15].measure.minAge", "65", "at most maxAge")]
    [InlineData("\"jobparat\"", "\"uddannelsesparat\"", "$.requirements[14].measure.category", null, "aktivitetsparat")]
    [InlineData(
        "\"windowDays\": 30",
        "\"windowDays\": 367",
        "$.requirements[6].measure.windowDays",
        "367",
        "from 1 to 366"
    )]
    [InlineData(
        "\"windowDays\": 30",
        "\"windowDays\": 99999999999",
        "$.requirements[6].measure.windowDays",
        "99999999999",
        "whole number"
    )]
    [InlineData(
        "\"on-a-line\"",
        "\"in-proportion\"",
        "$.requirements[0].pace.baseline",
        "\"2020\"",
        "only kind, deadline"
    )]
    [InlineData("\"requirements\": [", "\"requirements\": [ 7,", "$.requirements[0]", "7", "an object")]
    [InlineData(
        "\"kind\": \"better-than\"",
        "\"kind\": \"\\ud800\"",
        "$.requirements[2].comparison.kind",
        "\"\\ud800\"",
        "at-least"
    )]
    [InlineData("\"notes\": [", "\"notes\": [ null,", "$.requirements[0].notes[0]", "null", "an object")]
    [InlineData("\"kind\": \"decision\"", "\"kind\": \"\\ud800\"", "$.requirements[0].notes[0].kind", null, "decision")]
    [InlineData("\"requirements\": [", "\"groups\": [null], \"requirements\": [", "$.groups[0]", "null", "an object")]
    [InlineData("mindst {limit} fra", "mindst {limt} fra", "$.requirements[0].title.da", null, "; not {limt}")]
    [InlineData("{\n  \"id\"", "{,\n  \"id\"", "$", ",", "line 1, column 2")]
    public void A_fault_is_told_by_path_value_and_what_is_allowed(
        string right,
        string wrong,
        string path,
        string? value,
        string allowed
    )
    {
        var at = s_hel21.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the document lacks {right}");
        var error = Assert.Throws<DocumentFormatException>(() =>
            EmploymentPlans.Read(s_hel21[..at] + wrong + s_hel21[(at + right.Length)..])
        );
        var fault = Assert.Single(error.Faults);
        Assert.Equal(path, fault.Path);
        Assert.Equal(value ?? fault.Value, fault.Value);
        Assert.Contains(allowed, fault.Allowed.English, StringComparison.Ordinal);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Jobcenter.Rules", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_is_told_in_few_words_however_long_its_value()
    {
        const string Group = "\"group\": \"";
        var groupAt = s_hel21.IndexOf(Group, StringComparison.Ordinal) + Group.Length;
        Refuses(s_hel21.Insert(groupAt, new string('x', 200_000)));
        // A group's own id: one that is not allowed, and one that is, beside a requirement's group that is not there.
        foreach (var letter in "Xx")
        {
            var groups =
                $"\"groups\": [{{\"id\": \"{new string(letter, 200_000)}\", \"name\": {{\"da\": \"a\", \"en\": \"a\"}}, \"states\": [\"fleksjob\"]}}], ";
            var at = s_hel21.IndexOf("\"requirements\"", StringComparison.Ordinal);
            Refuses(s_hel21.Insert(groupAt, "zz").Insert(at, groups));
        }

        static void Refuses(string json) =>
            Assert.InRange(
                Assert.Throws<DocumentFormatException>(() => EmploymentPlans.Read(json)).Message.Length,
                1,
                4000
            );
    }

    [Fact]
    public void All_faults_of_the_model_are_told_at_once()
    {
        var error = Assert.Throws<DocumentFormatException>(() =>
            EmploymentPlans.Read(s_hel21.Replace("\"limit\": -0.02", "\"limit\": 2", StringComparison.Ordinal))
        );
        Assert.Equal(
            ["$.requirements[1].comparison.limit", "$.requirements[5].comparison.limit"],
            error.Faults.Select(f => f.Path)
        );
    }

    [Fact]
    public void Every_fault_of_a_document_is_told_at_once_in_both_languages()
    {
        var error = Assert.Throws<DocumentFormatException>(() =>
            EmploymentPlans.Read(
                """
                {
                  "id": "EGEN", "title": { "da": "Egen plan" }, "municipality": 217, "year": 2022, "yeer": 2023,
                  "groups": [ { "id": "fleksjob", "name": { "da": "f", "en": "f" }, "states": [] } ],
                  "requirements": [
                    {
                      "id": "1", "title": { "da": "t", "en": "t" }, "source": { "document": " " },
                      "measure": { "kind": "short-courses", "benefit": "ledighedsydelse", "months": 0 },
                      "comparison": { "kind": "at-least", "limit": "85 %" },
                      "pace": { "kind": "as-of-now", "deadline": "2022-13-01" }
                    },
                    {
                      "id": "2", "title": { "da": "t", "en": "t" }, "source": { "document": "K" },
                      "measure": { "kind": "flex-job-share" },
                      "comparison": { "kind": "change", "limit": 85 },
                      "pace": { "kind": "as-of-now", "deadline": "2022" }
                    }
                  ]
                }
                """
            )
        );
        Assert.Equal(
            [
                "$.yeer",
                "$.title.en",
                "$.municipality",
                "$.groups[0].states",
                "$.groups[0].id",
                "$.requirements[0].source.document",
                "$.requirements[0].measure.benefit",
                "$.requirements[0].measure.group",
                "$.requirements[0].measure.months",
                "$.requirements[0].comparison.limit",
                "$.requirements[0].pace.deadline",
                "$.requirements[1].pace",
            ],
            error.Faults.Select(f => f.Path)
        );
        Assert.Equal(
            "$.requirements[0].measure.months: 0; tilladt: et helt tal fra 1 til 1200",
            error.Faults[8].ToText(Language.Danish)
        );
        Assert.Null(error.Faults[7].Value);
        Assert.All(error.Faults, f => Assert.NotEqual(f.Allowed.Danish, f.Allowed.English));
    }

    // Several faults of one object, and of parts that hang together: all of them, and none that only follows from another.
    [Theory]
    [InlineData(
        """{"kind": "population-share", "group": "dagpenge"}""",
        """{"kind": "better-than", "each": ["210", "999999"], "area": "DK", "readings": ["level"], "margin": -0.002, "marginReadings": ["points"]}""",
        "comparison.each[1]|comparison|comparison.margin"
    )]
    [InlineData(
        """{"kind": "population-share", "group": "dagpenge"}""",
        """{"kind": "better-than", "each": ["210"], "readings": ["level"], "marginReadings": ["points"]}""",
        "comparison.each|comparison.marginReadings"
    )]
    [InlineData(
        """{"kind": "population-share", "group": "dagpenge"}""",
        """{"kind": "better-than", "each": ["217", "210"], "readings": ["level"]}""",
        "comparison.each[0]"
    )]
    [InlineData(
        """{"kind": "population-share", "group": "dagpenge"}""",
        """{"kind": "better-than", "area": "217", "readings": ["level"]}""",
        "comparison.area"
    )]
    [InlineData(
        """{"kind": "flex-job-share"}""",
        """{"kind": "better-than", "together": ["201", "210"], "readings": ["change"], "margin": 2}""",
        "comparison.together|comparison.margin|comparison|pace"
    )]
    [InlineData(
        """{"kind": "offer-share", "group": "dagpenge", "project": "p", "offers": ["opkvalificer"]}""",
        """{"kind": "at-least", "limit": 0.5}""",
        "measure.offers[0]|measure.group"
    )]
    [InlineData(
        """{"kind": "offer-share", "group": "dagpenge", "project": "p"}""",
        """{"kind": "at-least", "limit": 0.5}""",
        "measure.group|measure"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "sygedagpenge", "of": {"categories": ["jobparat"], "agesOn": "2021-01-01", "sex": "k"}}""",
        """{"kind": "at-most", "limit": -1}""",
        "measure.of.sex"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "sygedagpenge", "of": {"categories": ["jobparat"], "agesOn": "2021-01-01"}}""",
        """{"kind": "at-most", "limit": -1}""",
        "measure.of.agesOn|measure.of.categories|comparison.limit"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "sygedagpenge", "of": {"categories": ["jobparat"]}}""",
        """{"kind": "at-most", "limit": "85 %"}""",
        "comparison.limit|measure.of.categories"
    )]
    public void All_faults_of_a_requirement_are_told_at_once(string measure, string comparison, string paths)
    {
        var faults = FaultsOf(measure, comparison, """{"kind": "as-of-now", "deadline": "2021"}""");
        Assert.Equal(paths.Split('|').Select(static p => $"$.requirements[0].{p}"), faults.Select(static f => f.Path));
        Assert.All(faults, static f => Assert.NotEqual(f.Allowed.Danish, f.Allowed.English));
    }

    [Theory]
    [InlineData("{limit", "klammer, der lukkes")]
    [InlineData("limit}", "klammer, der lukkes")]
    [InlineData("{limit {months}}", "ikke {limit }, {months}")]
    [InlineData("{housingArea} og {upper}", "deadline, group, in, limit")]
    [InlineData("{housingArea} og {upper}", "ikke {housingArea}, {upper}")]
    // It has no value here, and would print nothing; a title may choose by it.
    [InlineData("{months}", "ikke {months}")]
    [InlineData("{months=6?seks|andre} {limit}", null)]
    public void A_title_names_what_its_requirement_has(string title, string? allowed)
    {
        var faults = FaultsOf(
            """{"kind": "status-after", "group": "dagpenge", "in": "beskaeftigelse"}""",
            """{"kind": "at-least", "limit": 0.5}""",
            """{"kind": "as-of-now", "deadline": "2021-12-31"}""",
            $$"""{"da": "{{title}}", "en": "t"}"""
        );
        if (allowed is null)
        {
            Assert.Empty(faults);
            return;
        }

        var fault = Assert.Single(faults);
        Assert.Equal("$.requirements[0].title.da", fault.Path);
        Assert.Contains(allowed, fault.Allowed.Danish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021M1", "\"2021M01\"")]
    [InlineData("2021q4", "\"2021Q4\"")]
    [InlineData("2021K4", "\"2021Q4\"")]
    [InlineData("2021-Q4", "\"2021Q4\"")]
    [InlineData("2021M13", "\"2021M10\"")]
    public void A_period_that_is_nearly_right_is_told_as_it_is_written(string written, string right)
    {
        var fault = Assert.Single(
            FaultsOf(
                """{"kind": "flex-job-share"}""",
                """{"kind": "at-least", "limit": 0.5}""",
                $$"""{"kind": "as-of-now", "deadline": "{{written}}"}"""
            )
        );
        Assert.Contains(right, fault.Allowed.Danish, StringComparison.Ordinal);
        Assert.Contains(right, fault.Allowed.English, StringComparison.Ordinal);
    }

    // What a group's own faults bring about is not told wherever it is named; the plan's own ids are among the allowed.
    [Theory]
    [InlineData(
        """[{"id": "egen", "name": {"da": "e", "en": "e"}, "states": ["syge"]}]""",
        "$.groups[0].states[0]",
        "en af dagpenge"
    )]
    [InlineData("""{"id": "egen"}""", "$.groups", "en liste")]
    [InlineData(
        """[{"id": "anden", "name": {"da": "e", "en": "e"}, "states": ["dagpenge"]}]""",
        "$.requirements[0].measure.group",
        "egne grupper: anden"
    )]
    [InlineData("[]", "$.requirements[0].measure.group", "eller en af planens egne grupper")]
    public void A_group_is_told_of_once(string groups, string path, string allowed)
    {
        var fault = Assert.Single(
            FaultsOf(
                """{"kind": "full-time-persons", "group": "egen"}""",
                """{"kind": "at-most", "limit": 5}""",
                """{"kind": "as-of-now", "deadline": "2021"}""",
                groups: groups
            )
        );
        Assert.Equal(path, fault.Path);
        Assert.Contains(allowed, fault.Allowed.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_states_are_a_group_of_the_plans_own()
    {
        var fault = Assert.Single(
            FaultsOf(
                """{"kind": "exits", "group": "dagpenge", "to": ["beskaeftigelse", "uddannelse"]}""",
                """{"kind": "at-least", "limit": 5}""",
                """{"kind": "as-of-now", "deadline": "2021"}"""
            )
        );
        Assert.Equal("$.requirements[0].measure.to", fault.Path);
        Assert.Contains("under groups", fault.Allowed.Danish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"goals\": [{\"limit\": 4, \"deadline\": \"2021\"}]", "goals[0].deadline")]
    [InlineData(
        "\"goals\": [{\"limit\": 4, \"deadline\": \"2022\"}, {\"limit\": 3, \"deadline\": \"2022\"}, {\"limit\": -1, \"deadline\": \"2023\"}]",
        "goals[1].deadline|goals[2]"
    )]
    [InlineData("\"each\": [\"sygedagpenge\", \"dagpenge\"]", "each[1]")]
    public void Each_group_and_each_goal_is_told_of_at_its_place(string lines, string paths)
    {
        var faults = FaultsOf(
            """{"kind": "full-time-persons", "group": "dagpenge"}""",
            """{"kind": "at-most", "limit": 5}""",
            $$"""{"kind": "as-of-now", "deadline": "2021"}, {{lines}}"""
        );
        Assert.Equal(paths.Split('|').Select(static p => $"$.requirements[0].{p}"), faults.Select(static f => f.Path));
    }

    [Fact]
    public void A_segment_that_is_not_in_force_in_the_time_measured_is_a_fault()
    {
        var fault = Assert.Single(
            FaultsOf(
                """{"kind": "full-time-persons", "group": "dagpenge", "of": {"segment": "senere"}}""",
                """{"kind": "at-most", "limit": 5}""",
                """{"kind": "as-of-now", "deadline": "2021"}""",
                segments: """
                [{"id": "senere", "title": {"da": "s", "en": "s"}, "source": {"document": "K"}, "from": "2025-01-01", "rule": {"fact": "woman"}}]
                """
            )
        );
        Assert.Equal("$.requirements[0].measure.of.segment", fault.Path);
        Assert.Contains("1. januar 2021 til 31. december 2021", fault.Allowed.Danish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{limit:unit}", "status-after", "5 %", "5 %")]
    [InlineData("{limit}", "change", "1 procentpoint", "1 percentage point")]
    [InlineData("{weeks:unit}", "long-courses", "26 uger", "26 weeks")]
    [InlineData("{limit:unit}", "long-courses", "1.200 forløb", "1,200 courses")]
    [InlineData("{limit:unit}", "duration", "60 dage", "60 days")]
    [InlineData("{limit}", "duration", "60", "60")]
    [InlineData("{margin}", "points", "2 procentpoint", "2 percentage points")]
    [InlineData("{margin}", "both", "2 %", "2 %")]
    [InlineData("{periods}", "status-after", "1", "1")]
    public void A_title_says_numbers_with_their_unit(string title, string which, string danish, string english)
    {
        var now = """{"kind": "as-of-now", "deadline": "2021"}""";
        var (measure, comparison, pace) = which switch
        {
            "status-after" => (
                """{"kind": "status-after", "after": "course-begin", "group": "dagpenge", "in": "beskaeftigelse", "months": 6}""",
                """{"kind": "at-least", "limit": 0.05}""",
                now
            ),
            "change" => (
                """{"kind": "short-courses", "group": "dagpenge", "weeks": 26}""",
                """{"kind": "change-at-least", "limit": 0.01}""",
                """{"kind": "on-a-line", "baseline": "2020", "deadline": "2021"}"""
            ),
            "long-courses" => (
                """{"kind": "long-courses", "group": "dagpenge", "weeks": 26, "ended": true}""",
                """{"kind": "at-most", "limit": 1200}""",
                now
            ),
            "duration" => (
                """{"kind": "course-duration", "group": "dagpenge", "ended": true}""",
                """{"kind": "at-most", "limit": 60}""",
                now
            ),
            _ => (
                """{"kind": "population-share", "group": "dagpenge"}""",
                $$"""{"kind": "better-than", "readings": ["level"], "margin": 0.02{{(which == "points" ? ", \"marginReadings\": [\"points\"]" : "")}}}""",
                now
            ),
        };
        var said = EmploymentPlans
            .Read(Document(measure, comparison, pace, $$"""{"da": "{{title}}", "en": "{{title}}"}"""))
            .Requirements[0]
            .Label.Title;
        Assert.Equal((danish, english), (said.Danish, said.English));
    }

    [Fact]
    public void A_deadline_outside_the_plans_years_is_remarked_upon()
    {
        var plan = EmploymentPlans.Read(
            Document(
                """{"kind": "flex-job-share"}""",
                """{"kind": "at-least", "limit": 0.5}""",
                """{"kind": "as-of-now", "deadline": "2021"}, "goals": [{"limit": 0.6, "deadline": "2022Q1"}]"""
            )
        );
        var remark = Assert.Single(plan.Remarks);
        Assert.StartsWith("1-2022Q1: fristen, 1. kvartal 2022, ligger uden for planens år, 2021", remark.Danish);
        Assert.Contains("lastYear", remark.English, StringComparison.Ordinal);
    }

    private static ImmutableArray<DocumentFault> FaultsOf(
        string measure,
        string comparison,
        string pace,
        string title = """{"da": "t", "en": "t"}""",
        string groups = "[]",
        string segments = "[]"
    )
    {
        try
        {
            _ = EmploymentPlans.Read(Document(measure, comparison, pace, title, groups, segments));
            return [];
        }
        catch (DocumentFormatException e)
        {
            return e.Faults;
        }
    }

    private static string Document(
        string measure,
        string comparison,
        string pace,
        string title = """{"da": "t", "en": "t"}""",
        string groups = "[]",
        string segments = "[]"
    ) =>
        $$"""
            {
              "id": "EGEN", "title": {"da": "p", "en": "p"}, "municipality": "217", "year": 2021,
              "groups": {{groups}}, "segments": {{segments}},
              "requirements": [{
                "id": "1", "title": {{title}}, "source": {"document": "K"},
                "measure": {{measure}}, "comparison": {{comparison}}, "pace": {{pace}}
              }]
            }
            """;

    [Theory]
    [InlineData("\"limit\": -0.02", "\"limit\": -0.035", "3.1-1", "mindst 3,5 % fra", "by at least 3.5 % from")]
    [InlineData("\"limit\": 50", "\"limit\": 40", "3.1-4", "de 40 bedste", "best 40 in")]
    [InlineData("\"years\": 3", "\"years\": 13", "3.5-1", "inden for 13 år", "within 13 years")]
    [InlineData("\"months\": 6", "\"months\": 9", "3.4.1-2", "under 9 måneder", "shorter than 9 months")]
    [InlineData("\"minAge\": 30", "\"minAge\": 25", "3.5-3", "de 25-64-årige", "aged 25–64")]
    public void A_changed_number_changes_every_sentence(
        string number,
        string other,
        string id,
        string danish,
        string english
    )
    {
        Assert.Contains(number, s_hel21, StringComparison.Ordinal);
        var plan = EmploymentPlans.Read(s_hel21.Replace(number, other, StringComparison.Ordinal));
        var outcome = plan.FollowUp(FigureSet.Empty, plan.LastDay).Find(id);
        Assert.Contains(danish, outcome?.Requirement.Label.Title.Danish, StringComparison.Ordinal);
        Assert.Contains(english, outcome?.Requirement.Label.Title.English, StringComparison.Ordinal);
        Assert.Contains(danish, outcome?.Assessment?.Label?.Title.Danish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEL20", "0.5", "0.6", "Mindst halvdelen af", "Mindst 60 % af")]
    [InlineData("HEL19", "\"maxPauseDays\": 28", "\"maxPauseDays\": 35", "højst fire uger", "højst fem uger")]
    [InlineData("HEL19", "\"maxPauseDays\": 28", "\"maxPauseDays\": 30", "Fire uger er 28", "30 dage er 30")]
    [InlineData("HEL19", "\"limit\": 1\n", "\"limit\": 0.9\n", "Alle deltagere anv", "Mindst 90 % af deltagerne anv")]
    public void A_sentence_can_choose_its_words_by_the_number(
        string plan,
        string number,
        string other,
        string before,
        string after
    )
    {
        var json = Document(plan);
        Assert.Contains(number, json, StringComparison.Ordinal);
        Assert.Contains(before, Words(json), StringComparison.Ordinal);
        var at = json.LastIndexOf(number, StringComparison.Ordinal);
        Assert.Contains(after, Words(json[..at] + other + json[(at + number.Length)..]), StringComparison.Ordinal);

        static string Words(string json) =>
            string.Join(
                '\n',
                EmploymentPlans
                    .Read(json)
                    .Requirements.SelectMany(r =>
                        r.Label.Notes.Select(n => n.Text.Danish).Prepend(r.Label.Title.Danish)
                    )
            );
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"requirements\": null}")]
    [InlineData("{\"requirements\": [null]}")]
    [InlineData(
        "{\"id\":\"\",\"title\":{\"da\":\"x\",\"en\":\"x\"},\"municipality\":\"217\",\"year\":2021,\"requirements\":[]}"
    )]
    [InlineData(
        "{\"id\":\"x\",\"title\":{\"da\":\" \",\"en\":\"x\"},\"municipality\":\"217\",\"year\":2021,\"requirements\":[]}"
    )]
    [InlineData("{\"id\":\"x\",\"title\":null,\"municipality\":\"217\",\"year\":2021,\"requirements\":[]}")]
    public void What_is_no_plan_is_refused_and_nothing_else_happens(string json) =>
        Assert.NotEmpty(Assert.Throws<DocumentFormatException>(() => EmploymentPlans.Read(json)).Faults);

    [Fact]
    public void Deep_documents_are_refused() =>
        Assert.NotEmpty(
            Assert.Throws<DocumentFormatException>(() => EmploymentPlans.Read(new string('[', 100_000))).Faults
        );

    [Property]
    public void Any_text_is_a_plan_or_is_refused(string text)
    {
        try
        {
            Assert.NotNull(EmploymentPlans.Read(text ?? ""));
        }
        catch (DocumentFormatException e)
        {
            Assert.NotEmpty(e.Faults);
        }
    }

    [Property]
    public void A_truncated_plan_is_refused(int at) =>
        Assert.Throws<DocumentFormatException>(() =>
            EmploymentPlans.Read(s_hel21[..Math.Abs(at % (s_hel21.Length - 2))])
        );

    [Fact]
    public void A_group_of_the_plans_own_is_counted()
    {
        var plan = EmploymentPlans.Read(
            """
            {
              "id": "EGEN", "title": { "da": "Egen plan", "en": "Our own plan" }, "municipality": "250", "year": 2022,
              "groups": [
                { "id": "sygdom", "name": { "da": "sygdom", "en": "sickness" }, "states": ["sygedagpenge", "jobafklaring"] }
              ],
              "requirements": [
                {
                  "id": "1", // a comment is read over
                  "title": { "da": "Sygdom falder fra {baseline} til {deadline}", "en": "Sickness falls" },
                  "source": { "document": "Egen plan" },
                  "measure": { "kind": "full-time-persons", "group": "sygdom" },
                  "comparison": { "kind": "change", "limit": "-1/3" },
                  "pace": { "kind": "on-a-line", "baseline": "2021Q4", "deadline": "2022Q4" },
                },
              ]
            }
            """
        );
        Assert.Equal("EGEN/1", plan.Requirements[0].Label.Id);
        Assert.Equal("Sygdom falder fra 4. kvartal 2021 til 4. kvartal 2022", plan.Requirements[0].Label.Title.Danish);
        Assert.Equal("ftp:sygdom/250/2021Q4", plan.RequiredFigures[0].ToString());
        Assert.Equal(new LimitComparison.Change(new(-1, 3)), plan.Requirements[0].Comparison);
    }

    // Wherever a measure names a group of the plan's own, the group is written with the plan.
    [Theory]
    [InlineData("""{"kind": "exits", "group": "dagpenge", "to": "egen"}""")]
    [InlineData("""{"kind": "status-after", "group": "dagpenge", "in": "egen"}""")]
    [InlineData("""{"kind": "status-after", "group": "dagpenge", "in": "sygedagpenge", "notIn": "egen"}""")]
    [InlineData("""{"kind": "offer-share", "group": "dagpenge", "offers": ["opkvalificering"], "in": "egen"}""")]
    public void Each_group_a_measure_names_is_written(string measure)
    {
        var limit = measure.Contains("exits", StringComparison.Ordinal) ? "10" : "0.5";
        var deadline = measure.Contains("status", StringComparison.Ordinal) ? "2022-12-31" : "2022";
        var plan = EmploymentPlans.Read(
            $$"""
            {
              "id": "EGEN", "title": { "da": "Egen plan", "en": "Our own plan" }, "municipality": "250", "year": 2022,
              "groups": [ { "id": "egen", "name": { "da": "egen", "en": "own" }, "states": ["beskaeftigelse", "uddannelse"] } ],
              "requirements": [{
                "id": "1", "title": { "da": "k", "en": "k" }, "source": { "document": "P" }, "measure": {{measure}},
                "comparison": { "kind": "at-least", "limit": {{limit}} },
                "pace": { "kind": "as-of-now", "deadline": "{{deadline}}" }
              }]
            }
            """
        );
        var json = EmploymentPlans.Write(plan);
        Assert.Equal(json, EmploymentPlans.Write(EmploymentPlans.Read(json)));
        Assert.Contains("egen", plan.Groups.Select(g => g.Id));
    }

    [Fact]
    public void A_number_may_be_named_by_the_parameter_that_has_it()
    {
        var named = With("28", "{ \"parameter\": \"pauseDays\" }");
        var measure = Assert.IsType<Measure.UnbrokenPlacements>(Assert.Single(named.Requirements).Measure);
        // The newest value that has begun on the last day of the plan year.
        Assert.Equal(21, measure.MaxPauseDays);
        Assert.Equal("Højst tre uger imellem", named.Requirements[0].Label.Title.Danish);
        Assert.Equal(28, ((Measure.UnbrokenPlacements)With("28", "28").Requirements[0].Measure).MaxPauseDays);

        Assert.Equal("$.requirements[0].measure.maxPauseDays.parameter", Fault("{ \"parameter\": \"pause\" }"));
        Assert.Equal("$.requirements[0].measure.maxPauseDays.parameter", Fault("{}"));
        Assert.Equal("$.parameters[1].values[0].value", Fault("{ \"parameter\": \"tooLong\" }"));
        Assert.Equal("$.requirements[0].measure.maxPauseDays.parameter", Fault("{ \"parameter\": \"later\" }"));

        static string Fault(string number) =>
            Assert.Single(Assert.Throws<DocumentFormatException>(() => With("28", number)).Faults).Path;

        static EmploymentPlan With(string number, string other) =>
            EmploymentPlans.Read(
                """
                {
                  "id": "EGEN", "title": { "da": "Egen plan", "en": "Our own plan" }, "municipality": "250", "year": 2022,
                  "parameters": [
                    { "id": "pauseDays", "name": { "da": "pause", "en": "pause" }, "values": [
                      { "value": 28, "from": "2020-01-01", "until": "2020-12-31", "source": { "document": "K" } },
                      { "value": 21, "from": "2021-01-01", "until": "2021-12-31", "source": { "document": "K" } },
                      { "value": 14, "from": "2023-01-01", "source": { "document": "K" } }
                    ] },
                    { "id": "tooLong", "name": { "da": "pause", "en": "pause" }, "values": [
                      { "value": 3651, "from": "2020-01-01", "source": { "document": "K" } }
                    ] },
                    { "id": "later", "name": { "da": "pause", "en": "pause" }, "values": [
                      { "value": 7, "from": "2023-01-01", "source": { "document": "K" } }
                    ] }
                  ],
                  "segments": [ { "id": "a part of a rule document that is no part of a plan" } ],
                  "requirements": [
                    {
                      "id": "1", "title": { "da": "Højst {maxPauseDays:weeks} imellem", "en": "At most {maxPauseDays:weeks} between" },
                      "source": { "document": "K" },
                      "measure": { "kind": "unbroken-placements", "project": "P", "kinds": ["loentilskud"], "maxPauseDays": 28 },
                      "comparison": { "kind": "at-least", "limit": 1 },
                      "pace": { "kind": "as-of-now", "from": "2022-01-01", "deadline": "2022-12-31" }
                    }
                  ]
                }
                """.Replace($"\"maxPauseDays\": {number}", $"\"maxPauseDays\": {other}", StringComparison.Ordinal)
            );
    }

    // A plan alone, without what else its source says.
    // What the document of the source says of its plan, a named number as the number.
    private static string OfSource(string id)
    {
        string[] ofPlan = ["id", "title", "municipality", "year", "groups", "requirements"];
        var document =
            JsonNode.Parse(File.ReadAllText(Path.Combine(Library.Source, "Documents", $"{id}.json")))?.AsObject() ?? [];
        var parameters = document["parameters"]?.AsArray() ?? [];
        foreach (var part in document.ToList().Where(p => !ofPlan.Contains(p.Key)))
        {
            document.Remove(part.Key);
        }

        foreach (var requirement in document["requirements"]?.AsArray() ?? [])
        {
            foreach (var numbers in new[] { requirement?["measure"], requirement?["comparison"] })
            {
                foreach (var (name, number) in numbers?.AsObject().ToList() ?? [])
                {
                    if (number is JsonObject named && numbers is not null)
                    {
                        numbers[name] = parameters
                            .Single(p => (string?)p?["id"] == (string?)named["parameter"])
                            ?["values"]?[0]?["value"]?.DeepClone();
                    }
                }
            }
        }

        return document.ToJsonString(s_written).ReplaceLineEndings("\n");
    }

    private static string Document(string id) => EmploymentPlans.Write(EmploymentPlans.Get(id));
}
