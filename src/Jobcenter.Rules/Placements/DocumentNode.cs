using System.Text.Json;
using NodaTime.Text;

namespace Jobcenter.Rules.Placements;

/// <summary>
/// An object of a document while it is read: each property is asked for by name and type, and what is wrong becomes a
/// fault, so that all faults of a document are told at once. The serializer stops at the first one.
/// </summary>
internal sealed class DocumentNode
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly JsonElement _element;
    private readonly List<DocumentFault> _faults;
    private readonly string _path;
    private readonly bool _isObject;

    public DocumentNode(JsonElement element, string path, List<DocumentFault> faults)
    {
        (_element, _path, _faults) = (element, path, faults);
        _isObject = element.ValueKind == JsonValueKind.Object;
        if (!_isObject)
        {
            faults.Add(new(path, element.GetRawText(), new("et objekt", "an object")));
        }
    }

    public static string Id<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static BilingualText OneOf(IEnumerable<string> ids)
    {
        var list = string.Join(", ", ids);
        return new($"en af {list}", $"one of {list}");
    }

    public void Fault(string name, BilingualText allowed) =>
        _faults.Add(new($"{_path}.{name}", Property(name)?.GetRawText() ?? "(missing)", allowed));

    /// <summary>A text with a visible character; empty with a fault when it is none.</summary>
    public string Text(string name) =>
        Read(
            name,
            isRequired: true,
            new("en tekst med et synligt tegn", "a text with a visible character"),
            static e => TextOf(e) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null
        ) as string
        ?? string.Empty;

    public string? OptionalText(string name) =>
        Read(name, isRequired: false, new("en tekst", "a text"), TextOf) as string;

    public LocalDate? Date(string name, bool isRequired = false) =>
        Read(
            name,
            isRequired,
            new("en dato fra 1900 til 2100, som 2021-03-31", "a date from 1900 to 2100, as 2021-03-31"),
            static e =>
                LocalDatePattern.Iso.Parse(TextOf(e) ?? string.Empty) is { Success: true, Value: var date }
                && DateBounds.Allows(date)
                    ? date
                    : null
        ) as LocalDate?;

    public bool Flag(string name, bool otherwise) =>
        Read(
            name,
            isRequired: false,
            new("true eller false", "true or false"),
            static e =>
                e.ValueKind is JsonValueKind.True or JsonValueKind.False ? e.ValueKind == JsonValueKind.True : null
        ) as bool?
        ?? otherwise;

    /// <summary>A number as it is written; null with a fault when it is none.</summary>
    public string? Number(string name) =>
        Read(
            name,
            isRequired: true,
            new("et tal", "a number"),
            static e => e.ValueKind == JsonValueKind.Number ? e.GetRawText() : null
        ) as string;

    public T Word<T>(string name, T otherwise)
        where T : struct, Enum
    {
        var ids = Enum.GetValues<T>().ToDictionary(Id, static v => v, StringComparer.Ordinal);
        return OneOf(name, [.. ids.Keys], isRequired: false) is { } id ? ids[id] : otherwise;
    }

    public string? OneOf(string name, IReadOnlyCollection<string> ids, bool isRequired) =>
        Read(
            name,
            isRequired,
            OneOf(ids),
            e => TextOf(e) is { } text && ids.Contains(text, StringComparer.Ordinal) ? text : null
        ) as string;

    /// <summary>The texts of a list; a fault for each that is not allowed or stands twice.</summary>
    public string[] Texts(string name, bool isRequired, Func<string, bool> isAllowed, BilingualText allowed)
    {
        var elements = Elements(name, isRequired).ToArray();
        var read = elements.Select(TextOf).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i] is not { } text || !isAllowed(text) || !seen.Add(text))
            {
                var each = new BilingualText($"{allowed.Danish}, hver én gang", $"{allowed.English}, each once");
                _faults.Add(new($"{_path}.{name}[{i}]", elements[i].GetRawText(), each));
            }
        }

        return [.. read.OfType<string>()];
    }

    public DocumentNode? Child(string name) =>
        Read(name, isRequired: true, new("et objekt", "an object"), static e => e) is JsonElement element
            ? new(element, $"{_path}.{name}", _faults)
            : null;

    public DocumentNode[] Children(string name, bool isRequired = true) =>
        [.. Elements(name, isRequired).Select((e, i) => new DocumentNode(e, $"{_path}.{name}[{i}]", _faults))];

    /// <summary>What nobody asked for is a fault: a misspelt name must not pass unseen.</summary>
    public void Done()
    {
        var names = string.Join(", ", _asked);
        foreach (var property in _isObject ? _element.EnumerateObject().Where(p => !_asked.Contains(p.Name)) : [])
        {
            _faults.Add(
                new(
                    $"{_path}.{property.Name}",
                    property.Value.GetRawText(),
                    new($"en af egenskaberne {names}", $"one of the properties {names}")
                )
            );
        }
    }

    // What is read of a property; null where it is not there, and with a fault where it is not what is allowed.
    private object? Read(string name, bool isRequired, BilingualText allowed, Func<JsonElement, object?> read)
    {
        var element = Property(name);
        var value = element is { } there ? read(there) : null;
        if (value is null && (element is not null || (isRequired && _isObject)))
        {
            Fault(name, allowed);
        }

        return value;
    }

    private IEnumerable<JsonElement> Elements(string name, bool isRequired) =>
        Read(
            name,
            isRequired,
            isRequired ? new("en liste med mindst ét led", "a list of at least one") : new("en liste", "a list"),
            e => e.ValueKind == JsonValueKind.Array && !(isRequired && e.GetArrayLength() == 0) ? e : null
        )
            is JsonElement array
            ? array.EnumerateArray()
            : [];

    private JsonElement? Property(string name)
    {
        _asked.Add(name);
        return _isObject && _element.TryGetProperty(name, out var value) ? value : null;
    }

    // Null also for half a surrogate pair, which is no text.
    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
