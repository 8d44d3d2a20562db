using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Forms;

/// <summary>An object: its properties in order, and what must hold between them.</summary>
internal abstract class ObjectForm
{
    public static BilingualText AnObject { get; } = new("et objekt", "an object");

    /// <summary>An object whose properties are said where it is made of them; it must be made of any, so that they can be listed.</summary>
    public static ObjectForm<T> Of<T>(Func<Fields<T>, T> make)
        where T : notnull
    {
        var form = new ObjectForm<T>((FieldValues values) => make(new(form: null, values)));
        _ = make(new(form, read: null));
        return form;
    }

    protected sealed record Field(string Name, Form Form, Func<object, object?> Get, bool IsRequired, object? Default);

    protected sealed record Rule(string Name, BilingualText Allowed, Func<FieldValues, bool> Holds);

    protected ImmutableArray<Field> Fields { get; set; } = [];

    protected ImmutableArray<Rule> Rules { get; set; } = [];

    protected ImmutableArray<(string Name, BilingualText Why)> Refused { get; set; } = [];

    public IEnumerable<string> Names => Fields.Select(static f => f.Name);

    /// <summary>The properties that must be there.</summary>
    public IEnumerable<(string Name, Form Form)> Required =>
        Fields.Where(static f => f.IsRequired).Select(static f => (f.Name, f.Form));

    public IEnumerable<(string Name, Form Form, object? Value)> Parameters(object value) =>
        Fields.Select(f => (f.Name, f.Form, f.Get(value) ?? f.Default));

    /// <summary>Reads an object; another property than those of the form may be there, as one that has been read.</summary>
    public object? Read(Place place, string? also = null)
    {
        if (place.Element.ValueKind != JsonValueKind.Object)
        {
            place.Tell(AnObject);
            return null;
        }

        var before = place.Reading.Count;
        var found = Properties(place, [.. new[] { also }.OfType<string>(), .. Names], Refused);
        var values = new FieldValues(place);
        foreach (var field in Fields)
        {
            if (found.TryGetValue(field.Name, out var value))
            {
                values.AddRead(field.Name, field.Form.Read(place.At(field.Name, value)));
            }
            else if (field.IsRequired)
            {
                place.TellMissing(field.Name, field.Form.AllowedIn(place.Reading));
                values.AddMissing(field.Name);
            }
            else
            {
                values.Add(field.Name, field.Default);
            }
        }

        TellBroken(values);
        return place.Reading.Count == before && !values.HasGap ? Make(values) : null;
    }

    // Of each property the first rule that does not hold. What must hold of the whole may build on what must hold of its
    // properties, and is asked where all of that does.
    private void TellBroken(FieldValues values)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in Rules)
        {
            var isFollowing = rule.Name.Length == 0 ? told.Count > 0 : told.Contains(rule.Name);
            if (!isFollowing && !values.Satisfy(rule.Holds))
            {
                told.Add(rule.Name);
                values.Place.Find(rule.Name).Tell(rule.Allowed);
            }
        }
    }

    public void WriteFields(Utf8JsonWriter writer, object value)
    {
        foreach (var field in Fields)
        {
            if (field.Get(value) is { } there)
            {
                writer.WritePropertyName(field.Name);
                field.Form.Write(writer, there);
            }
        }
    }

    public JsonObject Schema(params ReadOnlySpan<(string Name, JsonObject Schema)> also)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var (name, schema) in also)
        {
            properties[name] = schema;
            required.Add((JsonNode)name);
        }

        foreach (var field in Fields)
        {
            properties[field.Name] = Described(field.Form);
            if (field.IsRequired)
            {
                required.Add((JsonNode)field.Name);
            }
        }

        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };
    }

    // An editor says of a value what a fault would; objects and words say it themselves.
    private static JsonObject Described(Form form)
    {
        var schema = form.Schema();
        if (!schema.ContainsKey("properties") && !schema.ContainsKey("enum") && !schema.ContainsKey("$ref"))
        {
            schema["description"] = form.Allowed.English;
        }

        return schema;
    }

    protected abstract object? Make(FieldValues values);

    /// <summary>The properties of an object by name; one that is not known, or stands twice, is told and left out.</summary>
    public static Dictionary<string, JsonElement> Properties(
        Place place,
        ImmutableArray<string> known,
        ImmutableArray<(string Name, BilingualText Why)> refused = default
    )
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in place.Element.EnumerateObject())
        {
            var name = NameOf(property);
            if (
                !refused.IsDefault
                && refused.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.Ordinal)).Why is { } why
            )
            {
                place.At(name, property.Value).Tell(why);
            }
            else if (!known.Contains(name, StringComparer.Ordinal))
            {
                var names = string.Join(", ", known);
                place.At(name, property.Value).Tell(new($"kun {names}", $"only {names}"));
            }
            else if (!found.TryAdd(name, property.Value))
            {
                place.At(name, property.Value).Tell(new("hver egenskab én gang", "each property once"));
            }
        }

        return found;
    }

    /// <summary>What stands for a name that is no text.</summary>
    public const string NoName = "\uFFFD";

    // A name with half a surrogate pair is no text, and none of ours.
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return NoName;
        }
    }
}

/// <summary>An object of one type. It is declared property by property, and made of them last.</summary>
internal sealed class ObjectForm<T>(Func<FieldValues, T> make) : ObjectForm
    where T : notnull
{
    private Func<FieldValues, T> _make = make;

    /// <summary>A property that must be there.</summary>
    public ObjectForm<T> Has<V>(string name, Form<V> form, Func<T, V> get)
        where V : notnull => Add(new(name, form, o => get((T)o), IsRequired: true, Default: null));

    /// <summary>A property that may be left out; it is written unless it is null.</summary>
    public ObjectForm<T> May<V>(string name, Form<V> form, Func<T, object?> get, object? other = null)
        where V : notnull => Add(new(name, form, o => get((T)o), IsRequired: false, other));

    /// <summary>A list that may be left out, and is not written where it is empty.</summary>
    public ObjectForm<T> Some<V>(string name, Form<ImmutableArray<V>> form, Func<T, ImmutableArray<V>> get) =>
        May(name, form, o => get(o) is { IsEmpty: false } some ? some : null, ImmutableArray<V>.Empty);

    /// <summary>A property that all kinds may have, set on what is made of the others.</summary>
    public ObjectForm<T> And<V>(string name, Form<V> form, Func<T, object?> get, Func<T, V, T> set)
        where V : class
    {
        var before = _make;
        _make = values => values.FindObject<V>(name) is { } value ? set(before(values), value) : before(values);
        return May(name, form, get);
    }

    /// <summary>A property that there is elsewhere but not here, and why.</summary>
    public ObjectForm<T> Not(string name, BilingualText why)
    {
        Refused = Refused.Add((name, why));
        return this;
    }

    /// <summary>What must hold between the properties, told at one of them.</summary>
    public ObjectForm<T> When(string name, BilingualText allowed, Func<FieldValues, bool> holds)
    {
        Rules = Rules.Add(new(name, allowed, holds));
        return this;
    }

    /// <summary>One of two properties must be there, and not both.</summary>
    public ObjectForm<T> WhenEither(string one, string other) =>
        When(one, new($"enten {one} eller {other}", $"either {one} or {other}"), v => v.Has(one) != v.Has(other));

    /// <summary>The same as a value among others.</summary>
    public Form<T> AsForm() => new Alone(this);

    protected override object? Make(FieldValues values) => _make(values);

    private ObjectForm<T> Add(Field field)
    {
        Fields = Fields.Add(field);
        return this;
    }

    private sealed class Alone(ObjectForm<T> form) : Form<T>
    {
        public override BilingualText Allowed => AnObject;

        public override object? Read(Place place) => form.Read(place);

        public override void Write(Utf8JsonWriter writer, object value)
        {
            writer.WriteStartObject();
            form.WriteFields(writer, value);
            writer.WriteEndObject();
        }

        public override JsonObject Schema() => form.Schema();
    }
}
