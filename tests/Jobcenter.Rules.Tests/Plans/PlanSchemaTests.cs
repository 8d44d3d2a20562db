using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Tests.Generators;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>The shipped JSON Schema is that of the types, and every shipped or written plan holds by it.</summary>
public sealed class PlanSchemaTests
{
    private static readonly string s_documents = Path.Combine(Library.Source, "Plans", "Documents");
    private static readonly string s_schema = Path.Combine(Library.Source, "plan.schema.json");
    private static readonly Lazy<SchemaCheck> s_check = new(() =>
        new SchemaCheck(JsonNode.Parse(File.ReadAllText(s_schema)) as JsonObject ?? [])
    );

    [Fact]
    public void The_schema_is_the_one_of_the_types()
    {
        var generated = PlanJson.Schema;
        // To approve a change, copy the received text over the shipped one.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "plan.schema.received.json"), generated);
        Assert.Equal(File.Exists(s_schema) ? File.ReadAllText(s_schema).ReplaceLineEndings("\n") : "", generated);
    }

    [Fact]
    public void Every_shipped_plan_holds_by_the_schema()
    {
        var plans = Directory.GetFiles(s_documents, "*.json");
        Assert.Equal(EmploymentPlans.All.Length, plans.Length);
        Assert.All(plans, p => Assert.True(s_check.Value.IsValid(JsonNode.Parse(File.ReadAllText(p))), p));
    }

    [Property(Arbitrary = [typeof(PlanArbitraries)])]
    public void Every_plan_that_is_written_holds_by_the_schema(EmploymentPlan plan) =>
        Assert.True(s_check.Value.IsValid(JsonNode.Parse(PlanJson.Write(plan))));

    [Theory]
    [InlineData("\"limit\": -0.02", "\"limt\": -0.02")]
    [InlineData("2020Q4", "2020Q5")]
    [InlineData("\"benchmark-rank\"", "\"rank\"")]
    [InlineData("\"aim\"", "\"hope\"")]
    [InlineData("\"municipality\": \"217\",", "")]
    [InlineData("\"windowDays\": 30", "\"windowDays\": \"30\"")]
    [InlineData("\"category\": \"jobparat\"", "\"category\": \"klar\"")]
    public void What_the_reader_refuses_by_its_form_the_schema_refuses_too(string right, string wrong)
    {
        var json = File.ReadAllText(Path.Combine(s_documents, "HEL21.json"));
        var at = json.IndexOf(right, StringComparison.Ordinal);
        var bad = json[..at] + wrong + json[(at + right.Length)..];
        Assert.False(s_check.Value.IsValid(JsonNode.Parse(bad)));
        Assert.Throws<DocumentFormatException>(() => PlanJson.Read(bad));
    }

    [Fact]
    public void The_readers_defaults_may_be_left_out()
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(s_documents, "HEL21.json")));
        var requirements = json?["requirements"]?.AsArray() ?? throw new JsonException("no requirements");
        foreach (var requirement in requirements.OfType<JsonObject>())
        {
            requirement.Remove("strength");
            requirement.Remove("notes");
            foreach (var optional in new[] { "courseBreak", "windowDays", "inWork", "minAge", "maxAge" })
            {
                requirement["measure"]?.AsObject().Remove(optional);
            }

            requirement["comparison"]?.AsObject().Remove("area");
            if (requirement["comparison"]?["readings"]?.AsArray().Count == 1)
            {
                requirement["comparison"]?.AsObject().Remove("readings");
            }
        }

        // What a title names may be left out too.
        requirements[15]?["title"] = new JsonObject { ["da"] = "t", ["en"] = "t" };
        Assert.True(s_check.Value.IsValid(json));
        var plan = PlanJson.Read(json.ToJsonString());
        Assert.Equal(requirements.Count, plan.Requirements.Length);
        var exits = plan.Requirements.Select(r => r.Measure).OfType<Measure.EducationExits>().Single();
        Assert.Equal(
            Jobcenter.Rules.Counts.EducationExitOptions.Default,
            new() { CourseBreak = exits.CourseBreak, WindowDays = exits.WindowDays }
        );
        Assert.Equal(EmploymentPlans.Helsingoer2021.RequiredFigures.AsEnumerable(), plan.RequiredFigures);
    }
}
