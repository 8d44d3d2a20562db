using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Json;

/// <summary>An object of one type, described by how it is made of its members: the same lines read and write it.</summary>
/// <param name="other">A valid object: what a member is that may be left out.</param>
/// <param name="make">Makes the object of its members; each is asked for once, by its property.</param>
/// <param name="misfit">The member that does not agree with the others, and what is allowed there; null when they agree.</param>
internal sealed class RecordForm<T>(
    T other,
    Func<Members, T, T> make,
    Func<T, (string Member, BilingualText Allowed)?>? misfit = null
) : Form<T>
    where T : notnull
{
    private readonly Lazy<ImmutableArray<Members.Member>> _members = new(() => Members.Of(m => make(m, other)));

    public override BilingualText Allowed => ObjectForm.AnObject;

    public override object? Read(Place place)
    {
        if (place.Element.ValueKind != JsonValueKind.Object)
        {
            place.Tell(ObjectForm.AnObject);
            return null;
        }

        var before = place.Reading.Count;
        var found = ObjectForm.Properties(place, [.. _members.Value.Select(static m => m.Name)]);
        try
        {
            var made = make(new Members(place, found), other);
            if (place.Reading.Count == before && misfit?.Invoke(made) is var (member, allowed))
            {
                (found.TryGetValue(member, out var there) ? place.At(member, there) : place).Tell(allowed);
            }

            return place.Reading.Count == before ? made : null;
        }
        catch (ArgumentException e)
        {
            // What must hold between the members; a fault that has been told may be why it does not.
            if (place.Reading.Count == before)
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(e.ParamName ?? string.Empty);
                (found.TryGetValue(name, out var value) ? place.At(name, value) : place).Tell(
                    new(
                        "en værdi, der passer med de øvrige egenskaber",
                        $"a value that agrees with the others: {OwnWords(e)}"
                    )
                );
            }

            return null;
        }
    }

    // What the library says, without what the framework adds.
    private static string OwnWords(ArgumentException e) => e.Message.Split(" (Parameter '", StringSplitOptions.None)[0];

    public override void Write(Utf8JsonWriter writer, object value)
    {
        writer.WriteStartObject();
        make(new Members(writer), (T)value);
        writer.WriteEndObject();
    }

    public override JsonObject Schema()
    {
        var properties = new JsonObject();
        foreach (var member in _members.Value)
        {
            properties[member.Name] = member.Form.Schema();
        }

        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([
                .. _members.Value.Where(static m => m.IsRequired).Select(static m => (JsonNode)m.Name),
            ]),
            ["additionalProperties"] = false,
        };
    }
}
