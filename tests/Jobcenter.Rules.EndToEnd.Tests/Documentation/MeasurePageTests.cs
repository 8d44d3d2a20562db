using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jobcenter.Rules.Documents;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation;

/// <summary>docs/measures.md has every kind of measure, with its properties as the schema has them, and each example runs.</summary>
public sealed partial class MeasurePageTests
{
    private static readonly Dictionary<string, string> s_sections = Section()
        .Matches(File.ReadAllText(Path.Combine(Library.Root, "docs", "measures.md")))
        .ToDictionary(static m => m.Groups["kind"].Value, static m => m.Groups["text"].Value, StringComparer.Ordinal);

    private static readonly Dictionary<string, JsonObject> s_kinds = (
        JsonNode
            .Parse(RuleDocument.Schema)
            ?["properties"]?["requirements"]?["items"]?["properties"]?["measure"]?["anyOf"] as JsonArray
        ?? []
    )
        .OfType<JsonObject>()
        .ToDictionary(static m => (string?)m["properties"]?["kind"]?["const"] ?? string.Empty, StringComparer.Ordinal);

    public static TheoryData<string> Kinds => [.. s_kinds.Keys];

    [Fact]
    public void Every_kind_has_its_section() => Assert.Equal(s_kinds.Keys.Order(), s_sections.Keys.Order());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_properties_are_those_of_the_schema(string kind)
    {
        var properties = (s_kinds[kind]["properties"] as JsonObject ?? [])
            .Select(static p => p.Key)
            .Where(static p => p != "kind");
        var required = (s_kinds[kind]["required"] as JsonArray ?? []).Select(static r => (string?)r);
        var rows = Row().Matches(s_sections[kind]);
        Assert.Equal(properties.Order(), rows.Select(static r => r.Groups["name"].Value).Order());
        Assert.All(
            rows,
            r =>
                Assert.Equal(
                    required.Contains(r.Groups["name"].Value),
                    !r.Groups["says"].Value.Contains(';', StringComparison.Ordinal)
                )
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_example_runs(string kind)
    {
        var example = Example().Match(s_sections[kind]).Groups["text"].Value;
        var plan = EmploymentPlans.Read(
            $$"""
            {
              "id": "EGEN", "title": { "da": "Egen", "en": "Own" }, "municipality": "217", "year": 2025,
              "requirements": [
                { "id": "1", "title": { "da": "Krav", "en": "Own" }, "source": { "document": "EGEN" }, {{example}} }
              ]
            }
            """
        );
        Assert.Equal(kind, (string?)JsonNode.Parse($"{{{example}}}")?["measure"]?["kind"]);
        var outcome = Assert.Single(plan.FollowUp(FigureSet.Empty, new LocalDate(2025, 12, 31)).Outcomes);
        Assert.NotEqual(RequirementStatus.Met, outcome.Status);
        Assert.Equal(
            JsonNode.Parse(EmploymentPlans.Write(EmploymentPlans.Read(EmploymentPlans.Write(plan))))?.ToJsonString(),
            JsonNode.Parse(EmploymentPlans.Write(plan))?.ToJsonString()
        );
    }

    [GeneratedRegex(
        "^## (?<kind>[a-z-]+)\n(?<text>.*?)(?=^## |\\z)",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Section();

    [GeneratedRegex(
        @"^\| `(?<name>[^`]+)` \| (?<says>.*) \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Row();

    [GeneratedRegex(
        "^```json\n\\{\n(?<text>.*?)^\\}\n```",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Example();
}
