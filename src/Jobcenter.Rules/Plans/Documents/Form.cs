using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>What may stand at a place of a document: how it is read and written, and what the schema says of it.</summary>
internal abstract class Form
{
    /// <summary>What is allowed.</summary>
    public abstract BilingualText Allowed { get; }

    /// <summary>Reads a value; null after its faults have been told.</summary>
    public abstract object? Read(Place place);

    public abstract void Write(Utf8JsonWriter writer, object value);

    public abstract JsonObject Schema();

    /// <summary>A value as a sentence says it.</summary>
    public virtual string Text(object value, Language language) => $"{value}";
}

/// <summary>What may stand at a place of a document, of one type.</summary>
internal abstract class Form<T> : Form
    where T : notnull;

/// <summary>Tries to read a value; what is allowed is told by the form.</summary>
internal delegate bool Reader<T>(Place place, out T value);

/// <summary>A value that stands alone: a text, a number, a word.</summary>
internal sealed class ValueForm<T>(
    BilingualText allowed,
    Reader<T> read,
    Action<Utf8JsonWriter, T> write,
    Func<JsonObject> schema,
    Func<T, Language, string>? text = null
) : Form<T>
    where T : notnull
{
    public override BilingualText Allowed => allowed;

    public override object? Read(Place place)
    {
        if (read(place, out var value))
        {
            return value;
        }

        place.Tell(allowed);
        return null;
    }

    public override void Write(Utf8JsonWriter writer, object value) => write(writer, (T)value);

    public override JsonObject Schema() => schema();

    public override string Text(object value, Language language) =>
        text is null ? base.Text(value, language) : text((T)value, language);
}

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
        var index = 0;
        foreach (var element in place.Element.EnumerateArray())
        {
            if (item.Read(place.At(index++, element)) is T value)
            {
                values.Add(value);
            }
        }

        if (isUnique && values.Distinct().Count() < values.Count)
        {
            place.Tell(Allowed);
        }

        return place.Reading.Count == before ? values.ToImmutable() : null;
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

/// <summary>One of several objects; the property <c>kind</c> says which.</summary>
internal sealed class KindForm<T>(params ImmutableArray<(string Kind, Func<T, bool> Is, ObjectForm Form)> cases)
    : Form<T>
    where T : notnull
{
    private const string Name = "kind";

    public ImmutableArray<string> Kinds => [.. cases.Select(static c => c.Kind)];

    public override BilingualText Allowed { get; } =
        new(
            $"en af {string.Join(", ", cases.Select(static c => c.Kind))}",
            $"one of {string.Join(", ", cases.Select(static c => c.Kind))}"
        );

    public override object? Read(Place place)
    {
        if (place.Element.ValueKind != JsonValueKind.Object)
        {
            place.Tell(ObjectForm.AnObject);
            return null;
        }

        if (!place.Element.TryGetProperty(Name, out var kind))
        {
            place.TellMissing(Name, Allowed);
            return null;
        }

        var at = place.At(Name, kind);
        if (
            cases.FirstOrDefault(c => string.Equals(c.Kind, at.Text, StringComparison.Ordinal))
            is not { Form: { } form }
        )
        {
            at.Tell(Allowed);
            return null;
        }

        return form.Read(place, Name);
    }

    public override void Write(Utf8JsonWriter writer, object value)
    {
        var (kind, _, form) = Case((T)value);
        writer.WriteStartObject();
        writer.WriteString(Name, kind);
        form.WriteFields(writer, value);
        writer.WriteEndObject();
    }

    public override JsonObject Schema() =>
        new()
        {
            ["anyOf"] = new JsonArray([
                .. cases.Select(static c => c.Form.Schema((Name, new JsonObject { ["const"] = c.Kind }))),
            ]),
        };

    public string KindOf(T value) => Case(value).Kind;

    /// <summary>The properties of a value by name, with their forms; null where one is left out.</summary>
    public IEnumerable<(string Name, Form Form, object? Value)> Parameters(T value) =>
        Case(value).Form.Parameters(value);

    /// <summary>The names of all properties of all kinds.</summary>
    public IEnumerable<string> Names => cases.SelectMany(static c => c.Form.Names);

    private (string Kind, Func<T, bool> Is, ObjectForm Form) Case(T value) => cases.First(c => c.Is(value));
}
