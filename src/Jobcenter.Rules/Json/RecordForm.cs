using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jobcenter.Rules.Forms;

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

/// <summary>The members of an object on their way in or out.</summary>
internal sealed class Members
{
    private readonly Utf8JsonWriter? _writer;
    private readonly Place? _place;
    private readonly Dictionary<string, JsonElement>? _found;
    private readonly ImmutableArray<Member>.Builder _asked = ImmutableArray.CreateBuilder<Member>();

    public Members(Utf8JsonWriter writer) => _writer = writer;

    public Members(Place place, Dictionary<string, JsonElement> found) => (_place, _found) = (place, found);

    private Members() { }

    internal sealed record Member(string Name, Form Form, bool IsRequired);

    /// <summary>What is asked for, without reading or writing.</summary>
    public static ImmutableArray<Member> Of<T>(Func<Members, T> make)
    {
        var members = new Members();
        make(members);
        return members._asked.ToImmutable();
    }

    /// <summary>A member that must be there.</summary>
    public V Has<V>(V value, Form<V> form, [CallerArgumentExpression(nameof(value))] string member = "")
        where V : notnull => Next(value, form, member, isRequired: true) is V read ? read : value;

    /// <summary>A member that may be left out, and is then as in another object.</summary>
    public V Or<V>(V value, Form<V> form, [CallerArgumentExpression(nameof(value))] string member = "")
        where V : notnull => Next(value, form, member, isRequired: false) is V read ? read : value;

    /// <summary>A value that may be missing, and is then left out.</summary>
    public V? May<V>(V? value, Form<V> form, [CallerArgumentExpression(nameof(value))] string member = "")
        where V : struct => Next(value, form, member, isRequired: false) as V?;

    /// <summary>An object that may be missing, and is then left out.</summary>
    public V? May<V>(V? value, Form<V> form, [CallerArgumentExpression(nameof(value))] string member = "")
        where V : class => Next(value, form, member, isRequired: false) as V;

    private object? Next(object? value, Form form, string member, bool isRequired)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(member[(member.LastIndexOf('.') + 1)..]);
        if (_writer is not null)
        {
            if (value is not null)
            {
                _writer.WritePropertyName(name);
                form.Write(_writer, value);
            }

            return value;
        }

        if (_place is null || _found is null)
        {
            _asked.Add(new(name, form, isRequired));
            return value;
        }

        if (_found.TryGetValue(name, out var there) && there.ValueKind != JsonValueKind.Null)
        {
            return form.Read(_place.At(name, there));
        }

        if (isRequired)
        {
            _place.TellMissing(name, form.Allowed);
        }

        return null;
    }
}
