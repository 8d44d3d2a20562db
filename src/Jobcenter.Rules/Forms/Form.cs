using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Forms;

/// <summary>What may stand at a place of a document: how it is read and written, and what the schema says of it.</summary>
internal abstract class Form
{
    /// <summary>What is allowed.</summary>
    public abstract BilingualText Allowed { get; }

    /// <summary>What is allowed in a document, with what it has of its own.</summary>
    public virtual BilingualText AllowedIn(DocumentReading reading) => Allowed;

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

/// <summary>A value that stands alone: a text, a number, a word; of a text that is nearly right a hint can say how it is written.</summary>
internal sealed class ValueForm<T>(
    BilingualText allowed,
    Reader<T> read,
    Action<Utf8JsonWriter, T> write,
    Func<JsonObject> schema,
    Func<T, Language, string>? text = null,
    Func<string, BilingualText?>? hint = null
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

        place.Tell((place.Text is { } written ? hint?.Invoke(written) : null) ?? allowed);
        return null;
    }

    public override void Write(Utf8JsonWriter writer, object value) => write(writer, (T)value);

    public override JsonObject Schema() => schema();

    public override string Text(object value, Language language) =>
        text is null ? base.Text(value, language) : text((T)value, language);
}
