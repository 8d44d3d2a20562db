using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Forms;

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
