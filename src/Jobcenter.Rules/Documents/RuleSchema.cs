using System.Text.Json.Nodes;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Documents;

/// <summary>The schema of rule documents: what they say of themselves, and the forms of their parts.</summary>
internal static class RuleSchema
{
    // What an editor says of each.
    private static readonly (string Name, string Description, Form? Item)[] s_properties =
    [
        ("$schema", "where this schema lies, for an editor", null),
        ("id", "the document's id, as EGEN22", null),
        ("title", "what the document is", null),
        ("municipality", "whose plan it is, by the municipality's code", null),
        ("year", "the year the plan is for, the first of several", null),
        ("lastYear", "the last year of a plan of several years", null),
        (DocumentParts.Parameters, "each number once, with its days, source and how sure it is", null),
        (DocumentParts.Catalogues, "the branche tracks by the days they hold", CatalogueForms.Catalogue),
        (DocumentParts.Rules, "the words of the branche rules", LabelForms.OfRule),
        (DocumentParts.Policies, "what is asked of sequences of placements", PlacementPolicy.Form),
        (DocumentParts.Segments, "groups of citizens who are counted or served alike", SegmentForms.Segment),
        (DocumentParts.Steps, "next steps that segments are offered", SegmentForms.Step),
        (DocumentParts.Contacts, "duties about interviews and the first offer", ContactForms.Duty),
        (DocumentParts.PracticeTests, "criteria that practice is checked against, and their score", PracticeForms.Test),
        (DocumentParts.Groups, "groups of benefits that requirements count", null),
        (DocumentParts.Requirements, "the plan's requirements: measure, comparison and pace", null),
    ];

    // What stands in every part is told once.
    private static readonly (string Name, JsonObject Schema)[] s_shared =
    [
        ("text", LabelForms.Text.Schema()),
        ("source", LabelForms.Source.Schema()),
        ("notes", LabelForms.Notes.Schema()),
    ];

    public static string Write()
    {
        var plan = EmploymentPlans.SchemaOfPlan()["properties"]?.AsObject() ?? [];
        var properties = new JsonObject();
        foreach (var (name, description, item) in s_properties)
        {
            var schema = item is null
                ? plan[name]?.DeepClone().AsObject() ?? []
                : new JsonObject { ["type"] = "array", ["items"] = item.Schema() };
            properties[name] = Shared(schema);
            properties[name]?["description"] = description;
        }

        var definitions = new JsonObject
        {
            ["condition"] = Shared(ConditionForm.One.Definition()),
            ["selection"] = Shared(SelectionForms.Definition()),
        };
        foreach (var (name, schema) in s_shared)
        {
            definitions[name] = Shared(schema, except: name);
        }

        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "https://github.com/jobcenter-rules/Jobcenter.Rules/rules.schema.json",
            ["title"] = "Rule document of Jobcenter.Rules",
            ["description"] =
                "All that one source says. Any part may be left out; a document laid over another replaces by id.",
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
            // Who has requirements says whose and when.
            ["dependentRequired"] = new JsonObject
            {
                [DocumentParts.Requirements] = new JsonArray("id", "title", "municipality", "year"),
            },
            ["$defs"] = definitions,
        };
        return DocumentText.Write(writer => root.WriteTo(writer)) + "\n";
    }

    // The same schema, with a reference for each definition that stands in it.
    private static JsonNode Shared(JsonNode schema, string? except = null)
    {
        foreach (var (name, shared) in s_shared)
        {
            if (!string.Equals(name, except, StringComparison.Ordinal) && JsonNode.DeepEquals(Bare(schema), shared))
            {
                return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
            }
        }

        return schema switch
        {
            JsonObject words => new JsonObject(
                words.Select(w => KeyValuePair.Create(w.Key, w.Value is null ? null : (JsonNode?)Shared(w.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(static i => i is null ? null : Shared(i))]),
            _ => schema.DeepClone(),
        };
    }

    private static JsonNode Bare(JsonNode schema)
    {
        if (schema is not JsonObject words || !words.ContainsKey("description"))
        {
            return schema;
        }

        var bare = words.DeepClone().AsObject();
        bare.Remove("description");
        return bare;
    }
}
