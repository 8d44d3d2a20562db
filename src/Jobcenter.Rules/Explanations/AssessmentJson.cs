using System.Text.Json;

namespace Jobcenter.Rules.Explanations;

/// <summary>An assessment as JSON: the same tree as the rule, with the words of one language.</summary>
/// <example>
/// <code>
/// string json = AssessmentJson.Write(rule.Assess(facts));
/// </code>
/// </example>
public static class AssessmentJson
{
    /// <summary>Writes the whole tree as one JSON object.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language of titles, names and values; Danish by default.</param>
    /// <returns>The object without line breaks.</returns>
    /// <remarks>
    /// A node has <c>verdict</c> (<c>met</c>, <c>notMet</c>, <c>unknown</c>) and <c>kind</c>; a named one <c>id</c>,
    /// <c>title</c>, <c>source</c>, <c>strength</c> and <c>notes</c>; a leaf <c>comparison</c> and <c>facts</c>; a
    /// combination <c>parts</c>. A fact that is a number has its exact form as <c>valueExact</c>. In <c>readings</c> the first part decides.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    public static string Write(Assessment assessment, Language language = Language.Danish)
    {
        Guard.Against.Null(assessment);
        return JsonText.Write(writer => Write(writer, assessment, language));
    }

    internal static void Write(Utf8JsonWriter writer, Assessment node, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("verdict", JsonText.Id(node.Verdict));
        writer.WriteString("kind", JsonText.Id(node.Kind));
        if (node.Label is { } label)
        {
            WriteLabel(writer, label, language);
        }

        if (node.Comparison is { } comparison)
        {
            writer.WriteString("comparison", JsonText.Id(comparison));
            WriteFacts(writer, "facts", node.Facts, language);
        }

        if (!node.Parts.IsEmpty)
        {
            writer.WriteStartArray("parts");
            foreach (var part in node.Parts)
            {
                Write(writer, part, language);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter writer, RuleLabel label, Language language)
    {
        writer.WriteString("id", label.Id);
        writer.WriteString("title", label.Title.ToText(language));
        writer.WriteString("source", label.Source.ToString());
        writer.WriteString("strength", JsonText.Id(label.Strength));
        WriteNotes(writer, label.Notes, language);
    }

    internal static void WriteNotes(Utf8JsonWriter writer, ImmutableArray<Note> notes, Language language)
    {
        writer.WriteStartArray("notes");
        foreach (var note in notes)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", JsonText.Id(note.Kind));
            writer.WriteString("text", note.Text.ToText(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFacts(
        Utf8JsonWriter writer,
        string name,
        IEnumerable<FactReading> facts,
        Language language
    )
    {
        writer.WriteStartArray(name);
        foreach (var fact in facts)
        {
            writer.WriteStartObject();
            writer.WriteString("id", fact.Id);
            writer.WriteString("name", fact.Name.ToText(language));
            writer.WriteString("value", fact.Value?.ToText(language));
            if (fact.Exact is { } exact)
            {
                writer.WriteString("valueExact", exact);
            }

            if (fact.Reason is { } reason)
            {
                writer.WriteString("reason", reason.ToText(language));
            }

            if (fact.Source is { } source)
            {
                writer.WriteString("source", source.ToString());
            }

            if (!fact.Basis.IsEmpty)
            {
                WriteFacts(writer, "basis", fact.Basis, language);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
