using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Holds a document against a JSON Schema: only the words our schema uses; an unknown word throws.</summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    public bool IsValid(JsonNode? document) => IsValid(root, document);

    private bool IsValid(JsonNode? schema, JsonNode? value) =>
        schema switch
        {
            JsonObject words => words.All(word => Holds(words, word.Key, word.Value, value)),
            JsonValue truth => truth.GetValue<bool>(),
            _ => throw new NotSupportedException($"{schema} is no schema."),
        };

    private bool Holds(JsonObject schema, string word, JsonNode? operand, JsonNode? value) =>
        word switch
        {
            "$schema" or "$id" or "$defs" or "title" or "default" or "description" => true,
            "$ref" => IsValid(Resolve(Text(operand)), value),
            "type" => operand is JsonArray types
                ? types.Any(t => HasType(Text(t), value))
                : HasType(Text(operand), value),
            "const" => JsonNode.DeepEquals(operand, value),
            "enum" => Array(operand).Any(allowed => JsonNode.DeepEquals(allowed, value)),
            "minimum" => value?.GetValueKind() != JsonValueKind.Number
                || value.GetValue<decimal>() >= operand?.GetValue<decimal>(),
            "maximum" => value?.GetValueKind() != JsonValueKind.Number
                || value.GetValue<decimal>() <= operand?.GetValue<decimal>(),
            "pattern" => value is not JsonValue text
                || text.GetValueKind() != JsonValueKind.String
                || Regex.IsMatch(Text(value), Text(operand), RegexOptions.None, s_patience),
            "anyOf" => Array(operand).Any(s => IsValid(s, value)),
            "items" => value is not JsonArray items || items.All(i => IsValid(operand, i)),
            "minItems" => value is not JsonArray few || few.Count >= (operand?.GetValue<int>() ?? 0),
            "minLength" => value?.GetValueKind() != JsonValueKind.String
                || Text(value).Length >= (operand?.GetValue<int>() ?? 0),
            "uniqueItems" => value is not JsonArray many
                || many.Select(m => m?.ToJsonString()).Distinct(StringComparer.Ordinal).Count() == many.Count,
            "required" => value is not JsonObject o || Array(operand).All(r => o.ContainsKey(Text(r))),
            "dependentRequired" => value is not JsonObject o
                || Object(operand).All(d => !o.ContainsKey(d.Key) || Array(d.Value).All(r => o.ContainsKey(Text(r)))),
            "properties" => value is not JsonObject o
                || Object(operand).All(p => !o.ContainsKey(p.Key) || IsValid(p.Value, o[p.Key])),
            "additionalProperties" => value is not JsonObject o
                || o.Where(p => schema["properties"]?[p.Key] is null).All(p => IsValid(operand, p.Value)),
            _ => throw new NotSupportedException($"The schema uses {word}, which this check does not know."),
        };

    private JsonNode? Resolve(string reference)
    {
        JsonNode? node = root;
        foreach (var step in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)] : node?[step];
        }

        return node;
    }

    private static bool HasType(string type, JsonNode? value) =>
        (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
        {
            ("object", JsonValueKind.Object) => true,
            ("array", JsonValueKind.Array) => true,
            ("string", JsonValueKind.String) => true,
            ("null", JsonValueKind.Null) => true,
            ("number", JsonValueKind.Number) => true,
            ("integer", JsonValueKind.Number) => !value!.ToJsonString().Contains('.', StringComparison.Ordinal),
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            _ => false,
        };

    private static string Text(JsonNode? node) =>
        node?.GetValue<string>() ?? throw new NotSupportedException("A text is missing.");

    private static JsonArray Array(JsonNode? node) =>
        node as JsonArray ?? throw new NotSupportedException("An array is missing.");

    private static JsonObject Object(JsonNode? node) =>
        node as JsonObject ?? throw new NotSupportedException("An object is missing.");
}
