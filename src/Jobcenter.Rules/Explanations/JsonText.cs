using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jobcenter.Rules.Explanations;

/// <summary>How this library writes JSON: no reflection, real letters, numbers as exact as a decimal can be.</summary>
internal static class JsonText
{
    // Danish letters stay letters; the text goes to programs and consoles, not into HTML.
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A number, and its exact form beside it when it is a fraction; null for what cannot be known.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, string name, Quantity? quantity) =>
        WriteFraction(writer, name, quantity?.Amount);

    /// <summary>A fraction, and its exact form beside it when it is not whole; null for what cannot be known.</summary>
    public static void WriteFraction(Utf8JsonWriter writer, string name, Fraction? fraction)
    {
        writer.WritePropertyName(name);
        if (fraction is not { } known)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteRawValue(known.ToDecimalString());
        if (!known.IsWhole)
        {
            writer.WriteString($"{name}Exact", known.ToString());
        }
    }

    /// <summary>The name of an enum member as JSON writes it: <c>notMet</c>.</summary>
    public static string Id<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
}
