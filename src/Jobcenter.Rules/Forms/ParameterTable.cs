using System.Text.Json;

namespace Jobcenter.Rules.Forms;

/// <summary>The parameters of a document while it is read: each stands once, and whoever names it gets the same one.</summary>
/// <remarks>What is wrong with a parameter is told once, not wherever it is named.</remarks>
internal sealed class ParameterTable
{
    private readonly Dictionary<string, WrittenParameter?> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, Type Type), object?> _made = [];
    private readonly Dictionary<(string Id, Form Form), bool> _fits = [];

    /// <summary>The parameters of a document read so far; forms find theirs here.</summary>
    public static ParameterTable Of(DocumentReading reading) => reading.State<ParameterTable>();

    /// <summary>The ids of all parameters, those too that could not be read.</summary>
    public IReadOnlyCollection<string> Ids => _written.Keys;

    /// <summary>Reads one parameter; its name is then known also where its values cannot be read.</summary>
    /// <returns>False after the fault of an id that stands twice has been told.</returns>
    public bool Add(Place place, string id)
    {
        var read = WrittenParameter.Form.Read(place) as WrittenParameter;
        if (_written.TryAdd(id, read))
        {
            _places.Add(id, place);
            return true;
        }

        place.Find("id").Tell(new("et id, der ikke har stået før", "an id that has not stood before"));
        return false;
    }

    /// <summary>Whether the values of a parameter are written as lists.</summary>
    public bool IsList(string id) =>
        _written[id] is { } written && written.Values[0].Value.Element.ValueKind == JsonValueKind.Array;

    /// <summary>A parameter with its values read by a form; null after what is wrong with it has been told, once.</summary>
    public Parameter<T>? Find<T>(string id, Form<T> form)
        where T : notnull
    {
        if (!_made.TryGetValue((id, typeof(T)), out var made))
        {
            _made.Add((id, typeof(T)), made = _written[id] is { } written ? Make(written, form) : null);
            _fits.Add((id, form), made is not null);
            if (_written[id] is null)
            {
                TellValues(_places[id], form);
            }
        }

        return made is Parameter<T> parameter && Fits(id, form) ? parameter : null;
    }

    // Whoever names a parameter has bounds of its own for it; those of each are asked once.
    private bool Fits(string id, Form form)
    {
        if (!_fits.TryGetValue((id, form), out var fits))
        {
            fits = _written[id] is { } written && written.Values.All(v => form.Read(v.Value) is not null);
            _fits.Add((id, form), fits);
        }

        return fits;
    }

    // Where something else is wrong with a parameter, its values are looked at all the same: all faults are told at once.
    private static void TellValues(Place parameter, Form form)
    {
        var list = parameter.Find("values");
        if (list.Element.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (var (index, value) in list.Element.EnumerateArray().Index())
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("value", out var written))
            {
                form.Read(list.At(index, value).At("value", written));
            }
        }
    }

    private static Parameter<T>? Make<T>(WrittenParameter written, Form<T> form)
        where T : notnull
    {
        var values = new List<ParameterValue<T>>();
        foreach (var each in written.Values)
        {
            if (form.Read(each.Value) is T value)
            {
                values.Add(new(value, each.From, each.Until, each.Source, each.Sureness, each.Notes));
            }
        }

        return values.Count == written.Values.Length ? new(written.Id, written.Name, [.. values]) : null;
    }
}
