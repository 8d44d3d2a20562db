using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Testing;

namespace Jobcenter.Rules.Tests.Testing;

/// <summary>The conformance cases hold, and there are cases for every rule, met, not met and unknown.</summary>
public sealed class ConformanceTests
{
    private static readonly string s_folder = Path.Combine(
        Library.Root,
        "samples",
        "Conformance",
        "data",
        "conformance"
    );

    private static readonly IReadOnlyList<ConformanceCase> s_cases =
    [
        .. Directory
            .EnumerateFiles(s_folder, "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(f => Read(File.ReadAllBytes(f)).Cases),
    ];

    public static TheoryData<string> Ids { get; } = [.. s_cases.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_case_has_the_expected_answer(string id)
    {
        var result = CaseResult.Of(s_cases.Single(c => c.Id == id));
        Assert.Empty(result.Differences);
        Assert.NotNull(result.Answer);
        // The reasons are there to be read.
        Assert.NotEqual("", result.Answer.Reasons?.Invoke(Rules.Kernel.Language.Danish));
        Assert.NotEqual("", result.Answer.Reasons?.Invoke(Rules.Kernel.Language.English));
    }

    [Fact]
    public void A_changed_number_fact_or_name_is_told()
    {
        var @case = s_cases.Single(c => c.Id == "full-time-persons/half-quarter");
        Assert.Equal("fullTimePersons: 1/3 ≠ 1/2", Difference(@case.Expect.SetItem("fullTimePersons", "1/3")));
        Assert.Equal("more: 1 ≠ –", Difference(@case.Expect.SetItem("more", "1")));
        Assert.False(CaseResult.Of(@case with { Ask = @case.Ask.SetItem("period", "2021Q2") }).IsSame);

        string Difference(ImmutableSortedDictionary<string, string> expect) =>
            Assert.Single(CaseResult.Of(@case with { Expect = expect }).Differences).English;
    }

    [Theory]
    [InlineData("rule", "full-time-person", "rule was \"full-time-person\"")]
    [InlineData("period", "2021Q5", "period was \"2021Q5\"; it must be a period")]
    [InlineData("states", "kontanthjælp", "states was \"kontanthjælp\"")]
    [InlineData("known_until", "2021-02-30", "known_until was \"2021-02-30\"; it must be a date")]
    public void A_case_that_cannot_be_asked_says_why(string name, string value, string message)
    {
        var @case = s_cases.Single(c => c.Id == "full-time-persons/half-quarter");
        var result = CaseResult.Of(@case with { Ask = @case.Ask.SetItem(name, value) });
        Assert.Null(result.Answer);
        Assert.StartsWith(message, Assert.Single(result.Differences).English, StringComparison.Ordinal);
        Assert.DoesNotContain("must be", result.Differences[0].Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_that_can_be_asked_has_cases_and_every_count_can_be_asked()
    {
        Assert.Empty(CaseEngine.Rules.Except(s_cases.Select(c => c.Ask["rule"])));
        Dictionary<string, string> rules = new(StringComparer.Ordinal)
        {
            ["ArrivalCounts.Employment"] = "arrival-employment",
            ["ContactCounts.InContact"] = "contact-share",
            ["ContactCounts.Kept"] = "contact-kept",
            ["CourseCounts.EducationExits"] = "education-exits",
            ["CourseCounts.Exits"] = "exits",
            ["CourseCounts.Short"] = "short-courses",
            ["FlexJobCounts.HourProgression"] = "hour-progression",
            ["FlexJobCounts.Share"] = "flex-job-share",
            ["FullTimePersonCounts.In"] = "full-time-persons",
            ["FullTimePersonCounts.InLongCourses"] = "long-term-full-time-persons",
            ["FullTimePersonCounts.Movement"] = "movement",
            ["FullTimePersonCounts.Persons"] = "persons",
            ["FullTimePersonCounts.Series"] = "full-time-person-series",
            ["HousingAreaCounts.Effort"] = "area-effort",
            ["OfferCounts.Share"] = "offer-share",
            ["PlacementCounts.InTracks"] = "branche-placements",
            ["PlacementCounts.Unbroken"] = "unbroken-placements",
            ["ProjectCounts.Beyond"] = "participants-beyond",
            ["ProjectCounts.DigitalTools"] = "digital-tools",
            ["ProjectCounts.InWork"] = "participants-in-work",
            ["ProjectCounts.Persons"] = "participants",
            ["StatusCounts.AfterCourses"] = "status-after-course",
            ["StatusCounts.AfterOffers"] = "status-after-offer",
            ["StatusCounts.OnADay"] = "status-on-a-day",
            ["TargetGroupCounts.ByGroup"] = "target-groups",
            ["TrackEffortCounts.Effort"] = "track-effort",
        };
        var counts =
            from type in Library.Assembly.GetExportedTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            where method.ReturnType.Name == typeof(Count<>).Name
            select $"{type.Name}.{method.Name}";
        Assert.Equal(
            rules.Keys.Order(StringComparer.Ordinal),
            counts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
        Assert.Empty(rules.Values.Except(CaseEngine.Rules));
    }

    [Fact]
    public void Every_requirement_has_a_case_met_not_met_and_unknown() =>
        Assert.All(
            EmploymentPlans.All.SelectMany(p => p.Requirements.Select(r => (p, r))),
            x =>
            {
                var statuses = s_cases
                    .Where(c => Is(c, "plan", x.p.Id) && Is(c, "requirement", x.r.Id))
                    .Select(c => c.Expect["status"])
                    .ToHashSet();
                Assert.Contains("met", statuses);
                Assert.Contains(statuses, s => s is "notMet" or "pending");
                Assert.Contains("unknown", statuses);
            }
        );

    [Fact]
    public void Every_target_group_has_a_case_and_every_contradiction_that_a_row_can_hold()
    {
        var groups = s_cases.Select(c => c.Expect.GetValueOrDefault("group")).ToHashSet();
        Assert.All(TargetGroupActs.All.Values.SelectMany(a => a.Value.Groups), g => Assert.Contains(g.Id, groups));
        var conflicts = s_cases.Select(c => c.Expect.GetValueOrDefault("conflicts")).ToHashSet();
        Assert.Equal(
            ["LAB/conflict-categories", "LAB/conflict-category-benefit"],
            TargetGroupActs.Lab.Conflicts.Select(c => c.Label?.Id).Where(id => !conflicts.Contains(id))
        );
    }

    [Fact]
    public void Every_segment_next_step_policy_and_kind_has_a_case_met_and_not_met()
    {
        Assert.All(Segments.Default.All, s => BothWays("segment", s.Id));
        Assert.All(
            Segments.Default.Steps.Where(s => s.Label.Id != "opfoelgning-kvartal"),
            s => BothWays("step", s.Label.Id)
        );
        Assert.All(PlacementPolicies.All, p => BothWays("policy", p.Label.Id));
        Assert.All(
            PlacementKinds.All,
            k => Assert.Contains(s_cases, c => Is(c, "rule", "placement-law") && Is(c, "kind", k.Id()))
        );
        Assert.All(
            PracticeTest.All.SelectMany(t => t.Criteria),
            criterion =>
            {
                var answers = s_cases.Where(c => Is(c, "criterion", criterion.Id)).Select(c => c.Expect["answer"]);
                Assert.Superset(new HashSet<string> { "ja", "nej" }, answers.ToHashSet());
            }
        );
    }

    [Fact]
    public void The_ids_are_one_each_and_every_case_has_its_source()
    {
        Assert.Equal(s_cases.Count, s_cases.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(s_cases, c => Assert.False(string.IsNullOrWhiteSpace(c.Source), c.Id));
        Assert.All(s_cases, c => Assert.NotEqual(c.Title.Da, c.Title.En));
    }

    [Theory]
    [InlineData("", "is no file of cases")]
    [InlineData("[]", "is no file of cases")]
    [InlineData(
        "{\"form\":\"jobcenter-conformance-2\",\"version\":\"1\",\"title\":{\"da\":\"\",\"en\":\"\"},\"cases\":[]}",
        "$.form must be"
    )]
    [InlineData(
        "{\"form\":\"jobcenter-conformance-1\",\"version\":\"1\",\"title\":null,\"cases\":[]}",
        "is no file of cases"
    )]
    [InlineData(
        "{\"form\":\"jobcenter-conformance-1\",\"version\":\"1\",\"title\":{\"da\":\"\",\"en\":\"\"},\"cases\":[null]}",
        ""
    )]
    [InlineData(
        "{\"form\":\"jobcenter-conformance-1\",\"version\":\"1\",\"title\":{\"da\":\"\",\"en\":\"\"},\"cases\":[],\"more\":1}",
        "is no file of cases"
    )]
    public void A_file_of_another_form_is_told(string json, string message)
    {
        var told = Assert.Throws<ConformanceFormatException>(() => Read(Encoding.UTF8.GetBytes(json)));
        Assert.Contains(message, told.Reason.English, StringComparison.Ordinal);
        Assert.NotEqual(told.Reason.English, told.Reason.Danish);
        Assert.Equal(told.Reason.English, told.Message);
    }

    [Fact]
    public void Another_system_is_held_against_the_same_cases()
    {
        var @case = s_cases.Single(c => c.Id == "full-time-persons/half-quarter");
        Assert.True(CaseResult.Of(@case, _ => CaseAnswer.Empty.With("fullTimePersons", new Fraction(1, 2))).IsSame);
        Assert.Equal(
            ["fullTimePersons: 1/2 ≠ –", "more: – ≠ 7"],
            CaseResult
                .Of(@case, _ => CaseAnswer.Empty.With("more", 7).With("none", (string?)null))
                .Differences.Select(d => d.Danish)
        );
        Assert.Equal(
            "not ours",
            Assert.Single(CaseResult.Of(@case, _ => throw new CaseFaultException("not ours")).Differences).Danish
        );
    }

    [Fact]
    public void The_format_tells_of_every_argument_and_every_name_of_an_answer()
    {
        var format = File.ReadAllText(Path.Combine(s_folder, "README.md"));
        var common = format[
            format.IndexOf("## Ask", StringComparison.Ordinal)..format.IndexOf("| Rule |", StringComparison.Ordinal)
        ];
        var rows = format
            .Split('\n')
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .ToDictionary(l => l.Split('`')[1], StringComparer.Ordinal);
        Assert.Equal(CaseEngine.Rules, rows.Keys.Order(StringComparer.Ordinal));
        foreach (var @case in s_cases)
        {
            var rule = @case.Ask["rule"];
            var isSituation = rule is "target-group" or "segment" or "next-step" or "readiness";
            Assert.All(
                @case.Ask.Keys.Where(k => k != "rule"),
                k =>
                    Assert.True(
                        Tells(rows[rule], k) || Tells(common, k) || isSituation || rule == "next-move",
                        $"{rule}: {k}"
                    )
            );
            Assert.All(
                @case.Expect.Keys,
                k => Assert.True(Tells(rows[rule], k) || Tells(common, k) || IsListed(rule, k), $"{rule}: {k}")
            );
        }

        static bool Tells(string text, string name) =>
            text.Contains($"`{name}`", StringComparison.Ordinal)
            || text.Contains($"`{name} ", StringComparison.Ordinal)
            || text.Contains($"`{name}:", StringComparison.Ordinal);

        // Names made of an id: a state, a group, a municipality, an order, a track; or of a movement and " persons".
        static bool IsListed(string rule, string name) =>
            rule is "full-time-person-series" or "target-groups"
            || name.EndsWith(" persons", StringComparison.Ordinal)
            || name.Split(' ') is ["rank" or "points" or "candidates" or "shortfall" or "begun" or "in-force", _];
    }

    [Fact]
    public void The_order_of_the_rows_says_nothing_and_no_figure_stands_twice()
    {
        foreach (var @case in s_cases)
        {
            var reversed = @case with
            {
                Input = @case.Input.ToImmutableDictionary(t => t.Key, t => t.Value.Reverse().ToImmutableArray()),
            };
            Assert.Empty(CaseResult.Of(reversed).Differences);
            var figures = @case.Input.GetValueOrDefault("figures", []);
            Assert.Equal(figures.Length, figures.DistinctBy(f => (f["measure"], f["area"], f["period"])).Count());
        }
    }

    [Theory]
    [InlineData("full-time-persons/half-quarter", "known_untill", "2021-12-31", "nothing reads known_untill")]
    [InlineData(
        "benefit-courses/one-day",
        "break",
        "onee-day",
        "break was \"onee-day\"; it must be whole-calendar-month or one-day"
    )]
    [InlineData("law/praktik/group-1-28", "kind", "virksomhedspraktik+loentilskud", "kind was")]
    [InlineData("HEL19/forloeb/pause-27", "citizen", "nobody", "citizen was")]
    [InlineData("job-orders/bottleneck", "date", "2030-01-01", "date was")]
    [InlineData("HEL21/3.1-1/pending", "requirement", "9", "requirement was")]
    public void A_word_that_says_nothing_is_told_never_passed_over(string id, string name, string value, string message)
    {
        var @case = s_cases.Single(c => c.Id == id);
        var result = CaseResult.Of(@case with { Ask = @case.Ask.SetItem(name, value) });
        Assert.StartsWith(message, Assert.Single(result.Differences).English, StringComparison.Ordinal);
        Assert.DoesNotContain("must be", result.Differences[0].Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void So_are_columns_tables_and_cases_that_expect_nothing()
    {
        var @case = s_cases.Single(c => c.Id == "full-time-persons/half-quarter");
        var spells = @case.Input["spells"];
        string Fault(ConformanceCase changed) => Assert.Single(CaseResult.Of(changed).Differences).English;
        Assert.StartsWith(
            "nothing reads too",
            Fault(@case with { Input = @case.Input.SetItem("spells", [spells[0].Add("too", "x")]) }),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "nothing reads figures",
            Fault(@case with { Input = @case.Input.SetItem("figures", []) }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "nothing reads spels",
            Fault(@case with { Input = @case.Input.SetItem("spels", []) }),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "expect is empty",
            Fault(@case with { Expect = @case.Expect.Clear() }),
            StringComparison.Ordinal
        );
        var twice = s_cases.Single(c => c.Id == "HEL19/forloeb/pause-27");
        var participants = twice.Input["participants"];
        Assert.StartsWith(
            "citizen was",
            Fault(
                twice with
                {
                    Input = twice.Input.SetItem(
                        "participants",
                        [.. participants, participants[0].SetItem("from", "2018-01-01").SetItem("to", "2018-02-01")]
                    ),
                }
            ),
            StringComparison.Ordinal
        );
        var course = s_cases.Single(c => c.Id == "group-course/10");
        Assert.StartsWith(
            "courses must",
            Fault(course with { Input = course.Input.SetItem("courses", []) }),
            StringComparison.Ordinal
        );
    }

    private static ConformanceFile Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ConformanceFile.Read(stream);
    }

    private static void BothWays(string name, string id)
    {
        var verdicts = s_cases.Where(c => Is(c, name, id)).Select(c => c.Expect["verdict"]).ToHashSet();
        Assert.Contains("met", verdicts);
        Assert.Contains("notMet", verdicts);
    }

    private static bool Is(ConformanceCase @case, string name, string value) =>
        @case.Ask.TryGetValue(name, out var asked) && asked == value;
}
