using System.Text.Json;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.EndToEnd.Tests.Documentation;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>--check and --new of the follow-up sample, as one who writes a plan uses them.</summary>
[Collection(nameof(ConsoleCollection))]
public sealed class CheckedPlanTests
{
    [Theory]
    [InlineData("da", "// Kommunens kode", "Ingen fejl. Krav: 1, 2, 3")]
    [InlineData("en", "// The municipality's code", "No faults. Requirements: 1, 2, 3")]
    public void A_new_plan_has_comments_in_the_language_asked_for_and_no_fault(
        string language,
        string comment,
        string told
    )
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "plan.json");
        Assert.Equal(0, FollowUpRun.Of("--new", "--language", language, "--output", path).ExitCode);
        var text = File.ReadAllText(path);
        Assert.Equal(text, FollowUpRun.Of("--new", "--language", language).Output);
        Assert.Contains(comment, text, StringComparison.Ordinal);
        Assert.DoesNotContain("//da", text, StringComparison.Ordinal);
        Assert.DoesNotContain("//en", text, StringComparison.Ordinal);

        var check = FollowUpRun.Of("--check", path, "--language", language);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.Contains(told, check.Output, StringComparison.Ordinal);

        var figures = Path.Combine(folder.Path, "figures.csv");
        folder.Write("figures.csv", "measure;area;period;value;source\nfigure:tilfredshed;250;2026;0.9;egen\n");
        var run = FollowUpRun.Of("--plan", path, "--figures", figures, "--format", "json");
        Assert.Equal(["unknown", "unknown", "met"], new[] { "1", "2", "3" }.Select(run.Status));
    }

    // No fault, but seldom meant.
    [Theory]
    [InlineData("da", "1: fristen, 2024, ligger uden for planens år, 2026", "Ingen fejl. Krav: 1, 2, 3")]
    [InlineData("en", "1: the deadline, 2024, lies outside the plan's years, 2026", "No faults. Requirements: 1, 2, 3")]
    public void A_deadline_outside_the_plans_years_is_remarked_upon(string language, string remark, string told)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "plan.json");
        var plan = FollowUpRun.Of("--new").Output;
        folder.Write(
            "plan.json",
            plan.Replace("2025M12", "2023", StringComparison.Ordinal)
                .Replace("2026M12", "2024", StringComparison.Ordinal)
        );
        var check = FollowUpRun.Of("--check", path, "--language", language);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.Contains(remark, check.Output, StringComparison.Ordinal);
        Assert.Contains(told, check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_all_parts_are_told_and_nothing_is_followed_up()
    {
        using var folder = new TempFolder();
        folder.Write(
            "plan.json",
            """
            {
              "id": "EGEN", "title": { "da": "Egen plan" }, "municipality": "250", "year": 2022,
              "policies": [ { "id": "a", "rules": [ { "kind": "pause" } ] } ],
              "requirements": [
                {
                  "id": "1", "title": { "da": "t", "en": "t" }, "source": { "document": "K" },
                  "measure": { "kind": "short-courses", "group": "sygedagpenge", "months": 6, "weeks": 26 },
                  "comparison": { "kind": "at-least", "limit": 0.85 },
                  "pace": { "kind": "as-of-now", "deadline": "2022-13" }
                }
              ]
            }
            """
        );
        var run = FollowUpRun.Of("--check", Path.Combine(folder.Path, "plan.json"));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        foreach (
            var fault in new[]
            {
                "$.title.en",
                "$.policies[0].rules[0].kind",
                "$.requirements[0].measure.months: 6; tilladt: enten months eller weeks",
                "$.requirements[0].pace.deadline",
            }
        )
        {
            Assert.Contains(fault, run.Error, StringComparison.Ordinal);
        }

        var lines = run.Error.TrimEnd().Split('\n');
        Assert.Equal(lines.Distinct(), lines);
    }

    [Fact]
    public void A_document_that_asks_nothing_is_no_plan()
    {
        using var folder = new TempFolder();
        folder.Write("plan.json", """{ "id": "EGEN", "title": { "da": "Egen", "en": "Own" } }""");
        var run = FollowUpRun.Of("--check", Path.Combine(folder.Path, "plan.json"), "--language", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("$.requirements", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"dagpenge\", \"kontanthjaelp\"", 0)]
    [InlineData("\"uddannelse\"", 2)]
    public void Each_benefit_is_asked_the_same_where_the_measure_can_count_it(string each, int exitCode)
    {
        using var folder = new TempFolder();
        folder.Write(
            "plan.json",
            $$"""
            {
              "id": "EGEN", "title": { "da": "Egen", "en": "Own" }, "municipality": "217", "year": 2021,
              "requirements": [
                {
                  "id": "1", "title": { "da": "t", "en": "t" }, "source": { "document": "K" }, "each": [{{each}}],
                  "measure": { "kind": "education-exits", "group": "uddannelseshjaelp" },
                  "comparison": { "kind": "at-least", "limit": 5 },
                  "pace": { "kind": "as-of-now", "deadline": "2021" }
                }
              ]
            }
            """
        );
        var path = Path.Combine(folder.Path, "plan.json");
        var run = FollowUpRun.Of("--check", path);
        Assert.Equal(exitCode, run.ExitCode);
        if (exitCode == 0)
        {
            Assert.Contains("Krav: 1, 1-dagpenge, 1-kontanthjaelp", run.Output, StringComparison.Ordinal);
            using var plan = JsonDocument.Parse(EmploymentPlans.Write(PlanFiles.Read(path)));
            Assert.Equal(
                ["uddannelseshjaelp", "dagpenge", "kontanthjaelp"],
                plan.RootElement.GetProperty("requirements")
                    .EnumerateArray()
                    .Select(static r => $"{r.GetProperty("measure").GetProperty("group")}")
            );
        }
        else
        {
            Assert.Contains("$.requirements[0].each", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Check_stands_alone()
    {
        var run = FollowUpRun.Of("--check", "plan.json", "--new");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--check: skriv den uden --plan og --new", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrittenPlanTests.Plans), MemberType = typeof(WrittenPlanTests))]
    public void The_written_plans_have_no_fault(string plan)
    {
        var path = Path.Combine(Library.Root, "samples", "FollowUp", "plans", plan);
        var run = FollowUpRun.Of("--check", path, "--format", "json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.NotEqual(JsonValueKind.Undefined, run.Json.ValueKind);
    }
}
