using System.Text.Json;

namespace Jobcenter.Rules.Forms;

/// <summary>
/// A rule document as it is written: what it says of itself, and its parts, each a list of objects with an id. Parts are
/// read where they belong; here they are laid over each other, so that an id replaces what had it.
/// </summary>
internal sealed class DocumentParts
{
    public const string Parameters = "parameters";
    public const string Catalogues = "catalogues";
    public const string Rules = "rules";
    public const string Policies = "policies";
    public const string Acts = "acts";
    public const string Readiness = "readiness";
    public const string Segments = "segments";
    public const string Steps = "steps";
    public const string Contacts = "contacts";
    public const string PracticeTests = "practiceTests";
    public const string Groups = "groups";
    public const string Requirements = "requirements";

    private static readonly ImmutableArray<string> s_lists =
    [
        Parameters,
        Catalogues,
        Rules,
        Policies,
        Acts,
        Readiness,
        Segments,
        Steps,
        Contacts,
        PracticeTests,
        Groups,
        Requirements,
    ];

    private static readonly ImmutableArray<string> s_head =
    [
        "$schema",
        "id",
        "title",
        "municipality",
        "year",
        "lastYear",
    ];

    private readonly ImmutableDictionary<string, ImmutableArray<Entry>> _lists;
    private readonly ImmutableDictionary<string, Entry> _head;

    private DocumentParts(
        ImmutableDictionary<string, Entry> head,
        ImmutableDictionary<string, ImmutableArray<Entry>> lists
    ) => (_head, _lists) = (head, lists);

    /// <summary>An object of a part: its id, the id it stands before when it is laid over another document, and its path there; or what was made in code.</summary>
    internal sealed record Entry(string Id, string? Before, JsonElement Json, string Path, object? Made = null)
    {
        /// <summary>Whether it has an id of its own; one without is read for its faults alone.</summary>
        public bool IsNamed => !ReferenceEquals(Id, Path);
    }

    public static DocumentParts Empty { get; } =
        new(
            ImmutableDictionary.Create<string, Entry>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, ImmutableArray<Entry>>(StringComparer.Ordinal)
        );

    /// <summary>Reads a document as far as it can be; the faults are told to the reading.</summary>
    /// <param name="json">The document.</param>
    /// <param name="name">What paths begin with, before <c>$</c>; empty for the user's own document.</param>
    /// <param name="reading">The reading.</param>
    public static DocumentParts Read(string json, string name, DocumentReading reading)
    {
        JsonElement root;
        try
        {
            root = DocumentText.Parse(json);
        }
        catch (DocumentFormatException e)
        {
            reading.Tell($"{name}$", e.Faults[0].Value, e.Faults[0].Allowed);
            return Empty;
        }

        var place = new Place(reading, root, name: $"{name}$");
        if (root.ValueKind != JsonValueKind.Object)
        {
            place.Tell(ObjectForm.AnObject);
            return Empty;
        }

        var (head, lists) = (Empty._head, Empty._lists);
        foreach (var (property, value) in ObjectForm.Properties(place, [.. s_head, .. s_lists]))
        {
            if (s_lists.Contains(property, StringComparer.Ordinal))
            {
                lists = lists.Add(property, Entries(place.At(property, value)));
            }
            else
            {
                head = head.Add(property, new(property, Before: null, value, place.At(property, value).Path));
            }
        }

        return new(head, lists);
    }

    /// <summary>A document of one part that was made in code; it can be read, but not be written.</summary>
    public static DocumentParts Made<T>(string part, ImmutableArray<(string Id, T Made)> all)
        where T : class =>
        new(
            Empty._head,
            Empty._lists.Add(
                part,
                [.. all.Select(static m => new Entry(m.Id, Before: null, default, $"({m.Id})", m.Made))]
            )
        );

    /// <summary>Some parts of the document, without what it says of itself.</summary>
    public DocumentParts Only(params ReadOnlySpan<string> parts)
    {
        var lists = Empty._lists;
        foreach (var part in parts)
        {
            lists = lists.Add(part, this[part]);
        }

        return new(Empty._head, lists);
    }

    /// <summary>This document with another on top: an id replaces what has it, the rest is added.</summary>
    public DocumentParts With(DocumentParts other, DocumentReading reading)
    {
        var lists = _lists;
        foreach (var (name, items) in other._lists)
        {
            lists = lists.SetItem(name, Merge(this[name], items, reading));
        }

        return new(_head.SetItems(other._head), lists);
    }

    /// <summary>The items of a part, in order; none where the document has not that part.</summary>
    public ImmutableArray<Entry> this[string part] => _lists.GetValueOrDefault(part, []);

    /// <summary>Whether the document has a part, be it an empty one.</summary>
    public bool Has(string part) => _lists.ContainsKey(part);

    /// <summary>Whether the document says something of itself under a name.</summary>
    public bool HasHead(string name) => _head.ContainsKey(name);

    /// <summary>What the document says of itself under a name, read by a form; null after it has been told what is missing or wrong.</summary>
    public object? ReadHead(string name, Form form, DocumentReading reading)
    {
        if (_head.GetValueOrDefault(name) is { } entry)
        {
            return form.Read(Place(entry, reading));
        }

        new Place(reading, default).TellMissing(name, form.Allowed);
        return null;
    }

    /// <summary>Tells that what the document says of itself under a name is not allowed there.</summary>
    public void TellHead(string name, BilingualText allowed, DocumentReading reading) =>
        Place(_head[name], reading).Tell(allowed);

    /// <summary>Reads the parameters into the reading, for the forms that name them.</summary>
    public void ReadParameters(DocumentReading reading)
    {
        foreach (var item in this[Parameters])
        {
            _ = item.IsNamed
                ? ParameterTable.Of(reading).Add(Place(item, reading), item.Id)
                : ReadOne(item, WrittenParameter.Form, reading) is not null;
        }
    }

    /// <summary>Reads each object of a part; one that cannot be read is left out after its faults have been told.</summary>
    public ImmutableArray<T> ReadAll<T>(string part, Form<T> form, DocumentReading reading)
        where T : notnull => [.. this[part].Select(i => ReadObject(i, form, reading)).OfType<T>()];

    /// <summary>Reads one object of a part; null after its faults have been told.</summary>
    public static T? ReadOne<T>(Entry item, Form<T> form, DocumentReading reading)
        where T : class => ReadObject(item, form, reading) as T;

    public static Place Place(Entry item, DocumentReading reading) => new(reading, item.Json, name: item.Path);

    /// <summary>The document as JSON, its parts in the order they are always written in.</summary>
    public string ToJson() =>
        DocumentText.Write(writer =>
        {
            writer.WriteStartObject();
            foreach (var name in s_head.Where(_head.ContainsKey))
            {
                writer.WritePropertyName(name);
                _head[name].Json.WriteTo(writer);
            }

            foreach (var name in s_lists.Where(_lists.ContainsKey))
            {
                writer.WriteStartArray(name);
                foreach (var item in _lists[name])
                {
                    if (item.Made is not null)
                    {
                        throw new InvalidOperationException(
                            $"{item.Id} was made in code; only what was read can be written."
                        );
                    }

                    item.Json.WriteTo(writer);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        });

    private static object? ReadObject(Entry item, Form form, DocumentReading reading)
    {
        var read = item.Made ?? form.Read(Place(item, reading));
        return item.IsNamed ? read : null;
    }

    private static ImmutableArray<Entry> Entries(Place list)
    {
        if (list.Element.ValueKind != JsonValueKind.Array)
        {
            list.Tell(new("en liste", "an array"));
            return [];
        }

        var items = ImmutableArray.CreateBuilder<Entry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var element in list.Element.EnumerateArray())
        {
            var place = list.At(index++, element);
            if (element.ValueKind != JsonValueKind.Object)
            {
                place.Tell(new("et objekt med et id", "an object with an id"));
                continue;
            }

            if (place.Find("id").Text is not { } id || string.IsNullOrWhiteSpace(id))
            {
                place.Settle("id", new("et id, en tekst, der ikke er tom", "an id, a text that is not empty"));
            }
            else if (seen.Add(id))
            {
                items.Add(new(id, place.Find("before").Text, element, place.Path));
                continue;
            }
            else
            {
                place.Settle("id", new("et id, der ikke har stået før", "an id that has not stood before"));
            }

            var path = place.Path;
            items.Add(new(path, Before: null, element, path));
        }

        return items.ToImmutable();
    }

    private static ImmutableArray<Entry> Merge(
        ImmutableArray<Entry> all,
        ImmutableArray<Entry> added,
        DocumentReading reading
    )
    {
        var merged = all.ToList();
        int Find(string id) => merged.FindIndex(i => string.Equals(i.Id, id, StringComparison.Ordinal));
        foreach (var item in added)
        {
            var at = Find(item.Id);
            if (at >= 0)
            {
                merged[at] = item;
                continue;
            }

            at = item.Before is { } next ? Find(next) : merged.Count;
            if (at < 0 && !added.Any(i => string.Equals(i.Id, item.Before, StringComparison.Ordinal)))
            {
                var ids = string.Join(", ", merged.Where(static i => i.IsNamed).Select(static i => i.Id));
                Place(item, reading).Find("before").Tell(new($"en af {ids}", $"one of {ids}"));
            }

            merged.Insert(at < 0 ? merged.Count : at, item);
        }

        return [.. merged];
    }
}
