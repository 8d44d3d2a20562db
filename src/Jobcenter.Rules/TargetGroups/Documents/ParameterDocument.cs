using System.Text.Json;

namespace Jobcenter.Rules.TargetGroups.Documents;

/// <summary>Parameters as a rule document writes them: whole numbers, or lists of names.</summary>
internal static class ParameterDocument
{
    /// <summary>The names of housing areas and the like, as one value.</summary>
    internal sealed class Names(ImmutableArray<string> all) : ILocalizable
    {
        public bool Has(string name) => all.Contains(name, StringComparer.Ordinal);

        public string ToText(Language language) => ListText.Of(all);
    }

    /// <summary>A parameter of numbers or of names, or neither.</summary>
    public static (Parameter<int>? Numbers, Parameter<Names>? Names) Read(JsonPlace place, string id)
    {
        place.IsObject("id", "before", "name", "values");
        if (!id.All(static c => char.IsAsciiLetter(c)))
        {
            place["id"].Fault("bogstaverne a til z, store eller små", "the letters a to z, small or capital");
        }

        var name = place["name"].Pair();
        var values = place["values"].Items(isNeeded: true);
        var areNames =
            values is [var first, ..]
            && first["value"].IsThere
            && first["value"].Element.ValueKind == JsonValueKind.Array;
        return areNames
            ? (null, Build(place, id, name, [.. values.Select(static v => Value(v, OfNames(v["value"])))]))
            : (Build(place, id, name, [.. values.Select(static v => OfNumber(v, v["value"].Number()))]), null);
    }

    /// <summary>Writes a parameter of numbers, so that <see cref="Read"/> gives the same back.</summary>
    public static void Write(Utf8JsonWriter writer, Parameter<int> parameter)
    {
        writer.WriteStartObject();
        writer.WriteString("id", parameter.Id);
        Write(writer, "name", parameter.Name);
        writer.WriteStartArray("values");
        foreach (var value in parameter.Values)
        {
            writer.WriteStartObject();
            writer.WriteNumber("value", value.Value);
            writer.WriteString("from", $"{value.ValidFrom:R}");
            if (value.ValidUntil is { } until)
            {
                writer.WriteString("until", $"{until:R}");
            }

            writer.WriteStartObject("source");
            writer.WriteString("document", value.Source.Document);
            if (value.Source.Section.Length > 0)
            {
                writer.WriteString("section", value.Source.Section);
            }

            writer.WriteEndObject();
            writer.WriteString("sureness", JsonPlace.IdOf(value.Sureness));
            writer.WriteStartArray("notes");
            foreach (var note in value.Notes)
            {
                writer.WriteStartObject();
                writer.WriteString("kind", JsonPlace.IdOf(note.Kind));
                Write(writer, "text", note.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The notes of a parameter's value, a segment or a step.</summary>
    public static ImmutableArray<Note> Notes(JsonPlace list)
    {
        var notes = ImmutableArray.CreateBuilder<Note>();
        foreach (var place in list.Items())
        {
            if (place.IsObject("kind", "text") && place["text"].Pair() is { } text)
            {
                notes.Add(new(place["kind"].Word<NoteKind>(), text));
            }
        }

        return notes.ToImmutable();
    }

    /// <summary>What a title says of a parameter when no day is asked about: its value, or each with its first day.</summary>
    public static LabelTemplate.Slot Slot<T>(Parameter<T> parameter)
    {
        var texts = parameter.ToTexts(static v => v);
        var sources = texts.Select(static t => t.Source).Distinct().ToArray();
        return new(
            parameter.Id,
            texts is [var only]
                ? only.Value
                : new(
                    string.Join(", ", texts.Select(static t => $"{t.Value.Danish} (fra {t.ValidFrom:R})")),
                    string.Join(", ", texts.Select(static t => $"{t.Value.English} (from {t.ValidFrom:R})"))
                ),
            sources is [var source] ? source : null
        );
    }

    private static Names? OfNames(JsonPlace list)
    {
        var names = list.Items(isNeeded: true).Select(static n => n.Text()).ToList();
        return names.Count == 0 || names.Contains(null) ? null : new([.. names.OfType<string>()]);
    }

    // The rest of a value is read also where its number cannot be, so that all its faults are told.
    private static ParameterValue<int>? OfNumber(JsonPlace place, int? number)
    {
        var value = Value<object>(place, number);
        return value is null || number is not { } known
            ? null
            : new(known, value.ValidFrom, value.ValidUntil, value.Source, value.Sureness, value.Notes);
    }

    private static ParameterValue<T>? Value<T>(JsonPlace place, T? value)
        where T : class
    {
        place.IsObject("value", "from", "until", "source", "sureness", "notes");
        var (from, source) = (place["from"].Date(), place["source"].Source());
        var until = place["until"].IsThere ? place["until"].Date() : null;
        if (until < from)
        {
            place["until"].Fault("en dag, der ikke ligger før from", "a day that is not before from");
            return null;
        }

        return value is not null && from is { } first && source is not null
            ? new(value, first, until, source, place["sureness"].Word<Sureness>(), Notes(place["notes"]))
            : null;
    }

    private static Parameter<T>? Build<T>(
        JsonPlace place,
        string id,
        BilingualText? name,
        ImmutableArray<ParameterValue<T>?> values
    )
    {
        if (name is null || values.IsEmpty || values.Contains(null))
        {
            return null;
        }

        try
        {
            return new(id, name, [.. values.OfType<ParameterValue<T>>()]);
        }
        catch (ArgumentException)
        {
            place["values"].Fault("dage, der ikke overlapper", "days that do not overlap");
            return null;
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, BilingualText text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("da", text.Danish);
        writer.WriteString("en", text.English);
        writer.WriteEndObject();
    }
}
