using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Forms;

/// <summary>An object whose names are free: each once, with a value of one kind.</summary>
internal sealed class NamesForm<T>(Form<T> value) : Form<ImmutableArray<(string Name, T Value)>>
    where T : notnull
{
    public override BilingualText Allowed => ObjectForm.AnObject;

    public override object? Read(Place place)
    {
        if (place.Element.ValueKind != JsonValueKind.Object)
        {
            place.Tell(Allowed);
            return null;
        }

        var before = place.Reading.Count;
        var values = ImmutableArray.CreateBuilder<(string Name, T Value)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in place.Element.EnumerateObject())
        {
            var name = ObjectForm.NameOf(property);
            var at = place.At(name, property.Value);
            if (
                string.IsNullOrWhiteSpace(name)
                || string.Equals(name, ObjectForm.NoName, StringComparison.Ordinal)
                || !names.Add(name)
            )
            {
                at.Tell(new("hvert navn én gang, og synligt", "each name once, and visible"));
            }
            else if (value.Read(at) is T read)
            {
                values.Add((name, read));
            }
        }

        return place.Reading.Count == before ? values.ToImmutable() : null;
    }

    public override void Write(Utf8JsonWriter writer, object values)
    {
        writer.WriteStartObject();
        foreach (var (name, each) in (ImmutableArray<(string Name, T Value)>)values)
        {
            writer.WritePropertyName(name);
            value.Write(writer, each);
        }

        writer.WriteEndObject();
    }

    public override JsonObject Schema() => new() { ["type"] = "object", ["additionalProperties"] = value.Schema() };
}
