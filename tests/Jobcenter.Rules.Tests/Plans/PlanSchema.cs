using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Courses;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>The JSON Schema of plan documents, made from the very types that read them.</summary>
internal static class PlanSchema
{
    private const string Period =
        "^(19[0-9]{2}|20[0-9]{2}|2100)(Q[1-4]|M(0[1-9]|1[0-2])|-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$";

    private static readonly JsonSerializerOptions s_written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Generate()
    {
        var schema = JsonSchemaExporter.GetJsonSchemaAsNode(
            PlanJsonContext.Default.PlanDocument,
            new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform }
        );
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Employment plan of Jobcenter.Rules",
        };
        foreach (var (name, value) in schema.AsObject())
        {
            root[name] = value?.DeepClone();
        }

        return root.ToJsonString(s_written) + "\n";
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(Area) => Text("^[1-9][0-9]{2}$"),
            _ when type == typeof(MeasuringPeriod) => Text(Period),
            _ when type == typeof(Fraction) => Number(),
            // The exporter asks about the array before its elements have a schema.
            _ when type == typeof(CitizenState[]) => new JsonObject
            {
                ["type"] = "array",
                ["items"] = Words(CitizenStates.All.Select(s => s.Id())),
            },
            _ when type == typeof(PlacementKind[]) => new JsonObject
            {
                ["type"] = "array",
                ["minItems"] = 1,
                ["uniqueItems"] = true,
                ["items"] = Words(PlacementKinds.All.Select(k => k.Id())),
            },
            _ when type == typeof(string[]) => new JsonObject
            {
                ["type"] = "array",
                ["minItems"] = 1,
                ["uniqueItems"] = true,
                ["items"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            },
            _ when type == typeof(ParticipationEvent) => Words(["begun", "completed"]),
            _ when type == typeof(CourseSelection) => Words(["all", "long-term"]),
            _ when type == typeof(ReductionReading) => Words(["yearly", "cumulative"]),
            _ when type == typeof(CitizenState) => Words(CitizenStates.All.Select(s => s.Id())),
            _ when type == typeof(VisitationCategory) => Words(
                Enum.GetValues<VisitationCategory>().Select(c => c.Id())
            ),
            _ when type == typeof(CourseBreak) => Words(["whole-calendar-month", "one-day"]),
            _ when type == typeof(EmploymentReading) => Words(["within", "on-the-day"]),
            _ when type == typeof(NoteKind) => Words(["remark", "decision", "estimate"]),
            _ when type == typeof(ShareReading) => Words(["level", "change"]),
            _ when type == typeof(Strength) => Words(["requirement", "aim", "expectation"]),
            _ => schema,
        };
    }

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Number() =>
        new()
        {
            ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "number" }, Text("^-?[0-9]+(\\.[0-9]+|/[0-9]+)?$")),
        };

    private static JsonObject Words(IEnumerable<string> words) =>
        new() { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };
}
