using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jobcenter.Rules.Placements;

/// <summary>Writes policies as the document they can be read from: each parameter once, and the policies that name it.</summary>
internal static class PolicyWriter
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(ImmutableArray<PlacementPolicy> policies)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartObject();
            Each(writer, "parameters", Parameters(policies), Parameter);
            Each(writer, "policies", policies, Policy);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static IEnumerable<RuleSetting> Parameters(ImmutableArray<PlacementPolicy> policies)
    {
        var known = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in policies)
        {
            if (!ids.Add(policy.Label.Id))
            {
                throw new ArgumentException(
                    $"policies held {policy.Label.Id} twice; each id stands once.",
                    nameof(policies)
                );
            }

            foreach (var setting in policy.Rules.SelectMany(static r => r.Settings))
            {
                if (
                    setting.ParameterId is { } id
                    && !known.TryAdd(id, setting)
                    && !ReferenceEquals(known[id].Value, setting.Value)
                )
                {
                    throw new ArgumentException(
                        $"policies held two parameters named {id}; in a document each id is one parameter.",
                        nameof(policies)
                    );
                }
            }
        }

        return known.Values;
    }

    private static void Parameter(Utf8JsonWriter writer, RuleSetting setting)
    {
        if (setting.Value is Parameter<int> number)
        {
            Parameter(writer, number, static (w, v) => w.WriteNumber("value", v));
        }
        else if (setting.Value is Parameter<WeeklyHours> hours)
        {
            Parameter(
                writer,
                hours,
                static (w, v) =>
                {
                    w.WritePropertyName("value");
                    w.WriteRawValue(v.ToString());
                }
            );
        }
    }

    private static void Parameter<T>(Utf8JsonWriter writer, Parameter<T> parameter, Action<Utf8JsonWriter, T> value)
    {
        writer.WriteString("id", parameter.Id);
        Text(writer, "name", parameter.Name);
        Each(
            writer,
            "values",
            parameter.Values,
            (w, v) =>
            {
                value(w, v.Value);
                Days(w, v.ValidFrom, v.ValidUntil);
                Source(w, v.Source);
                if (v.Sureness != Sureness.Sourced)
                {
                    w.WriteString("sureness", DocumentNode.Id(v.Sureness));
                }

                Notes(w, v.Notes);
            }
        );
    }

    private static void Policy(Utf8JsonWriter writer, PlacementPolicy policy)
    {
        Label(writer, policy.Template);
        Days(writer, policy.ValidFrom, policy.ValidUntil);
        Each(
            writer,
            "rules",
            policy.Rules,
            static (w, rule) =>
            {
                w.WriteString("kind", rule.Kind);
                Label(w, rule.Template);
                foreach (var setting in rule.Settings)
                {
                    Setting(w, setting);
                }
            }
        );
    }

    private static void Setting(Utf8JsonWriter writer, RuleSetting setting)
    {
        if (setting.ParameterId is { } id)
        {
            writer.WriteString(setting.Id, id);
        }
        else if (setting.Value is bool flag)
        {
            writer.WriteBoolean(setting.Id, flag);
        }
        else if (setting.Word is { } word)
        {
            writer.WriteString(setting.Id, word);
        }
        else
        {
            writer.WriteStartArray(setting.Id);
            var words = setting.Value is ImmutableArray<PlacementKind> kinds
                ? kinds.Select(static k => k.Id())
                : (ImmutableArray<string>)setting.Value;
            foreach (var each in words)
            {
                writer.WriteStringValue(each);
            }

            writer.WriteEndArray();
        }
    }

    private static void Label(Utf8JsonWriter writer, RuleLabel label)
    {
        writer.WriteString("id", label.Id);
        Text(writer, "title", label.Title);
        Source(writer, label.Source);
        writer.WriteString("strength", DocumentNode.Id(label.Strength));
        Notes(writer, label.Notes);
    }

    private static void Notes(Utf8JsonWriter writer, ImmutableArray<Note> notes)
    {
        if (!notes.IsEmpty)
        {
            Each(
                writer,
                "notes",
                notes,
                static (w, note) =>
                {
                    w.WriteString("kind", DocumentNode.Id(note.Kind));
                    Text(w, "text", note.Text);
                }
            );
        }
    }

    private static void Source(Utf8JsonWriter writer, SourceReference source)
    {
        writer.WriteStartObject("source");
        writer.WriteString("document", source.Document);
        writer.WriteString("section", source.Section);
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, BilingualText text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("da", text.Danish);
        writer.WriteString("en", text.English);
        writer.WriteEndObject();
    }

    private static void Days(Utf8JsonWriter writer, LocalDate from, LocalDate? until)
    {
        writer.WriteString("validFrom", $"{from:R}");
        if (until is { } last)
        {
            writer.WriteString("validUntil", $"{last:R}");
        }
    }

    private static void Each<T>(
        Utf8JsonWriter writer,
        string name,
        IEnumerable<T> values,
        Action<Utf8JsonWriter, T> write
    )
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStartObject();
            write(writer, value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
