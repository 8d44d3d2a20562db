using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Jobcenter.Rules.Documents;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Tests.Plans;

namespace Jobcenter.Rules.Tests.Documents;

/// <summary>The shipped JSON Schema is that of the types, and every shipped document and written plan holds by it.</summary>
public sealed class RuleSchemaTests
{
    private static readonly string s_schema = Path.Combine(Library.Source, "rules.schema.json");
    private static readonly Lazy<SchemaCheck> s_check = new(() =>
        new SchemaCheck(JsonNode.Parse(File.ReadAllText(s_schema)) as JsonObject ?? [])
    );

    [Fact]
    public void The_schema_is_the_one_of_the_types()
    {
        var generated = RuleDocument.Schema;
        // To approve a change, copy the received text over the shipped one.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "rules.schema.received.json"), generated);
        Assert.Equal(File.Exists(s_schema) ? File.ReadAllText(s_schema).ReplaceLineEndings("\n") : "", generated);
    }

    [Fact]
    public void Every_shipped_plan_holds_by_the_schema()
    {
        Assert.All(
            EmploymentPlans.All,
            p => Assert.True(s_check.Value.IsValid(JsonNode.Parse(EmploymentPlans.Write(p))), p.Id)
        );
    }

    [Theory]
    [InlineData("FRE15")]
    [InlineData("HEL19")]
    [InlineData("HEL20")]
    [InlineData("HEL21", "readiness")]
    [InlineData("VOK15")]
    [InlineData("LAW", "acts")]
    public void Every_source_holds_by_the_schema_but_for_what_the_law_alone_says(string id, string? lawOnly = null)
    {
        var json = JsonNode.Parse(RuleDocument.Find(id)?.ToJson() ?? "")?.AsObject() ?? [];
        if (lawOnly is not null)
        {
            Assert.False(s_check.Value.IsValid(json));
            Assert.True(json.Remove(lawOnly));
        }

        Assert.True(s_check.Value.IsValid(json));
    }

    [Theory]
    [InlineData("\"days\": \"firstInterviewDays\"", "\"days\": 14")]
    [InlineData("\"kind\": \"first-interview\"", "\"kind\": \"second-interview\"")]
    [InlineData("\"yesFrom\"", "\"jaFrom\"")]
    [InlineData("\"counted\"", "\"taelles\"")]
    [InlineData("\"kind\": \"followed-up-before-end\"", "\"kind\": \"followed-up\"")]
    public void What_another_part_may_not_hold_the_schema_and_the_reader_refuse(string right, string wrong)
    {
        var json = RuleDocument.Find("HEL20")?.ToJson() ?? "";
        Assert.Contains(right, json, StringComparison.Ordinal);
        var bad = json.Replace(right, wrong, StringComparison.Ordinal);
        Assert.False(s_check.Value.IsValid(JsonNode.Parse(bad)));
        Assert.Throws<DocumentFormatException>(() => RuleDocument.Read(bad));
    }

    [Fact]
    public void Every_property_of_the_document_is_described()
    {
        var schema = JsonNode.Parse(RuleDocument.Schema)?.AsObject() ?? [];
        Assert.StartsWith("https://", schema["$id"]?.GetValue<string>(), StringComparison.Ordinal);
        var properties = schema["properties"]?.AsObject() ?? [];
        Assert.Equal(16, properties.Count);
        Assert.All(properties, p => Assert.NotEmpty(p.Value?["description"]?.GetValue<string>() ?? ""));
    }

    [Property(Arbitrary = [typeof(PlanArbitraries)])]
    public void Every_plan_that_is_written_holds_by_the_schema(EmploymentPlan plan) =>
        Assert.True(s_check.Value.IsValid(JsonNode.Parse(EmploymentPlans.Write(plan))));

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
        var json = EmploymentPlans.Write(EmploymentPlans.Get("HEL21"));
        var at = json.IndexOf(right, StringComparison.Ordinal);
        var bad = json[..at] + wrong + json[(at + right.Length)..];
        Assert.False(s_check.Value.IsValid(JsonNode.Parse(bad)));
        Assert.Throws<DocumentFormatException>(() => EmploymentPlans.Read(bad));
    }

    [Fact]
    public void The_readers_defaults_may_be_left_out()
    {
        var json = JsonNode.Parse(EmploymentPlans.Write(EmploymentPlans.Get("HEL21")));
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
        var plan = EmploymentPlans.Read(json.ToJsonString());
        Assert.Equal(requirements.Count, plan.Requirements.Length);
        var exits = plan.Requirements.Select(r => r.Measure).OfType<Measure.Exits>().Single();
        Assert.Equal(
            (Jobcenter.Rules.Counts.CourseBreak.WholeCalendarMonth, 30),
            (exits.CourseBreak, exits.WindowDays)
        );
        Assert.Equal(EmploymentPlans.Get("HEL21").RequiredFigures.AsEnumerable(), plan.RequiredFigures);
    }
}
