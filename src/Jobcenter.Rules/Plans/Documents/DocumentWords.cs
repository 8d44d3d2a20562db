using System.Text.Json;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>Says what a plan document may hold where the serializer found a fault, in the words of the form.</summary>
internal static class DocumentWords
{
    private const string Unknown = "The JSON property";
    private const string Incomplete = "JSON deserialization";
    private const string Duplicate = "Duplicate";
    private const string NotNull = "allow null";
    private const string NotConverted = "The JSON value could not be converted";

    public static string Allowed(JsonException error, JsonElement root, string path)
    {
        var message = error.Message;
        if (message.StartsWith(Unknown, StringComparison.Ordinal))
        {
            return $"a property of the form: {Properties(root, path)}";
        }

        if (message.StartsWith(Incomplete, StringComparison.Ordinal))
        {
            return $"an object with all that is required: {Properties(root, path)}";
        }

        if (message.Contains(NotNull, StringComparison.Ordinal))
        {
            return $"{Kind(JsonPath.ValueTypeAt(root, path))}, not null";
        }

        if (message.StartsWith(Duplicate, StringComparison.Ordinal))
        {
            return "each property once";
        }

        return message.StartsWith(NotConverted, StringComparison.Ordinal)
            ? Kind(JsonPath.ValueTypeAt(root, path))
            : message.Split(" Path:")[0];
    }

    private static string Properties(JsonElement root, string path) =>
        string.Join(
            ", ",
            (JsonPath.TypeAt(root, path)?.Properties ?? []).Select(static p =>
                p.IsRequired ? $"{p.Name} (required)" : p.Name
            )
        );

    private static string Kind(Type? type) =>
        type switch
        {
            null => "another kind of value",
            { IsArray: true } => "an array",
            _ when type == typeof(int) => "a whole number",
            _ when type == typeof(string) || type.IsEnum => "a text",
            _ => "an object",
        };
}
