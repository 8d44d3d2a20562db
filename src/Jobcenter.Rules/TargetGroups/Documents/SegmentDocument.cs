using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Jobcenter.Rules.TargetGroups.Documents;

/// <summary>What one or more sources say of citizens: parameters, segments and steps, each under its id.</summary>
internal sealed record SegmentDocument(
    ImmutableArray<SegmentDocument.Item> Parameters,
    ImmutableArray<SegmentDocument.Item> Segments,
    ImmutableArray<SegmentDocument.Item> Steps
)
{
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };
    private static readonly JsonWriterOptions s_readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>A parameter, segment or step as it is written, or as it was made in code.</summary>
    internal sealed record Item(string Id, string? Before, JsonElement Json, string Path, object? Made = null);

    public static SegmentDocument Empty { get; } = new([], [], []);

    /// <summary>Reads a document as far as it can be; what is wrong with it is added to the faults.</summary>
    public static SegmentDocument Parse(string json, string name, List<DocumentFault> faults)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, s_strict);
            var root = new JsonPlace(parsed.RootElement.Clone(), $"{name}$", faults);
            return root.IsObject("parameters", "segments", "steps")
                ? new(Items(root["parameters"]), Items(root["segments"]), Items(root["steps"]))
                : Empty;
        }
        catch (JsonException e)
        {
            var (line, at) = (e.LineNumber + 1, e.BytePositionInLine + 1);
            faults.Add(
                new(
                    $"{name}$",
                    line is null ? "…" : $"{line}:{at}",
                    new(
                        "velformet JSON, hver egenskab én gang, højst 64 dyb; linje og byte er nævnt",
                        "well-formed JSON, each property once, at most 64 deep; line and byte are named"
                    )
                )
            );
            return Empty;
        }
    }

    /// <summary>This document with another on top: what has the same id is replaced, the rest is added.</summary>
    public SegmentDocument With(SegmentDocument other, List<DocumentFault> faults) =>
        new(
            Merge(Parameters, other.Parameters, faults),
            Merge(Segments, other.Segments, faults),
            Merge(Steps, other.Steps, faults)
        );

    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_readable))
        {
            writer.WriteStartObject();
            Write(writer, "parameters", Parameters);
            Write(writer, "segments", Segments);
            Write(writer, "steps", Steps);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, string name, ImmutableArray<Item> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            if (item.Made is not null)
            {
                throw new InvalidOperationException($"{item.Id} was made in code; only what was read can be written.");
            }

            item.Json.WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    private static ImmutableArray<Item> Items(JsonPlace list)
    {
        var items = ImmutableArray.CreateBuilder<Item>();
        foreach (var place in list.Items())
        {
            var before = place["before"];
            if (place.Element.ValueKind != JsonValueKind.Object)
            {
                place.Fault("et objekt", "an object");
            }
            else if (place["id"].Text() is not { } id) { }
            else if (items.Any(i => string.Equals(i.Id, id, StringComparison.Ordinal)))
            {
                place["id"].Fault("et id, der ikke er brugt før", "an id not used before");
            }
            else
            {
                items.Add(new(id, before.IsThere ? before.Text() : null, place.Element, place.Path));
            }
        }

        return items.ToImmutable();
    }

    private static ImmutableArray<Item> Merge(
        ImmutableArray<Item> all,
        ImmutableArray<Item> added,
        List<DocumentFault> faults
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
                new JsonPlace(item.Json, item.Path, faults)["before"].OneOf(merged.Select(static i => i.Id));
            }

            merged.Insert(at < 0 ? merged.Count : at, item);
        }

        return [.. merged];
    }
}
