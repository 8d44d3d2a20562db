using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A value that stands as a string in a document. A text that is not one tells what is allowed.</summary>
internal abstract class TextConverter<T> : JsonConverter<T>
{
    protected abstract string Allowed { get; }

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryRead(reader.GetString() ?? string.Empty, out var value)
            ? value
            : throw new JsonException(Allowed);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Text(value));

    protected abstract bool TryRead(string text, out T value);

    protected abstract string? Text(T value);
}
