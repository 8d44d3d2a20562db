using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Forms;

/// <summary>A value that is written as another one.</summary>
/// <param name="form">What is written.</param>
/// <param name="allowed">What it must be.</param>
/// <param name="read">The value; null where what is written is none.</param>
/// <param name="write">What to write.</param>
internal sealed class MappedForm<TWritten, T>(
    Form<TWritten> form,
    BilingualText allowed,
    Func<TWritten, T?> read,
    Func<T, TWritten> write
) : Form<T>
    where TWritten : notnull
    where T : struct
{
    public override BilingualText Allowed => allowed;

    public override object? Read(Place place)
    {
        if (form.Read(place) is not TWritten written)
        {
            return null;
        }

        var value = read(written);
        if (value is null)
        {
            place.Tell(allowed);
        }

        return value;
    }

    public override void Write(Utf8JsonWriter writer, object value) => form.Write(writer, write((T)value));

    public override JsonObject Schema() => form.Schema();

    public override string Text(object value, Language language) => form.Text(write((T)value), language);
}
