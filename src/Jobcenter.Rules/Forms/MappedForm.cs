using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Forms;

/// <summary>A value that is written as another, as a share is as a number.</summary>
/// <param name="written">What is written.</param>
/// <param name="make">The value of what is written.</param>
/// <param name="get">What to write of a value.</param>
/// <param name="fits">Whether there is a value of what is written; there always is, by default.</param>
/// <param name="allowed">What is allowed; what the written form allows, by default.</param>
internal sealed class MappedForm<TWritten, T>(
    Form<TWritten> written,
    Func<TWritten, T> make,
    Func<T, TWritten> get,
    Func<TWritten, bool>? fits = null,
    BilingualText? allowed = null
) : Form<T>
    where TWritten : notnull
    where T : notnull
{
    public override BilingualText Allowed => allowed ?? written.Allowed;

    public override object? Read(Place place)
    {
        if (written.Read(place) is not TWritten value)
        {
            return null;
        }

        if (fits?.Invoke(value) is not false)
        {
            return make(value);
        }

        place.Tell(Allowed);
        return null;
    }

    public override void Write(Utf8JsonWriter writer, object value) => written.Write(writer, get((T)value));

    public override JsonObject Schema() => written.Schema();

    public override string Text(object value, Language language) => written.Text(get((T)value), language);
}
