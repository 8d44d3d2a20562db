using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>Finds what stands at a path of a plan document, for messages.</summary>
internal static class JsonPath
{
    public const string Missing = "(missing)";

    public static ImmutableArray<string> Kinds { get; } =
    [
        .. (PlanJsonContext.Default.RequirementDocument.PolymorphismOptions?.DerivedTypes ?? []).Select(static d =>
            d.TypeDiscriminator as string ?? string.Empty
        ),
    ];

    // Where the model's argument has another name than the document's property.
    private static readonly FrozenDictionary<string, string> s_propertyOf = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["hours"] = "atMostHours",
        ["firstDay"] = "from",
        ["lastDay"] = "to",
        ["value"] = "limit",
        ["document"] = "source.document",
        ["effort"] = "minAge",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The path of the property that an argument of the model was read from; the owner's where there is none.</summary>
    public static string OfArgument(JsonElement root, string owner, string? argument)
    {
        if (argument is null)
        {
            return owner;
        }

        var name = s_propertyOf.GetValueOrDefault(argument) ?? JsonNamingPolicy.CamelCase.ConvertName(argument);
        return Find(root, $"{owner}.{name}") is null ? owner : $"{owner}.{name}";
    }

    public static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>The text of a string; null when it is none, for half a surrogate pair is not.</summary>
    public static string? TextOf(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static JsonElement? Find(JsonElement root, string path)
    {
        JsonElement? element = root;
        foreach (var step in Steps(path))
        {
            element = element is { } current ? Step(current, step) : null;
        }

        return element;
    }

    public static string ValueAt(JsonElement root, string path) => Find(root, path)?.GetRawText() ?? Missing;

    /// <summary>The document type of the innermost object on a path; null when the path leaves the form.</summary>
    public static JsonTypeInfo? TypeAt(JsonElement root, string path)
    {
        JsonTypeInfo? type = PlanJsonContext.Default.PlanDocument;
        JsonElement? element = root;
        foreach (var step in Steps(path))
        {
            element = element is { } current ? Step(current, step) : null;
            var next =
                step.Index is not null ? Of(type?.ElementType)
                : type?.Properties.FirstOrDefault(p => string.Equals(p.Name, step.Name, StringComparison.Ordinal))
                    is { } property
                    ? Of(property.PropertyType)
                : null;
            if (next is null or { Kind: JsonTypeInfoKind.None })
            {
                return type;
            }

            type = Derived(next, element);
        }

        return type;
    }

    /// <summary>The type of the property or element a path ends in; null when the form has none.</summary>
    public static Type? ValueTypeAt(JsonElement root, string path)
    {
        var steps = Steps(path).ToList();
        if (steps.Count == 0)
        {
            return typeof(PlanDocument);
        }

        var cut = path.LastIndexOfAny(['.', '[']);
        var owner = TypeAt(root, path[..cut]);
        return steps[^1].Name is { } name
            ? owner?.Properties.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal))?.PropertyType
            : ValueTypeAt(root, path[..cut])?.GetElementType();
    }

    private static JsonTypeInfo? Of(Type? type) => type is null ? null : PlanJsonContext.Default.GetTypeInfo(type);

    private static JsonTypeInfo Derived(JsonTypeInfo type, JsonElement? element)
    {
        var kind = element is { } e && Property(e, RequirementDocument.KindName) is { } text ? TextOf(text) : null;
        var derived = type.PolymorphismOptions?.DerivedTypes.FirstOrDefault(d => Equals(d.TypeDiscriminator, kind));
        return derived is { DerivedType: { } found } ? Of(found) ?? type : type;
    }

    private static JsonElement? Step(JsonElement element, (string? Name, int? Index) step) =>
        step.Name is { } name ? Property(element, name)
        : element.ValueKind == JsonValueKind.Array && step.Index < element.GetArrayLength() ? element[step.Index ?? 0]
        : null;

    // $.requirements[2].title.da, and $['…'] for names with odd letters, which the form has none of.
    private static IEnumerable<(string? Name, int? Index)> Steps(string path)
    {
        foreach (var part in path.TrimStart('$').Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = part.Split('[');
            if (pieces[0].Length > 0)
            {
                yield return (pieces[0], null);
            }

            foreach (var piece in pieces[1..])
            {
                var inner = piece.TrimEnd(']');
                yield return int.TryParse(inner, NumberStyles.None, NumberFormatInfo.InvariantInfo, out var index)
                    ? (null, index)
                    : (inner.Trim('\''), null);
            }
        }
    }
}
