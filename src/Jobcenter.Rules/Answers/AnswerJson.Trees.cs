using System.Text.Json;

namespace Jobcenter.Rules.Answers;

public static partial class AnswerJson
{
    internal static void Write(Utf8JsonWriter writer, Assessment node, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("verdict", Ids.Of(node.Verdict));
        writer.WriteString("kind", Ids.Of(node.Kind));
        if (node.Label is { } label)
        {
            writer.WriteString("id", label.Id);
            writer.WriteString("title", label.Title.ToText(language));
            WriteSource(writer, label.Source, label.Strength, label.Notes, language);
        }

        if (node.Comparison is { } comparison)
        {
            writer.WriteString("comparison", Ids.Of(comparison));
            WriteFacts(writer, "facts", node.Facts, language);
        }

        if (!node.Parts.IsEmpty)
        {
            WriteEach(writer, "parts", node.Parts, p => Write(writer, p, language));
        }

        writer.WriteEndObject();
    }

    internal static void WriteFacts(
        Utf8JsonWriter writer,
        string name,
        ImmutableArray<FactReading> facts,
        Language language
    ) =>
        WriteEach(
            writer,
            name,
            facts,
            fact =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", fact.Id);
                writer.WriteString("name", fact.Name.ToText(language));
                writer.WriteString("value", fact.Written?.ToText(language));
                WriteText(writer, "valueExact", fact.Exact);
                WriteText(writer, "reason", fact.Reason?.ToText(language));
                WriteText(writer, "source", fact.Source?.ToString());
                WriteText(writer, "sureness", fact.Sureness?.Id());
                if (!fact.Basis.IsEmpty)
                {
                    WriteFacts(writer, "basis", fact.Basis, language);
                }

                writer.WriteEndObject();
            }
        );

    internal static void Write(Utf8JsonWriter writer, ExecutionReceipt receipt)
    {
        writer.WriteStartObject();
        writer.WriteString("run", receipt.Run);
        writer.WriteString("libraryVersion", receipt.LibraryVersion);
        foreach (var (name, parts) in new[] { ("rules", receipt.Rules), ("inputs", receipt.Inputs) })
        {
            WriteEach(
                writer,
                name,
                parts,
                part =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("id", part.Key);
                    writer.WriteString("contentHash", part.Value);
                    writer.WriteEndObject();
                }
            );
        }

        writer.WriteStartObject("options");
        foreach (var (name, value) in receipt.Options)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        WriteDate(writer, "asOf", receipt.AsOf);
        WriteDate(writer, "knownFrom", receipt.KnownFrom);
        WriteDate(writer, "knownUntil", receipt.KnownUntil);
        WriteRows(writer, receipt.Rows);
        writer.WriteEndObject();
    }
}
