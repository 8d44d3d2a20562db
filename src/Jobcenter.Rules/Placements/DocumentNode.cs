using System.Text.Json;
using Jobcenter.Rules.Kernel;
using NodaTime;
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
    private readonly List<PolicyFault> _faults;
    private readonly string _path;
    private readonly bool _isObject;

    public DocumentNode(JsonElement element, string path, List<PolicyFault> faults)
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
    public string Text(string name) => OptionalText(name, isRequired: true) ?? string.Empty;

    public string? OptionalText(string name, bool isRequired = false, bool mayBeEmpty = false) =>
        Value<string>(
            name,
            isRequired,
            mayBeEmpty
                ? new("en tekst", "a text")
                : new("en tekst med et synligt tegn", "a text with a visible character"),
            (JsonElement e, out string? text) =>
                (text = TextOf(e)) is not null && (mayBeEmpty || !string.IsNullOrWhiteSpace(text))
        );

    public LocalDate? Date(string name, bool isRequired = false)
    {
        LocalDate? date = null;
        _ = Value<object>(
            name,
            isRequired,
            new("en dato fra 1900 til 2100, som 2021-03-31", "a date from 1900 to 2100, as 2021-03-31"),
            (JsonElement e, out object? read) =>
            {
                read = null;
                var parsed = LocalDatePattern.Iso.Parse(TextOf(e) ?? string.Empty);
                if (!parsed.Success || !Time.DateBounds.Allows(parsed.Value))
                {
                    return false;
                }

                date = parsed.Value;
                return true;
            }
        );
        return date;
    }

    public bool Flag(string name, bool otherwise)
    {
        var flag = otherwise;
        _ = Value<object>(
            name,
            isRequired: false,
            new("true eller false", "true or false"),
            (JsonElement e, out object? read) =>
            {
                read = null;
                flag = e.ValueKind == JsonValueKind.True;
                return e.ValueKind is JsonValueKind.True or JsonValueKind.False;
            }
        );
        return flag;
    }

    /// <summary>The number as it is written; null with a fault when it is none.</summary>
    public string? Number(string name, BilingualText allowed, Func<string, bool> isAllowed) =>
        Value<string>(
            name,
            isRequired: true,
            allowed,
            (JsonElement e, out string? number) =>
            {
                number = e.GetRawText();
                return e.ValueKind == JsonValueKind.Number && isAllowed(number);
            }
        );

    public T Word<T>(string name, T otherwise)
        where T : struct, Enum
    {
        var ids = Enum.GetValues<T>().ToDictionary(Id, static v => v, StringComparer.Ordinal);
        return OneOf(name, [.. ids.Keys], isRequired: false) is { } id ? ids[id] : otherwise;
    }

    public string? OneOf(string name, IReadOnlyCollection<string> ids, bool isRequired) =>
        Value<string>(
            name,
            isRequired,
            OneOf(ids),
            (JsonElement e, out string? text) =>
                (text = TextOf(e)) is not null && ids.Contains(text, StringComparer.Ordinal)
        );

    /// <summary>The texts of a list, each once and of those allowed; none with faults when it is none.</summary>
    public string[] Texts(string name, bool isRequired, Func<string, bool> isAllowed, BilingualText allowed)
    {
        var texts = Elements(name, isRequired).ToArray();
        var read = texts.Select(TextOf).ToArray();
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i] is not { } text || !isAllowed(text) || Array.IndexOf(read, text) < i)
            {
                var each = new BilingualText($"{allowed.Danish}, hver én gang", $"{allowed.English}, each once");
                _faults.Add(new($"{_path}.{name}[{i}]", texts[i].GetRawText(), each));
            }
        }

        return [.. read.OfType<string>()];
    }

    public DocumentNode? Child(string name) =>
        Value<JsonElement?>(name, isRequired: true, new("et objekt", "an object"), AsIs) is { } element
            ? new(element, $"{_path}.{name}", _faults)
            : null;

    public IEnumerable<DocumentNode> Children(string name, bool isRequired = true) =>
        Elements(name, isRequired).Select((e, i) => new DocumentNode(e, $"{_path}.{name}[{i}]", _faults)).ToArray();

    /// <summary>What nobody asked for is a fault: a misspelt name must not pass unseen.</summary>
    public void Done()
    {
        if (_isObject)
        {
            foreach (var property in _element.EnumerateObject().Where(p => !_asked.Contains(p.Name)))
            {
                var names = string.Join(", ", _asked);
                _faults.Add(
                    new(
                        $"{_path}.{property.Name}",
                        property.Value.GetRawText(),
                        new($"en af egenskaberne {names}", $"one of the properties {names}")
                    )
                );
            }
        }
    }

    private delegate bool Reader<T>(JsonElement element, out T? value);

    private static bool AsIs(JsonElement element, out JsonElement? value)
    {
        value = element;
        return true;
    }

    private T? Value<T>(string name, bool isRequired, BilingualText allowed, Reader<T> read)
    {
        if (Property(name) is not { } element)
        {
            if (isRequired && _isObject)
            {
                Fault(name, allowed);
            }

            return default;
        }

        if (read(element, out var value))
        {
            return value;
        }

        Fault(name, allowed);
        return default;
    }

    private IEnumerable<JsonElement> Elements(string name, bool isRequired)
    {
        var list = new BilingualText("en liste med mindst ét led", "a list of at least one");
        return
            Value<JsonElement?>(
                name,
                isRequired,
                isRequired ? list : new("en liste", "a list"),
                (JsonElement e, out JsonElement? value) =>
                {
                    value = e;
                    return e.ValueKind == JsonValueKind.Array && !(isRequired && e.GetArrayLength() == 0);
                }
            )
                is { } array
            ? array.EnumerateArray()
            : [];
    }

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
