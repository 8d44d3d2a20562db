using System.Text.Json;
using Jobcenter.Rules.EndToEnd.Tests.Documentation;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>Each plan on its own sample data, the published figures on theirs, and the formats, as a user runs them.</summary>
[Collection(nameof(ConsoleCollection))]
public sealed class PlanSampleTests
{
    private static readonly string s_data = Path.Combine(Library.Root, "samples", "FollowUp", "data");

    public static TheoryData<string> Plans => [.. EmploymentPlans.All.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Each_plan_answers_every_requirement_on_its_sample_data(string plan)
    {
        var run = FollowUpRun.Of("--plan", plan, "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, run.Json.GetProperty("rows").GetProperty("refused").GetInt64());
        var outcomes = run.Json.GetProperty("outcomes").EnumerateArray().ToList();
        Assert.Equal(EmploymentPlans.Find(plan)?.Requirements.Length, outcomes.Count);
        Assert.All(outcomes, o => Assert.NotEqual("unknown", o.GetProperty("status").GetString()));
        Assert.All(outcomes, o => Assert.True(o.GetProperty("strength").GetString() is not null));

        var table = FollowUpRun.Of("--plan", plan);
        Assert.Contains("opdigtede", table.Output, StringComparison.Ordinal);
        Assert.Contains("Beslutning:", table.Output, StringComparison.Ordinal);
        foreach (var id in outcomes.Select(o => o.GetProperty("id").GetString() ?? string.Empty))
        {
            var reasons = FollowUpRun.Of("--plan", plan, "--explain", id);
            Assert.Equal(0, reasons.ExitCode);
            Assert.Contains("Kilde:", reasons.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_published_figures_of_fre15_are_reproduced_by_its_sample_data()
    {
        // 79 referred on 11 September 2015, printed and counted.
        var counted = FollowUpRun.Of("--plan", "FRE15", "--as-of", "2015-09-11", "--format", "json");
        Assert.Equal("onTrack", counted.Status("1"));
        Assert.Equal(79, counted.Outcome("1").GetProperty("value").GetInt32());

        var published = FollowUpRun.Of(
            "--plan",
            "FRE15",
            "--as-of",
            "2015-09-11",
            "--figures",
            Path.Combine(s_data, "published.csv"),
            "--format",
            "json"
        );
        Assert.Equal(79, published.Outcome("1").GetProperty("value").GetInt32());
        Assert.Equal("onTrack", published.Status("1"));
    }

    [Fact]
    public void The_published_figures_run_through_a_plan_of_their_own()
    {
        string[] args =
        [
            "--plan",
            Path.Combine(s_data, "published.json"),
            "--figures",
            Path.Combine(s_data, "published.csv"),
        ];
        var run = FollowUpRun.Of([.. args, "--format", "json"]);
        Assert.Equal(
            [
                ("uddannelseshjaelp-2020", "met", "-17/363"),
                ("kontanthjaelp-2020", "met", "-35/416"),
                ("dagpenge-2020", "notMet", "235/756"),
                ("kontanthjaelp-2018", "met", "-155/1088"),
            ],
            run.Json.GetProperty("outcomes")
                .EnumerateArray()
                .Select(o =>
                    (
                        o.GetProperty("id").GetString(),
                        o.GetProperty("status").GetString(),
                        o.GetProperty("valueExact").GetString()
                    )
                )
        );
        var table = FollowUpRun.Of(args);
        Assert.Contains("−4,68 %", table.Output, StringComparison.Ordinal);
        Assert.Contains("−14,25 %", table.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("opdigtede", table.Output, StringComparison.Ordinal);
        var reasons = FollowUpRun.Of([.. args, "--explain", "uddannelseshjaelp-2020"]);
        Assert.Contains("sn.dk, artikel 1417696", reasons.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown", "# Helsingør Kommunes beskæftigelsesplan 2021")]
    [InlineData("html", "<!DOCTYPE html>")]
    public void The_answer_can_be_a_document(string format, string start)
    {
        var run = FollowUpRun.Of("--format", format);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(start, run.Output, StringComparison.Ordinal);
        Assert.Contains("opdigtede", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Discretion_hides_what_rests_on_few_in_every_format()
    {
        // In HEL19's data one participant of 86 does not use the tools.
        var open = FollowUpRun.Of("--plan", "HEL19", "--format", "json");
        Assert.Equal("85/86", open.Outcome("4").GetProperty("valueExact").GetString());
        foreach (var format in new[] { "table", "markdown", "html", "json" })
        {
            var run = FollowUpRun.Of("--plan", "HEL19", "--format", format, "--discretion");
            Assert.DoesNotContain("98,84", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("85/86", run.Output, StringComparison.Ordinal);
        }

        var hidden = FollowUpRun.Of("--plan", "HEL19", "--format", "json", "--discretion", "5");
        Assert.True(hidden.Outcome("4").GetProperty("hidden").GetBoolean());
        Assert.Equal(JsonValueKind.Null, hidden.Outcome("4").GetProperty("value").ValueKind);
        Assert.Equal("notMet", hidden.Status("4"));
        Assert.False(
            FollowUpRun
                .Of("--plan", "HEL19", "--format", "json", "--discretion", "1")
                .Outcome("4")
                .GetProperty("hidden")
                .GetBoolean()
        );
        var wrong = FollowUpRun.Of("--discretion", "nul");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("--discretion nul: skriv et helt tal på mindst 1", wrong.Error, StringComparison.Ordinal);
    }
}
