using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jobcenter.Rules.Json;

/// <summary>A form as a converter: one description for documents and for System.Text.Json.</summary>
internal sealed class FormConverter<T>(Form<T> form) : JsonConverter<T>
    where T : notnull
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Of(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        form.Write(writer, value);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStringValue(reader.GetString());
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return Of(document.RootElement);
    }

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var name = new Utf8JsonWriter(buffer))
        {
            form.Write(name, value);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        writer.WritePropertyName(
            document.RootElement.ValueKind is JsonValueKind.String or JsonValueKind.Number
                ? document.RootElement.ToString()
                : throw new NotSupportedException($"A {typeof(T).Name} is no name of a property.")
        );
    }

    private T Of(JsonElement element)
    {
        var reading = new DocumentReading();
        if (form.Read(new Place(reading, element)) is T value && reading.Count == 0)
        {
            return value;
        }

        var faults = new DocumentFormatException(reading.Faults);
        throw new JsonException($"This is no {typeof(T).Name}.\n{string.Join('\n', reading.Faults)}", faults);
    }
}
