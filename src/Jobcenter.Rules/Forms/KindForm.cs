using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Forms;

/// <summary>One of several objects; the property <c>kind</c> says which.</summary>
internal sealed class KindForm<T>(params ImmutableArray<KindOf<T>> cases) : Form<T>
    where T : notnull
{
    private const string Name = "kind";

    public override BilingualText Allowed { get; } =
        new(
            $"en af {string.Join(", ", cases.Select(static c => c.Word))}",
            $"one of {string.Join(", ", cases.Select(static c => c.Word))}"
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
            TellMissing(place);
            return null;
        }

        var at = place.At(Name, kind);
        if (
            cases.FirstOrDefault(c => string.Equals(c.Word, at.Text, StringComparison.Ordinal))
            is not { Form: { } form }
        )
        {
            at.Tell(Allowed);
            TellMissing(place);
            return null;
        }

        return form.Read(place, Name);
    }

    public override void Write(Utf8JsonWriter writer, object value)
    {
        var kind = Case((T)value);
        writer.WriteStartObject();
        writer.WriteString(Name, kind.Word);
        kind.Form.WriteFields(writer, value);
        writer.WriteEndObject();
    }

    public override JsonObject Schema() =>
        new()
        {
            ["anyOf"] = new JsonArray([
                .. cases.Select(static c => c.Form.Schema((Name, new JsonObject { ["const"] = c.Word }))),
            ]),
        };

    /// <summary>The properties of a value by name, with their forms; null where one is left out.</summary>
    public IEnumerable<(string Name, Form Form, object? Value)> Parameters(T value) =>
        Case(value).Form.Parameters(value);

    // Of an object of no kind that is known, what an object of any kind must have.
    private void TellMissing(Place place)
    {
        foreach (var (name, form) in cases[0].Form.Required)
        {
            if (
                !place.Element.TryGetProperty(name, out _)
                && cases.All(c => c.Form.Required.Any(r => string.Equals(r.Name, name, StringComparison.Ordinal)))
            )
            {
                place.TellMissing(name, form.AllowedIn(place.Reading));
            }
        }
    }

    private KindOf<T> Case(T value) => cases.First(c => c.Is(value));
}
