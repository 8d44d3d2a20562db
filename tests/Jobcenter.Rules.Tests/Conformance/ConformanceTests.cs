using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Samples.Conforming;

namespace Jobcenter.Rules.Tests.Conformance;

/// <summary>The conformance cases hold, and there are cases for every rule, met, not met and unknown.</summary>
public sealed class ConformanceTests
{
    private static readonly IReadOnlyList<ConformanceCase> s_cases =
    [
        .. ShippedCases.Files.SelectMany(f => ConformanceReader.Read(f).Cases),
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
        Assert.Equal("fullTimePersons: – ≠ 1/2", Difference(@case.Expect.Clear()));
        Assert.False(CaseResult.Of(@case with { Ask = @case.Ask.SetItem("period", "2021Q2") }).IsSame);

        string Difference(ImmutableSortedDictionary<string, string> expect) =>
            Assert.Single(CaseResult.Of(@case with { Expect = expect }).Differences);
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
        Assert.StartsWith(message, Assert.Single(result.Differences), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_that_can_be_asked_has_cases_and_every_count_can_be_asked()
    {
        Assert.Empty(CaseEngine.Rules.Except(s_cases.Select(c => c.Ask["rule"])));
        var counts = typeof(RegisterCounts)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(m => JsonNamingPolicy.KebabCaseLower.ConvertName(m.Name));
        Assert.Empty(counts.Except(CaseEngine.Rules));
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
        Assert.All(NextSteps.All.Where(s => s.Label.Id != "opfoelgning-kvartal"), s => BothWays("step", s.Label.Id));
        Assert.All(PlacementPolicies.All.Where(p => p.Label.Id != "VOK15/superb"), p => BothWays("policy", p.Label.Id));
        Assert.All(
            PlacementKinds.All,
            k => Assert.Contains(s_cases, c => Is(c, "rule", "placement-law") && Is(c, "kind", k.Id()))
        );
        Assert.All(
            PracticeTestCatalogue.All.SelectMany(t => t.Criteria),
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
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);
            var (code, _, error) = Run("--file", path, "--language", "en");
            Assert.Equal(2, code);
            Assert.Contains(message, error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Equal(2, Run("--file", path).Code);
    }

    [Fact]
    public void The_sample_reports_files_one_case_and_differences()
    {
        var (code, output, _) = Run();
        Assert.Equal(0, code);
        Assert.Contains("indicators.json (1.0), Optællinger", output, StringComparison.Ordinal);
        Assert.Contains($"Alle {s_cases.Count} svar er de ventede.", output, StringComparison.Ordinal);

        var one = Run("--case", "HEL19/forloeb/pause-29", "--language", "en");
        Assert.Equal(0, one.Code);
        Assert.Contains("longest pause in days 29 ≤ limit 28", one.Output, StringComparison.Ordinal);
        Assert.Equal(2, Run("--case", "HEL19/forloeb/pause-30").Code);

        var path = Path.GetTempFileName();
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(ShippedCases.Files[1]));
            Assert.NotNull(json);
            (json["cases"]?[0]?["expect"] ?? throw new InvalidOperationException())["fullTimePersons"] = "2";
            File.WriteAllText(path, json.ToJsonString());
            var changed = Run("--file", path, "--language", "en");
            Assert.Equal(1, changed.Code);
            Assert.Contains("fullTimePersons: 2 ≠ 1", changed.Output, StringComparison.Ordinal);
            Assert.Contains("1 of 73 answers differ.", changed.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = ConformanceApp.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
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
