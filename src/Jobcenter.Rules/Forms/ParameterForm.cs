using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Forms;

/// <summary>The id of a parameter of the document, whose values are of one form.</summary>
/// <remarks>Whoever names a parameter has bounds of its own for its values; all are told that do not fit.</remarks>
internal sealed class ParameterForm<T>(Form<T> value) : Form<Parameter<T>>
    where T : notnull
{
    public override BilingualText Allowed { get; } =
        new("id'et på en af dokumentets parametre", "the id of one of the document's parameters");

    public override object? Read(Place place)
    {
        var table = ParameterTable.Of(place.Reading);
        if (place.Text is { } id && table.Ids.Contains(id, StringComparer.Ordinal))
        {
            return table.Find(id, value);
        }

        var ids = string.Join(", ", table.Ids.Select(static i => Excerpt.Of(i)));
        place.Tell(table.Ids.Count == 0 ? Allowed : new($"{Allowed.Danish}: {ids}", $"{Allowed.English}: {ids}"));
        return null;
    }

    public override void Write(Utf8JsonWriter writer, object parameter) =>
        writer.WriteStringValue(((Parameter<T>)parameter).Id);

    public override JsonObject Schema() => new() { ["type"] = "string" };

    /// <summary>How the parameter is written where it stands.</summary>
    public WrittenParameter Written(Parameter<T> parameter) => WrittenParameter.Of(parameter, value);
}
