using System.Text.Json;
using NodaTime.Text;

namespace Jobcenter.Rules.Explanations;

/// <summary>A receipt as JSON, to be kept beside the answer.</summary>
public static class ExecutionReceiptJson
{
    /// <summary>Writes a receipt as one JSON object.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <returns>
    /// The object without line breaks: <c>run</c>, <c>libraryVersion</c>, <c>rules</c> and <c>inputs</c> (each with
    /// <c>id</c> and <c>contentHash</c>), <c>options</c>, <c>asOf</c>, <c>knownFrom</c>, <c>knownUntil</c> and
    /// <c>rows</c>. Equal receipts are equal texts.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="receipt"/> is null.</exception>
    /// <example>
    /// <code>
    /// string json = ExecutionReceiptJson.Write(followUp.ToReceipt());
    /// </code>
    /// </example>
    public static string Write(ExecutionReceipt receipt)
    {
        Guard.Against.Null(receipt);
        return JsonText.Write(writer => Write(writer, receipt));
    }

    internal static void Write(Utf8JsonWriter writer, ExecutionReceipt receipt)
    {
        writer.WriteStartObject();
        writer.WriteString("run", receipt.Run);
        writer.WriteString("libraryVersion", receipt.LibraryVersion);
        WriteParts(writer, "rules", receipt.Rules);
        WriteParts(writer, "inputs", receipt.Inputs);
        writer.WriteStartObject("options");
        foreach (var (name, value) in receipt.Options)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        WriteDate(writer, "asOf", receipt.AsOf);
        WriteDate(writer, "knownFrom", receipt.KnownFrom);
        WriteDate(writer, "knownUntil", receipt.KnownUntil);
        writer.WriteStartObject("rows");
        writer.WriteNumber("read", receipt.Rows.Read);
        writer.WriteNumber("refused", receipt.Rows.Refused);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter writer, string name, ImmutableArray<ReceiptPart> parts)
    {
        writer.WriteStartArray(name);
        foreach (var part in parts)
        {
            writer.WriteStartObject();
            writer.WriteString("id", part.Id);
            writer.WriteString("contentHash", part.ContentHash);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter writer, string name, LocalDate? date) =>
        writer.WriteString(name, date is { } day ? LocalDatePattern.Iso.Format(day) : null);
}
