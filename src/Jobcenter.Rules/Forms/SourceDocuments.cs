namespace Jobcenter.Rules.Forms;

/// <summary>The library's own documents, one a source: <c>HEL19</c>, <c>HEL20</c>, <c>HEL21</c>, <c>FRE15</c> and <c>VOK15</c>.</summary>
internal static class SourceDocuments
{
    /// <summary>A document as it is written.</summary>
    public static DocumentParts Of(string id)
    {
        var reading = new DocumentReading();
        var parts = DocumentParts.Read(Text(id), id, reading);
        return reading.Count == 0 ? parts : throw new DocumentFormatException(reading.Faults);
    }

    /// <summary>What a family reads of some of them, laid over one another in this order: whoever stands before another comes after it. They hold no fault.</summary>
    public static T Read<T>(ReadOnlySpan<string> ids, Func<DocumentParts, DocumentReading, T> read)
    {
        var reading = new DocumentReading();
        var parts = DocumentParts.Empty;
        foreach (var id in ids)
        {
            parts = parts.With(DocumentParts.Read(Text(id), id, reading), reading);
        }

        parts.ReadParameters(reading);
        var made = read(parts, reading);
        return reading.Count == 0 ? made : throw new DocumentFormatException(reading.Faults);
    }

    /// <summary>A document's text.</summary>
    public static string Text(string id)
    {
        using var stream =
            typeof(SourceDocuments).Assembly.GetManifestResourceStream($"Documents.{id}.json")
            ?? throw new InvalidOperationException($"The library has no document {id}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
