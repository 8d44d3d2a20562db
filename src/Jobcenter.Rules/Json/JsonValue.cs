using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Jobcenter.Rules.Json;

/// <summary>A type with its converter.</summary>
internal sealed record JsonValue(Type Type, JsonConverter Converter, Func<JsonSerializerOptions, JsonTypeInfo> Info)
{
    public static JsonValue Of<T>(JsonConverter<T> converter) =>
        new(typeof(T), converter, options => JsonMetadataServices.CreateValueInfo<T>(options, converter));
}
