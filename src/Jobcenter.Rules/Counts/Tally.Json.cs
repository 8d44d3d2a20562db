using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Jobcenter.Rules.Counts;

public sealed partial class Tally
{
    private const string FormName = "jobcenter-tally-1";

    /// <summary>The tally as JSON, which <see cref="ParseJson"/> reads.</summary>
    /// <returns>One line. Numbers are texts, as <c>"7/30"</c>, so that no reader rounds them.</returns>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("form", FormName);
            json.WriteString("id", Key.Id);
            json.WriteStartObject("arguments");
            foreach (var (name, value) in Key.Arguments)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            if (Missing is { } missing)
            {
                json.WriteStartObject(HasNobody ? "nobody" : "missing");
                json.WriteString("da", missing.Danish);
                json.WriteString("en", missing.English);
                json.WriteEndObject();
            }
            else
            {
                json.WriteStartObject("cells");
                foreach (var cell in Cells)
                {
                    json.WriteString(cell.Name, cell.Value.ToString());
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads a tally.</summary>
    /// <param name="json">The JSON of <see cref="ToJson"/>.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException">It is no such JSON; the message says what is wrong.</exception>
    public static Tally ParseJson(string json)
    {
        Guard.Against.Null(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // Half a character of two, or a text that makes no key, is as little a tally as what is no JSON.
            throw new FormatException($"\"{Excerpt.Of(json)}\" is no tally: {exception.Message}", exception);
        }
    }

    private static Tally Read(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object)
        {
            CheckNames(root);
        }

        if (root.ValueKind != JsonValueKind.Object || !HasText(root, "form", out var form) || form is not FormName)
        {
            throw new FormatException($"$.form must be \"{FormName}\".");
        }

        if (!HasText(root, "id", out var id) || string.IsNullOrWhiteSpace(id))
        {
            throw new FormatException("$.id must be a text.");
        }

        var key = new TallyKey(
            id,
            [.. Texts(root, "arguments").Select(static p => KeyValuePair.Create(p.Name, p.Text))]
        );
        foreach (var (name, hasNobody) in new[] { ("nobody", true), ("missing", false) })
        {
            if (root.TryGetProperty(name, out var reason))
            {
                return HasText(reason, "da", out var danish) && HasText(reason, "en", out var english)
                    ? new(key, [], new(danish, english), hasNobody)
                    : throw new FormatException($"$.{name} must have the texts da and en.");
            }
        }

        var cells = Texts(root, "cells").Select(static p => new TallyCell(p.Name, ReadNumber(p.Name, p.Text)));
        return Of(key, [.. cells]);
    }

    // One of each, and the numbers or the reason why there are none.
    private static void CheckNames(JsonElement root)
    {
        var names = root.EnumerateObject().Select(static p => p.Name).ToList();
        if (
            names.Distinct(StringComparer.Ordinal).Count() != names.Count
            || names.Count(static n => n is "cells" or "missing" or "nobody") != 1
        )
        {
            throw new FormatException("$ must have each name once, and one of cells, missing and nobody.");
        }
    }

    private static Fraction ReadNumber(string name, string text) =>
        Fraction.TryParse(text, provider: null, out var number)
            ? number
            : throw new FormatException(
                $"$.cells.{Excerpt.Of(name)} was \"{Excerpt.Of(text)}\"; it must be a number, as \"12\" or \"7/30\"."
            );

    private static List<(string Name, string Text)> Texts(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var element) || element.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"$.{name} must be an object.");
        }

        var texts = new List<(string, string)>();
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(property.Name))
            {
                throw new FormatException($"$.{name}.{Excerpt.Of(property.Name)} must be a text with a name.");
            }

            texts.Add((property.Name, property.Value.GetString() ?? string.Empty));
        }

        return texts;
    }

    private static bool HasText(JsonElement element, string name, [NotNullWhen(true)] out string? text)
    {
        text =
            element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        return text is not null;
    }
}
