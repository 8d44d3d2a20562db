using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Forms;

/// <summary>An array.</summary>
internal sealed class ListForm<T>(Form<T> item, int least, bool isUnique) : Form<ImmutableArray<T>>
    where T : notnull
{
    public override BilingualText Allowed { get; } =
        (least, isUnique) switch
        {
            (0, _) => new("en liste", "an array"),
            (_, true) => new("en liste med mindst én, hver én gang", "an array of at least one, each once"),
            _ => new("en liste med mindst én", "an array of at least one"),
        };

    public override object? Read(Place place)
    {
        if (place.Element.ValueKind != JsonValueKind.Array || place.Element.GetArrayLength() < least)
        {
            place.Tell(Allowed);
            return null;
        }

        var values = ImmutableArray.CreateBuilder<T>();
        var before = place.Reading.Count;
        var (index, hasGap) = (0, false);
        foreach (var element in place.Element.EnumerateArray())
        {
            if (item.Read(place.At(index++, element)) is T value)
            {
                values.Add(value);
            }
            else
            {
                hasGap = true;
            }
        }

        if (isUnique && values.Distinct().Count() < values.Count)
        {
            place.Tell(Allowed);
        }

        return place.Reading.Count == before && !hasGap ? values.ToImmutable() : null;
    }

    public override void Write(Utf8JsonWriter writer, object value)
    {
        writer.WriteStartArray();
        foreach (var each in (ImmutableArray<T>)value)
        {
            item.Write(writer, each);
        }

        writer.WriteEndArray();
    }

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "array" };
        if (least > 0)
        {
            schema["minItems"] = least;
        }

        if (isUnique)
        {
            schema["uniqueItems"] = true;
        }

        schema["items"] = item.Schema();
        return schema;
    }

    public override string Text(object value, Language language) =>
        string.Join(", ", ((ImmutableArray<T>)value).Select(v => item.Text(v, language)));
}
