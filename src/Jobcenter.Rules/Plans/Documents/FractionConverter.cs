using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>An exact number: a JSON number as <c>-0.02</c>, or a quotient as <c>"-1/3"</c>.</summary>
internal sealed class FractionConverter : JsonConverter<Fraction>
{
    private const string Allowed = "a number as -0.02 without an exponent, or a quotient as \"-1/3\"";
    private const int MaxLength = 64;

    public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.Number when reader.ValueSpan.Length <= MaxLength => Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.String => reader.GetString(),
            _ => null,
        };
        return Fraction.TryParse(text, provider: null, out var value) ? value : throw new JsonException(Allowed);
    }

    public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options)
    {
        var text = value.ToDecimalString();
        if (Fraction.TryParse(text, provider: null, out var same) && same == value)
        {
            writer.WriteRawValue(text);
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }
}
